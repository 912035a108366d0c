#include <algorithm>

#include "render/label.hpp"

namespace actives::render {

namespace {

void append(std::vector<std::string>& paths, const std::string& prefix, std::initializer_list<const char*> names) {
  for (const char* name : names) paths.push_back(prefix + name);
}

}  // namespace

bool LabelFields::wants(std::string_view field) const {
  return top.empty() || std::find(top.begin(), top.end(), field) != top.end();
}

std::optional<std::string_view> note_on(const Label& label) {
  if (!label.has_text) return "no text";
  if (label.ingredients.empty()) return "no list";
  return std::nullopt;
}

std::vector<std::string> label_paths() {
  std::vector<std::string> paths{"label", "id", "ingredients"};
  append(paths, "ingredients.", {"position", "printed", "offset", "length", "section", "kind", "functions", "matches"});
  append(paths, "ingredients.matches.", {"id", "name", "type", "origin", "how", "distance"});
  append(paths, "", {"other", "other.offset", "other.length", "other.kind"});
  append(paths, "", {"flags", "flags.market", "flags.position", "flags.status", "flags.rule"});
  append(paths, "", {"amount", "amount.position", "amount.at_most_percent", "amount.printed", "amount.because"});
  append(paths, "", {"counts", "counts.ingredients", "counts.regenerative", "counts.related", "counts.known"});
  append(paths, "", {"counts.unknown", "says", "says.things"});
  append(paths, "says.things.", {"words", "kind", "id", "name", "type", "positions", "same_type"});
  append(paths, "", {"says.claims"});
  append(paths, "says.claims.", {"words", "id", "claim", "verdict", "answer"});
  append(paths, "", {"note"});
  return paths;
}

std::vector<std::string> label_row_paths() {
  std::vector<std::string> paths;
  append(paths, "", {"label", "id", "position", "printed", "offset", "length", "section", "kind", "functions"});
  append(paths, "", {"matches", "matches.id", "matches.name", "matches.type", "matches.origin", "matches.how"});
  append(paths, "", {"matches.distance", "flags", "flags.market", "flags.position", "flags.status", "flags.rule"});
  append(paths, "", {"amount", "amount.position", "amount.at_most_percent", "amount.printed", "amount.because"});
  return paths;
}

}  // namespace actives::render
