#include "pack/label_index.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "model/names.hpp"
#include "pack/buckets.hpp"
#include "pack/narrow.hpp"
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

void LabelIndex::add_key(LabelName entry, const std::string& key) {
  if (key.empty()) return;
  entry.hash = label_hash(text::sum_of(key));
  entry.letters = static_cast<std::uint8_t>(std::min<std::size_t>(key.size(), 255));
  entry.mask = letters_of(key);
  if (entry.kind == static_cast<std::uint8_t>(Kind::inventory)) entry.scope = text::may_be_of_family(key) ? 1 : 0;
  keyed_.push_back({entry, head_of(key), tail_of(key)});
}

void LabelIndex::add(LabelName entry, How how, std::string_view name) {
  if (how == How::id) return;  // no label prints one
  entry.how = static_cast<std::uint8_t>(how);
  entry.text = store_(name);
  add_key(entry, text::label_key(name));
  if (const auto shorter = without_inner_parts(name)) add_key(entry, text::label_key(*shorter));
}

void LabelIndex::add(const Ingredient& ingredient) {
  LabelName entry;
  entry.kind = static_cast<std::uint8_t>(Kind::ingredient);
  entry.record = ingredients_++;
  entry.type = types_.at(ingredient.type);
  entry.scope = static_cast<std::uint8_t>(ingredient.scope);
  model::each_name(ingredient, [&](How how, std::string_view name) { add(entry, how, name); });
}

void LabelIndex::add(const InventoryItem& item) {
  LabelName entry;
  entry.kind = static_cast<std::uint8_t>(Kind::inventory);
  entry.record = items_++;
  entry.type = item.type ? types_.at(*item.type) : no_record;
  model::each_name(item, [&](How how, std::string_view name) { add(entry, how, name); });
}

void LabelIndex::finish() {
  std::sort(keyed_.begin(), keyed_.end(), [](const Keyed& a, const Keyed& b) {
    const auto order = [](const LabelName& n) { return std::tie(n.hash, n.kind, n.record, n.how, n.text); };
    return order(a.name) < order(b.name);
  });
  // A record is found once under a key: by the closest of its names.
  const auto same = [](const Keyed& a, const Keyed& b) {
    return std::tie(a.name.hash, a.name.kind, a.name.record) == std::tie(b.name.hash, b.name.kind, b.name.record);
  };
  keyed_.erase(std::unique(keyed_.begin(), keyed_.end(), same), keyed_.end());
  names_.reserve(keyed_.size());
  heads_.reserve(keyed_.size());
  tails_.reserve(keyed_.size());
  for (const Keyed& keyed : keyed_) {
    const std::uint32_t number = narrow(names_.size());
    names_.push_back(keyed.name);
    heads_.push_back({keyed.head, number});
    tails_.push_back({keyed.tail, number});
  }
  keyed_ = {};
  for (std::vector<LabelEnd>* ends : {&heads_, &tails_})
    std::sort(ends->begin(), ends->end(), [](const LabelEnd& a, const LabelEnd& b) {
      return std::tie(a.letters, a.name) < std::tie(b.letters, b.name);
    });
}

std::uint32_t LabelIndex::bucket_bits() const { return bits_for(names_.size()); }

std::vector<std::uint32_t> LabelIndex::buckets() const { return first_by_bucket(names_, bucket_bits()); }

}  // namespace actives::pack
