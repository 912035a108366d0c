#include "pack/encode.hpp"

#include <flatbuffers/flatbuffers.h>

#include "pack/records_generated.h"

namespace actives::pack {

namespace {

using Builder = flatbuffers::FlatBufferBuilder;
using Text = flatbuffers::Offset<flatbuffers::String>;
template <class T>
using List = flatbuffers::Offset<flatbuffers::Vector<T>>;

Text text(Builder& b, const std::string& value) { return b.CreateString(value); }

Text text(Builder& b, const std::optional<std::string>& value) { return value ? b.CreateString(*value) : Text(); }

List<Text> texts(Builder& b, const std::vector<std::string>& values) { return b.CreateVectorOfStrings(values); }

template <Word E>
std::uint8_t number(E value) {
  return static_cast<std::uint8_t>(value);
}

template <Word E>
flatbuffers::Optional<std::uint8_t> number(std::optional<E> value) {
  if (!value) return flatbuffers::nullopt;
  return number(*value);
}

template <class T>
flatbuffers::Optional<T> scalar(std::optional<T> value) {
  if (!value) return flatbuffers::nullopt;
  return *value;
}

flatbuffers::Offset<fb::SourcedText> write(Builder& b, const SourcedText& r);
flatbuffers::Offset<fb::TradeName> write(Builder& b, const TradeName& r);
flatbuffers::Offset<fb::Study> write(Builder& b, const Study& r);
flatbuffers::Offset<fb::Target> write(Builder& b, const Target& r);

template <class R>
auto each(Builder& b, const std::vector<R>& values) {
  std::vector<decltype(write(b, values.front()))> written;
  written.reserve(values.size());
  for (const R& value : values) written.push_back(write(b, value));
  return b.CreateVector(written);
}

flatbuffers::Offset<fb::SourcedText> write(Builder& b, const SourcedText& r) {
  const auto words = text(b, r.text);
  return fb::CreateSourcedText(b, words, texts(b, r.sources));
}

flatbuffers::Offset<fb::TradeName> write(Builder& b, const TradeName& r) {
  const auto name = text(b, r.name);
  return fb::CreateTradeName(b, name, text(b, r.maker));
}

flatbuffers::Offset<fb::Study> write(Builder& b, const Study& r) {
  const auto source = text(b, r.source);
  const auto also = texts(b, r.also);
  const auto procedure = text(b, r.procedure);
  const auto comparison = text(b, r.comparison);
  const auto finding = text(b, r.finding);
  return fb::CreateStudy(b, source, also, number(r.via), number(r.design), number(r.route), procedure, scalar(r.n),
                         comparison, number(r.outcome), scalar(r.independent), finding);
}

flatbuffers::Offset<fb::Target> write(Builder& b, const Target& r) {
  const auto concern = text(b, r.concern);
  const auto effect = text(b, r.effect);
  return fb::CreateTarget(b, concern, effect, each(b, r.studies));
}

flatbuffers::Offset<fb::Ingredient> write(Builder& b, const Ingredient& r) {
  const auto id = text(b, r.id);
  const auto name = text(b, r.name);
  const auto type = text(b, r.type);
  const auto organism = text(b, r.organism);
  const auto inci = texts(b, r.inci);
  const auto cas = texts(b, r.cas);
  const auto aliases = texts(b, r.aliases);
  const auto trade_names = each(b, r.trade_names);
  const auto summary = text(b, r.summary);
  const auto is = text(b, r.is);
  const auto is_not = text(b, r.is_not);
  const auto mechanism = each(b, r.mechanism);
  const auto constituents = texts(b, r.constituents);
  const auto targets = each(b, r.targets);
  const auto use = text(b, r.use);
  const auto cautions = each(b, r.cautions);
  const auto sources = texts(b, r.sources);
  return fb::CreateIngredient(b, id, name, type, number(r.scope), number(r.origin), organism, inci, cas, aliases,
                              trade_names, summary, is, is_not, mechanism, constituents, targets, use, cautions,
                              sources);
}

flatbuffers::Offset<fb::IngredientType> write(Builder& b, const IngredientType& r) {
  const auto id = text(b, r.id);
  const auto name = text(b, r.name);
  const auto aliases = texts(b, r.aliases);
  const auto summary = text(b, r.summary);
  const auto is = text(b, r.is);
  const auto is_not = text(b, r.is_not);
  const auto mechanism = each(b, r.mechanism);
  const auto production = text(b, r.production);
  const auto open_questions = texts(b, r.open_questions);
  const auto targets = each(b, r.targets);
  const auto cautions = each(b, r.cautions);
  const auto sources = texts(b, r.sources);
  return fb::CreateIngredientType(b, id, name, aliases, summary, is, is_not, mechanism, production, open_questions,
                                  targets, cautions, sources);
}

flatbuffers::Offset<fb::Concern> write(Builder& b, const Concern& r) {
  const auto id = text(b, r.id);
  const auto name = text(b, r.name);
  const auto aliases = texts(b, r.aliases);
  const auto is = text(b, r.is);
  const auto broader = text(b, r.broader);
  const auto related = texts(b, r.related);
  const auto drivers = texts(b, r.drivers);
  const auto note = text(b, r.note);
  const auto sources = texts(b, r.sources);
  return fb::CreateConcern(b, id, name, aliases, is, broader, related, drivers, note, sources);
}

flatbuffers::Offset<fb::Term> write(Builder& b, const Term& r) {
  const auto id = text(b, r.id);
  const auto name = text(b, r.name);
  const auto aliases = texts(b, r.aliases);
  const auto is = text(b, r.is);
  const auto related = texts(b, r.related);
  const auto sources = texts(b, r.sources);
  return fb::CreateTerm(b, id, name, aliases, is, related, sources);
}

flatbuffers::Offset<fb::Claim> write(Builder& b, const Claim& r) {
  const auto id = text(b, r.id);
  const auto claim = text(b, r.claim);
  const auto aliases = texts(b, r.aliases);
  const auto answer = text(b, r.answer);
  const auto why = text(b, r.why);
  const auto about = texts(b, r.about);
  const auto sources = texts(b, r.sources);
  return fb::CreateClaim(b, id, claim, aliases, number(r.verdict), answer, why, about, sources);
}

flatbuffers::Offset<fb::Rule> write(Builder& b, const Rule& r) {
  const auto id = text(b, r.id);
  const auto where = text(b, r.where);
  const auto topic = text(b, r.topic);
  const auto types = texts(b, r.applies_to.types);
  std::vector<std::uint8_t> origin_numbers;
  for (Origin origin : r.applies_to.origins) origin_numbers.push_back(number(origin));
  const auto origins = b.CreateVector(origin_numbers);
  const auto ingredients = texts(b, r.applies_to.ingredients);
  const auto inci = texts(b, r.applies_to.inci);
  const auto words = text(b, r.text);
  const auto citation = text(b, r.citation);
  const auto since = text(b, r.since);
  const auto checked = text(b, r.checked);
  const auto sources = texts(b, r.sources);
  return fb::CreateRule(b, id, where, topic, types, origins, ingredients, inci, number(r.use), number(r.status), words,
                        citation, since, checked, number(r.confidence), sources);
}

flatbuffers::Offset<fb::Level> write(Builder& b, const Level& r) {
  const auto id = text(b, r.id);
  const auto name = text(b, r.name);
  const auto is = text(b, r.is);
  const auto oxford = text(b, r.oxford_2011);
  return fb::CreateLevel(b, id, r.rank, name, is, oxford, texts(b, r.sources));
}

flatbuffers::Offset<fb::Source> write(Builder& b, const Source& r) {
  const auto id = text(b, r.id);
  const auto title = text(b, r.title);
  const auto authors = text(b, r.authors);
  const auto container = text(b, r.container);
  const auto doi = text(b, r.doi);
  const auto pmid = text(b, r.pmid);
  const auto url = text(b, r.url);
  return fb::CreateSource(b, id, number(r.kind), title, authors, scalar(r.year), container, doi, pmid, url,
                          number(r.read));
}

flatbuffers::Offset<fb::InventoryItem> write(Builder& b, const InventoryItem& r) {
  const auto id = text(b, r.id);
  const auto inci = text(b, r.inci);
  const auto type = text(b, r.type);
  const auto is = text(b, r.is);
  const auto names = texts(b, r.names);
  const auto cas = texts(b, r.cas);
  const auto ec = texts(b, r.ec);
  const auto functions = texts(b, r.functions);
  const auto restriction = text(b, r.restriction);
  return fb::CreateInventoryItem(b, id, inci, type, is, names, cas, ec, functions, restriction, texts(b, r.sources));
}

}  // namespace

template <class R>
std::string encode(const R& record) {
  Builder builder;
  builder.Finish(write(builder, record));
  const auto* bytes = reinterpret_cast<const char*>(builder.GetBufferPointer());
  return {bytes, builder.GetSize()};
}

template std::string encode(const Ingredient&);
template std::string encode(const IngredientType&);
template std::string encode(const Concern&);
template std::string encode(const Term&);
template std::string encode(const Claim&);
template std::string encode(const Rule&);
template std::string encode(const Level&);
template std::string encode(const Source&);
template std::string encode(const InventoryItem&);

}  // namespace actives::pack
