// A damaged or forged pack: every read ends with a record or a PackError, never outside of the bytes, and every command on
// it with a status.
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

#include "actives/error.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/own_folder.hpp"
#include "open/builtin.hpp"
#include "pack/decode.hpp"
#include "pack/packed.hpp"

using namespace actives;

namespace {

// The third byte and further ones are changes: where, in so many bytes, and the new value.
std::string changed(std::string_view bytes, const std::uint8_t* data, std::size_t size, std::size_t width) {
  std::string result(bytes);
  for (std::size_t i = 1; i + width < size; i += width + 1) {
    std::size_t number = 0;
    for (std::size_t k = 0; k < width; ++k) number |= std::size_t{data[i + k]} << (8 * k);
    result[number % result.size()] = static_cast<char>(data[i + width]);
  }
  return result;
}

void read_everything(const pack::Pack& pack) {
  packed::texts_of(pack);
  pack.version();
  pack.catalogues();
  pack.each_name([](const auto&, std::string_view) {});
  for (std::size_t i = 0; i < pack.count(Kind::ingredient); ++i) {
    pack.card(i);
    pack.read_listed(i);
    pack.origin(Kind::ingredient, i);
  }
  for (std::size_t i = 0; i < pack.target_rows(); ++i) pack.target_row(i);
  for (std::size_t i = 0; i < pack.label_names(); ++i) pack.text_of(pack.label_name(i));
  for (std::size_t i = 0; i < pack.search_words(); ++i) pack.postings(pack.search_word(i).stem);
  for (std::size_t i = 0; i < pack.search_documents(); ++i) pack.search_document(i);
  for (const char* word : {"", "a", "peptide", "\xff"}) pack.words_beginning(word);
}

template <class R>
void decode(std::string_view bytes) {
  try {
    pack::decode<R>(bytes, pack::Trust::none);
  } catch (const PackError&) {
  }
}

void decode_as_each(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> aligned(size / 8 + 1);
  std::memcpy(aligned.data(), data, size);
  const std::string_view bytes(reinterpret_cast<const char*>(aligned.data()), size);
  decode<Ingredient>(bytes);
  decode<IngredientType>(bytes);
  decode<Concern>(bytes);
  decode<Term>(bytes);
  decode<Claim>(bytes);
  decode<Rule>(bytes);
  decode<Level>(bytes);
  decode<Source>(bytes);
  decode<InventoryItem>(bytes);
}

void open_and_read(const std::string& bytes) {
  try {
    read_everything(*packed::Opened(bytes));
  } catch (const PackError&) {
  }
}

void ask_everything(const std::string& bytes) {
  const std::string path = fuzz::own_folder() + "/forged.pack";
  std::ofstream(path, std::ios::binary) << bytes;
  const std::string exported = fuzz::own_folder() + "/exported";
  for (const std::vector<std::string>& words :
       std::to_array<std::vector<std::string>>({{"explain", "rose-peptide", "aging", "peptide", "--full"},
                                                {"for", "aging", "--market", "EU"},
                                                {"list"},
                                                {"list", "inventory"},
                                                {"search", "rose"},
                                                {"search", "smoths"},
                                                {"compare", "rose-peptide", "tulip-peptide"},
                                                {"matrix", "--type", "peptide"},
                                                {"cite", "rose-peptide"},
                                                {"label", "--market", "EU", "--says", "rose peptide"},
                                                {"catalogue", "info"},
                                                {"catalogue", "check", path},
                                                {"catalogue", "export", "json", "-o", exported, "--force"},
                                                {"completion", "candidates", "name", "r"}})) {
    std::vector<std::string> all{"--catalogue", path};
    all.insert(all.end(), words.begin(), words.end());
    fuzz::check_outcome(cli::run(all, {}, "Water, Rosa Peptide, Tulipp Peptide, rose"));
  }
}

}  // namespace

// The first byte chooses: the bytes as one record, changes to the built-in pack, or changes to a small one that is sealed
// again, so that no checksum tells.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static const std::string small = pack::compile(packed::small(), "1.0.0");
  switch (data[0] % 4) {
    case 0: open_and_read(changed(open::builtin_pack(), data, size, 3)); break;
    case 1: decode_as_each(data + 1, size - 1); break;
    case 2: open_and_read(packed::sealed(changed(small, data, size, 2))); break;
    default: ask_everything(packed::sealed(changed(small, data, size, 2)));
  }
  return 0;
}
