#include <algorithm>

#include "actives/query.hpp"
#include "pack/pack.hpp"

namespace actives {

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view name, std::string_view prefix) {
  return name.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), name.begin(), [](char a, char b) { return small(a) == small(b); });
}

}  // namespace

std::vector<std::string> names_beginning(const Catalogue& catalogue, std::string_view prefix,
                                         std::optional<Kind> only) {
  const bool as_written = std::any_of(prefix.begin(), prefix.end(), is_capital);
  std::vector<std::string> names;
  catalogue.compiled().each_name([&](const pack::NameEntry& entry, std::string_view name) {
    if (entry.loose != 0 || (only && entry.kind != static_cast<std::uint8_t>(*only)) || !begins(name, prefix)) return;
    std::string& kept = names.emplace_back(name);
    if (!as_written) std::transform(kept.begin(), kept.end(), kept.begin(), small);
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace actives
