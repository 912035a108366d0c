#include "load/cross_check.hpp"

#include <algorithm>
#include <unordered_map>

#include "load/checks.hpp"

namespace actives::load {

namespace {

std::uint64_t citation(std::uint32_t catalogue, std::uint32_t id) { return std::uint64_t{catalogue} << 32U | id; }

}  // namespace

void CrossCheck::begin_catalogue(const std::string& name) { origins_.push_back({name}); }

std::uint32_t CrossCheck::add_file(const std::string& name) {
  files_.push_back(name);
  ++origins_.back().files;
  return static_cast<std::uint32_t>(files_.size() - 1);
}

void CrossCheck::define(Kind kind, std::string_view id, std::optional<std::string_view> broader, Place place) {
  defined_[static_cast<std::size_t>(kind)].push_back(
      {place, ids_.add(id), static_cast<std::uint32_t>(origins_.size() - 1)});
  if (kind == Kind::concern) broader_.push_back(broader ? ids_.add(*broader) : none);
}

void CrossCheck::refer(const Reference& reference) {
  Referred referred;
  referred.place = reference.place;
  referred.from = static_cast<std::uint32_t>(of(reference.from_kind).size());
  referred.id = ids_.add(reference.id);
  referred.from_kind = reference.from_kind;
  referred.kind = reference.kind;
  referred.any_kind = reference.any_kind;
  referred.field = reference.field;
  referred_.push_back(referred);
  if (!reference.any_kind && reference.kind == Kind::source)
    cited_.insert(citation(static_cast<std::uint32_t>(origins_.size() - 1), referred.id));
}

model::Order CrossCheck::merge() {
  model::Order order;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    std::vector<std::uint32_t> place(ids_.size(), none);
    std::vector<model::Chosen>& chosen = order[kind];
    for (std::uint32_t number = 0; number < defined_[kind].size(); ++number) {
      const Defined& defined = defined_[kind][number];
      const model::Chosen one{number, static_cast<std::uint8_t>(std::min<std::uint32_t>(defined.catalogue, 255))};
      if (place[defined.id] == none) {
        place[defined.id] = static_cast<std::uint32_t>(chosen.size());
        chosen.push_back(one);
      } else {
        chosen[place[defined.id]] = one;
        ++origins_[defined.catalogue].replaced;
      }
    }
  }
  // Ingredients come from many files; their order must not depend on how these are spread over folders.
  constexpr auto ingredient = static_cast<std::size_t>(Kind::ingredient);
  const auto id = [&](const model::Chosen& chosen) { return ids_.text(defined_[ingredient][chosen.number].id); };
  std::sort(order[ingredient].begin(), order[ingredient].end(),
            [&](const model::Chosen& a, const model::Chosen& b) { return id(a) < id(b); });
  for (const model::Chosen& chosen : order[static_cast<std::size_t>(Kind::concern)])
    merged_concerns_.push_back(chosen.number);
  return order;
}

std::string CrossCheck::called(Kind kind, std::uint32_t id) const {
  return std::string(to_string(kind)) + " " + std::string(ids_.text(id));
}

void CrossCheck::check_ids(std::vector<Problem>& problems) const {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    std::vector<std::uint32_t> first(ids_.size(), none);  // of the catalogue at hand
    const std::vector<Defined>& all = defined_[kind];
    for (std::uint32_t number = 0; number < all.size(); ++number) {
      const Defined& defined = all[number];
      if (ids_.text(defined.id).empty()) continue;  // said already
      const std::uint32_t before = first[defined.id];
      if (before == none || all[before].catalogue != defined.catalogue) {
        first[defined.id] = number;
        continue;
      }
      if (defined.place.file == no_file) continue;
      const Position earlier = position(all[before].place);
      problems.push_back({position(defined.place), called(static_cast<Kind>(kind), defined.id),
                          "the id stands twice; first at " + earlier.file + ":" + std::to_string(earlier.line)});
    }
  }
}

void CrossCheck::check_unused_sources(const BrokenTexts& broken, std::vector<Problem>& problems) const {
  for (const Defined& source : of(Kind::source))
    if (source.place.file != no_file && !ids_.text(source.id).empty() &&
        !cited_.contains(citation(source.catalogue, source.id)) && !broken.may_mention(ids_.text(source.id)))
      problems.push_back({position(source.place), called(Kind::source, source.id),
                          "no record uses this source; cite it where it was read, or take it out"});
}

