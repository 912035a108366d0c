// Any bytes as a command line and what it reads: a documented status, and clean bytes on both streams. Up to the first zero
// byte stand the words, parted by line ends, and behind it standard input. The first byte says what the output is: a pipe,
// or a terminal of 40 or 100 columns.
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "fuzz/outcome.hpp"
#include "fuzz/own_folder.hpp"

using namespace actives;

namespace {

// Files that the words may name, and a folder that they may fill, each time as new.
class Here {
 public:
  Here() { std::filesystem::current_path(fuzz::own_folder()); }

  void make_anew() const {
    for (const auto& entry : std::filesystem::directory_iterator(".")) std::filesystem::remove_all(entry.path());
    std::ofstream("own.json") << R"({"terms": [{"id": "own", "name": "Own", "aliases": ["mine"], "is": "It is.",)"
                                 R"( "related": [], "sources": []}]})";
    std::ofstream("cosing.csv")
        << "COSING Ref No,INCI name,Function\n1,WATER,SOLVENT\n2,ROSA PEPTIDE,\"SMOOTHING, HUMECTANT\"\n";
    std::ofstream("label.txt") << "Ingredients: Aqua/Water, Glycerin (Vegetable) 5%, Nonsuch Peptide-99*\n* new\n";
  }
};

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t end = 0; end != line.npos && !line.empty(); line.remove_prefix(end == line.npos ? 0 : end + 1)) {
    end = line.find('\n');
    words.emplace_back(line.substr(0, end));
  }
  return words;
}

bool carries(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.starts_with("--keep") || word.starts_with("--id-field");
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Here here;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::vector<std::string> words = words_of(bytes.substr(0, end));
  // No file outside of the own folder is to be opened.
  for (const std::string& word : words)
    if (word.find('/') != word.npos || word.find("..") != word.npos) return 0;
  here.make_anew();
  cli::Surroundings surroundings;
  surroundings.output_is_terminal = data[0] % 3 != 0;
  surroundings.terminal_columns = data[0] % 3 == 1 ? 40 : 100;
  const std::string_view input = bytes.substr(std::min(end + 1, bytes.size()));
  fuzz::check_outcome(cli::run(words, surroundings, input), carries(words));
  return 0;
}
