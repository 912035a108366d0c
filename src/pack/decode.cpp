#include "pack/decode.hpp"

#include <utility>

#include <flatbuffers/flatbuffers.h>

#include "actives/error.hpp"
#include "model/describe.hpp"
#include "pack/records_generated.h"
#include "text/sanitize.hpp"

namespace actives::pack {

namespace {

using String = flatbuffers::String;

[[noreturn]] void damaged() { throw PackError("a record of the compiled catalogue is damaged"); }

// A number outside of its list cannot come from the writer; the checksum would have to be forged too.
template <Word E>
E word(std::uint8_t number) {
  if (number >= Spelling<E>::names.size()) damaged();
  return static_cast<E>(number);
}

template <Word E>
std::optional<E> word_or_null(flatbuffers::Optional<std::uint8_t> number) {
  if (!number) return std::nullopt;
  return word<E>(*number);
}

template <class T>
std::optional<T> scalar(flatbuffers::Optional<T> value) {
  if (!value) return std::nullopt;
  return *value;
}

// The loader lets in no others, so that their sum is a number too.
std::optional<int> people(flatbuffers::Optional<std::int32_t> value) {
  if (value && (*value < 0 || *value > model::most_people)) damaged();
  return scalar(value);
}

// Makes a record of its FlatBuffer.
class Decoder {
 public:
  explicit Decoder(Trust trust) : trust_(trust) {}

  std::string text(const String* value) const {
    if (value == nullptr) return {};
    std::string copy(value->c_str(), value->size());
    // The loader lets no such text in, but this may come from somebody else's writer, and it goes to a terminal.
    if (trust_ != Trust::linked && !text::is_clean(copy)) damaged();
    return copy;
  }

  std::optional<std::string> text_or_null(const String* value) const {
    if (value == nullptr) return std::nullopt;
    return text(value);
  }

  std::vector<std::string> texts(const flatbuffers::Vector<flatbuffers::Offset<String>>* values) const {
    std::vector<std::string> list;
    if (values == nullptr) return list;
    list.reserve(values->size());
    for (const String* value : *values) list.push_back(text(value));
    return list;
  }

  SourcedText read(const fb::SourcedText& t) const { return {text(t.text()), texts(t.sources())}; }

  TradeName read(const fb::TradeName& t) const { return {text(t.name()), text_or_null(t.maker())}; }

  template <class T>
  auto each(const flatbuffers::Vector<flatbuffers::Offset<T>>* values) const {
    std::vector<decltype(std::declval<const Decoder&>().read(std::declval<const T&>()))> list;
    if (values == nullptr) return list;
    list.reserve(values->size());
    for (const T* value : *values) list.push_back(read(*value));
    return list;
  }

  Study read(const fb::Study& t) const {
    return {text(t.source()),
            texts(t.also()),
            word_or_null<Via>(t.via()),
            word<Design>(t.design()),
            word_or_null<Route>(t.route()),
            text_or_null(t.procedure()),
            people(t.n()),
            text_or_null(t.comparison()),
            word<Outcome>(t.outcome()),
            scalar(t.independent()),
            text(t.finding())};
  }

  Target read(const fb::Target& t) const { return {text(t.concern()), text(t.effect()), each(t.studies())}; }

  Ingredient read(const fb::Ingredient& t) const {
    return {text(t.id()),
            text(t.name()),
            text(t.type()),
            word<Scope>(t.scope()),
            word_or_null<Origin>(t.origin()),
            text_or_null(t.organism()),
            texts(t.inci()),
            texts(t.cas()),
            texts(t.aliases()),
            each(t.trade_names()),
            text(t.summary()),
            text(t.is()),
            text_or_null(t.is_not()),
            each(t.mechanism()),
            texts(t.constituents()),
            each(t.targets()),
            text_or_null(t.use()),
            each(t.cautions()),
            texts(t.sources())};
  }

  IngredientType read(const fb::IngredientType& t) const {
    return {text(t.id()),
            text(t.name()),
            texts(t.aliases()),
            text(t.summary()),
            text(t.is()),
            text_or_null(t.is_not()),
            each(t.mechanism()),
            text_or_null(t.production()),
            texts(t.open_questions()),
            each(t.targets()),
            each(t.cautions()),
            texts(t.sources())};
  }

  Concern read(const fb::Concern& t) const {
    return {
        text(t.id()),       text(t.name()),     texts(t.aliases()),     text(t.is()),      text_or_null(t.broader()),
        texts(t.related()), texts(t.drivers()), text_or_null(t.note()), texts(t.sources())};
  }

