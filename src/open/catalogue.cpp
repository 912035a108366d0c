#include "actives/catalogue.hpp"

#include <algorithm>
#include <cstdint>

#include "load/loader.hpp"
#include "model/describe.hpp"
#include "open/builtin.hpp"
#include "pack/checksum.hpp"
#include "pack/pack.hpp"
#include "pack/writer.hpp"

namespace actives {

namespace {

constexpr std::string_view builtin_name = "builtin";

template <class R>
void read_all(const pack::Pack& pack, std::vector<R>& into) {
  const std::size_t count = pack.count(kind_of<R>);
  into.reserve(count);
  for (std::size_t i = 0; i < count; ++i) into.push_back(pack.read<R>(i));
}

Records records_of(const pack::Pack& pack) {
  Records records;
  model::each_list([&](std::string_view, auto& list) { read_all(pack, list); }, records);
  return records;
}

std::string twelve_hex_digits(std::uint64_t value) {
  std::string digits;
  for (int shift = 60; shift >= 16; shift -= 4) digits += "0123456789abcdef"[(value >> shift) & 15U];
  return digits;
}

}  // namespace

struct Catalogue::Data {
  explicit Data(std::string_view linked) : pack(linked), version(pack.version()) {}
  Data(std::string compiled, std::string content_version)
      : owned(std::move(compiled)), pack(owned), version(std::move(content_version)) {}

  std::string owned;
  pack::Pack pack;
  std::string version;
};

Catalogue Catalogue::builtin() { return Catalogue(std::make_shared<const Data>(open::builtin_pack())); }

Catalogue Catalogue::open(std::span<const std::string> paths) {
  if (!paths.empty() && std::all_of(paths.begin(), paths.end(), [](const auto& path) { return path == builtin_name; }))
    return builtin();
  const pack::Pack builtin_pack(open::builtin_pack());
  load::Loader loader;
  for (const std::string& path : paths) {
    if (path == builtin_name)
      loader.add(records_of(builtin_pack));
    else
      loader.add(path);
  }
  load::Loaded loaded = loader.finish();
  if (!loaded.problems.empty()) throw CatalogueError(std::move(loaded.problems));
  const std::string builtin_version(builtin_pack.version());
  std::string compiled = pack::compile(loaded.records, builtin_version);
  std::string version = builtin_version + "+" + twelve_hex_digits(pack::hash(compiled));
  return Catalogue(std::make_shared<const Data>(std::move(compiled), std::move(version)));
}

std::string_view Catalogue::version() const { return data_->version; }

std::size_t Catalogue::count(Kind kind) const { return data_->pack.count(kind); }

std::size_t Catalogue::count() const {
  std::size_t all = 0;
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind) all += count(static_cast<Kind>(kind));
  return all;
}

template <class R>
R Catalogue::at(std::size_t number) const {
  return data_->pack.read<R>(number);
}

template Ingredient Catalogue::at(std::size_t) const;
template IngredientType Catalogue::at(std::size_t) const;
template Concern Catalogue::at(std::size_t) const;
template Term Catalogue::at(std::size_t) const;
template Claim Catalogue::at(std::size_t) const;
template Rule Catalogue::at(std::size_t) const;
template Level Catalogue::at(std::size_t) const;
template Source Catalogue::at(std::size_t) const;
template InventoryItem Catalogue::at(std::size_t) const;

AnyRecord Catalogue::record_at(Kind kind, std::size_t number) const {
  switch (kind) {
    case Kind::ingredient: return at<Ingredient>(number);
    case Kind::type: return at<IngredientType>(number);
    case Kind::concern: return at<Concern>(number);
    case Kind::term: return at<Term>(number);
    case Kind::claim: return at<Claim>(number);
    case Kind::rule: return at<Rule>(number);
    case Kind::level: return at<Level>(number);
    case Kind::source: return at<Source>(number);
    case Kind::inventory: break;
  }
  return at<InventoryItem>(number);
}

std::optional<std::size_t> Catalogue::find(Kind kind, std::string_view id) const { return data_->pack.find(kind, id); }

std::string_view Catalogue::id_of(Kind kind, std::size_t number) const { return data_->pack.id(kind, number); }

std::string_view Catalogue::name_of(Kind kind, std::size_t number) const { return data_->pack.name(kind, number); }

const pack::Pack& Catalogue::compiled() const { return data_->pack; }

}  // namespace actives
