#include "load/cross_check.hpp"

#include <algorithm>
#include <array>
#include <map>
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

// Concerns of which each is the broader of the one before, and the first of the last.
using Circle = std::vector<const Concern*>;

// Every circle, from its first record on. A concern has at most one broader, so each way is walked once.
std::vector<Circle> circles(const std::vector<Concern>& concerns) {
  std::unordered_map<std::string_view, const Concern*> by_id;
  for (const Concern& concern : concerns) by_id.emplace(concern.id, &concern);
  std::vector<Circle> found;
  std::unordered_set<const Concern*> walked;
  for (const Concern& start : concerns) {
    Circle way;
    const Concern* at = &start;
    while (at != nullptr && walked.insert(at).second) {
      way.push_back(at);
      const auto next = at->broader ? by_id.find(*at->broader) : by_id.end();
      at = next == by_id.end() ? nullptr : next->second;
    }
    // The way ran into itself, or into one that was walked before.
    way.erase(way.begin(), std::find(way.begin(), way.end(), at));
    if (way.empty()) continue;
    std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
    found.push_back(std::move(way));
  }
  return found;
}

// "a > b > c > a", with the middle of a long way left out.
std::string way_round(const Circle& circle) {
  constexpr std::size_t shown_at_start = 8;
  std::string way;
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const bool is_shown = i < shown_at_start || i + 1 == circle.size();
    if (is_shown)
      way += circle[i]->id + " > ";
    else if (i == shown_at_start)
      way += "... > ";
  }
  return way + circle.front()->id;
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
  std::unordered_map<std::string_view, const Definition*> defined;
  for (const Definition& definition : definitions)
    if (definition.kind == Kind::concern) defined[definition.id] = &definition;
  for (Circle& circle : circles(all.concerns)) {
    // A record of a catalogue that was checked before has no place; the circle was closed by one that has.
    const auto placed =
        std::find_if(circle.begin(), circle.end(), [&](const Concern* c) { return defined.contains(c->id); });
    if (placed == circle.end()) continue;
    std::rotate(circle.begin(), placed, circle.end());
    const std::string& id = circle.front()->id;
    problems.push_back({position(files, defined[id]->place), called(Kind::concern, id),
                        "broader makes a circle: " + way_round(circle)});
  }
}

}  // namespace actives::load
