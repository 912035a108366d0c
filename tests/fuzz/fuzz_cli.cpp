// Any bytes as a command line, words parted by line ends: a documented status, and clean bytes on both streams.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "text/sanitize.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == '\n')
      words.emplace_back();
    else if (data[i] != 0)
      words.back() += static_cast<char>(data[i]);
  }
  // No file of this machine is to be opened.
  for (const std::string& word : words)
    if (word.find("--cat") != std::string::npos) return 0;
  const actives::cli::Outcome outcome = actives::cli::run(words, {});
  if (outcome.status < 0 || outcome.status > 4) std::abort();
  std::string lines = outcome.err;
  for (char& c : lines)
    if (c == '\n') c = ' ';
  if (!actives::text::is_clean(lines)) std::abort();
  return 0;
}
