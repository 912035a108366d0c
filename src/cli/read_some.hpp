// Reads what is there of a file or stream.
#pragma once

#include <cerrno>
#include <cstddef>
#include <string>

#include <unistd.h>

namespace actives::cli {

// Appends at most that many bytes, waiting when there are none. How many they were; 0 at the end, -1 with errno set when it
// cannot be read.
inline ssize_t read_some(int stream, std::string& into, std::size_t most) {
  const std::size_t before = into.size();
  into.resize(before + most);
  ssize_t count = 0;
  do count = read(stream, into.data() + before, most);
  while (count < 0 && errno == EINTR);
  into.resize(before + (count > 0 ? static_cast<std::size_t>(count) : 0));
  return count;
}

}  // namespace actives::cli
