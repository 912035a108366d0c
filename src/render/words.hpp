// What the pages of text and the site say of evidence, law and sources in the same words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/query.hpp"

namespace actives::render {

// As a number of items: all of them.
inline constexpr std::size_t everything = 1000;

// "Names as a list: a, b and c", cut with the number left out where there are more than `most`.
std::string listed(const std::vector<std::string>& names, std::size_t most);
// "a, b and c"
std::string joined_words(const std::vector<std::string>& parts);
std::string first_letter_up(std::string_view words);

// "plant origin", "origin not known"
std::string origin_words(std::optional<Origin> origin);
// "uncontrolled study"
std::string_view design_words(Design design);
// "2 trials, 1 cell study": what the grade rests on, best design first.
std::string designs(const Target& target, const RouteGrade& grade);
// "56 people", "56+ people" where a study gives no number, "people not counted".
std::string people(const RouteGrade& grade);
// "56", "56+", "?"; empty where nobody was studied.
std::string people_number(const RouteGrade& grade);
std::string funding(const RouteGrade& grade);
// The same under a heading that says what it is about: "not seen".
std::string who_paid(const RouteGrade& grade);
// "topical", "injected", "lab", "claim".
std::string route(const RouteGrade& grade);
// The same with the treatments named where it is a procedure: "fractional CO2 laser", "microneedling, 3 others".
std::string route(const Target& target, const RouteGrade& grade);
std::string route(const TargetHit& hit);
// "B supported".
std::string grade_words(Grade grade);

// "a label name (INCI)"; empty for a record's own name.
std::string_view sort_of_name(How by);
// "As a cosmetic".
std::string_view words_for(Use use);
// "Partly true".
std::string_view words_for(Verdict verdict);

// What a list says of a record in a sentence.
std::string one_line(const AnyRecord& any);

}  // namespace actives::render
