// The pages that list all records of a kind.
#include <algorithm>

#include "exchange/html/making.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

// The concern and all narrower ones below it, with their depth.
void add_with_narrower(const std::vector<Concern>& concerns, const std::string& id, std::size_t depth, const Here& here,
                       Views& views) {
  for (const Concern& concern : concerns) {
    if (concern.broader.value_or("") != id) continue;
    views.emplace_back()
        .set("name", concern.name)
        .set("is", concern.is)
        .set("depth", std::min<std::size_t>(depth, 3))
        .set("link", here.to(Kind::concern, concern.id));
    add_with_narrower(concerns, concern.id, depth + 1, here, views);
  }
}

}  // namespace

Body ingredients_body(const Making& making, const Here& here) {
  std::vector<const IngredientRow*> all;
  for (const auto& [id, row] : making.rows) all.push_back(&row);
  const auto name = [](const IngredientRow* row) { return render::first_letter_up(row->name); };
  std::stable_sort(all.begin(), all.end(), [&](const auto* a, const auto* b) { return name(a) < name(b); });
  Views rows;
  for (const IngredientRow* row : all) rows.push_back(ingredient_view(*row, here));
  View view;
  view.set("count", rows.size()).set("one", rows.size() == 1).set("rows", std::move(rows));
  set_filters(view, all, types_of(all), making.markets);
  return {"Ingredients", "All ingredients of the catalogue, by type, origin, grade, route and market.",
          "ingredients.html", making.templates.fill("ingredients", view)};
}

Body concerns_body(const Making& making, const Here& here) {
  Views concerns;
  add_with_narrower(making.catalogue.all<Concern>(), "", 0, here, concerns);
  View view;
  view.set("concerns", std::move(concerns));
  return {"Concerns", "Skin concerns, and what is said and shown to help.", "concerns.html",
          making.templates.fill("concerns", view)};
}

Body terms_body(const Making& making, const Here& here) {
  std::map<std::string, View> by_name;
  for (const Term& term : making.catalogue.all<Term>()) {
    View view;
    view.set("name", term.name).set("is", term.is).set("link", here.to(Kind::term, term.id));
    by_name.emplace(render::first_letter_up(term.name) + " " + term.id, std::move(view));
  }
  Views terms;
  for (auto& [name, view] : by_name) terms.push_back(std::move(view));
  View view;
  view.set("terms", std::move(terms));
  return {"Glossary", "What the words of skincare labels and studies mean, and what they do not say.", "terms.html",
          making.templates.fill("terms", view)};
}

Body claims_body(const Making& making, const Here& here) {
  Views claims;
  for (const Claim& claim : making.catalogue.all<Claim>())
    claims.emplace_back()
        .set("claim", claim.claim)
        .set("verdict", render::words_for(claim.verdict))
        .set("verdict_class", to_string(claim.verdict))
        .set("answer", claim.answer)
        .set("link", here.to(Kind::claim, claim.id));
  View view;
  view.set("claims", std::move(claims));
  return {"Claims", "What packs and advertisements say, held against what is known.", "claims.html",
          making.templates.fill("claims", view)};
}

Body sources_body(const Making& making, const Here& here) {
  Views sources;
  for (const Source& source : making.catalogue.all<Source>()) {
    View view = source_view(source);
    view.set("anchor", source.id);
    const auto citing = making.citing.find(source.id);
    view.set("links", citing == making.citing.end() ? Views() : here.links(citing->second));
    sources.push_back(std::move(view));
  }
  View view;
  view.set("count", sources.size()).set("sources", std::move(sources));
  return {"Sources", "All sources of the catalogue: what was read, how far, and what rests on it.", "sources.html",
          making.templates.fill("sources", view)};
}

}  // namespace actives::exchange::html