std::vector<bool> CrossCheck::ids_of(Kind kind) const {
  std::vector<bool> has(ids_.size());
  for (const Defined& defined : of(kind)) has[defined.id] = true;
  return has;
}

void CrossCheck::check_references(const BrokenTexts& broken, std::vector<Problem>& problems) const {
  std::array<std::vector<bool>, kinds> has;
  for (std::size_t kind = 0; kind < kinds; ++kind) has[kind] = ids_of(static_cast<Kind>(kind));
  for (const Referred& reference : referred_) {
    const auto is_there = [&](const std::vector<bool>& of_kind) { return of_kind[reference.id]; };
    const bool found = reference.any_kind ? std::any_of(has.begin(), has.end(), is_there)
                                          : is_there(has[static_cast<std::size_t>(reference.kind)]);
    // An id that is no id was said already.
    const std::string_view id = ids_.text(reference.id);
    if (found || broken.may_define(id) || !is_identifier(id)) continue;
    const std::string wanted = reference.any_kind ? "record" : std::string(to_string(reference.kind));
    problems.push_back({position(reference.place),
                        called(reference.from_kind, of(reference.from_kind)[reference.from].id),
                        std::string(reference.field) + " refers to '" + std::string(id) + "', but there is no " +
                            wanted + " with that id"});
  }
}

// Every circle, from its first record on. A concern has at most one broader, so each way is walked once.
std::vector<CrossCheck::Circle> CrossCheck::concern_circles() const {
  const std::vector<Defined>& concerns = of(Kind::concern);
  std::unordered_map<std::uint32_t, std::uint32_t> place;  // in the merged list, by the number of the id
  for (std::uint32_t i = 0; i < merged_concerns_.size(); ++i) place.emplace(concerns[merged_concerns_[i]].id, i);
  std::vector<Circle> found;
  std::vector<bool> walked(merged_concerns_.size());
  for (std::uint32_t start = 0; start < merged_concerns_.size(); ++start) {
    Circle way;
    std::uint32_t at = start;
    while (at != none && !walked[at]) {
      walked[at] = true;
      way.push_back(at);
      const auto next = place.find(broader_[merged_concerns_[at]]);
      at = next == place.end() ? none : next->second;
    }
    // The way ran into itself, or into one that was walked before.
    way.erase(way.begin(), std::find(way.begin(), way.end(), at));
    if (way.empty()) continue;
    std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
    std::transform(way.begin(), way.end(), way.begin(), [&](std::uint32_t i) { return merged_concerns_[i]; });
    found.push_back(std::move(way));
  }
  return found;
}

// "a > b > c > a", with the middle of a long way left out.
std::string CrossCheck::way_round(const Circle& circle) const {
  constexpr std::size_t shown_at_start = 8;
  const auto id = [&](std::uint32_t concern) { return std::string(ids_.text(of(Kind::concern)[concern].id)); };
  std::string way;
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const bool is_shown = i < shown_at_start || i + 1 == circle.size();
    if (is_shown)
      way += id(circle[i]) + " > ";
    else if (i == shown_at_start)
      way += "... > ";
  }
  return way + id(circle.front());
}

void CrossCheck::check_concern_circles(std::vector<Problem>& problems) const {
  const std::vector<Defined>& concerns = of(Kind::concern);
  for (Circle& circle : concern_circles()) {
    // The circle was closed by a record that somebody wrote, not by one of a catalogue that was checked before. One of a
    // compiled catalogue has no line, so that another is the better place to mend it.
    auto placed = std::find_if(circle.begin(), circle.end(),
                               [&](std::uint32_t concern) { return concerns[concern].place.line != 0; });
    if (placed == circle.end())
      placed = std::find_if(circle.begin(), circle.end(),
                            [&](std::uint32_t concern) { return concerns[concern].place.file != no_file; });
    if (placed == circle.end()) continue;
    std::rotate(circle.begin(), placed, circle.end());
    const Defined& first = concerns[circle.front()];
    problems.push_back(
        {position(first.place), called(Kind::concern, first.id), "broader makes a circle: " + way_round(circle)});
  }
}

}  // namespace actives::load
