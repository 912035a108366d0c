#include "actives/info.hpp"

#include <map>

#include "pack/pack.hpp"

namespace actives {

namespace {

// Grades of the ingredients of each part, by the number of the type.
using GradesByType = std::map<std::uint32_t, TypeGrades>;

void add_grade(TypeGrades& type, std::uint8_t grade) {
  ++type.ingredients;
  if (grade < type.graded.size())
    ++type.graded[grade];
  else
    ++type.ungraded;
}

}  // namespace

std::vector<PartInfo> catalogue_info(const Catalogue& catalogue) {
  const pack::Pack& pack = catalogue.compiled();
  std::vector<PartInfo> parts;
  for (CataloguePart& part : catalogue.parts()) parts.emplace_back().part = std::move(part);
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    for (std::size_t number = 0; number < pack.count(static_cast<Kind>(kind)); ++number) {
      PartInfo& part = parts.at(std::min(catalogue.part_of(static_cast<Kind>(kind), number), parts.size() - 1));
      ++part.records;
      ++part.counts[kind];
    }
  std::vector<GradesByType> grades(parts.size());
  for (std::size_t number = 0; number < pack.count(Kind::ingredient); ++number) {
    const pack::Card card = pack.card(number);
    const std::size_t part = std::min(catalogue.part_of(Kind::ingredient, number), parts.size() - 1);
    add_grade(grades[part][card.type], card.best_grade);
  }
  for (std::size_t part = 0; part < parts.size(); ++part)
    for (auto& [type, graded] : grades[part]) {
      graded.type = pack.id(Kind::type, type);
      graded.name = pack.name(Kind::type, type);
      parts[part].grades.push_back(std::move(graded));
    }
  return parts;
}

}  // namespace actives
