#include "render/headline.hpp"

#include <algorithm>
#include <tuple>

#include "render/words.hpp"

namespace actives::render {

namespace {

// The source of a target's studies in people, where all of them are one and the same.
const std::string* only_source(const Target& target) {
  const std::string* only = nullptr;
  for (const Study& s : target.studies) {
    if (!has_people(s.design)) continue;
    if (only != nullptr && *only != s.source) return nullptr;
    only = &s.source;
  }
  return only;
}

}  // namespace

std::string name_on(const Page& page, std::string_view id) {
  const auto named = std::find_if(page.names.begin(), page.names.end(), [&](const auto& n) { return n.first == id; });
  return named == page.names.end() ? std::string(id) : named->second;
}

std::vector<std::size_t> best_first(const Page& page) {
  std::vector<std::size_t> order(page.grades.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t i) {
    const RouteGrade& g = page.grades[i].best();
    return std::tuple(!page.grades[i].cosmetic(), rank(g.grade), !g.controlled, -g.people);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

std::string bottom_line(const Page& page, const Ingredient& record, const std::vector<std::size_t>& order) {
  if (order.empty()) return "Not studied: no target is recorded.";
  const TargetGrades& grades = page.grades[order.front()];
  const Target& target = record.targets[order.front()];
  const RouteGrade& best = grades.best();
  const std::string words = grade_words(best.grade) + ", for " + name_on(page, target.concern);
  if (!grades.cosmetic()) return "no result on skin or with a procedure is recorded; " + route(best) + ": " + words;
  std::string line = words + " (";
  // What a needle or a laser brought in says little of a cream.
  if (best.route == Route::procedure) line += route(target, best) + ", ";
  line += people(best) + ", " + funding(best) + ")";
  if (best.route != Route::procedure) return line;
  for (const RouteGrade& other : grades.routes)
    if (other.route == Route::topical) line += "; topical: " + grade_words(other.grade);
  return line;
}

std::vector<std::string> shared_study_notes(const Page& page, const Ingredient& record,
                                            const std::vector<std::size_t>& order) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_source;
  for (std::size_t i : order) {
    const std::string* source = only_source(record.targets[i]);
    if (source == nullptr) continue;
    auto known = std::find_if(by_source.begin(), by_source.end(), [&](const auto& s) { return s.first == *source; });
    if (known == by_source.end()) known = by_source.insert(known, {*source, {}});
    known->second.push_back(name_on(page, record.targets[i].concern));
  }
  std::vector<std::string> notes;
  for (const auto& [source, concerns] : by_source)
    if (concerns.size() > 1)
      notes.push_back("One study, " + std::to_string(concerns.size()) + " outcomes: " + listed(concerns, everything));
  return notes;
}

}  // namespace actives::render
