#include "load/canonical.hpp"

#include <unordered_set>

#include "json/write.hpp"
#include "model/describe.hpp"

namespace actives::load {

namespace {

void drop_repeats(std::vector<std::string>& names, std::unordered_set<std::string> taken) {
  std::vector<std::string> kept;
  for (std::string& name : names)
    if (taken.insert(name).second) kept.push_back(std::move(name));
  names = std::move(kept);
}

template <class R>
R without_repeats(R record) {
  if constexpr (requires { record.aliases; }) {
    std::unordered_set<std::string> taken;
    if constexpr (requires { record.name; }) taken.insert(record.name);
    if constexpr (requires { record.inci; }) taken.insert(record.inci.begin(), record.inci.end());
    drop_repeats(record.aliases, std::move(taken));
  }
  return record;
}

}  // namespace

json::Value canonical_value(const AnyRecord& record) {
  return std::visit([](const auto& one) { return json::to_json(without_repeats(one), json::Form::canonical); }, record);
}

std::string canonical(const Records& records, const std::optional<std::string>& schema) {
  json::Value fragment = json::Value::object();
  if (schema) fragment["$schema"] = *schema;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        if (list.empty()) return;
        json::Value written = json::Value::array();
        for (const auto& record : list)
          written.push_back(json::to_json(without_repeats(record), json::Form::canonical));
        fragment.emplace(std::string(key), std::move(written));
      },
      records);
  return json::dump(fragment, 2) + "\n";
}

}  // namespace actives::load
