// A damaged pack: every read ends with a record or a PackError, never outside of the bytes.
#include <cstdint>
#include <cstring>
#include <vector>

#include "actives/error.hpp"
#include "open/builtin.hpp"
#include "pack/decode.hpp"
#include "pack/pack.hpp"

namespace {

void read_everything(const actives::pack::Pack& pack) {
  pack.each_name([](const auto&, std::string_view) {});
  for (std::size_t i = 0; i < pack.count(actives::Kind::ingredient); ++i) pack.card(i);
  for (std::size_t i = 0; i < pack.target_rows(); ++i) pack.target_row(i);
  for (std::size_t i = 0; i < pack.search_words(); ++i) pack.postings(pack.search_word(i).stem);
  for (std::size_t i = 0; i < pack.search_documents(); ++i) pack.search_document(i);
  for (const char* word : {"", "a", "peptide", "\xff"}) pack.words_beginning(word);
}

template <class R>
void decode(const std::vector<std::uint64_t>& aligned, std::size_t size) {
  try {
    actives::pack::decode<R>({reinterpret_cast<const char*>(aligned.data()), size});
  } catch (const actives::PackError&) {
  }
}

}  // namespace

// The first byte chooses: the bytes as one record, or as changes to the built-in pack (offset, value pairs).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  if (data[0] % 4 != 0) {
    std::vector<std::uint64_t> aligned(size / 8 + 1);
    std::memcpy(aligned.data(), data + 1, size - 1);
    decode<actives::Ingredient>(aligned, size - 1);
    decode<actives::Source>(aligned, size - 1);
    return 0;
  }
  const std::string_view builtin = actives::open::builtin_pack();
  static std::vector<std::uint64_t> copy(builtin.size() / 8 + 1);
  std::memcpy(copy.data(), builtin.data(), builtin.size());
  auto* bytes = reinterpret_cast<unsigned char*>(copy.data());
  for (std::size_t i = 1; i + 3 < size; i += 4) {
    const std::size_t number =
        std::size_t{data[i]} | (std::size_t{data[i + 1]} << 8U) | (std::size_t{data[i + 2]} << 16U);
    const std::size_t offset = number % builtin.size();
    bytes[offset] = data[i + 3];
  }
  try {
    read_everything(actives::pack::Pack({reinterpret_cast<const char*>(bytes), builtin.size()}));
  } catch (const actives::PackError&) {
  }
  return 0;
}
