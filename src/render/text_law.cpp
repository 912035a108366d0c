#include <algorithm>
#include <iterator>

#include "actives/law.hpp"
#include "render/text_pages.hpp"

namespace actives::render {

namespace {

using Line = std::pair<Rule, std::vector<std::string>>;

std::string_view words_for(Use use) {
  switch (use) {
    case Use::cosmetic: return "As a cosmetic";
    case Use::needling: return "With needling";
    case Use::injected: return "Injected";
    case Use::treatment: return "As a treatment";
    case Use::advertising: return "In advertising";
    case Use::labeling: return "On the label";
  }
  return "";
}

bool binds_every_cosmetic(const Rule& rule) {
  const AppliesTo& to = rule.applies_to;
  return to.types.empty() && to.origins.empty() && to.ingredients.empty() && to.inci.empty();
}

// What the seller of any cosmetic may say is no news about this ingredient.
bool left_to_full_page(const Line* line) {
  const Rule& rule = line->first;
  return binds_every_cosmetic(rule) && (rule.use == Use::advertising || rule.use == Use::labeling);
}

// Whether the first of two rules that bind the record as a whole is the one to show: the one that decides, and of two
// that weigh the same the one that says something about this kind of ingredient.
bool says_more(const Rule& rule, const Rule& other) {
  if (outweighs(rule, other)) return true;
  return !outweighs(other, rule) && !binds_every_cosmetic(rule) && binds_every_cosmetic(other);
}

// The rules of one use, those that bind the record as a whole first, the deciding one at their head.
std::vector<const Line*> rules_of(const Law& law, Use use) {
  std::vector<const Line*> lines;
  for (const Line& line : law.rules)
    if (line.first.use == use) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) {
    if (a->second.empty() != b->second.empty()) return a->second.empty();
    return a->second.empty() && says_more(a->first, b->first);
  });
  return lines;
}

// What a use comes to: for the record as a whole, and where some names on the label have a status of their own.
std::string settled(const std::optional<Status>& status, const std::vector<const Line*>& lines) {
  std::vector<std::string> others;
  for (const Line* line : lines) {
    const std::string other(to_string(line->first.status));
    if (line->second.empty() || line->first.status == status) continue;
    if (std::find(others.begin(), others.end(), other) == others.end()) others.push_back(other);
  }
  if (!status && others.empty()) return "unknown: no rule was found";
  std::string as_a_whole = status ? std::string(to_string(*status)) : "unknown";
  if (others.empty()) return as_a_whole;
  return as_a_whole + "; under some of its label names " + listed(others, everything);
}

void write(Draft& draft, const Line& line) {
  const auto& [rule, binds] = line;
  std::string words;
  if (!binds.empty()) words += first_letter_up(to_string(rule.status)) + " as " + listed(binds, 4) + ": ";
  words += rule.text;
  if (rule.citation) words += " (" + *rule.citation + ")";
  if (rule.confidence == Confidence::secondary) words += " Read in a report, not in the law itself.";
  draft.sheet.paragraph(words + draft.cite(rule.sources), 4);
}

// What the usual page shows of a use's rules: the one that decides, and every one about a name on the label.
std::vector<const Line*> on_usual_page(const std::vector<const Line*>& lines) {
  std::vector<const Line*> shown;
  if (std::all_of(lines.begin(), lines.end(), left_to_full_page)) return shown;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(shown),
               [&](const Line* line) { return line == lines.front() || !line->second.empty(); });
  return shown;
}

// One use: what it comes to, and its rules. Gives back how many are left to the full page.
std::size_t write_use(Draft& draft, const Law& law, Use use) {
  const std::vector<const Line*> all = rules_of(law, use);
  const std::vector<const Line*> shown = draft.full() ? all : on_usual_page(all);
  if (!shown.empty() || use == Use::cosmetic) {
    const auto status = law.status(use);
    draft.sheet.item(std::string(words_for(use)) + ":", settled(status, shown), 2, Style::strong,
                     status ? style_of(*status) : Style::plain);
    for (const Line* line : shown) write(draft, *line);
  }
  return all.size() - shown.size();
}

void in_one_market(Draft& draft, const Law& law) {
  draft.sheet.heading("Law in " + law.market);
  std::size_t left = 0;
  for (std::size_t i = 0; i < law.by_use.size(); ++i) left += write_use(draft, law, static_cast<Use>(i));
  if (left > 0) draft.leave(counted(left, "more rule", "more rules"));
}

std::string in_short(const Page& page) {
  std::vector<std::string> known;
  for (const Law& law : page.law)
    if (const auto status = law.status(Use::cosmetic))
      known.push_back(law.market + " " + std::string(to_string(*status)));
  if (known.empty()) return "No rule on its cosmetic use was found; that is unknown, not permitted.";
  return listed(known, everything) + " as a cosmetic; elsewhere unknown. --market EU shows why.";
}

std::string under(const TypeRule& rule) {
  std::string words(to_string(rule.status));
  if (rule.origins.empty()) return words;
  words += " if of ";
  for (std::size_t i = 0; i < rule.origins.size(); ++i)
    words += (i == 0 ? "" : i + 1 < rule.origins.size() ? ", " : " or ") + std::string(to_string(rule.origins[i]));
  return words + " origin";
}

// Beside what forbids or restricts, that a text is unclear or that no entry was found is left to the ingredients' pages.
bool is_weak(const TypeRule& rule) { return rule.status == Status::unclear || rule.status == Status::not_listed; }

}  // namespace

void type_law(Draft& draft) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const TypeRule& rule : draft.page.type_rules) {
    if (is_weak(rule) && !is_weak(draft.page.type_rules.front())) continue;
    const std::string words = under(rule);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == words; });
    if (group == groups.end()) group = groups.insert(group, {words, {}});
    if (std::find(group->second.begin(), group->second.end(), rule.market) == group->second.end())
      group->second.push_back(rule.market);
  }
  if (groups.empty()) return;
  std::string words;
  for (const auto& [status, markets] : groups)
    words += (words.empty() ? "" : "; ") + status + ": " + listed(markets, everything);
  draft.part("Law", first_letter_up(words) + ". As a cosmetic; an ingredient's page with --market EU says why.");
}

void law(Draft& draft) {
  if (!draft.options.for_market && !draft.full()) return draft.part("Law", in_short(draft.page));
  for (const Law& law : draft.page.law) in_one_market(draft, law);
  draft.sheet.blank();
}

}  // namespace actives::render
