#include "actives/law.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

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
      if (rule.applies_to.inci.empty()) general_.push_back(rules_.size());
      for (const std::string& name : rule.applies_to.inci)
        by_key_[text::label_key(name)].push_back({rules_.size(), name});
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
  // A label name, as the rule spells it.
  struct Binding {
    std::size_t rule = 0;
    std::string name;
  };

  static bool names_nothing(const Rule& rule) {
    return rule.applies_to.ingredients.empty() && rule.applies_to.inci.empty();
  }

  static bool is_ingredient(const LabelMatch& match) { return match.kind == Kind::ingredient; }

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
    if (const auto* bound = rules_binding(ingredient)) ingredient.inci.front() = bound->front().name;
    return ingredient;
  }

  // Null: no rule binds the name.
  const std::vector<Binding>* rules_binding(const Ingredient& ingredient) const {
    const auto found = by_key_.find(text::label_key(ingredient.inci.front()));
    return found == by_key_.end() ? nullptr : &found->second;
  }

  // The rules that may speak about the name, in their order: of thousands that bind label names those that bind this one.
  std::vector<std::size_t> rules_to_ask(const Ingredient& ingredient) const {
    std::vector<std::size_t> numbers = general_;
    if (const auto* bound = rules_binding(ingredient))
      for (const Binding& binding : *bound) numbers.push_back(binding.rule);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
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
    for (const std::size_t number : rules_to_ask(ingredient)) {
      const Rule& rule = rules_[number];
      if (!speaks_about(rule, ingredient)) continue;
      const auto of_rule = weight(rule, !rule.applies_to.inci.empty());
      if (deciding != nullptr && least <= of_rule) continue;
      deciding = &rule;
      least = of_rule;
    }
    if (deciding == nullptr) return std::nullopt;
    return LabelFlag{market_, position, deciding->status, deciding->id};
  }

  // A name may mean several records. What holds for each of them holds for what is in the jar: the mildest.
  std::optional<LabelFlag> flag_for(std::span<const LabelMatch> matches, const std::string& name,
                                    std::size_t position) const {
    const bool has_entry = std::any_of(matches.begin(), matches.end(), is_ingredient);
    std::optional<LabelFlag> mildest;
    for (const LabelMatch& match : matches) {
      // An inventory knows the name alone: not what it is made from, as the entry of an ingredient does.
      if (has_entry && !is_ingredient(match)) continue;
      auto flag = flag_for(match, name, position);
      if (!flag) return std::nullopt;
      if (!mildest || strictness(flag->status) > strictness(mildest->status)) mildest = std::move(flag);
    }
    return mildest;
  }

  Catalogue catalogue_;
  std::string market_;
  std::vector<Rule> rules_;
  std::vector<std::size_t> general_;                              // the rules that bind no label names
  std::unordered_map<std::string, std::vector<Binding>> by_key_;  // label names that rules bind
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
