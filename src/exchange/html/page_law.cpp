// All markets, and the rules of one.
#include <algorithm>

#include "exchange/html/law_views.hpp"
#include "exchange/html/making.hpp"
#include "model/market_names.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

Views applies_to(const AppliesTo& to, const Here& here) {
  Views parts;
  const auto part = [&](std::string_view label, Views links) {
    if (!links.empty()) parts.emplace_back().set("label", label).set("links", std::move(links));
  };
  const auto plain = [](const auto& words) {
    Views views;
    for (const auto& word : words) views.emplace_back().set("text", std::string_view(word)).set("link", "");
    return views;
  };
  std::vector<std::string_view> origins;
  for (const Origin origin : to.origins) origins.push_back(to_string(origin));
  // What is named one by one is not "any".
  const bool is_named = !to.ingredients.empty() || !to.inci.empty();
  const std::vector<std::string_view> any(is_named ? 0 : 1, "any");
  part("Types", to.types.empty() ? plain(any) : here.links(to.types));
  part("Origins", plain(origins.empty() ? any : origins));
  part("These ingredients", here.links(to.ingredients));
  part("These label names", plain(to.inci));
  return parts;
}

// None where a forged catalogue names a market that no rule is of.
const std::vector<Rule>& rules_in(const Making& making, const std::string& market) {
  static const std::vector<Rule> none;
  const auto found = making.rules.find(market);
  return found == making.rules.end() ? none : found->second;
}

}  // namespace

Body market_body(const Making& making, const Here& here, const std::string& market) {
  const std::vector<Rule>& rules = rules_in(making, market);
  const std::vector<Source> sources = sources_of(making.catalogue, rules);
  References references(sources, here);
  Views uses;
  for (std::size_t i = 0; i < Spelling<Use>::names.size(); ++i) {
    Views views;
    for (const Rule& rule : rules) {
      if (rule.use != static_cast<Use>(i)) continue;
      View view = rule_view(rule, "", references);
      set_status(view, rule.status);
      views.push_back(view.set("applies_to", applies_to(rule.applies_to, here)));
    }
    if (!views.empty())
      uses.emplace_back().set("use_words", render::words_for(static_cast<Use>(i))).set("rules", std::move(views));
  }
  const std::string name(model::name_of_market(market));
  const std::string title = "Law: " + (name.empty() ? market : name + " (" + market + ")");
  View view;
  view.set("title", title).set("start", here.to("index.html")).set("all_law", here.to("law.html"));
  view.set("market", market).set("uses", std::move(uses));
  references.put_into(view);
  return {title, "What rules of " + market + " say of regenerative skincare ingredients.", "law.html",
          making.templates.fill("market", view)};
}

Body law_body(const Making& making, const Here& here) {
  Views markets;
  for (const std::string& market : making.markets) {
    const std::size_t count = rules_in(making, market).size();
    markets.emplace_back()
        .set("market", market)
        .set("name", model::name_of_market(market))
        .set("link", here.to(place_of_market(market)))
        .set("count", std::to_string(count) + (count == 1 ? " rule" : " rules"));
  }
  View view;
  view.set("markets", std::move(markets));
  return {"Law", "Rules of law about regenerative skincare ingredients, by market.", "law.html",
          making.templates.fill("law", view)};
}

}  // namespace actives::exchange::html
