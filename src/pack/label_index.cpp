#include "pack/label_index.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "model/names.hpp"
#include "pack/buckets.hpp"
#include "pack/checksum.hpp"
#include "text/family_words.hpp"
#include "text/label_words.hpp"

namespace actives::pack {

namespace {

// "Olea Europaea (Olive) Fruit Oil" without what is in parentheses; nothing where there is nothing to leave out, or
// nothing would be left.
std::optional<std::string> without_inner_parts(std::string_view name) {
  std::string kept;
  std::size_t depth = 0;
  bool left_out = false;
  for (char c : name) {
    if (c == '(') {
      ++depth;
      left_out = true;
    } else if (c == ')') {
      if (depth == 0) return std::nullopt;
      --depth;
      kept += ' ';
    } else if (depth == 0) {
      kept += c;
    }
  }
  if (!left_out || depth > 0) return std::nullopt;
  return kept;
}

std::uint32_t packed(std::string_view letters) {
  std::uint32_t number = 0;
  for (char c : letters) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

}  // namespace

std::uint32_t head_of(std::string_view key) { return packed(key.substr(0, end_letters)); }
std::uint32_t tail_of(std::string_view key) {
  return packed(key.substr(key.size() - std::min(key.size(), end_letters)));
}

LabelIndex::LabelIndex(const Records& records, const std::function<std::uint32_t(std::string_view)>& store) {
  std::unordered_map<std::string_view, std::uint32_t> types;
  for (const IngredientType& type : records.types) types.emplace(type.id, narrow(types.size()));
  std::vector<std::pair<LabelName, std::string>> keyed;
  const auto add_key = [&](LabelName entry, std::string key) {
    if (key.empty()) return;
    entry.hash = label_hash(text::sum_of(key));
    entry.letters = static_cast<std::uint8_t>(std::min<std::size_t>(key.size(), 255));
    entry.mask = letters_of(key);
    if (entry.kind == static_cast<std::uint8_t>(Kind::inventory)) entry.scope = text::may_be_of_family(key) ? 1 : 0;
    entry.checksum = own_checksum(entry);
    keyed.emplace_back(entry, std::move(key));
  };
  const auto add = [&](LabelName entry, How how, std::string_view name) {
    if (how == How::id) return;  // no label prints one
    entry.how = static_cast<std::uint8_t>(how);
    entry.text = store(name);
    const std::string key = text::label_key(name);
    add_key(entry, key);
    if (const auto shorter = without_inner_parts(name)) add_key(entry, text::label_key(*shorter));
  };
  LabelName entry;
  entry.kind = static_cast<std::uint8_t>(Kind::ingredient);
  for (const Ingredient& ingredient : records.ingredients) {
    entry.type = types.at(ingredient.type);
    entry.scope = static_cast<std::uint8_t>(ingredient.scope);
    model::each_name(ingredient, [&](How how, std::string_view name) { add(entry, how, name); });
    ++entry.record;
  }
  entry = LabelName();
  entry.kind = static_cast<std::uint8_t>(Kind::inventory);
  for (const InventoryItem& item : records.inventory) {
    entry.type = item.type ? types.at(*item.type) : no_record;
    model::each_name(item, [&](How how, std::string_view name) { add(entry, how, name); });
    ++entry.record;
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    const auto order = [](const LabelName& n) { return std::tie(n.hash, n.kind, n.record, n.how, n.text); };
    return order(a.first) < order(b.first);
  });
  // A record is found once under a key: by the closest of its names.
  keyed.erase(std::unique(keyed.begin(), keyed.end(),
                          [](const auto& a, const auto& b) {
                            return std::tie(a.first.hash, a.first.kind, a.first.record) ==
                                   std::tie(b.first.hash, b.first.kind, b.first.record);
                          }),
              keyed.end());
  for (const auto& [name, key] : keyed) {
    const std::uint32_t number = narrow(names_.size());
    names_.push_back(name);
    heads_.push_back({head_of(key), number});
    tails_.push_back({tail_of(key), number});
  }
  for (std::vector<LabelEnd>* ends : {&heads_, &tails_})
    std::sort(ends->begin(), ends->end(), [](const LabelEnd& a, const LabelEnd& b) {
      return std::tie(a.letters, a.name) < std::tie(b.letters, b.name);
    });
}

std::uint32_t LabelIndex::bucket_bits() const { return bits_for(names_.size()); }

std::vector<std::uint32_t> LabelIndex::buckets() const { return first_by_bucket(names_, bucket_bits()); }

}  // namespace actives::pack
