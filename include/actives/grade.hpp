/// \file
/// The evidence grade: how well a target is supported, computed from its studies.
///
/// The rule is the catalogue's own; which study design can show what stands in the records of kind level, with their
/// places on the Oxford 2011 levels of evidence. A route is graded only where people were studied on it; people whose
/// route is not known are graded apart, with route null. A study without a known number of people counts 0. The first
/// row that fits:
///
/// - **N**: no study in people has outcome benefit, mixed or not-isolated.
/// - **M**: controlled studies disagree: at least one benefit or mixed, and at least one none or harm; or reviews
///   disagree: one benefit, another mixed; or no controlled study shows benefit or mixed, at least one shows none or
///   harm, and uncontrolled ones show benefit.
/// - **A**: a review with benefit that is not supplier-run, or two or more trials with benefit, one of them
///   independent; and 60 or more people in the controlled studies with benefit.
/// - **B**: a trial or review with benefit, and 20 or more people in the controlled studies with benefit; or a review
///   with benefit that is not supplier-run and whose number of people is unknown.
/// - **C**: any other study in people with outcome benefit, mixed or not-isolated.
///
/// Where no people were studied on any route there is one grade, with route null: D when an animal or cell study has
/// outcome benefit, mixed or not-isolated; else E when there are only claims; else N.
///
/// The people of a set of studies are those of its largest review, or the sum of its other studies, whichever is more;
/// the two are never added, since a review counts the people of the trials it reviews.
///
/// \include grade_studies.cpp
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/records.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// The grade of one target on one route. "Supporting" are its studies with benefit, mixed or not-isolated; all of them
/// where none has.
struct RouteGrade {
  std::optional<Route> route;          ///< null: no people were studied on any route, or on one that is not known
  Grade grade = Grade::N;              ///< the first row that fits
  int people = 0;                      ///< as far as the sources give numbers
  int people_unknown = 0;              ///< studies in people without a number
  int studies = 0;                     ///< on this route in people, and the target's animal, cell and claim studies
  Funding funding = Funding::unknown;  ///< who paid for the supporting studies
  bool controlled = false;             ///< a supporting study has a comparison group
  bool vehicle = false;                ///< ... and that comparison is the vehicle or a placebo
  bool first_hand = true;              ///< a supporting study was read itself: not all are known at second hand only

  /// Whether all members are the same.
  friend bool operator==(const RouteGrade&, const RouteGrade&) = default;
};

/// The grades of one target, one a route, and which of them is its headline.
struct TargetGrades {
  std::vector<RouteGrade> routes;  ///< never empty; in the order of the enumeration, route null last
  std::size_t headline = 0;        ///< index into `routes`

  /// The headline.
  const RouteGrade& best() const { return routes[headline]; }
  /// True when the headline is about people on intact skin or in a procedure, or about no people at all.
  bool cosmetic() const;
};

/// One row of the rule, tried on one route.
struct RuleRow {
  Grade grade;          ///< which row
  bool fits;            ///< true for the last one of work_out() alone
  std::string because;  ///< the figures that decided it
};

/// Grades every route of a target and picks the headline: the best grade on topical and procedure (topical where they
/// tie); without people there, the best of the others. `target.studies` must not be empty.
TargetGrades grade_target(const Target& target);

/// The rows of the rule in order, up to the one that fits, with the figures. A route on which nobody was studied, null
/// too, gets the rows D, E and N.
std::vector<RuleRow> work_out(const Target& target, std::optional<Route> route);

/// The treatments that the studies in people on that route name, each once, in the order of the studies: a grade on
/// route procedure is about these and no others.
std::vector<std::string> procedures(const Target& target, std::optional<Route> route);

/// Best first: 0 for A, then B, C and M together, D, E, N.
int rank(Grade grade);

/// "well supported", "mixed", ...
std::string_view meaning(Grade grade);

}  // namespace actives
#pragma GCC visibility pop
