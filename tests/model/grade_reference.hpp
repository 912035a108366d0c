// The grading rule once more, written from its published text and slowly, to hold the real one against.
//
// Nothing is shared with src/model/grade.cpp: words instead of enumerations, pairs of studies instead of counts,
// and every set of studies picked anew for each question.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "model/made.hpp"

namespace actives::reference {

using Studies = std::vector<Study>;
using Words = std::initializer_list<std::string_view>;

inline bool one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

inline Studies with(const Studies& from, Words designs, Words outcomes) {
  Studies kept;
  for (const Study& s : from)
    if (one_of(to_string(s.design), designs) && one_of(to_string(s.outcome), outcomes)) kept.push_back(s);
  return kept;
}

inline Studies on_route(const Studies& from, const std::string& route) {
  Studies kept;
  for (const Study& s : from)
    if (one_of(to_string(s.design), {"human", "trial", "review"}) && made::route_name(s.route) == route)
      kept.push_back(s);
  return kept;
}

inline int people(const Studies& studies) {
  std::multiset<int> reviews{0};
  int others = 0;
  for (const Study& s : studies) {
    const int n = s.n ? *s.n : 0;
    if (to_string(s.design) == "review")
      reviews.insert(n);
    else
      others += n;
  }
  return *reviews.rbegin() > others ? *reviews.rbegin() : others;
}

inline bool disagree(const Studies& in_people) {
  for (const Study& a : with(in_people, {"trial", "review"}, {"benefit", "mixed"}))
    for (const Study& b : with(in_people, {"trial", "review"}, {"none", "harm"}))
      if (&a != &b) return true;
  if (!with(in_people, {"review"}, {"benefit"}).empty() && !with(in_people, {"review"}, {"mixed"}).empty()) return true;
  return with(in_people, {"trial", "review"}, {"benefit", "mixed"}).empty() &&
         !with(in_people, {"trial", "review"}, {"none", "harm"}).empty() &&
         !with(in_people, {"human"}, {"benefit"}).empty();
}

inline char letter(const Studies& in_people) {
  if (with(in_people, {"human", "trial", "review"}, {"benefit", "mixed", "not-isolated"}).empty()) return 'N';
  if (disagree(in_people)) return 'M';
  const Studies good = with(in_people, {"trial", "review"}, {"benefit"});
  bool unpaid_review = false;
  bool unpaid_review_of_unknown_size = false;
  std::string trials;  // one mark a trial with benefit: + independent, - otherwise
  for (const Study& s : good) {
    const std::string paid = !s.independent ? "unknown" : *s.independent ? "independent" : "supplier";
    if (to_string(s.design) == "trial") {
      trials += paid == "independent" ? '+' : '-';
    } else if (paid != "supplier") {
      unpaid_review = true;
      if (!s.n.has_value()) unpaid_review_of_unknown_size = true;
    }
  }
  const bool good_trials = trials.size() > 1 && trials.find('+') != std::string::npos;
  if ((unpaid_review || good_trials) && people(good) > 59) return 'A';
  if (!good.empty() && people(good) > 19) return 'B';
  return unpaid_review_of_unknown_size ? 'B' : 'C';
}

inline char letter_without_people(const Studies& all) {
  if (!with(all, {"animal", "cell"}, {"benefit", "mixed", "not-isolated"}).empty()) return 'D';
  for (const Study& s : all)
    if (to_string(s.design) != "claim") return 'N';
  return 'E';
}

// "supplier", and then "controlled" and "vehicle" where they hold, of the studies that carry a grade.
inline std::string beside(const Studies& carrying) {
  Studies support =
      with(carrying, {"claim", "cell", "animal", "human", "trial", "review"}, {"benefit", "mixed", "not-isolated"});
  if (support.empty()) support = carrying;
  bool one_independent = false;
  bool all_supplier = true;
  bool controlled = false;
  bool vehicle = false;
  for (const Study& s : support) {
    if (s.independent.has_value() && s.independent.value()) one_independent = true;
    if (!s.independent.has_value() || s.independent.value()) all_supplier = false;
    if (!one_of(to_string(s.design), {"trial", "review"})) continue;
    controlled = true;
    if (one_of(s.comparison.value_or(""), {"vehicle", "Placebo"})) vehicle = true;
  }
  return std::string(one_independent ? "independent"
                     : all_supplier  ? "supplier"
                                     : "unknown") +
         (controlled ? " controlled" : "") + (vehicle ? " vehicle" : "");
}

struct Grades {
  std::vector<std::string> routes;
  std::string headline;
  bool cosmetic = false;
};

inline std::string line(const std::string& route, char grade, const Studies& in_people, std::size_t studies,
                        const std::string& beside) {
  int unknown = 0;
  for (const Study& s : in_people)
    if (!s.n) ++unknown;
  return route + " " + grade + " " + std::to_string(people(in_people)) + "+" + std::to_string(unknown) + " people " +
         std::to_string(studies) + " studies " + beside;
}

inline Grades grade(const Target& target) {
  const Words every_route{"topical", "procedure", "injected", "wound", "oral", "in-vitro", "null"};
  Grades result;
  std::vector<std::pair<std::string, char>> letters;
  std::size_t without_people = 0;
  for (const Study& s : target.studies)
    if (one_of(to_string(s.design), {"claim", "cell", "animal"})) ++without_people;
  for (const std::string_view name : every_route) {
    const std::string route(name);
    const Studies in_people = on_route(target.studies, route);
    if (in_people.empty()) continue;
    letters.emplace_back(route, letter(in_people));
    result.routes.push_back(
        line(route, letters.back().second, in_people, in_people.size() + without_people, beside(in_people)));
  }
  if (letters.empty()) {
    Studies laboratory = with(target.studies, {"cell", "animal"}, {"benefit", "mixed", "not-isolated", "none", "harm"});
    if (laboratory.empty()) laboratory = target.studies;
    result.routes = {line("null", letter_without_people(target.studies), {}, without_people, beside(laboratory))};
    result.headline = result.routes.front();
    result.cosmetic = true;
    return result;
  }
  for (const Words& group : {Words{"topical", "procedure"}, every_route})
    for (const std::string_view equal : {"A", "B", "CM", "D", "E", "N"})
      for (const std::string_view route : group)
        for (std::size_t i = 0; i < letters.size(); ++i)
          if (result.headline.empty() && letters[i].first == route &&
              equal.find(letters[i].second) != std::string_view::npos) {
            result.headline = result.routes[i];
            result.cosmetic = one_of(route, {"topical", "procedure"});
          }
  return result;
}

}  // namespace actives::reference
