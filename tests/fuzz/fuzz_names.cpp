// Any bytes as a name and as words to search: looked up, suggested for, completed, searched and made printable.
#include <cstdint>

#include "actives/query.hpp"
#include "actives/search.hpp"
#include "fuzz/broken.hpp"
#include "text/sanitize.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"

using namespace actives;

namespace {

void look_up(const Catalogue& catalogue, std::string_view name) {
  for (const Match& match : lookup(catalogue, name)) {
    if (match.number >= catalogue.count(match.kind)) fuzz::broken("no such record");
    if (page_for(catalogue, match).kind != match.kind) fuzz::broken("a page of another kind");
  }
  const std::vector<std::string> offered = suggest(catalogue, name);
  if (offered.size() > 3) fuzz::broken("more than three are offered");
  for (const std::string& each : offered)
    if (lookup(catalogue, each).empty()) fuzz::broken("an unknown name is offered: " + each);
  for (const std::string& each : names_beginning(catalogue, name))
    if (each.empty()) fuzz::broken("an empty name begins so");
}

void search_for(const Catalogue& catalogue, std::string_view words) {
  const SearchAnswer answer = search(catalogue, words);
  if (answer.hits.size() > answer.found || answer.hits.size() > SearchOptions().most) fuzz::broken("too many hits");
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    const SearchHit& hit = answer.hits[i];
    if (hit.id.empty() || hit.field.empty()) fuzz::broken("a hit of nothing");
    if (i > 0 && hit.score > answer.hits[i - 1].score) fuzz::broken("not the best first");
    if (!text::is_valid_utf8(hit.excerpt)) fuzz::broken("a torn excerpt: " + hit.excerpt);
    std::size_t behind = 0;
    for (const std::pair<std::size_t, std::size_t>& mark : hit.marks) {
      if (mark.first < behind || mark.second > hit.excerpt.size() - mark.first)
        fuzz::broken("a mark outside of the excerpt");
      behind = mark.first + mark.second;
    }
  }
}

void print(std::string_view name) {
  const std::string clean = text::printable(name);
  if (!text::is_clean(clean)) fuzz::broken("what is printable is not clean");
  const std::string quoted = text::quoted(name);
  if (!text::is_clean(quoted) || text::columns(quoted) > 65) fuzz::broken("what is quoted is too wide: " + quoted);
  text::wrap(clean, 40);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Catalogue catalogue = Catalogue::builtin();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // Every name there is gets compared with it, so one of four times is enough.
  if (size % 4 == 0) look_up(catalogue, bytes);
  search_for(catalogue, bytes);
  print(bytes);
  return 0;
}
