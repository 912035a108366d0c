#include <algorithm>
#include <iterator>

#include "render/law_words.hpp"
#include "render/text_pages.hpp"

namespace actives::render {

namespace {

// What the seller of any cosmetic may say is no news about this ingredient.
bool left_to_full_page(const BindingRule* line) {
  const Rule& rule = line->first;
  return binds_every_cosmetic(rule) && (rule.use == Use::advertising || rule.use == Use::labeling);
}

void write(Draft& draft, const BindingRule& line) {
  const Rule& rule = line.first;
  std::string words = bound_names(line, 4) + rule.text;
  if (rule.citation) words += " (" + *rule.citation + ")";
  if (rule.confidence == Confidence::secondary) words += " Read in a report, not in the law itself.";
  draft.sheet.paragraph(words + draft.cite(rule.sources), 4);
}

// What the usual page shows of a use's rules: the one that decides, and every one about a name on the label.
std::vector<const BindingRule*> on_usual_page(const std::vector<const BindingRule*>& lines) {
  std::vector<const BindingRule*> shown;
  if (std::all_of(lines.begin(), lines.end(), left_to_full_page)) return shown;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(shown),
               [&](const BindingRule* line) { return line == lines.front() || !line->second.empty(); });
  return shown;
}

// One use: what it comes to, and its rules. Gives back how many are left to the full page.
std::size_t write_use(Draft& draft, const Law& law, Use use) {
  const std::vector<const BindingRule*> all = rules_of(law, use);
  const std::vector<const BindingRule*> shown = draft.full() ? all : on_usual_page(all);
  if (!shown.empty() || use == Use::cosmetic) {
    const auto status = law.status(use);
    draft.sheet.item(std::string(words_for(use)) + ":", settled(status, shown), 2, Style::strong,
                     status ? style_of(*status) : Style::plain);
    for (const BindingRule* line : shown) write(draft, *line);
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

}  // namespace

void type_law(Draft& draft) {
  const auto groups = type_law_groups(draft.page.type_rules);
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
