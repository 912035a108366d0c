#include "render/text_pages.hpp"

namespace actives::render {

void study(Draft& draft, const Study& study) {
  std::string head(to_string(study.design));
  if (study.route && *study.route != Route::in_vitro) head += ", " + std::string(to_string(*study.route));
  if (study.procedure) head += " (" + *study.procedure + ")";
  if (has_people(study.design)) head += ", " + (study.n ? std::to_string(*study.n) + " people" : "people not counted");
  if (study.comparison) head += ", compared with: " + *study.comparison;
  head += "; outcome: " + std::string(to_string(study.outcome));
  if (study.independent) head += *study.independent ? "; independent" : "; supplier-run";
  if (study.via) head += "; known at second hand";
  draft.sheet.item("-", first_letter_up(head) + ". " + study.finding + draft.cite(study), 6);
}

}  // namespace actives::render
