// Commands without memory: each allocation of a run fails, alone, then with all that come after it. The run has to throw
// std::bad_alloc or to answer as ever, and nothing may be lost, which the address sanitizer finds.
//
// Usage: actives_memory FOLDER [MOST]. FOLDER is that of the project. Of the allocations of a run MOST are tried, half of
// them the first ones, the others evenly spread; 0: all.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/run.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/lsan_interface.h>
#define ACTIVES_FINDS_LEAKS
#endif
#endif

namespace fs = std::filesystem;

namespace {

// Allocations, and which of them fail.
struct Memory {
  std::atomic<std::size_t> made = 0;
  std::atomic<std::size_t> failing = 0;  // 0: none
  std::atomic<bool> stays = false;       // all later ones fail too

  bool fails() {
    const std::size_t number = ++made;
    return failing != 0 && (number == failing || (stays && number > failing));
  }
};
constinit Memory memory;

void* allocate(std::size_t size, std::size_t alignment) {
  const std::size_t whole = (size + alignment) / alignment * alignment;
  void* const block = memory.fails() ? nullptr : std::aligned_alloc(alignment, whole);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

// Out of sight of gcc, which would take it for the wrong end of what operator new gave.
[[gnu::noinline]] void release(void* block) noexcept { std::free(block); }

}  // namespace

// Every form of them that the program uses: the sanitizer has its own for each that is not here.
void* operator new(std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new[](std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::align_val_t to) { return allocate(size, static_cast<std::size_t>(to)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return allocate(size, alignof(std::max_align_t));
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { release(block); }
void operator delete(void* block, std::align_val_t) noexcept { release(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { release(block); }

namespace {

struct Command {
  std::vector<std::string> words;
  std::string input;
};

std::vector<Command> commands(const std::string& project) {
  const std::string own = project + "/tests/data/good/every-kind.json";
  const std::string cosing = project + "/tests/cli/fixtures/cosing/today.csv";
  const std::string labels = "Aqua, Glycerin\nWater; Sodium DNA\nAqua, Copper Tripeptide-1, Moonlit Fern Essence\n";
  return {
      {{"explain", "salmon-pdrn", "--market", "EU"}, ""},
      {{"explain", "trout-pdrn", "--json"}, ""},
      {{"for", "scars", "--type", "peptide", "--format", "csv"}, ""},
      {{"list", "--type", "cytokine", "--format", "markdown"}, ""},
      {{"search", "salmon", "sperm"}, ""},
      {{"compare", "EGF", "bFGF"}, ""},
      {{"matrix", "--format", "svg"}, ""},
      {{"cite", "trout-pdrn", "--format", "csl-json"}, ""},
      {{"label", "--market", "EU", "--says", "PDRN serum"}, labels},
      {{"label", "--lines", "--jobs", "2", "--format", "jsonl"}, labels},
      {{"label", "--lines", "--jobs", "2", "--summary"}, labels},
      {{"catalogue", "check", own, "--alone"}, ""},
      {{"catalogue", "build", own, "--alone", "-o", "x.pack", "--force"}, ""},
      {{"--catalogue", own, "list", "terms"}, ""},
      {{"catalogue", "export", "sqlite", "--catalogue", own, "-o", "x.db", "--force"}, ""},
      {{"catalogue", "export", "csv", "--catalogue", own, "-o", "tables", "--force"}, ""},
      {{"catalogue", "import", "cosing", cosing, "-o", "made", "--force"}, ""},
  };
}

actives::cli::Outcome answer(const Command& command) {
  static const std::string folder = fs::current_path().string();
  actives::cli::Surroundings surroundings;
  surroundings.variable = [](const char* name) {
    return std::string_view(name) == "XDG_CACHE_HOME" ? folder.c_str() : nullptr;
  };
  return actives::cli::run(command.words, surroundings, command.input);
}

bool any_left_behind() {
  return std::any_of(fs::recursive_directory_iterator("."), fs::recursive_directory_iterator(),
                     [](const auto& entry) { return entry.path().string().find(".part") != std::string::npos; });
}

bool any_lost() {
#ifdef ACTIVES_FINDS_LEAKS
  return __lsan_do_recoverable_leak_check() != 0;
#else
  return false;
#endif
}

std::set<std::size_t> chosen(std::size_t made, std::size_t most) {
  std::set<std::size_t> numbers;
  const std::size_t step = most == 0 ? 1 : std::max<std::size_t>(1, made / (most / 2));
  for (std::size_t number = 1; number <= made; number += number < most / 2 ? 1 : step) numbers.insert(number);
  return numbers;
}

// One command with every fault; how often something was wrong.
class Trial {
 public:
  explicit Trial(const Command& command) : command_(command), name_(fmt::format("{}", fmt::join(command.words, " "))) {}

  int run(std::size_t most) {
    answer(command_);  // what is kept for good, as the cache, is there from now on
    memory.made = 0;
    right_ = answer(command_);
    const std::size_t made = memory.made;
    const std::set<std::size_t> numbers = chosen(made, most);
    for (const std::size_t number : numbers)
      for (const bool stays : {false, true}) fail(number, stays);
    fmt::print("{}: {} of {} allocations, each twice: {} without memory, {} as ever, {} wrong\n", name_, numbers.size(),
               made, thrown_, same_, wrong_);
    return wrong_;
  }

 private:
  void fail(std::size_t number, bool stays) {
    const std::string what = why_wrong(number, stays);
    if (what.empty()) return;
    ++wrong_;
    fmt::print("{}, allocation {}{}: {}\n", name_, number, stays ? " and later" : "", what);
  }

  std::string why_wrong(std::size_t number, bool stays) {
    actives::cli::Outcome outcome;
    bool thrown = false;
    memory.stays = stays;
    memory.made = 0;
    memory.failing = number;
    try {
      outcome = answer(command_);
    } catch (const std::bad_alloc&) {
      thrown = true;
    }
    memory.failing = 0;
    if (any_lost()) return "memory is lost";
    if (any_left_behind()) return "a hidden file is left";
    const bool same = outcome.status == right_.status && outcome.out == right_.out && outcome.err == right_.err;
    if (!thrown && !same && outcome.status != actives::cli::failed_io)
      return fmt::format("status {}: {}", static_cast<int>(outcome.status), outcome.err);
    ++(thrown || !same ? thrown_ : same_);
    return "";
  }

  const Command& command_;
  std::string name_;
  actives::cli::Outcome right_;
  int thrown_ = 0;
  int same_ = 0;
  int wrong_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string project = argv[1];
  const std::size_t most = argc > 2 ? std::stoul(argv[2]) : 40;
  std::string folder = (fs::temp_directory_path() / "actives-memory-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return 2;
  fs::current_path(folder);
  int wrong = 0;
  for (const Command& command : commands(project)) wrong += Trial(command).run(most);
  fs::current_path("/");
  fs::remove_all(folder);
  return wrong == 0 ? 0 : 1;
}
