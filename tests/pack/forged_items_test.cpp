// What an item of a forged pack names and is not there is refused, and so is a text that no writer writes.
#include <string>

#include "catch.hpp"
#include "pack/forged.hpp"
#include "pack/layout.hpp"
#include "pack/packed.hpp"

using namespace actives;
using pack::SectionId;
using packed::Forged;
using packed::Opened;

namespace {

const std::string& small_pack() {
  static const std::string bytes = pack::compile(packed::small(), "1.0.0");
  return bytes;
}

// With the first item of a section changed.
template <class T, class F>
std::string forged(pack::Part in, F&& change) {
  Forged made(small_pack());
  T item = made.item<T>(in, 0);
  change(item);
  made.set(in, 0, item);
  return made.sealed();
}

template <class T, class M>
std::string forged(SectionId in, M T::*member, M value) {
  return forged<T>(Forged(small_pack()).section(in), [&](T& item) { item.*member = value; });
}

constexpr std::uint32_t far = 0x7FFFFFFF;

void check_refused(const std::string& bytes, auto read) {
  CHECK_NOTHROW(read(*Opened(small_pack())));
  CHECK_THROWS_AS(read(*Opened(bytes)), PackError);
}

// With what is printed of a text changed to a control character.
std::string with_escape(const std::string& text) {
  std::string bytes = small_pack();
  std::size_t changed = 0;
  for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1), ++changed)
    bytes[at] = '\x1B';
  REQUIRE(changed > 0);
  return Forged(bytes).sealed();
}

}  // namespace

TEST_CASE("a card of a forged pack names nothing that is not there", "[pack]") {
  using pack::Card;
  const auto read = [](const pack::Pack& pack) { pack.card(0); };
  check_refused(forged(SectionId::cards, &Card::type, far), read);
  check_refused(forged(SectionId::cards, &Card::first_target, far), read);
  check_refused(forged(SectionId::cards, &Card::targets, far), read);
  check_refused(forged(SectionId::cards, &Card::first_rule, far), read);
  check_refused(forged(SectionId::cards, &Card::rules, far), read);
  for (const auto member : {&Card::origin, &Card::scope, &Card::best_grade})
    check_refused(forged(SectionId::cards, member, std::uint8_t{100}), read);
}

TEST_CASE("nor does a row of a target", "[pack]") {
  using pack::TargetRow;
  const auto read = [](const pack::Pack& pack) { pack.target_row(0); };
  for (const auto member : {&TargetRow::ingredient, &TargetRow::concern})
    check_refused(forged(SectionId::target_rows, member, far), read);
  for (const auto member : {&TargetRow::people, &TargetRow::people_unknown, &TargetRow::studies})
    check_refused(forged(SectionId::target_rows, member, -1), read);
  for (const auto member : {&TargetRow::grade, &TargetRow::route, &TargetRow::funding})
    check_refused(forged(SectionId::target_rows, member, std::uint8_t{100}), read);
}

TEST_CASE("nor does a name", "[pack]") {
  using pack::NameEntry;
  const auto read = [](const pack::Pack& pack) { pack.each_name([](const auto&, std::string_view) {}); };
  for (const auto member : {&NameEntry::record, &NameEntry::text})
    check_refused(forged(SectionId::names, member, far), read);
  for (const auto member : {&NameEntry::kind, &NameEntry::how})
    check_refused(forged(SectionId::names, member, std::uint8_t{100}), read);
}

TEST_CASE("nor does a name on a label", "[pack]") {
  using pack::LabelName;
  const auto read = [](const pack::Pack& pack) { pack.text_of(pack.label_name(0)); };
  for (const auto member : {&LabelName::record, &LabelName::text, &LabelName::type})
    check_refused(forged(SectionId::label_names, member, far), read);
  for (const auto member : {&LabelName::kind, &LabelName::how, &LabelName::scope})
    check_refused(forged(SectionId::label_names, member, std::uint8_t{100}), read);
  check_refused(forged(SectionId::label_names, &LabelName::kind, static_cast<std::uint8_t>(Kind::claim)), read);
  const pack::Part heads = Forged(small_pack()).section(SectionId::label_heads);
  const auto first = Forged(small_pack()).item<pack::LabelEnd>(heads, 0);
  check_refused(forged<pack::LabelEnd>(heads, [](pack::LabelEnd& end) { end.name = far; }),
                [&](const pack::Pack& pack) { pack.each_label_head(first.letters, [](std::size_t) {}); });
}

TEST_CASE("nor do words and their places", "[pack]") {
  const auto postings = [](const pack::Pack& pack) {
    for (std::size_t i = 0; i < pack.search_words(); ++i)
      for (const pack::Posting& posting : pack.postings(pack.search_word(i).stem))
        pack.search_document(posting.document);
  };
  check_refused(forged(SectionId::search_words, &pack::SearchWord::stem, far), postings);
  check_refused(forged(SectionId::search_stems, &pack::SearchStem::first, far), postings);
  check_refused(forged(SectionId::search_stems, &pack::SearchStem::count, far), postings);
  check_refused(forged(SectionId::search_postings, &pack::Posting::document, far), postings);
  check_refused(forged(SectionId::search_totals, &pack::SearchTotals::documents, far),
                [](const pack::Pack& pack) { pack.search_totals(); });
}

TEST_CASE("concerns of a forged pack that are part of each other are refused", "[pack]") {
  const auto read = [](const pack::Pack& pack) {
    for (std::size_t i = 0; i < pack.count(Kind::concern); ++i)
      for (auto at = pack.broader(i); at; at = pack.broader(*at)) continue;
  };
  const pack::Part concerns = Forged(small_pack()).directory(Kind::concern);
  // "aging" is number 0, and "wrinkles" is part of it.
  check_refused(forged<pack::DirectoryEntry>(concerns, [](pack::DirectoryEntry& entry) { entry.broader = 1; }), read);
  check_refused(forged<pack::DirectoryEntry>(concerns, [](pack::DirectoryEntry& entry) { entry.broader = far; }), read);
}

TEST_CASE("a control character in a forged pack reaches nobody", "[pack]") {
  const auto records = [](const pack::Pack& pack) { pack.read<Ingredient>(0); };
  for (const char* text : {"rose-peptide", "Rosa Peptide (and) Water", "All there is to say", "Fell by 10 %."})
    check_refused(with_escape(text), records);
  check_refused(with_escape("Name of rose-peptide"), [](const pack::Pack& pack) { pack.name(Kind::ingredient, 0); });
  check_refused(with_escape("rose-peptide"), [](const pack::Pack& pack) { pack.id(Kind::ingredient, 0); });
  check_refused(with_escape("1.0.0"), [](const pack::Pack& pack) { pack.version(); });
}

TEST_CASE("more people than a study may have are refused", "[pack]") {
  Records records = packed::small();
  for (const int n : {-1, 10'000'001}) {
    records.ingredients[0].targets[0].studies[0].n = n;
    CHECK_THROWS_AS(pack::compile(records, "1.0.0"), PackError);  // which reads what it packed
  }
}
