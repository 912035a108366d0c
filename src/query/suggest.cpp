#include <algorithm>
#include <bit>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "actives/query.hpp"
#include "pack/pack.hpp"
#include "text/distance.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace actives {

namespace {

// Names longer than this are no slip of the hand, and comparing them would cost time.
constexpr std::size_t longest_asked = 100;  // code points

// One bit a letter, as pack::letters_of() has it, of a name that was not folded.
std::uint32_t letters_in(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return pack::letters_of(lower);
}

// What folding may take out of a name of ASCII: a plural s, "(r)", "(tm)", and what is no letter. It puts no letter in.
const std::uint32_t may_go = pack::letters_of("srtm-");

// Whether a name may be within so many slips, by its letters: each slip brings in one letter, or takes one out.
bool may_be_near(std::uint32_t wanted, std::string_view name, std::size_t allowed) {
  if (!text::is_ascii(name)) return true;
  const std::uint32_t letters = letters_in(name);
  const auto slips = [](std::uint32_t bits) { return static_cast<std::size_t>(std::popcount(bits)); };
  return slips(wanted & ~letters) <= allowed && slips(letters & ~wanted & ~may_go) <= allowed;
}

struct Near {
  std::size_t distance = 0;
  std::uint8_t how = 0;
  std::uint8_t kind = 0;
  std::uint32_t record = 0;
  std::string name;
};

}  // namespace

std::vector<std::string> suggest(const Catalogue& catalogue, std::string_view asked, std::optional<Kind> only,
                                 std::size_t most) {
  if (asked.size() > longest_asked * 4) return {};
  const std::string folded = text::fold(asked);
  const std::u32string wanted = text::to_code_points(folded);
  const std::uint32_t letters = pack::letters_of(folded);
  if (wanted.size() > longest_asked) return {};
  const std::size_t allowed = text::allowed_distance(wanted.size());
  std::vector<Near> near;
  if (allowed == 0) return {};
  catalogue.compiled().each_name([&](const pack::NameEntry& entry, std::string_view name) {
    if (entry.loose != 0 || (only && entry.kind != static_cast<std::uint8_t>(*only))) return;
    // Folding shortens a name, mostly by its blanks, or spells out its letters (two bytes of "γ" are "gamma");
    // one that is far longer or shorter cannot be near.
    if (name.size() > (wanted.size() + allowed) * 4 || name.size() * 3 + allowed < wanted.size()) return;
    if (!may_be_near(letters, name, allowed)) return;
    const std::u32string candidate = text::to_code_points(text::fold(name));
    if (const auto distance = text::distance_within(wanted, candidate, allowed))
      near.push_back({*distance, entry.how, entry.kind, entry.record, std::string(name)});
  });
  // The inventory knows so many names that they would stand before those of the records that have something to say.
  const auto order = [](const Near& n) {
    const bool is_inventory = n.kind == static_cast<std::uint8_t>(Kind::inventory);
    return std::tuple(n.distance, is_inventory, n.how, n.kind, std::string_view(n.name));
  };
  std::sort(near.begin(), near.end(), [&](const Near& a, const Near& b) { return order(a) < order(b); });
  // One name a record: the same word in three languages would crowd out other records.
  std::vector<std::string> names;
  std::unordered_set<std::string> seen;
  std::set<std::pair<std::uint8_t, std::uint32_t>> named;
  for (Near& candidate : near) {
    if (names.size() == most) break;
    if (!named.emplace(candidate.kind, candidate.record).second) continue;
    if (seen.insert(text::fold(candidate.name)).second) names.push_back(std::move(candidate.name));
  }
  return names;
}

}  // namespace actives
