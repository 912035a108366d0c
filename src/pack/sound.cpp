// What the items of a pack may say (layout.hpp), for a pack that somebody may have forged.
#include "pack/pack.hpp"

namespace actives::pack {

namespace {

template <class E>
bool is_word(std::uint8_t number) {
  return number < Spelling<E>::names.size();
}

template <class E>
bool is_word_or_unknown(std::uint8_t number) {
  return number == unknown || is_word<E>(number);
}

bool is_part(std::size_t first, std::size_t count, std::size_t all) { return first <= all && count <= all - first; }

}  // namespace

bool Pack::is_sound(const NameEntry& name) const {
  return is_word<Kind>(name.kind) && is_word<How>(name.how) && name.record < count(static_cast<Kind>(name.kind));
}

bool Pack::is_sound(const DirectoryEntry& entry) const {
  return entry.broader == no_record || entry.broader < count(Kind::concern);
}

// Each concern is stepped on once: a walk ends where one before it came, and a circle comes to itself.
bool Pack::concerns_end() const {
  std::vector<std::size_t> walk_of(count(Kind::concern), 0);
  for (std::size_t start = 0; start < walk_of.size(); ++start) {
    const std::size_t walk = start + 1;
    auto at = static_cast<std::uint32_t>(start);
    while (at != no_record && walk_of[at] == 0) {
      walk_of[at] = walk;
      at = directory_entry(Kind::concern, at).broader;
    }
    if (at != no_record && walk_of[at] == walk) return false;
  }
  return true;
}

bool Pack::is_sound(const Card& card) const {
  return card.type < count(Kind::type) && is_word_or_unknown<Origin>(card.origin) && is_word<Scope>(card.scope) &&
         is_word_or_unknown<Grade>(card.best_grade) && is_part(card.first_target, card.targets, target_rows()) &&
         is_part(card.first_rule, card.rules, count_of<RuleRow>(SectionId::rule_rows));
}

bool Pack::is_sound(const TargetRow& row) const {
  return row.ingredient < count(Kind::ingredient) && row.concern < count(Kind::concern) && row.people >= 0 &&
         row.people_unknown >= 0 && row.studies >= 0 && is_word<Grade>(row.grade) &&
         is_word_or_unknown<Route>(row.route) && is_word<Funding>(row.funding);
}

bool Pack::is_sound(const RuleRow& row) const { return row.rule < count(Kind::rule); }

bool Pack::is_sound(const SearchTotals& totals) const { return totals.documents <= search_documents(); }

bool Pack::is_sound(const LabelName& name) const {
  const bool is_ingredient = name.kind == static_cast<std::uint8_t>(Kind::ingredient);
  if (!is_ingredient && name.kind != static_cast<std::uint8_t>(Kind::inventory)) return false;
  return name.record < count(static_cast<Kind>(name.kind)) && is_word<How>(name.how) && is_word<Scope>(name.scope) &&
         (name.type == no_record ? !is_ingredient : name.type < count(Kind::type));
}

}  // namespace actives::pack
