// The loop that people write for lists of ingredients: split at commas and line ends, small letters, trim, look up.
// usage: actives_plain_split NAMES TEXT
// Prints how many pieces are names, and how many pieces there are. A text of - is standard input.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using NameSet = std::unordered_set<std::string, Hash, std::equal_to<>>;

NameSet read_names(const char* path) {
  NameSet names;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) names.insert(line);
  return names;
}

class Counter {
 public:
  explicit Counter(const NameSet& names) : names_(names) {}

  void read(std::string_view text) {
    for (const char c : text) {
      if (c == ',' || c == '\n') {
        end_piece();
        continue;
      }
      piece_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      is_open_ = true;
    }
  }

  void finish() {
    if (is_open_) end_piece();
  }

  std::size_t names_found() const { return found_; }
  std::size_t pieces() const { return pieces_; }

 private:
  void end_piece() {
    std::string_view name = piece_;
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    const std::size_t last = name.find_last_not_of(" .*");
    name = name.substr(0, last == std::string_view::npos ? 0 : last + 1);
    if (names_.find(name) != names_.end()) ++found_;
    ++pieces_;
    piece_.clear();
    is_open_ = false;
  }

  const NameSet& names_;
  std::string piece_;
  bool is_open_ = false;
  std::size_t found_ = 0;
  std::size_t pieces_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: actives_plain_split NAMES TEXT\n";
    return 2;
  }
  const NameSet names = read_names(argv[1]);
  const bool from_stdin = std::string_view(argv[2]) == "-";
  std::FILE* const file = from_stdin ? stdin : std::fopen(argv[2], "rb");
  if (names.empty() || file == nullptr) {
    std::cerr << "actives_plain_split: " << argv[names.empty() ? 1 : 2] << " cannot be read\n";
    return 4;
  }
  constexpr std::size_t stretch = 1U << 20;
  std::vector<char> bytes(stretch);
  Counter counter(names);
  for (std::size_t got = 0; (got = std::fread(bytes.data(), 1, bytes.size(), file)) > 0;)
    counter.read({bytes.data(), got});
  counter.finish();
  if (!from_stdin) std::fclose(file);
  std::cout << counter.names_found() << ' ' << counter.pieces() << '\n';
  return 0;
}
