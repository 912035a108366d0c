#include "exchange/export_jsonl.hpp"

#include <string>

#include "json/write.hpp"
#include "load/canonical.hpp"

namespace actives::exchange {

namespace {

std::string line(Kind kind, const json::Value& record) {
  json::Object with_kind(record.size() + 1);
  with_kind.add("kind", std::string(to_string(kind)));
  for (const auto& [key, value] : record.items()) with_kind.add(key == "kind" ? "source_kind" : key, value);
  return json::dump(with_kind.take()) + "\n";
}

}  // namespace

void export_jsonl(const Catalogue& catalogue, const Take& take) {
  for (std::size_t k = 0; k < Spelling<Kind>::names.size(); ++k) {
    const auto kind = static_cast<Kind>(k);
    for (std::size_t i = 0; i < catalogue.count(kind); ++i)
      take(line(kind, load::canonical_value(catalogue.record_at(kind, i))));
  }
}

}  // namespace actives::exchange
