// The sources of a page: how it cites them, and their list.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/catalogue.hpp"
#include "exchange/html/places.hpp"
#include "exchange/html/view.hpp"

namespace actives::exchange::html {

// The sources of a page, numbered in the order in which it cites them.
class References {
 public:
  References(const std::vector<Source>& sources, const Here& here) : sources_(sources), here_(here) {}

  // {n, ref}, for part-cites.
  Views cite(const std::vector<std::string>& ids);
  // {who, cites, addresses, read}, for a study: what it was read in.
  Views named(const std::vector<std::string>& ids);
  // {text, cites}, for part-texts.
  Views texts(const std::vector<SourcedText>& texts);

  // `references` and `how_read`, for part-references. The sources that were not cited come last.
  void put_into(View& view);

 private:
  std::size_t number_of(const Source& source);
  const Source* find(std::string_view id) const;

  const std::vector<Source>& sources_;
  const Here& here_;
  std::vector<const Source*> cited_;  // number 1 first
};

// The sources that records cite, each once, in the order of citing.
template <class Records>
std::vector<Source> sources_of(const Catalogue& catalogue, const Records& records) {
  std::set<std::string_view> known;
  std::vector<Source> sources;
  for (const auto& record : records)
    for (const std::string& id : record.sources)
      if (known.insert(id).second)
        if (auto source = catalogue.get<Source>(id)) sources.push_back(std::move(*source));
  return sources;
}

// {citation, addresses, read, source_kind}: all that is known of a source. `addresses` are {address, shown}.
View source_view(const Source& source);

// What a study was read in: ids.
std::vector<std::string> sources_of(const Study& study);

}  // namespace actives::exchange::html
