/// \file
/// What a label tells besides its names: how much at most of an ingredient is in the product, and what the law of a market
/// says of it.
///
/// \include label_tells.cpp
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/label.hpp"
#include "actives/records.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// How much at most of one ingredient there is.
struct LabelAmount {
  std::size_t position = 0;    ///< in the list, from 1
  double at_most_percent = 0;  ///< by weight
  bool printed = false;        ///< printed beside the name; else inferred from the order of the names
  std::string because;         ///< "printed as 5,000 ppm", "stands behind Phenoxyethanol, ..."
};

/// Amounts printed beside names, and what the order of the names tells: they stand in the order of their weight down to
/// 1 % (Regulation (EC) No 1223/2009, Article 19(1)(g)), so those behind a preservative of which the EU allows 1 % at most
/// (its Annex V) are at 1 % at most as well. That is an inference: it holds for lists that keep to the rule, and is not
/// drawn for colorants, for what a product may contain, and behind the start of another part. Which preservatives these
/// are says the rule `preservatives_rule` of the catalogue. In the order of the list. The rule is read once for any number
/// of labels. One for each thread.
class LabelAmounts {
 public:
  /// The catalogue that the labels are read with. One without preservatives_rule infers nothing.
  explicit LabelAmounts(Catalogue catalogue);

  /// What is known of the amounts on one label, whose names were read in `text`. Names of which nothing is known have no
  /// entry.
  std::vector<LabelAmount> amounts_on(std::string_view text, const Label& label);

 private:
  /// What counts of an ingredient, however often it is met.
  struct Known {
    std::uint64_t spelling = 0;
    bool limited = false;
    bool colorant = false;
  };
  Known known_of(std::string_view text, const Label& label, const LabelIngredient& ingredient);

  Catalogue catalogue_;
  std::vector<std::string> limited_;  ///< keys of the names that the rule limits, sorted
  std::vector<Known> known_;          ///< by the last bits of their spellings
};

/// Id of the rule that LabelAmounts reads.
inline constexpr std::string_view preservatives_rule = "eu-preservatives-1-percent";

/// What the rules of a market come to for one ingredient, as a cosmetic.
struct LabelFlag {
  std::string market;               ///< "EU"
  std::size_t position = 0;         ///< in the list, from 1
  Status status = Status::unclear;  ///< as a cosmetic
  std::string rule;                 ///< id of the rule that decides
};

/// The legal status of printed names. Finds the same rules as page_for() does, for the printed name alone: a rule that
/// binds other label names of a record does not count. Of a name that may mean several records the mildest status holds.
/// It can be moved, not copied.
class LabelLaw {
 public:
  /// The rules of one market, spelled as Rule::where is: "EU". A market without rules gives no flags.
  LabelLaw(const Catalogue& catalogue, std::string_view market);
  /// \cond
  ~LabelLaw();
  LabelLaw(LabelLaw&&) noexcept;
  LabelLaw& operator=(LabelLaw&&) noexcept;
  /// \endcond

  /// What is known of the names on one label, which were read in `text`, in the order of the list. A name that no rule
  /// speaks about has no flag, which is no permission.
  std::vector<LabelFlag> flags_on(std::string_view text, const Label& label);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace actives
#pragma GCC visibility pop
