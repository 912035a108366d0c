// The pages that list all records of a kind.
#include <algorithm>
#include <iterator>

#include "exchange/html/making.hpp"
#include "render/reference.hpp"
#include "render/words.hpp"
#include "text/fold.hpp"

namespace actives::exchange::html {

namespace {

// Each concern behind its broader one, with its depth.
Views concerns_of(const std::vector<Concern>& concerns, const Here& here) {
  std::map<std::string_view, std::vector<const Concern*>> narrower;
  for (const Concern& concern : concerns)
    narrower[concern.broader ? std::string_view(*concern.broader) : ""].push_back(&concern);
  std::vector<std::pair<const Concern*, std::size_t>> waiting;  // the next one last
  const auto add = [&](std::string_view broader, std::size_t depth) {
    const std::vector<const Concern*>& next = narrower[broader];
    std::transform(next.rbegin(), next.rend(), std::back_inserter(waiting),
                   [depth](const Concern* concern) { return std::pair(concern, depth); });
  };
  Views views;
  for (add("", 0); !waiting.empty();) {
    const auto [concern, depth] = waiting.back();
    waiting.pop_back();
    views.emplace_back()
        .set("name", concern->name)
        .set("is", concern->is)
        .set("depth", std::min<std::size_t>(depth, 3))
        .set("link", here.to(Kind::concern, concern->id));
    add(concern->id, depth + 1);
  }
  return views;
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
  View view;
  view.set("concerns", concerns_of(making.catalogue.all<Concern>(), here));
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
  std::map<std::pair<std::string, std::string>, View> by_citation;
  for (const Source& source : making.catalogue.all<Source>()) {
    View view = source_view(source);
    view.set("anchor", source.id);
    Views links;
    std::size_t everyday = 0;
    if (const auto citing = making.citing.find(source.id); citing != making.citing.end())
      for (const auto& [kind, id] : citing->second) {
        if (kind == Kind::inventory)
          ++everyday;
        else
          links.push_back(here.link_to(kind, id));
      }
    view.set("links", std::move(links)).set("everyday_link", here.to("everyday.html"));
    view.set("everyday", everyday == 0 ? ""
                                       : std::to_string(everyday) +
                                             (everyday == 1 ? " everyday ingredient" : " everyday ingredients"));
    by_citation.emplace(std::pair(text::fold(render::citation(source)), source.id), std::move(view));
  }
  Views sources;
  for (auto& [citation, view] : by_citation) sources.push_back(std::move(view));
  View view;
  view.set("count", sources.size()).set("sources", std::move(sources));
  return {"Sources", "All sources of the catalogue: what was read, how far, and what rests on it.", "sources.html",
          making.templates.fill("sources", view)};
}

}  // namespace actives::exchange::html
