// The names of ingredients and types in a text.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/query.hpp"
#include "label/front_words.hpp"

namespace actives::label {

// What a name leads to.
struct Meaning {
  Kind kind = Kind::type;  // ingredient or type
  std::size_t number = 0;  // of the record
  std::uint32_t type = 0;  // number of the type
};

// A name in a text.
struct Named {
  std::size_t first = 0;  // word
  std::size_t words = 0;
  std::size_t needed = 0;         // words that lead to the same already: "PDRN" of "PDRN serum"
  std::vector<Meaning> meanings;  // none: the name of an everyday ingredient
  std::string sense;              // equal for names of the same types, or of the same everyday ingredient
};

class Meanings {
 public:
  explicit Meanings(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  // Longest first, from the beginning; none overlap.
  std::vector<Named> names_in(std::string_view text, const std::vector<FrontWord>& words);

 private:
  // How the names of a type go.
  struct TypeNames {
    std::vector<std::string> whole;  // their words in one, without those for a product's form
    std::vector<std::string> last;   // the last of these words
  };
  struct Reading {
    std::vector<Meaning> meanings;
    std::string everyday;  // id of an inventory item, where there are no meanings
  };

  std::optional<Named> name_at(std::string_view text, const std::vector<FrontWord>& words, std::size_t first);
  bool is_two_types(std::string_view text, const std::vector<FrontWord>& words, std::size_t first, std::size_t count);
  Reading read(std::string_view written);
  const std::vector<Meaning>& types_of_term(std::size_t term, std::string_view written);
  std::vector<Meaning> find_types_of_term(std::size_t term, std::string_view written);
  const TypeNames& names_of(std::size_t type);

  Catalogue catalogue_;
  std::map<std::size_t, TypeNames> types_;
  std::map<std::string, std::vector<Meaning>, std::less<>> terms_;  // read before, as written
};

}  // namespace actives::label
