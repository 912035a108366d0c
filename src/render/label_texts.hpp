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

class LabelTexts {
 public:
  explicit LabelTexts(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  // Of an ingredient of a label: what does not change with the place where it stands.
  struct Spelling {
    std::uint64_t number = 0;  // LabelIngredient::spelling; 0: of one that is not remembered
    // Its object in the main list, without its position and offset, whose values stand before and behind `before_offset`.
    std::string texts;
    std::uint32_t printed_begin = 0;
    std::uint32_t printed_end = 0;
    std::uint32_t before_offset = 0;  // where the value belongs
    std::uint32_t functions_begin = 0;
    std::uint32_t functions_end = 0;
    std::uint32_t matches_begin = 0;  // to the brace that ends the object

    std::string_view part(std::size_t begin, std::size_t end) const {
      return std::string_view(texts).substr(begin, end - begin);
    }
    std::string_view printed() const { return part(printed_begin, printed_end); }
    std::string_view functions() const { return part(functions_begin, functions_end); }
    std::string_view matches() const { return part(matches_begin, texts.size() - 1); }
    std::string_view up_to_offset() const { return part(0, before_offset); }
    std::string_view behind_offset() const { return part(before_offset, texts.size()); }
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

  void write(Spelling& known, const ReadLabel& read, const LabelIngredient& ingredient);
  const Texts& texts_of(const LabelMatch& match);
  void append_match(std::string& out, const LabelMatch& match);
  void append_functions(std::string& out, std::span<const LabelMatch> matches);

  Catalogue catalogue_;
  std::vector<Spelling> spellings_;  // by the last bits of their numbers
  std::unordered_map<std::uint64_t, Texts> texts_;
};

}  // namespace actives::render
