#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "actives/label_tells.hpp"
#include "text/label_words.hpp"

namespace actives {

namespace {

// What digits and decimal points say, to the last bit for up to fifteen digits: a whole number and a power of ten that are
// both exact are divided.
// libc++ reads such numbers since its version 20 only.
std::optional<double> decimal(std::string_view digits) {
  constexpr double most_exact = 1e14, most_power = 1e22;
  double number = 0;
  double power = 1;
  bool behind_point = false;
  for (const char c : digits) {
    if (c == '.') {
      if (std::exchange(behind_point, true)) return std::nullopt;
      continue;
    }
    const bool is_exact = number < most_exact;
    // Digits behind the fifteenth count only where they make it larger.
    if (is_exact || !behind_point) number = number * 10 + (c - '0');
    if (is_exact && behind_point) power *= 10;
  }
  if (digits.find_first_not_of('.') == std::string_view::npos || power > most_power) return std::nullopt;
  return number / power;
}

// "10,000 ppm", "5.0 %": the number and what it counts.
std::optional<double> percent_of(std::string_view words) {
  std::string digits;
  std::size_t at = 0;
  // Of a range the upper end.
  if (const std::size_t dash = words.find('-'); dash != std::string_view::npos) words.remove_prefix(dash + 1);
  for (; at < words.size() && ((words[at] >= '0' && words[at] <= '9') || words[at] == '.' || words[at] == ','); ++at) {
    if (words[at] != ',') {
      digits += words[at];
      continue;
    }
    // A comma parts thousands, or stands for a decimal point.
    const std::string_view behind = words.substr(at + 1);
    const std::size_t group = std::min(behind.find_first_not_of("0123456789"), behind.size());
    if (group != 3) digits += '.';
  }
  const auto number = decimal(digits);
  if (!number) return std::nullopt;
  const std::string unit = text::label_key(words.substr(at));
  if (words.find('%') != std::string_view::npos || unit.starts_with("percent")) return *number;
  if (unit == "ppm") return *number / 1e4;
  if (unit == "ppb") return *number / 1e7;
  return std::nullopt;  // mg and the like: of how much is not known
}

// The amount printed inside the ingredient, or behind it before the next one.
std::optional<LabelAmount> printed_amount(std::string_view text, const Label& label, std::size_t i) {
  const LabelIngredient& ingredient = label.ingredients[i];
  const std::size_t limit = i + 1 < label.ingredients.size() ? label.ingredients[i + 1].offset : text.size();
  auto other = std::lower_bound(label.other.begin(), label.other.end(), ingredient.offset,
                                [](const LabelOther& o, std::size_t offset) { return o.offset < offset; });
  for (; other != label.other.end() && other->offset < limit; ++other) {
    const std::size_t end = ingredient.offset + ingredient.length;
    if (other->kind != OtherKind::percentage) {
      if (other->offset >= end) return std::nullopt;  // another part begins
      continue;
    }
    // "Zinc Oxide, 5% Glycerin": one that stands behind a comma belongs to the next.
    if (other->offset >= end && text.substr(end, other->offset - end).find_first_of(",;|\n") != std::string_view::npos)
      return std::nullopt;
    const std::string_view words = text.substr(other->offset, other->length);
    const auto percent = percent_of(words);
    if (!percent || *percent > 100) continue;
    return LabelAmount{i + 1, *percent, true, "printed as " + std::string(words)};
  }
  return std::nullopt;
}

bool has_function(const Catalogue& catalogue, const Label& label, const LabelIngredient& ingredient,
                  std::string_view function) {
  const auto matches = label.matches_of(ingredient);
  return std::any_of(matches.begin(), matches.end(), [&](const LabelMatch& match) {
    if (match.kind != Kind::inventory) return false;
    const auto item = catalogue.at<InventoryItem>(match.record);
    return std::any_of(item.functions.begin(), item.functions.end(),
                       [&](const std::string& at) { return at.find(function) != std::string::npos; });
  });
}

// Goes through `other` along with the ingredients.
class Headings {
 public:
  explicit Headings(const Label& label) : label_(label) {}

  // Whether a header stands between the last offset that was asked for and this one.
  bool any_before(std::size_t offset) {
    bool any = false;
    for (; next_ < label_.other.size() && label_.other[next_].offset < offset; ++next_) {
      const OtherKind kind = label_.other[next_].kind;
      any = any || kind == OtherKind::header || kind == OtherKind::section;
    }
    return any;
  }

 private:
  const Label& label_;
  std::size_t next_ = 0;
};

}  // namespace

LabelAmounts::LabelAmounts(Catalogue catalogue) : catalogue_(std::move(catalogue)) {
  if (const auto rule = catalogue_.get<Rule>(preservatives_rule))
    for (const std::string& name : rule->applies_to.inci) limited_.push_back(text::label_key(name));
  std::sort(limited_.begin(), limited_.end());
}

LabelAmounts::Known LabelAmounts::known_of(std::string_view text, const Label& label,
                                           const LabelIngredient& ingredient) {
  constexpr std::size_t most = 1U << 16;
  const std::size_t slot = ingredient.spelling % most;
  if (slot >= known_.size()) known_.resize(std::min(most, std::max(slot + 1, 2 * known_.size())));
  Known& known = known_[slot];
  if (ingredient.spelling == 0 || known.spelling != ingredient.spelling) {
    const std::string key = text::label_key(printed_name(text, label, ingredient));
    known = {ingredient.spelling, std::binary_search(limited_.begin(), limited_.end(), key),
             has_function(catalogue_, label, ingredient, "colorant")};
  }
  return known;
}

std::vector<LabelAmount> LabelAmounts::amounts_on(std::string_view text, const Label& label) {
  std::vector<LabelAmount> amounts;
  Headings headings(label);
  std::string because;  // of the preservative that the list has passed
  for (std::size_t i = 0; i < label.ingredients.size(); ++i) {
    const LabelIngredient& ingredient = label.ingredients[i];
    if (headings.any_before(ingredient.offset)) because.clear();
    if (auto printed = printed_amount(text, label, i)) {
      amounts.push_back(std::move(*printed));
      continue;
    }
    if (ingredient.section != LabelSection::main && ingredient.section != LabelSection::inactive) continue;
    const Known known = known_of(text, label, ingredient);
    if (known.limited) {
      const std::string name = printed_name(text, label, ingredient);
      amounts.push_back({i + 1, 1, false, "the EU allows 1 % of " + name + " at most as a preservative"});
      if (because.empty()) because = "stands behind " + name + ", of which the EU allows 1 % at most";
    } else if (!because.empty() && !known.colorant) {
      amounts.push_back({i + 1, 1, false, because});
    }
  }
  return amounts;
}

}  // namespace actives
