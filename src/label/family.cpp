#include "label/family.hpp"

#include <algorithm>
#include <string_view>

namespace actives::label {

namespace {

constexpr std::array<std::string_view, 7> type_ids{"conditioned-medium", "exosome", "pdrn", "growth-factor", "cytokine",
                                                   "plant-cell-extract", "peptide"};

// Cells that are no plant's.
constexpr std::array other_cells = std::to_array<std::string_view>(
    {"adipocyte",   "adipose", "amniotic",      "animal",    "bacillus",   "bifida",    "blood",        "bone",
     "bovine",      "deer",    "dermal",        "epidermal", "fibroblast", "human",     "keratinocyte", "lactobacillus",
     "mononuclear", "natto",   "neural",        "oocyte",    "placenta",   "placental", "platelet",     "porcine",
     "salmon",      "sheep",   "streptococcus", "stromal",   "umbilical",  "yeast"});

// The words of a run, as far as they are names.
class Words {
 public:
  Words(const Sheet& sheet, const Run& run) : sheet_(sheet), run_(run) {}

  template <class F>
  bool any(F&& is) const {
    for (std::size_t i = run_.first; i < run_.second; ++i)
      if (sheet_.is_name(i) && is(sheet_.letters(i))) return true;
    return false;
  }
  bool has(std::string_view word) const {
    return any([&](std::string_view at) { return at == word; });
  }
  bool holds(std::string_view part) const {
    return any([&](std::string_view at) { return at.find(part) != std::string_view::npos; });
  }
  bool has_pair(std::string_view one, std::string_view two) const {
    for (std::size_t i = run_.first; i + 1 < run_.second; ++i)
      if (sheet_.letters(i) == one && sheet_.letters(i + 1).starts_with(two)) return true;
    return false;
  }

 private:
  const Sheet& sheet_;
  const Run& run_;
};

bool is_conditioned_medium(const Words& words) {
  return words.has_pair("conditioned", "medi") || words.has_pair("conditioned", "culture") || words.holds("배양액");
}

bool is_exosome(const Words& words) {
  return words.any([](std::string_view word) {
    return word.starts_with("exosome") || word.ends_with("vesicle") || word.starts_with("nanovesicle") ||
           word.find("엑소좀") != std::string_view::npos || word.find("엑소솜") != std::string_view::npos ||
           word.find("세포외소포") != std::string_view::npos || word.find("세포밖소포") != std::string_view::npos;
  });
}

bool is_dna(const Words& words) {
  return words.has("dna") || words.has("pdrn") || words.has("polynucleotide") || words.has("polydeoxyribonucleotide") ||
         words.holds("디엔에이");
}

bool is_plant_cell_extract(const Words& words) {
  const bool of_cells = words.has("callus") || words.has("calli") || words.has_pair("meristem", "cell") ||
                        words.has_pair("cell", "culture") || words.has_pair("cell", "extract") ||
                        words.has_pair("cell", "lysate") || words.has_pair("stem", "cell") || words.holds("캘러스") ||
                        words.holds("세포배양") || words.holds("식물줄기세포");
  if (!of_cells || words.has("media") || words.has("medium")) return false;
  return !words.any(
      [](std::string_view word) { return std::binary_search(other_cells.begin(), other_cells.end(), word); });
}

bool is_peptide(const Words& words) {
  return words.holds("peptid") || words.holds("펩타이드") || words.holds("펩티드") || words.holds("펩타이트");
}

}  // namespace

Families::Families(const pack::Pack& pack) : pack_(pack) {
  for (std::size_t i = 0; i < type_ids.size(); ++i)
    if (const auto number = pack.find(Kind::type, type_ids[i])) types_[i] = static_cast<std::uint32_t>(*number);
}

std::optional<Family> Families::of(const Sheet& sheet, const Names& names, Run run) const {
  const Words words(sheet, run);
  if (is_conditioned_medium(words)) return Family::conditioned_medium;
  if (is_exosome(words)) return Family::exosome;
  if (is_dna(words)) return Family::pdrn;
  const bool peptide = is_peptide(words);
  if (peptide)
    if (const auto numbered = by_number(sheet, names, run)) return numbered;
  if (is_plant_cell_extract(words)) return Family::plant_cell_extract;
  if (peptide) return Family::peptide;
  return std::nullopt;
}

std::optional<Family> Families::by_number(const Sheet& sheet, const Names& names, Run run) const {
  constexpr std::size_t words_of_name = 3;  // sh, Polypeptide, 1
  std::optional<Family> best;
  for (std::size_t i = run.first; i + words_of_name <= run.second; ++i) {
    const std::string_view prefix = sheet.letters(i);
    if (prefix != "sh" && prefix != "rh" && prefix != "s" && prefix != "r") continue;
    if (!sheet.word(i + 2).digits) continue;
    const Hit hit = names.exact(sheet, {i, i + words_of_name});
    for (std::uint32_t n = hit.first; n < hit.last; ++n) {
      const std::uint32_t type = pack_.label_name(n).type;
      for (const Family family : {Family::growth_factor, Family::cytokine, Family::peptide})
        if (this->type(family) == type && (!best || family < *best)) best = family;
    }
  }
  return best;
}

}  // namespace actives::label
