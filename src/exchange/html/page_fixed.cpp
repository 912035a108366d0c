// The pages that explain: how grades are made, and how a label is read.
#include <algorithm>

#include "exchange/html/making.hpp"

namespace actives::exchange::html {

namespace {

Views levels_of(const Making& making, References& references) {
  std::vector<Level> levels = making.catalogue.all<Level>();
  std::stable_sort(levels.begin(), levels.end(), [](const Level& a, const Level& b) { return a.rank > b.rank; });
  Views views;
  for (const Level& level : levels)
    views.emplace_back()
        .set("anchor", level.id)
        .set("name", level.name)
        .set("is", level.is)
        .set("oxford", level.oxford_2011)
        .set("rank", std::to_string(level.rank))
        .set("cites", references.cite(level.sources));
  return views;
}

}  // namespace

Body grades_body(const Making& making, const Here& here) {
  const std::vector<Source> sources = sources_of(making.catalogue, making.catalogue.all<Level>());
  References references(sources, here);
  View view;
  view.set("legend", grade_legend()).set("levels", levels_of(making, references));
  references.put_into(view);
  return {"How grades are made", "What the letters A to N mean, and how they are worked out from the studies.",
          "grades.html", making.templates.fill("grades", view)};
}

Body label_body(const Making& making, const Here& here) {
  View view;
  view.set("everyday", here.to("everyday.html"));
  return {"Read a label", "How to find out what is in the ingredient list of a product.", "label.html",
          making.templates.fill("label", view)};
}

}  // namespace actives::exchange::html
