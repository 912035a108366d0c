#include <algorithm>
#include <optional>
#include <tuple>

#include "actives/query.hpp"
#include "pack/pack.hpp"
#include "text/fold.hpp"

namespace actives {

namespace {

struct Found {
  Match match;
  bool loose = false;
};

// The pack finds by hash; that two names share one by chance is ruled out here.
bool really_fits(std::string_view folded, const pack::NameEntry& entry, std::string_view name) {
  if (entry.loose == 0) return text::fold(name) == folded;
  const auto shorter = text::without_parentheses(name);
  return shorter && text::fold(*shorter) == folded;
}

std::vector<Found> find(const pack::Pack& pack, std::string_view folded) {
  std::vector<Found> found;
  if (folded.empty()) return found;
  pack.lookup(folded, [&](const pack::NameEntry& entry, std::string_view name) {
    if (entry.kind >= Spelling<Kind>::names.size() || entry.how >= Spelling<How>::names.size()) return;
    if (!really_fits(folded, entry, name)) return;
    found.push_back({{static_cast<Kind>(entry.kind), entry.record, static_cast<How>(entry.how), std::string(name)},
                     entry.loose != 0});
  });
  return found;
}

// Exact names where there are any; of several names of one record the closest. Within a kind the record that bears the
// name itself stands before those that are merely called so as well.
std::vector<Match> settle(std::vector<Found> found) {
  if (std::any_of(found.begin(), found.end(), [](const Found& f) { return !f.loose; }))
    std::erase_if(found, [](const Found& f) { return f.loose; });
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tie(a.match.kind, a.match.number, a.match.by) < std::tie(b.match.kind, b.match.number, b.match.by);
  });
  std::vector<Match> matches;
  for (Found& f : found)
    if (matches.empty() || matches.back().kind != f.match.kind || matches.back().number != f.match.number)
      matches.push_back(std::move(f.match));
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return std::tie(a.kind, a.by) < std::tie(b.kind, b.by); });
  return matches;
}

}  // namespace

std::vector<Match> lookup(const Catalogue& catalogue, std::string_view asked) {
  const pack::Pack& pack = catalogue.compiled();
  std::vector<Match> matches = settle(find(pack, text::fold(asked)));
  if (!matches.empty()) return matches;
  const auto shorter = text::without_parentheses(asked);
  return shorter ? settle(find(pack, text::fold(*shorter))) : matches;
}

std::optional<Match> lookup(const Catalogue& catalogue, std::string_view asked, Kind kind) {
  std::optional<Match> best;
  for (Match& match : lookup(catalogue, asked))
    if (match.kind == kind && (!best || match.by < best->by)) best = std::move(match);
  return best;
}

}  // namespace actives
