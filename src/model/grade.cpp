#include "actives/grade.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace actives {

namespace {

constexpr int people_for_A = 60;
constexpr int people_for_B = 20;
constexpr std::size_t trials_for_A = 2;

using Studies = std::vector<const Study*>;

bool promising(const Study& study) { return study.outcome <= Outcome::not_isolated; }
bool disappointing(const Study& study) { return study.outcome >= Outcome::none; }
bool supplier_run(const Study& study) { return study.independent == false; }

template <class Predicate>
Studies select(const Studies& studies, Predicate keep) {
  Studies kept;
  std::copy_if(studies.begin(), studies.end(), std::back_inserter(kept), [&](const Study* s) { return keep(*s); });
  return kept;
}

int count(const Studies& studies, auto predicate) {
  return static_cast<int>(std::count_if(studies.begin(), studies.end(), [&](const Study* s) { return predicate(*s); }));
}

bool any(const Studies& studies, auto predicate) { return count(studies, predicate) > 0; }

int people_in(const Studies& studies) {
  int largest_review = 0;
  std::int64_t sum_of_others = 0;
  for (const Study* study : studies) {
    if (study->design == Design::review)
      largest_review = std::max(largest_review, study->n.value_or(0));
    else
      sum_of_others += study->n.value_or(0);
  }
  // Some hundred studies of the most people that a study may have are more than an int holds.
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  return std::max(largest_review, static_cast<int>(std::min(sum_of_others, most)));
}

// "vehicle, split-face", but not "no vehicle group".
bool compared_with(std::string_view comparison, std::string_view what) {
  for (auto at = comparison.find(what); at != std::string_view::npos; at = comparison.find(what, at + 1))
    if (!comparison.substr(0, at).ends_with("no ") && !comparison.substr(0, at).ends_with("without ")) return true;
  return false;
}

bool compared_with_vehicle(const Study& study) {
  if (!study.comparison) return false;
  for (std::string_view what : {"vehicle", "Vehicle", "placebo", "Placebo"})
    if (compared_with(*study.comparison, what)) return true;
  return false;
}

// What the rule asks about the studies in people on one route.
struct Figures {
  explicit Figures(const Studies& in_people)
      : people_studies(in_people),
        controlled(select(in_people, [](const Study& s) { return is_controlled(s.design); })),
        controlled_benefit(select(controlled, [](const Study& s) { return s.outcome == Outcome::benefit; })),
        reviews(select(controlled, [](const Study& s) { return s.design == Design::review; })),
        people(people_in(controlled_benefit)) {}

  int hopeful() const { return count(people_studies, promising); }
  int controlled_good() const {
    return count(controlled, [](const Study& s) { return s.outcome <= Outcome::mixed; });
  }
  int controlled_bad() const { return count(controlled, disappointing); }
  int reviews_with(Outcome outcome) const {
    return count(reviews, [=](const Study& s) { return s.outcome == outcome; });
  }
  int uncontrolled_benefit() const {
    return count(people_studies,
                 [](const Study& s) { return !is_controlled(s.design) && s.outcome == Outcome::benefit; });
  }
  int unpaid_reviews() const {
    return count(controlled_benefit, [](const Study& s) { return s.design == Design::review && !supplier_run(s); });
  }
  int unpaid_reviews_of_unknown_size() const {
    return count(controlled_benefit,
                 [](const Study& s) { return s.design == Design::review && !supplier_run(s) && !s.n; });
  }
  int trials_with_benefit() const {
    return count(controlled_benefit, [](const Study& s) { return s.design == Design::trial; });
  }
  int independent_trials() const {
    return count(controlled_benefit, [](const Study& s) { return s.design == Design::trial && s.independent == true; });
  }

