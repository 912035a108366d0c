#include "exchange/bibliography/bibliography.hpp"

#include <utility>

#include "exchange/bibliography/bibtex.hpp"
#include "exchange/bibliography/csl_json.hpp"
#include "exchange/bibliography/ris.hpp"
#include "json/write.hpp"

namespace actives::exchange {

std::string Bibliography::begin() const { return style_ == Style::csl_json ? "[" : ""; }

std::string Bibliography::add(const Source& source) {
  const bool first = !std::exchange(any_, true);
  switch (style_) {
    case Style::bibtex: return (first ? "" : "\n") + bibtex_entry(source);
    case Style::ris: return ris_entry(source);
    case Style::csl_json: return (first ? "\n" : ",\n") + json::dump(csl_item(source));
  }
  return {};
}

std::string Bibliography::end() const {
  if (style_ != Style::csl_json) return {};
  return any_ ? "\n]\n" : "]\n";
}

}  // namespace actives::exchange
