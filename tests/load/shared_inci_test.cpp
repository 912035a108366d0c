// Label names that more than one ingredient of the built-in catalogue carries. A label that prints one of them does
// not tell which ingredient is in the jar, so a new row here wants a second look, not only a new line.
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "load/loading.hpp"
#include "text/fold.hpp"

using namespace actives;
using namespace actives::loading;

namespace {

// Label name, and below it the ids of the ingredients that share it.
constexpr std::string_view table = R"table(
Chlamydomonas r-(Oligopeptide-91 sh-Polypeptide-11 sh-Polypeptide-1 sh-Polypeptide-11)
  acidic-fibroblast-growth-factor
  basic-fibroblast-growth-factor
Human Adipose Stromal Cell/Human Hair Dermal Papilla Cell Conditioned Media
  adipose-stem-cell-conditioned-medium
  hair-follicle-cell-conditioned-media
Human Fibroblast/Human Keratinocyte Conditioned Media
  human-fibroblast-conditioned-media
  keratinocyte-conditioned-medium
Human Neonatal Fibroblast/Keratinocyte Conditioned Media
  human-fibroblast-conditioned-media
  keratinocyte-conditioned-medium
Methionyl sh-Polypeptide-7 sh-Oligopeptide-1 sh-Oligopeptide-2
  epidermal-growth-factor
  human-growth-hormone-peptide
  insulin-like-growth-factor-1
Palmitoyl Oligopeptide
  palmitoyl-hexapeptide-12
  palmitoyl-tripeptide-1
r-(sh-Polypeptide-92 Oligopeptide-159 sh-Oligopeptide-1)
  epidermal-growth-factor
  growth-differentiation-factor-11
sh-Oligopeptide-1 sh-Polypeptide-7 Dipeptide-19
  epidermal-growth-factor
  human-growth-hormone-peptide
sh-Polypeptide-7 sh-Oligopeptide-1
  epidermal-growth-factor
  human-growth-hormone-peptide
Sodium DNA
  salmon-pdrn
  trout-pdrn
sr-(Methionyl sh-Oligopeptide-1 Tetrapeptide-31 sh-Polypeptide-1 Tetrapeptide-31 Hexapeptide-40)
  basic-fibroblast-growth-factor
  epidermal-growth-factor
sr-(Methionyl sh-Polypeptide-11 Oligopeptide-200 sh-Oligopeptide-1)
  acidic-fibroblast-growth-factor
  epidermal-growth-factor
Tripeptide-46 Hexapeptide-40 Decapeptide-27 Methionyl Oligopeptide-91 Dipeptide-19 sh-Polypeptide-2 Dipeptide-34 sh-Polypeptide-11 Dipeptide-19 Oligopeptide-91
  acidic-fibroblast-growth-factor
  thioredoxin-sh-polypeptide-2
)table";

std::string shared_names() {
  std::map<std::string, std::string> printed;
  std::map<std::string, std::set<std::string>> carriers;
  for (const Ingredient& ingredient : load_paths({own_file("data")}).records.ingredients)
    for (const std::string& name : ingredient.inci) {
      printed.emplace(text::fold(name), name);
      carriers[text::fold(name)].insert(ingredient.id);
    }
  std::string rows = "\n";
  for (const auto& [folded, ids] : carriers) {
    if (ids.size() < 2) continue;
    rows += printed[folded] + "\n";
    for (const std::string& id : ids) rows += "  " + id + "\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("the ingredients that share a label name are these", "[load]") { CHECK(shared_names() == table); }
