// What a label tells besides its names: how much at most of an ingredient is in the product, and what the law of a market
// says of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/label.hpp"
#include "actives/records.hpp"

namespace actives {

// How much at most of one ingredient there is.
struct LabelAmount {
  std::size_t position = 0;    // in the list, from 1
  double at_most_percent = 0;  // by weight
  bool printed = false;        // printed beside the name; else inferred from the order of the names
  std::string because;         // "printed as 5,000 ppm", "stands behind Phenoxyethanol, ..."
};

// Amounts printed beside names, and what the order of the names tells: they stand in the order of their weight down to
// 1 %, so those behind a preservative of which the EU allows 1 % at most are at 1 % at most as well. That is an inference:
// it holds for lists that keep to the rule, and is not drawn for colorants, for what a product may contain, and behind the
// start of another part. Which preservatives these are says the rule `preservatives_rule` of the catalogue.
// In the order of the list. The rule is read once for any number of labels.
class LabelAmounts {
 public:
  explicit LabelAmounts(Catalogue catalogue);

  std::vector<LabelAmount> amounts_on(std::string_view text, const Label& label);

 private:
  // What counts of an ingredient, however often it is met.
  struct Known {
    std::uint64_t spelling = 0;
    bool limited = false;
    bool colorant = false;
  };
  Known known_of(std::string_view text, const Label& label, const LabelIngredient& ingredient);

  Catalogue catalogue_;
  std::vector<std::string> limited_;  // keys of the names that the rule limits, sorted
  std::vector<Known> known_;          // by the last bits of their spellings
};

inline constexpr std::string_view preservatives_rule = "eu-preservatives-1-percent";

// What the rules of a market come to for one ingredient, as a cosmetic.
struct LabelFlag {
  std::string market;
  std::size_t position = 0;  // in the list, from 1
  Status status = Status::unclear;
  std::string rule;  // id of the rule that decides
};

// The legal status of printed names. Finds the same rules as explain() does, for the printed name alone: a rule that binds
// other label names of a record does not count.
class LabelLaw {
 public:
  LabelLaw(const Catalogue& catalogue, std::string_view market);
  ~LabelLaw();
  LabelLaw(LabelLaw&&) noexcept;
  LabelLaw& operator=(LabelLaw&&) noexcept;

  std::vector<LabelFlag> flags_on(std::string_view text, const Label& label);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace actives
