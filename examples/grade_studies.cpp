// The grade of studies at hand, and how it comes about.
#include <iostream>
#include <optional>

#include <actives/grade.hpp>

namespace {

actives::Study trial(int people, std::optional<bool> independent) {
  return {.design = actives::Design::trial,
          .route = actives::Route::topical,
          .n = people,
          .comparison = "vehicle, double-blind",
          .outcome = actives::Outcome::benefit,
          .independent = independent};
}

}  // namespace

int main() {
  const actives::Target target{.studies = {trial(36, false), trial(28, true)}};

  const actives::RouteGrade grade = actives::grade_target(target).best();
  std::cout << to_string(grade.grade) << ", " << meaning(grade.grade) << ": " << grade.people << " people, "
            << to_string(grade.funding) << '\n';
  // Each row of the rule up to the one that fits, with the figures that decided it.
  for (const actives::RuleRow& row : actives::work_out(target, grade.route))
    std::cout << (row.fits ? "* " : "  ") << to_string(row.grade) << "  " << row.because << '\n';
}
