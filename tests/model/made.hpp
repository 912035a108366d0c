// Studies and targets made for tests, and grades as words that a failing test can print.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "actives/grade.hpp"

namespace actives::made {

inline Study study(Design design, Outcome outcome, std::optional<int> n = std::nullopt,
                   std::optional<Route> route = Route::topical) {
  Study made;
  made.source = "a-source";
  made.design = design;
  made.outcome = outcome;
  made.n = n;
  made.route = route;
  made.finding = "Found something.";
  return made;
}

inline Study review(Outcome outcome, std::optional<int> n = std::nullopt) { return study(Design::review, outcome, n); }
inline Study trial(Outcome outcome, std::optional<int> n = std::nullopt) { return study(Design::trial, outcome, n); }
inline Study human(Outcome outcome, std::optional<int> n = std::nullopt) { return study(Design::human, outcome, n); }
inline Study animal(Outcome outcome, std::optional<int> n = std::nullopt) { return study(Design::animal, outcome, n); }
inline Study cell(Outcome outcome) { return study(Design::cell, outcome, std::nullopt, Route::in_vitro); }
inline Study claim(Outcome outcome = Outcome::benefit) {
  return study(Design::claim, outcome, std::nullopt, std::nullopt);
}

// The same study with one thing changed.
inline Study on(std::optional<Route> route, Study changed) {
  changed.route = route;
  return changed;
}
inline Study independent(Study changed) {
  changed.independent = true;
  return changed;
}
inline Study supplier_run(Study changed) {
  changed.independent = false;
  return changed;
}
inline Study second_hand(Study changed) {
  changed.via = Via::secondary;
  return changed;
}
inline Study against(std::string comparison, Study changed) {
  changed.comparison = std::move(comparison);
  return changed;
}

inline Target target(std::vector<Study> studies) { return {"wrinkles", "Said to smooth.", std::move(studies)}; }

inline TargetGrades grades(std::vector<Study> studies) { return grade_target(target(std::move(studies))); }

inline RouteGrade best(std::vector<Study> studies) { return grades(std::move(studies)).best(); }

// The letter of the headline.
inline std::string letter(std::vector<Study> studies) { return std::string(to_string(best(std::move(studies)).grade)); }

inline std::string route_name(std::optional<Route> route) { return route ? std::string(to_string(*route)) : "null"; }

// "topical B": the headline's route and letter.
inline std::string headline(std::vector<Study> studies) {
  const RouteGrade shown = best(std::move(studies));
  return route_name(shown.route) + " " + std::string(to_string(shown.grade));
}

// "topical C, oral B": every route and its letter.
inline std::string routes(std::vector<Study> studies) {
  std::string words;
  for (const RouteGrade& route : grades(std::move(studies)).routes) {
    if (!words.empty()) words += ", ";
    words += route_name(route.route) + " " + std::string(to_string(route.grade));
  }
  return words;
}

}  // namespace actives::made
