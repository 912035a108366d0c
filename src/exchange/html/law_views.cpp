#include "exchange/html/law_views.hpp"

#include "model/market_names.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

Views uses_of(const Law& law, References& references) {
  Views uses;
  for (std::size_t i = 0; i < law.by_use.size(); ++i) {
    const auto use = static_cast<Use>(i);
    const auto lines = render::rules_of(law, use);
    if (lines.empty() && use != Use::cosmetic) continue;
    View& view = uses.emplace_back();
    view.set("use_words", render::words_for(use)).set("settled", render::settled(law.status(use), lines));
    set_status(view, law.status(use));
    Views rules;
    for (const render::BindingRule* line : lines)
      rules.push_back(rule_view(line->first, render::bound_names(*line, render::everything), references));
    view.set("rules", std::move(rules));
  }
  return uses;
}

}  // namespace

void set_status(View& view, std::optional<Status> status) {
  view.set("status", status ? to_string(*status) : "unknown");
}

View rule_view(const Rule& rule, const std::string& bound, References& references) {
  View view;
  return view.set("topic", rule.topic)
      .set("rule_id", rule.id)
      .set("bound", bound)
      .set("text", rule.text)
      .set("citation", rule.citation)
      .set("since", rule.since)
      .set("checked", rule.checked)
      .set("second_hand", rule.confidence == Confidence::secondary)
      .set("cites", references.cite(rule.sources));
}

void set_law(View& view, const std::vector<Law>& law, const Here& here, References& references) {
  Views markets;
  for (const Law& one : law) {
    View& market = markets.emplace_back();
    market.set("market", one.market).set("market_link", here.to(place_of_market(one.market)));
    market.set("market_name", model::name_of_market(one.market));
    set_status(market, one.status(Use::cosmetic));
    Views others;
    for (std::size_t i = 1; i < one.by_use.size(); ++i) {
      const auto use = static_cast<Use>(i);
      if (!one.status(use) || use == Use::advertising || use == Use::labeling) continue;
      View& other = others.emplace_back();
      other.set("use_words", render::words_for(use));
      set_status(other, one.status(use));
    }
    market.set("others", std::move(others)).set("uses", uses_of(one, references));
  }
  view.set("law", std::move(markets));
}

}  // namespace actives::exchange::html