  Term read(const fb::Term& t) const {
    return {text(t.id()), text(t.name()), texts(t.aliases()), text(t.is()), texts(t.related()), texts(t.sources())};
  }

  Claim read(const fb::Claim& t) const {
    return {text(t.id()),  text(t.claim()),  texts(t.aliases()), word<Verdict>(t.verdict()), text_or_null(t.answer()),
            text(t.why()), texts(t.about()), texts(t.sources())};
  }

  Rule read(const fb::Rule& t) const {
    std::vector<Origin> origins;
    if (t.origins() != nullptr)
      for (std::uint8_t number : *t.origins()) origins.push_back(word<Origin>(number));
    return {text(t.id()),
            text(t.where()),
            text(t.topic()),
            {texts(t.types()), std::move(origins), texts(t.ingredients()), texts(t.inci())},
            word<Use>(t.use()),
            word<Status>(t.status()),
            text(t.text()),
            text_or_null(t.citation()),
            text_or_null(t.since()),
            text_or_null(t.checked()),
            word<Confidence>(t.confidence()),
            texts(t.sources())};
  }

  Level read(const fb::Level& t) const {
    return {text(t.id()), t.rank(), text(t.name()), text(t.is()), text(t.oxford_2011()), texts(t.sources())};
  }

  Source read(const fb::Source& t) const {
    return {text(t.id()),          word<SourceKind>(t.kind()),  text(t.title()),       text_or_null(t.authors()),
            scalar(t.year()),      text_or_null(t.container()), text_or_null(t.doi()), text_or_null(t.pmid()),
            text_or_null(t.url()), word<Read>(t.read())};
  }

  InventoryItem read(const fb::InventoryItem& t) const {
    return {text(t.id()),   text(t.inci()), text_or_null(t.type()), text_or_null(t.is()),          texts(t.names()),
            texts(t.cas()), texts(t.ec()),  texts(t.functions()),   text_or_null(t.restriction()), texts(t.sources())};
  }

 private:
  Trust trust_;
};

template <class T>
const T& verified(std::string_view bytes, Trust trust) {
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (trust == Trust::linked) return *flatbuffers::GetRoot<T>(start);
  flatbuffers::Verifier verifier(start, bytes.size());
  if (!verifier.VerifyBuffer<T>(nullptr)) damaged();
  return *flatbuffers::GetRoot<T>(start);
}

template <class R>
struct Table;
template <>
struct Table<Ingredient> {
  using type = fb::Ingredient;
};
template <>
struct Table<IngredientType> {
  using type = fb::IngredientType;
};
template <>
struct Table<Concern> {
  using type = fb::Concern;
};
template <>
struct Table<Term> {
  using type = fb::Term;
};
template <>
struct Table<Claim> {
  using type = fb::Claim;
};
template <>
struct Table<Rule> {
  using type = fb::Rule;
};
template <>
struct Table<Level> {
  using type = fb::Level;
};
template <>
struct Table<Source> {
  using type = fb::Source;
};
template <>
struct Table<InventoryItem> {
  using type = fb::InventoryItem;
};

}  // namespace

template <class R>
R decode(std::string_view bytes, Trust trust) {
  return Decoder(trust).read(verified<typename Table<R>::type>(bytes, trust));
}

Target decode_target(std::string_view bytes, std::size_t number, Trust trust) {
  const auto* targets = verified<fb::Ingredient>(bytes, trust).targets();
  if (targets == nullptr || number >= targets->size()) damaged();
  return Decoder(trust).read(*targets->Get(static_cast<flatbuffers::uoffset_t>(number)));
}

ListedIngredient decode_listed(std::string_view bytes, Trust trust) {
  const auto& t = verified<fb::Ingredient>(bytes, trust);
  const Decoder decoder(trust);
  ListedIngredient listed{decoder.text(t.id()),
                          decoder.text(t.name()),
                          decoder.text(t.type()),
                          word_or_null<Origin>(t.origin()),
                          word<Scope>(t.scope()),
                          decoder.texts(t.inci()),
                          {},
                          decoder.text(t.summary())};
  if (const auto* targets = t.targets()) {
    listed.concerns.reserve(targets->size());
    for (const fb::Target* target : *targets) listed.concerns.push_back(decoder.text(target->concern()));
  }
  return listed;
}

template Ingredient decode(std::string_view, Trust);
template IngredientType decode(std::string_view, Trust);
template Concern decode(std::string_view, Trust);
template Term decode(std::string_view, Trust);
template Claim decode(std::string_view, Trust);
template Rule decode(std::string_view, Trust);
template Level decode(std::string_view, Trust);
template Source decode(std::string_view, Trust);
template InventoryItem decode(std::string_view, Trust);

}  // namespace actives::pack
