#include "actives/law.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "actives/label_tells.hpp"
#include "pack/pack.hpp"
#include "text/label_words.hpp"

namespace actives {

class LabelLaw::Work {
 public:
  Work(const Catalogue& catalogue, std::string_view market) : catalogue_(catalogue), market_(market) {
    for (std::size_t i = 0; i < catalogue.count(Kind::rule); ++i) {
      auto rule = catalogue.at<Rule>(i);
      // What binds every cosmetic alike is no news about one name.
      if (rule.where != market || rule.use != Use::cosmetic || (!binds_class(rule) && names_nothing(rule))) continue;
      for (const std::string& name : rule.applies_to.inci) by_key_.emplace(text::label_key(name), name);
      rules_.push_back(std::move(rule));
    }
  }

  std::vector<LabelFlag> flags_on(std::string_view text, const Label& label) {
    std::vector<LabelFlag> flags;
    for (std::size_t i = 0; i < label.ingredients.size(); ++i) {
      const std::string name = printed_name(text, label, label.ingredients[i]);
      if (auto flag = flag_for(label.matches_of(label.ingredients[i]), name, i + 1)) flags.push_back(std::move(*flag));
    }
    return flags;
  }

 private:
  static bool names_nothing(const Rule& rule) {
    return rule.applies_to.ingredients.empty() && rule.applies_to.inci.empty();
  }

  // The record as far as the printed name is concerned.
  Ingredient under_name(const LabelMatch& match, const std::string& name) const {
    Ingredient ingredient;
    if (match.kind == Kind::ingredient) ingredient = catalogue_.at<Ingredient>(match.record);
    if (match.type) ingredient.type = catalogue_.id_of(Kind::type, *match.type);
    // The form of a name that no record has tells its origin only where it says so.
    if (match.kind != Kind::ingredient && text::label_key(name).find("human") != std::string::npos)
      ingredient.origin = Origin::human;
    ingredient.inci.assign(1, name);
    if (match.kind == Kind::inventory && !match.type) {
      const auto item = catalogue_.at<InventoryItem>(match.record);
      ingredient.inci.assign(1, item.inci);
    }
    const auto spelled = by_key_.find(text::label_key(ingredient.inci.front()));
    if (spelled != by_key_.end()) ingredient.inci.front() = spelled->second;
    return ingredient;
  }

  // What the market says of one record under the printed name.
  std::optional<LabelFlag> flag_for(const LabelMatch& match, const std::string& name, std::size_t position) const {
    const Ingredient ingredient = under_name(match, name);
    const Rule* deciding = nullptr;
    const auto weight = [&](const Rule& rule, bool binds_name) {
      const bool specific = binds_name || !rule.applies_to.ingredients.empty();
      return std::pair(!specific, strictness(rule.status));
    };
    std::pair<bool, int> least{true, 99};
    for (const LawLine& line : law_for(rules_, ingredient, market_)) {
      const auto of_line = weight(*line.rule, !line.binds.empty());
      if (deciding != nullptr && least <= of_line) continue;
      deciding = line.rule;
      least = of_line;
    }
    if (deciding == nullptr) return std::nullopt;
    return LabelFlag{market_, position, deciding->status, deciding->id};
  }

  // A name may mean several records. What holds for each of them holds for what is in the jar: the mildest.
  std::optional<LabelFlag> flag_for(std::span<const LabelMatch> matches, const std::string& name,
                                    std::size_t position) const {
    std::optional<LabelFlag> mildest;
    for (const LabelMatch& match : matches) {
      auto flag = flag_for(match, name, position);
      if (!flag) return std::nullopt;
      if (!mildest || strictness(flag->status) > strictness(mildest->status)) mildest = std::move(flag);
    }
    return mildest;
  }

  Catalogue catalogue_;
  std::string market_;
  std::vector<Rule> rules_;
  std::multimap<std::string, std::string> by_key_;  // label names that rules bind, as the rules spell them
};

LabelLaw::LabelLaw(const Catalogue& catalogue, std::string_view market)
    : work_(std::make_unique<Work>(catalogue, market)) {}
LabelLaw::~LabelLaw() = default;
LabelLaw::LabelLaw(LabelLaw&&) noexcept = default;
LabelLaw& LabelLaw::operator=(LabelLaw&&) noexcept = default;

std::vector<LabelFlag> LabelLaw::flags_on(std::string_view text, const Label& label) {
  return work_->flags_on(text, label);
}

}  // namespace actives