  Studies people_studies;
  Studies controlled;
  Studies controlled_benefit;
  Studies reviews;
  int people;  // in the controlled studies with benefit
};

bool fits_N(const Figures& f) { return f.hopeful() == 0; }

bool fits_M(const Figures& f) {
  const bool trials_disagree = f.controlled_good() > 0 && f.controlled_bad() > 0;
  const bool reviews_disagree = f.reviews_with(Outcome::benefit) > 0 && f.reviews_with(Outcome::mixed) > 0;
  const bool only_uncontrolled_hope =
      f.controlled_good() == 0 && f.controlled_bad() > 0 && f.uncontrolled_benefit() > 0;
  return trials_disagree || reviews_disagree || only_uncontrolled_hope;
}

bool fits_A(const Figures& f) {
  const bool enough_trials =
      static_cast<std::size_t>(f.trials_with_benefit()) >= trials_for_A && f.independent_trials() > 0;
  return (f.unpaid_reviews() > 0 || enough_trials) && f.people >= people_for_A;
}

bool fits_B(const Figures& f) {
  return (!f.controlled_benefit.empty() && f.people >= people_for_B) || f.unpaid_reviews_of_unknown_size() > 0;
}

std::string counted(int number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string because_N(const Figures& f) {
  return counted(f.hopeful(), "study", "studies") + " of " + std::to_string(f.people_studies.size()) +
         " in people with benefit, mixed or not-isolated (N: none)";
}

std::string because_M(const Figures& f) {
  return "controlled studies: " + std::to_string(f.controlled_good()) + " with benefit or mixed, " +
         std::to_string(f.controlled_bad()) +
         " with none or harm; reviews: " + std::to_string(f.reviews_with(Outcome::benefit)) + " with benefit, " +
         std::to_string(f.reviews_with(Outcome::mixed)) +
         " mixed; uncontrolled with benefit: " + std::to_string(f.uncontrolled_benefit()) + " (M: they disagree)";
}

std::string because_A(const Figures& f) {
  return counted(f.unpaid_reviews(), "review", "reviews") + " with benefit not supplier-run, " +
         counted(f.trials_with_benefit(), "trial", "trials") + " with benefit, " +
         std::to_string(f.independent_trials()) + " independent; " + std::to_string(f.people) +
         " people in controlled studies with benefit (A: a review, or 2 trials with 1 independent; and 60 people)";
}

std::string because_B(const Figures& f) {
  return counted(static_cast<int>(f.controlled_benefit.size()), "controlled study", "controlled studies") +
         " with benefit, " + std::to_string(f.people) +
         " people in them (B: 1 and 20 people, or a review of unknown size)";
}

std::string because_C(const Figures& f) {
  return counted(f.hopeful(), "study", "studies") + " in people with benefit, mixed or not-isolated (C: 1)";
}

struct Row {
  Grade grade;
  bool (*fits)(const Figures&);
  std::string (*because)(const Figures&);
};

constexpr std::array<Row, 5> rows_with_people{{
    {Grade::N, fits_N, because_N},
    {Grade::M, fits_M, because_M},
    {Grade::A, fits_A, because_A},
    {Grade::B, fits_B, because_B},
    {Grade::C, [](const Figures&) { return true; }, because_C},
}};

Studies all_of(const Target& target) {
  Studies studies;
  for (const Study& study : target.studies) studies.push_back(&study);
  return studies;
}

bool in_people_on(const Study& study, std::optional<Route> route) {
  return has_people(study.design) && study.route == route;
}

bool lab_support(const Study& study) {
  return (study.design == Design::cell || study.design == Design::animal) && promising(study);
}

bool claim(const Study& study) { return study.design == Design::claim; }

Grade grade_without_people(const Studies& studies) {
  if (any(studies, lab_support)) return Grade::D;
  return count(studies, claim) == static_cast<int>(studies.size()) ? Grade::E : Grade::N;
}

// Independent where a supporting study is stated to be; supplier where every one of them is supplier-run.
Funding funding_of(const Studies& supporting) {
  if (any(supporting, [](const Study& s) { return s.independent == true; })) return Funding::independent;
  if (!supporting.empty() && count(supporting, supplier_run) == static_cast<int>(supporting.size()))
    return Funding::supplier;
  return Funding::unknown;
}

void describe_support(RouteGrade& result, const Studies& carrying) {
  const Studies hopeful = select(carrying, promising);
  const Studies& supporting = hopeful.empty() ? carrying : hopeful;
  result.funding = funding_of(supporting);
  result.controlled = any(supporting, [](const Study& s) { return is_controlled(s.design); });
  result.vehicle = any(supporting, [](const Study& s) { return is_controlled(s.design) && compared_with_vehicle(s); });
  result.first_hand = any(supporting, [](const Study& s) { return !s.via; });
}

RouteGrade grade_route(const Studies& all, std::optional<Route> route) {
  const Studies in_people = select(all, [&](const Study& s) { return in_people_on(s, route); });
  const Figures figures(in_people);
  RouteGrade result;
  result.route = route;
  result.people = people_in(in_people);
  result.people_unknown = count(in_people, [](const Study& s) { return !s.n; });
  result.studies =
      static_cast<int>(in_people.size()) + count(all, [](const Study& s) { return !has_people(s.design); });
  for (const Row& row : rows_with_people) {
    if (!row.fits(figures)) continue;
    result.grade = row.grade;
    break;
  }
  describe_support(result, in_people);
  return result;
}

RouteGrade grade_laboratory(const Studies& all) {
  RouteGrade result;
  result.grade = grade_without_people(all);
  result.studies = static_cast<int>(all.size());
  const Studies lab = select(all, [](const Study& s) { return !claim(s); });
  describe_support(result, lab.empty() ? all : lab);
  return result;
}

std::size_t choose_headline(const std::vector<RouteGrade>& routes) {
  const auto preference = [](const RouteGrade& r) {
    // A cosmetic route comes before every other; then the grade. Of equals the first is taken, and the routes stand in
    // their order, unknown last.
    return std::array<int, 2>{r.route && is_cosmetic(*r.route) ? 0 : 1, rank(r.grade)};
  };
  const auto best = std::min_element(routes.begin(), routes.end(), [&](const RouteGrade& a, const RouteGrade& b) {
    return preference(a) < preference(b);
  });
  return static_cast<std::size_t>(best - routes.begin());
}

}  // namespace

bool TargetGrades::cosmetic() const {
  const RouteGrade& headline_grade = best();
  if (headline_grade.route) return is_cosmetic(*headline_grade.route);
  return headline_grade.people == 0 && headline_grade.people_unknown == 0;
}

TargetGrades grade_target(const Target& target) {
  const Studies all = all_of(target);
  TargetGrades grades;
  for (std::size_t i = 0; i < Spelling<Route>::names.size(); ++i) {
    const auto route = static_cast<Route>(i);
    if (any(all, [&](const Study& s) { return in_people_on(s, route); }))
      grades.routes.push_back(grade_route(all, route));
  }
  // People whose route is not known can carry no route; they are graded apart, behind the known ones.
  if (any(all, [](const Study& s) { return in_people_on(s, std::nullopt); }))
    grades.routes.push_back(grade_route(all, std::nullopt));
  if (grades.routes.empty()) grades.routes.push_back(grade_laboratory(all));
  grades.headline = choose_headline(grades.routes);
  return grades;
}

std::vector<RuleRow> work_out(const Target& target, std::optional<Route> route) {
  const Studies all = all_of(target);
  const Studies in_people = select(all, [&](const Study& s) { return in_people_on(s, route); });
  std::vector<RuleRow> rows;
  if (in_people.empty()) {
    const int lab = count(all, lab_support);
    const int claims = count(all, claim);
    const Grade grade = grade_without_people(all);
    rows.push_back({Grade::D, grade == Grade::D,
                    counted(lab, "animal or cell study", "animal or cell studies") +
                        " with benefit, mixed or not-isolated, nobody studied (D: 1)"});
    if (grade == Grade::D) return rows;
    rows.push_back({Grade::E, grade == Grade::E,
                    std::to_string(claims) + " of " +
                        counted(static_cast<int>(all.size()), "study is a claim", "are claims") + " (E: all)"});
    if (grade != Grade::E) rows.push_back({Grade::N, true, "studied in the laboratory, without benefit"});
    return rows;
  }
  const Figures figures(in_people);
  for (const Row& row : rows_with_people) {
    const bool fits = row.fits(figures);
    rows.push_back({row.grade, fits, row.because(figures)});
    if (fits) break;
  }
  return rows;
}

std::vector<std::string> procedures(const Target& target, std::optional<Route> route) {
  std::vector<std::string> named;
  for (const Study& study : target.studies)
    if (in_people_on(study, route) && study.procedure &&
        std::find(named.begin(), named.end(), *study.procedure) == named.end())
      named.push_back(*study.procedure);
  return named;
}

int rank(Grade grade) {
  switch (grade) {
    case Grade::A: return 0;
    case Grade::B: return 1;
    case Grade::C:
    case Grade::M: return 2;
    case Grade::D: return 3;
    case Grade::E: return 4;
    case Grade::N: return 5;
  }
  return 6;
}

std::string_view meaning(Grade grade) {
  switch (grade) {
    case Grade::A: return "well supported";
    case Grade::B: return "supported";
    case Grade::C: return "early human data";
    case Grade::M: return "mixed";
    case Grade::D: return "laboratory only";
    case Grade::E: return "claimed only";
    case Grade::N: return "no benefit shown";
  }
  return "";
}

}  // namespace actives
