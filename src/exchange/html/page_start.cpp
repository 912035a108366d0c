#include "actives/info.hpp"
#include "exchange/html/making.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

constexpr std::size_t bar_width = 200;

// How many ingredients of a type have which grade, as bars beside each other.
void set_bar(View& view, const TypeGrades& type) {
  Views bars;
  std::vector<std::string> words;
  std::size_t at = 0;
  std::size_t before = 0;
  for (std::size_t i = 0; i < type.graded.size(); ++i) {
    if (type.graded[i] == 0) continue;
    const auto grade = static_cast<Grade>(i);
    before += type.graded[i];
    const std::size_t end = before * bar_width / type.ingredients;
    bars.emplace_back().set("grade", to_string(grade)).set("x", at).set("width", end - at);
    at = end;
    words.push_back(std::to_string(type.graded[i]) + " " + std::string(to_string(grade)));
  }
  if (type.ungraded > 0) words.push_back(std::to_string(type.ungraded) + " without a result there");
  view.set("bars", std::move(bars)).set("spread", render::listed(words, render::everything));
}

// Of all parts of the catalogue together.
TypeGrades grades_of_type(const std::vector<PartInfo>& parts, const std::string& type) {
  TypeGrades all;
  all.type = type;
  for (const PartInfo& part : parts)
    for (const TypeGrades& grades : part.grades) {
      if (grades.type != type) continue;
      all.ingredients += grades.ingredients;
      all.ungraded += grades.ungraded;
      for (std::size_t i = 0; i < all.graded.size(); ++i) all.graded[i] += grades.graded[i];
    }
  return all;
}

Views types_of(const Making& making, const Here& here) {
  const std::vector<PartInfo> parts = catalogue_info(making.catalogue);
  Views types;
  for (const IngredientType& type : making.catalogue.all<IngredientType>()) {
    const TypeGrades grades = grades_of_type(parts, type.id);
    View& view = types.emplace_back();
    view.set("name", type.name).set("summary", type.summary).set("link", here.to(Kind::type, type.id));
    view.set("count", std::to_string(grades.ingredients) + (grades.ingredients == 1 ? " ingredient" : " ingredients"));
    set_bar(view, grades);
  }
  return types;
}

Views concerns_of(const Making& making, const Here& here) {
  Views concerns;
  for (const Concern& concern : making.catalogue.all<Concern>())
    concerns.emplace_back().set("text", concern.name).set("link", here.to(Kind::concern, concern.id));
  return concerns;
}

}  // namespace

Views grade_legend() {
  Views grades;
  for (std::size_t i = 0; i < Spelling<Grade>::names.size(); ++i) {
    set_grade(grades.emplace_back(), static_cast<Grade>(i));
    grades.back().set("words", meaning(static_cast<Grade>(i)));
  }
  return grades;
}

Body start_body(const Making& making, const Here& here) {
  const Catalogue& catalogue = making.catalogue;
  View view;
  view.set("ingredient_count", catalogue.count(Kind::ingredient)).set("source_count", catalogue.count(Kind::source));
  view.set("types", types_of(making, here)).set("concerns", concerns_of(making, here));
  view.set("grids", Views{grid_view(making, matrix_of(catalogue, {}), here)});
  view.set("legend", grade_legend()).set("grades", here.to("grades.html")).set("claims", here.to("claims.html"));
  view.set("ingredients", here.to("ingredients.html")).set("terms", here.to("terms.html"));
  view.set("law", here.to("law.html")).set("sources", here.to("sources.html"));
  view.set("everyday", here.to("everyday.html")).set("label", here.to("label.html"));
  view.set("all_concerns", here.to("concerns.html"));
  return {
      "Regenerative skincare ingredients: what they are, and how good the evidence is",
      "What regenerative skincare ingredients are and are not, what they target, how good the evidence is, what the "
      "law says, and where that was read.",
      "index.html", making.templates.fill("start", view)};
}

}  // namespace actives::exchange::html
