// Packs made for tests, and their whole content as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "actives/error.hpp"
#include "json/write.hpp"
#include "load/loader.hpp"
#include "model/describe.hpp"
#include "pack/pack.hpp"
#include "pack/writer.hpp"

namespace actives::packed {

// The records of the catalogue's own files, read once.
inline const Records& own_records() {
  static const Records records = [] {
    load::Loader loader;
    loader.add(std::string(ACTIVES_SOURCE_FOLDER "/data"));
    load::Loaded loaded = loader.finish();
    if (!loaded.problems.empty()) throw CatalogueError(std::move(loaded.problems));
    return std::move(loaded.records);
  }();
  return records;
}

// A pack in memory of its own, of exactly its size: a sanitizer sees every read behind its end.
class Opened {
 public:
  explicit Opened(std::string_view bytes) : bytes_(bytes.begin(), bytes.end()), pack_({bytes_.data(), bytes_.size()}) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  const pack::Pack& operator*() const { return pack_; }
  const pack::Pack* operator->() const { return &pack_; }

 private:
  std::vector<char> bytes_;
  pack::Pack pack_;
};

// "PackError" when the bytes are refused, with what it says; else "opened".
inline std::string opening(std::string_view bytes) {
  try {
    const Opened opened(bytes);
    return "opened";
  } catch (const PackError& error) {
    return std::string("PackError: ") + error.what();
  }
}

inline constexpr std::string_view refused = "refused";

// Record `number` with all its fields, or "refused" where reading it throws PackError.
template <class R>
std::string text_of(const pack::Pack& pack, std::size_t number) {
  try {
    return json::dump(json::to_json(pack.read<R>(number), json::Form::complete));
  } catch (const PackError&) {
    return std::string(refused);
  }
}

// Every record, by kind and number.
inline std::vector<std::string> texts_of(const pack::Pack& pack) {
  std::vector<std::string> texts;
  const Records kinds;  // only for the types of its lists
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        for (std::size_t i = 0; i < pack.count(kind_of<R>); ++i) texts.push_back(text_of<R>(pack, i));
      },
      kinds);
  return texts;
}

inline std::vector<std::string> texts_of(const Records& records) {
  std::vector<std::string> texts;
  model::each_list(
      [&](std::string_view, const auto& list) {
        for (const auto& record : list) texts.push_back(json::dump(json::to_json(record, json::Form::complete)));
      },
      records);
  return texts;
}

template <class R>
R named(std::string id) {
  R made;
  if constexpr (requires { made.name; }) made.name = "Name of " + id;
  made.id = std::move(id);
  return made;
}

// Two records of the kinds that lists and filters are about, one of every other.
inline Records small() {
  Records records;
  records.types = {named<IngredientType>("peptide"), named<IngredientType>("exosome")};
  records.concerns = {named<Concern>("aging"), named<Concern>("wrinkles")};
  records.concerns[1].broader = "aging";
  Study study;
  study.source = "smith-2020";
  study.design = Design::trial;
  study.route = Route::topical;
  study.n = 24;
  study.finding = "Fell by 10 %.";
  for (const char* id : {"rose-peptide", "tulip-peptide"}) {
    auto made = named<Ingredient>(id);
    made.type = "peptide";
    made.origin = Origin::plant;
    made.inci = {"Rosa Peptide (and) Water"};
    made.summary = std::string("All there is to say about ") + id + ".";
    made.targets = {{"wrinkles", "Smooths.", {study}}, {"aging", "Slows.", {study, study}}};
    records.ingredients.push_back(made);
  }
  records.terms = {named<Term>("serum")};
  records.claims = {named<Claim>("botox-in-a-jar")};
  records.rules = {named<Rule>("eu-rule")};
  records.levels = {named<Level>("trial")};
  records.sources = {named<Source>("smith-2020")};
  records.inventory = {named<InventoryItem>("water")};
  return records;
}

}  // namespace actives::packed
