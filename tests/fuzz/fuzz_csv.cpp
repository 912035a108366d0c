// Any bytes as a file of CosIng: refused with a place, or every row accounted for in records that the loader takes.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "actives/error.hpp"
#include "exchange/cosing/import.hpp"
#include "exchange/fragment_files.hpp"
#include "load/document.hpp"
#include "load/fragment.hpp"

using namespace actives;

namespace {

class Ids final : public load::FragmentSink {
 public:
  void record(load::Definition definition, AnyRecord) override {
    if (!ids_.insert({definition.kind, definition.id}).second) std::abort();
  }
  void reference(load::Reference) override {}

 private:
  std::set<std::pair<Kind, std::string>> ids_;
};

void check(const exchange::CosingImport& import) {
  Ids ids;
  for (const exchange::FragmentFile& file : exchange::fragment_files(import.records, "cosing")) {
    std::vector<Problem> problems;
    load::read_fragment(load::File(file.name, file.text), 0, ids, problems);
    if (!problems.empty()) std::abort();
  }
  for (const ImportEntry& entry : import.report)
    if (entry.counts && entry.counts->rows != entry.counts->records + entry.counts->merged + entry.counts->refused)
      std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Catalogue builtin = Catalogue::builtin();
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    const std::vector<exchange::CosingTable> tables{exchange::read_cosing("fuzz.csv", text)};
    check(exchange::import_cosing(tables, builtin));
  } catch (const CatalogueError& error) {
    if (error.problems().empty() || error.problems().front().where.file != "fuzz.csv") std::abort();
  }
  return 0;
}
