#include "open/source_files.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "files/read.hpp"
#include "load/document.hpp"
#include "load/loader.hpp"
#include "pack/layout.hpp"
#include "text/hash.hpp"

namespace actives::open {

namespace {

using Nanoseconds = std::int64_t;

// The clock of a file system ticks each few milliseconds.
constexpr Nanoseconds tick = 20'000'000;
// One without fractions of a second, as over a network.
constexpr Nanoseconds coarse_tick = 2'000'000'000;

Nanoseconds nanoseconds(const timespec& time) { return Nanoseconds{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

Nanoseconds now() {
  timespec time{};
  clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

template <class F>
void each_file(const std::vector<SourceFiles>& sources, F&& visit) {
  for (const SourceFiles& source : sources)
    for (const std::string& file : source.files) visit(file);
}

// From when on a change of a file will show in its times.
Nanoseconds safe_from(const struct stat& about) {
  const bool coarse = about.st_mtim.tv_nsec == 0 && about.st_ctim.tv_nsec == 0;
  return std::max(nanoseconds(about.st_mtim), nanoseconds(about.st_ctim)) + (coarse ? coarse_tick : tick);
}

bool is_plain(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode);
}

// Whether a file begins as a pack does.
bool is_compiled(const std::string& path) {
  if (!is_plain(path)) return false;                  // whoever writes into a pipe would see it opened and closed
  if (access(path.c_str(), R_OK) != 0) return false;  // whoever reads it says so
  return files::read_start(path, pack::magic.size()) == std::string_view(pack::magic.data(), pack::magic.size());
}

void append(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append(std::string& bytes, std::string_view text) {
  append(bytes, text.size());
  bytes += text;
}

}  // namespace

std::vector<SourceFiles> source_files(std::span<const std::string> paths) {
  std::vector<SourceFiles> sources;
  std::vector<std::string> folders;
  for (const std::string& path : paths) {
    SourceFiles& source = sources.emplace_back();
    source.path = path;
    if (path == builtin_name) continue;
    source.files = load::catalogue_files(path, folders);
    source.compiled = source.files.size() == 1 && source.files.front() == path && is_compiled(path);
  }
  return sources;
}

std::uint64_t seen_of(const std::vector<SourceFiles>& sources, std::uint64_t builtin) {
  std::string bytes;
  append(bytes, builtin);
  const Nanoseconds at = now();
  bool certain = true;
  for (const SourceFiles& source : sources) append(bytes, source.path);
  each_file(sources, [&](const std::string& file) {
    struct stat about {};
    if (stat(file.c_str(), &about) != 0) certain = false;
    certain = certain && S_ISREG(about.st_mode) && safe_from(about) < at;
    append(bytes, file);
    append(bytes, static_cast<std::uint64_t>(about.st_size));
    append(bytes, static_cast<std::uint64_t>(nanoseconds(about.st_mtim)));
    append(bytes, static_cast<std::uint64_t>(nanoseconds(about.st_ctim)));
    append(bytes, about.st_ino);
    append(bytes, about.st_dev);
  });
  return certain ? std::max<std::uint64_t>(text::hash(bytes), 1) : 0;
}

void wait_for_clock(const std::vector<SourceFiles>& sources) {
  Nanoseconds from = 0;
  each_file(sources, [&](const std::string& file) {
    struct stat about {};
    if (stat(file.c_str(), &about) == 0) from = std::max(from, safe_from(about));
  });
  const Nanoseconds wait = from - now();
  if (wait > 0 && wait <= tick) std::this_thread::sleep_for(std::chrono::nanoseconds(wait + 1));
}

std::uint64_t content_of(const std::vector<SourceFiles>& sources, std::uint64_t builtin) {
  bool can_be_read_again = true;
  each_file(sources, [&](const std::string& file) { can_be_read_again = can_be_read_again && is_plain(file); });
  if (!can_be_read_again) return 0;
  std::string bytes;
  append(bytes, builtin);
  for (const SourceFiles& source : sources) append(bytes, source.path);
  for (const SourceFiles& source : sources)
    for (const std::string& file : source.files) {
      append(bytes, file);
      // The first page of a pack tells it from others.
      append(bytes, text::hash(source.compiled ? files::Mapping(file).bytes().substr(0, pack::page_size)
                                               : files::read_text(file, load::largest_file)));
    }
  return std::max<std::uint64_t>(text::hash(bytes), 1);
}

}  // namespace actives::open
