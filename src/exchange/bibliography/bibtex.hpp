// A source as BibTeX.
#pragma once

#include <string>
#include <string_view>

#include "actives/records.hpp"

namespace actives::exchange {

// One entry, of type article or misc, with the source's id as its key. The title keeps its capitals in every style.
std::string bibtex_entry(const Source& source);

// The text as LaTeX prints it letter by letter, with its braces in balance, which BibTeX counts even behind a backslash.
std::string latex_escaped(std::string_view text);

}  // namespace actives::exchange
