#include "load/cross_check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "model/describe.hpp"

namespace actives::load {

namespace {

using Ids = std::unordered_set<std::string_view>;

std::string called(Kind kind, const std::string& id) { return std::string(to_string(kind)) + " " + id; }

Position position(const std::vector<File>& files, const Place& place) { return files[place.file].at(place.offset); }

// The ids of every kind, by the number of the kind.
std::array<Ids, Spelling<Kind>::names.size()> ids_by_kind(const Records& all) {
  std::array<Ids, Spelling<Kind>::names.size()> ids;
  model::each_list(
      [&](std::string_view, const auto& records) {
        using R = typename std::decay_t<decltype(records)>::value_type;
        for (const R& record : records) ids[static_cast<std::size_t>(kind_of<R>)].insert(record.id);
      },
      all);
  return ids;
}

const Definition* defined(const std::vector<Definition>& definitions, Kind kind, const std::string& id) {
  const auto found = std::find_if(definitions.rbegin(), definitions.rend(),
                                  [&](const Definition& d) { return d.kind == kind && d.id == id; });
  return found == definitions.rend() ? nullptr : &*found;
}

}  // namespace

void check_ids(const Fragments& catalogue, const std::vector<File>& files, std::vector<Problem>& problems) {
  std::map<std::pair<Kind, std::string_view>, const Definition*> first;
  for (const Definition& definition : catalogue.definitions) {
    if (definition.id.empty()) continue;  // said already
    const auto [entry, is_new] =
        first.emplace(std::pair(definition.kind, std::string_view(definition.id)), &definition);
    if (is_new) continue;
    const Position earlier = position(files, entry->second->place);
    problems.push_back({position(files, definition.place), called(definition.kind, definition.id),
                        "the id stands twice; first at " + earlier.file + ":" + std::to_string(earlier.line)});
  }
}

void check_unused_sources(const Fragments& catalogue, const std::vector<File>& files, std::vector<Problem>& problems) {
  std::unordered_set<std::string_view> cited;
  for (const Reference& reference : catalogue.references)
    if (!reference.any_kind && reference.kind == Kind::source) cited.insert(reference.id);
  for (const Definition& definition : catalogue.definitions)
    if (definition.kind == Kind::source && !definition.id.empty() && !cited.contains(definition.id))
      problems.push_back({position(files, definition.place), called(Kind::source, definition.id),
                          "no record uses this source; cite it where it was read, or take it out"});
}

void check_references(const Records& all, const std::vector<Reference>& references, const std::vector<File>& files,
                      std::vector<Problem>& problems) {
  const auto ids = ids_by_kind(all);
  for (const Reference& reference : references) {
    const auto has = [&](const Ids& of_kind) { return of_kind.contains(reference.id); };
    const bool found = reference.any_kind ? std::any_of(ids.begin(), ids.end(), has)
                                          : has(ids[static_cast<std::size_t>(reference.kind)]);
    if (found) continue;
    const std::string wanted = reference.any_kind ? "record" : std::string(to_string(reference.kind));
    problems.push_back(
        {position(files, reference.place), called(reference.from_kind, reference.from_id),
         reference.field + " refers to '" + reference.id + "', but there is no " + wanted + " with that id"});
  }
}

void check_concern_circles(const Records& all, const std::vector<Definition>& definitions,
                           const std::vector<File>& files, std::vector<Problem>& problems) {
  std::unordered_map<std::string_view, const Concern*> by_id;
  for (const Concern& concern : all.concerns) by_id.emplace(concern.id, &concern);
  std::set<std::string_view> reported;
  for (const Concern& start : all.concerns) {
    std::string way = start.id;
    std::set<std::string_view> seen{start.id};
    const Concern* at = &start;
    bool returned = false;
    while (at->broader) {
      const auto next = by_id.find(*at->broader);
      if (next == by_id.end()) break;
      at = next->second;
      way += " > " + at->id;
      returned = at->id == start.id;
      if (!seen.insert(at->id).second) break;
    }
    if (!returned || reported.contains(start.id)) continue;
    reported.insert(seen.begin(), seen.end());
    if (const Definition* definition = defined(definitions, Kind::concern, start.id))
      problems.push_back(
          {position(files, definition->place), called(Kind::concern, start.id), "broader makes a circle: " + way});
  }
}

}  // namespace actives::load
