// Opening catalogues of a test with a cache, and everything they hold as text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "actives/catalogue.hpp"
#include "json/write.hpp"
#include "query/made_catalogue.hpp"

namespace actives::opening {

using Paths = std::vector<std::string>;

// A catalogue of one term, and a source that it rests on.
inline std::string term(const std::string& id, const std::string& is) {
  Records records;
  records.terms = {made::record<Term>(id)};
  records.terms[0].is = is;
  records.sources = {made::source()};
  return load::canonical(records);
}

// The same with a source of its own, so that several stand in one folder.
inline std::string term_alone(const std::string& id, const std::string& is) {
  Records records;
  records.terms = {made::record<Term>(id)};
  records.terms[0].is = is;
  records.terms[0].sources.clear();
  return load::canonical(records);
}

struct Opened {
  Catalogue catalogue;
  std::size_t compiled = 0;  // how often it was said that it is compiled

  std::string is(const std::string& id) const {
    const auto found = catalogue.get<Term>(id);
    return found ? found->is : "nothing";
  }
};

inline Opened open(const Paths& paths, const std::string& cache) {
  std::size_t compiled = 0;
  const OpenOptions options{cache,
                            [&](const std::string& note) { compiled += note.starts_with("compiling") ? 1U : 0U; }};
  Catalogue catalogue = Catalogue::open(paths, options);
  return {std::move(catalogue), compiled};
}

// Every record with all its fields, its id, name and part, and the names that lead to it. Throws PackError.
inline std::vector<std::string> all_of(const Catalogue& catalogue) {
  std::vector<std::string> all{std::string(catalogue.version())};
  for (const CataloguePart& part : catalogue.parts())
    all.push_back(part.name + " " + std::to_string(part.files) + " " + std::to_string(part.replaced));
  for (std::size_t k = 0; k < Spelling<Kind>::names.size(); ++k) {
    const auto kind = static_cast<Kind>(k);
    for (std::size_t number = 0; number < catalogue.count(kind); ++number) {
      const AnyRecord record = catalogue.record_at(kind, number);
      all.push_back(
          std::visit([](const auto& one) { return json::dump(json::to_json(one, json::Form::complete)); }, record));
      const std::string id(catalogue.id_of(kind, number));
      all.push_back(id + " " + std::string(catalogue.name_of(kind, number)) + " " +
                    std::to_string(catalogue.part_of(kind, number)) + " " +
                    std::to_string(catalogue.find(kind, id).value_or(999)));
    }
  }
  return all;
}

}  // namespace actives::opening
