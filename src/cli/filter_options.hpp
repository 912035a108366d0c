// Options that several commands share.
#pragma once

#include "cli/command_table.hpp"

namespace actives::cli {

inline constexpr Option in_market{"--market", "MARKET", "legal status there: EU, US, KR, ...",
                                  "",         false,    Completes::market};

// What narrows a list; `for` and `list ingredients` share it.
inline constexpr Option by_type{"--type", "TYPE", "only this type: exosome, peptide, pdrn, ...; repeatable",
                                "",       true,   Completes::type};
inline constexpr Option by_origin{"--origin", "ORIGIN", "only this origin; repeatable",
                                  "plant|human|animal|marine|microbial|synthetic|recombinant", true};
inline constexpr Option by_scope{"--scope", "SCOPE", "core (regenerative) or related (everyday proteins)",
                                 "core|related"};
inline constexpr Option by_grade{"--grade", "GRADE", "at least this grade on skin: A, B, C, D, E (M passes as C)",
                                 "A|B|C|M|D|E|N"};
inline constexpr Option by_route{"--route", "ROUTE", "people were studied on this route",
                                 "topical|procedure|injected|wound|oral|in-vitro"};
inline constexpr Option by_funding{"--funding", "WHO", "who paid: independent, or not-supplier",
                                   "independent|not-supplier"};
inline constexpr Option with_null{"--show-null", "", "show also what was studied without benefit (grade N)", ""};

}  // namespace actives::cli
