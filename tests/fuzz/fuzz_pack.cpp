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
#include "pack/decode.hpp"
#include "pack/forged.hpp"
#include "pack/packed.hpp"

using namespace actives;

namespace {

// Calls change(where, value) for each change that the bytes behind the first name: where, in so many bytes, and the value.
void each_change(const std::uint8_t* data, std::size_t size, std::size_t width, auto change) {
  for (std::size_t i = 1; i + width < size; i += width + 1) {
    std::size_t where = 0;
    for (std::size_t k = 0; k < width; ++k) where |= std::size_t{data[i + k]} << (8 * k);
    change(where, data[i + width]);
  }
}

const std::string& small_pack() {
  static const std::string bytes = pack::compile(packed::small(), "1.0.0");
  return bytes;
}

std::string damaged(const std::uint8_t* data, std::size_t size) {
  std::string bytes = small_pack();
  each_change(data, size, 2,
              [&](std::size_t where, std::uint8_t value) { bytes[where % bytes.size()] = static_cast<char>(value); });
  return bytes;
}

// Changed behind its header and sealed again, so that no checksum tells.
std::string forged(const std::uint8_t* data, std::size_t size) {
  packed::Forged made(small_pack());
  const auto room = static_cast<std::size_t>(made.header.pages_end) - pack::page_size;
  each_change(data, size, 2,
              [&](std::size_t where, std::uint8_t value) { made.put(pack::page_size + where % room, value); });
  return made.sealed();
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
  const std::string site = fuzz::own_folder() + "/site";
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
                                                {"catalogue", "export", "html", "-o", site, "--force"},
                                                {"completion", "candidates", "name", "r"}})) {
    std::vector<std::string> all{"--catalogue", path};
    all.insert(all.end(), words.begin(), words.end());
    fuzz::check_outcome(cli::run(all, {}, "Water, Rosa Peptide, Tulipp Peptide, rose"));
  }
}

}  // namespace

// The first byte chooses: changes to a pack, the bytes as one record, or changes to a pack that is forged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  switch (data[0] % 4) {
    case 0: open_and_read(damaged(data, size)); break;
    case 1: decode_as_each(data + 1, size - 1); break;
    case 2: open_and_read(forged(data, size)); break;
    default: ask_everything(forged(data, size));
  }
  return 0;
}
