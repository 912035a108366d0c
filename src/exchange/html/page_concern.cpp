#include <array>
#include <cstdint>

#include "exchange/html/making.hpp"
#include "render/headline.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

// What a list is parted into, in this order.
enum class Shown : std::uint8_t { in_people, without_people, no_benefit, not_cosmetic };

struct Words {
  std::string_view heading;
  std::string_view note;
};

constexpr std::array<Words, 4> words_of{{
    {"Studied in people, on skin or with a procedure", ""},
    {"Laboratory work or claims only",
     "Nobody was studied. What holds in a dish or for a seller may not hold on skin."},
    {"No benefit shown", "Studies were done, and none saw a benefit."},
    {"Not as a cosmetic", "People were studied on another route only; this says nothing about a cream."},
}};

Shown shown_as(const TargetHit& hit) {
  if (!hit.cosmetic) return Shown::not_cosmetic;
  switch (hit.grade.grade) {
    case Grade::D:
    case Grade::E: return Shown::without_people;
    case Grade::N: return Shown::no_benefit;
    default: return Shown::in_people;
  }
}

// The list of a concern: as it is, and for each route with what was found on that. The script shows one of them.
class Lists {
 public:
  Lists(const Making& making, const Here& here, const std::string& concern)
      : making_(making), here_(here), concern_(concern) {}

  void add(const std::vector<TargetHit>& hits, std::optional<Route> route) {
    std::array<Views, words_of.size()> parts;
    for (const TargetHit& hit : hits) {
      if (hit.kind != Kind::ingredient) continue;
      const auto row = making_.rows.find(hit.id);
      if (row == making_.rows.end()) continue;
      if (!route) rows_.push_back(&row->second);
      parts[static_cast<std::size_t>(shown_as(hit))].push_back(view_of(hit, row->second, route));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].empty()) continue;
      std::string heading(words_of[i].heading);
      if (route) heading.insert(0, render::first_letter_up(to_string(*route)).append(": "));
      sections_.emplace_back()
          .set("heading", heading)
          .set("note", words_of[i].note)
          .set("section_route", route ? to_string(*route) : "")
          .set("of_route", route.has_value())
          .set("rows", std::move(parts[i]));
    }
  }

  // Of the ingredients in the list as it is.
  const std::vector<const IngredientRow*>& rows() const { return rows_; }
  Views take() { return std::move(sections_); }

 private:
  View view_of(const TargetHit& hit, const IngredientRow& row, std::optional<Route> route) const {
    View view = target_view(hit, here_.to(hit.kind, hit.id));
    view.set("narrower", hit.target.concern == concern_ ? "" : hit.concern_name);
    const TargetGrades grades = grade_target(hit.target);
    std::string key(route ? to_string(*route) : grades.cosmetic() ? "skin" : "");
    set_data(view, &row, row.type, key.empty() ? key : key + ":" + std::string(to_string(hit.grade.grade)));
    if (route)
      view.set("others", Views());
    else
      set_other_routes(view, grades);
    return view;
  }

  const Making& making_;
  const Here& here_;
  const std::string& concern_;
  std::vector<const IngredientRow*> rows_;
  Views sections_;
};

Views sellers_say(const Page& page, const std::string& concern, const Here& here) {
  Views said;
  for (const TargetHit& hit : page.targeted_by) {
    if (hit.kind != Kind::type) continue;
    View& view = said.emplace_back(target_view(hit, here.to(hit.kind, hit.id)));
    view.set("narrower", hit.target.concern == concern ? "" : hit.concern_name);
    set_data(view, nullptr, hit.id, "");
  }
  return said;
}

void add_routes(const Making& making, const std::string& concern, Lists& lists) {
  for (std::size_t i = 0; i < Spelling<Route>::names.size(); ++i) {
    Filter filter;
    filter.concerns = {concern};
    filter.route = static_cast<Route>(i);
    filter.show_null = true;
    lists.add(targets_for(making.catalogue, filter).hits, filter.route);
  }
}

}  // namespace

Body concern_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<Concern>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.name).set("start", here.to("index.html"));
  view.set("all_concerns", here.to("concerns.html"));
  view.set("is", record.is).set("cites", references.cite(record.sources));
  view.set("broader", record.broader ? here.links(std::vector{*record.broader}) : Views());
  std::vector<std::string> narrower;
  for (const Concern& concern : page.narrower) narrower.push_back(concern.id);
  view.set("narrower_ones", here.links(narrower)).set("see_also", here.links(record.related));
  view.set("drivers", plain_texts(record.drivers)).set("note_text", record.note);
  view.set("aliases", plain_texts(record.aliases));
  Lists lists(making, here, record.id);
  lists.add(page.targeted_by, std::nullopt);
  add_routes(making, record.id, lists);
  view.set("any", !page.targeted_by.empty()).set("said", sellers_say(page, record.id, here));
  view.set("of_ingredients", true).set("sections", lists.take());
  TypeNames types = types_of(lists.rows());
  for (const TargetHit& hit : page.targeted_by)
    if (hit.kind == Kind::type) types.emplace(hit.name, hit.id);
  set_filters(view, lists.rows(), types, making.markets);
  view.set("claims", claims_about(making, here, record.id));
  references.put_into(view);
  return {record.name, record.is, "concerns.html", making.templates.fill("concern", view)};
}

}  // namespace actives::exchange::html
