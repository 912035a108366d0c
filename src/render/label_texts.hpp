// The parts of label records that stand in many of them, as JSON text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "actives/catalogue.hpp"
#include "render/label.hpp"

namespace actives::render {

// `[`, the items parted by commas, `]`.
template <class List, class F>
void append_list(std::string& out, const List& items, F&& append_item) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!std::exchange(first, false)) out += ',';
    append_item(item);
  }
  out += ']';
}

class LabelTexts {
 public:
  explicit LabelTexts(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  // Of an ingredient of a label: what does not change with the place where it stands.
  struct Spelling {
    std::uint64_t number = 0;  // LabelIngredient::spelling; 0: of one that is not remembered
    std::string printed;
    std::string functions;
    std::string matches;
  };

  // Stays until the next call.
  const Spelling& of(const ReadLabel& read, const LabelIngredient& ingredient);

 private:
  // Of a record that labels lead to.
  struct Texts {
    std::string id_and_name;
    std::string origin;
    std::vector<std::string> functions;
  };

  const Texts& texts_of(const LabelMatch& match);
  void append_match(std::string& out, const LabelMatch& match);
  std::string functions_of(std::span<const LabelMatch> matches);

  Catalogue catalogue_;
  std::vector<Spelling> spellings_;  // by the last bits of their numbers
  std::unordered_map<std::uint64_t, Texts> texts_;
};

}  // namespace actives::render
