#include "actives/compare.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "query/filter.hpp"

namespace actives {

namespace {

void sort_best_first(std::vector<ComparedTarget>& targets) {
  const auto key = [](const ComparedTarget& t) {
    return std::tuple(query::standing(t.grade, t.cosmetic), std::string_view(t.concern_name));
  };
  std::stable_sort(targets.begin(), targets.end(),
                   [&](const ComparedTarget& a, const ComparedTarget& b) { return key(a) < key(b); });
}

std::string concern_name(const Catalogue& catalogue, std::string_view id) {
  const auto number = catalogue.find(Kind::concern, id);
  return std::string(number ? catalogue.name_of(Kind::concern, *number) : id);
}

ComparedTarget compared_target(const Catalogue& catalogue, const Target& target) {
  const TargetGrades grades = grade_target(target);
  return {target.concern,    concern_name(catalogue, target.concern), grades.best(),
          grades.cosmetic(), procedures(target, grades.best().route), 1};
}

void fill(const Catalogue& catalogue, const Ingredient& record, const Page& page, Compared& compared) {
  compared.name = record.name;
  compared.id = record.id;
  compared.type = record.type;
  compared.origin = record.origin;
  compared.scope = record.scope;
  compared.inci = record.inci;
  for (const Target& target : record.targets) compared.targets.push_back(compared_target(catalogue, target));
  for (const Law& law : page.law)
    compared.law.push_back({law.market, law.status(Use::cosmetic), law.status(Use::needling)});
}

// The best of a type's targets for one concern, while they are looked through.
struct Leader {
  std::size_t ingredient = 0;
  pack::TargetRow row;
  std::size_t ingredients = 0;
};

// By number of the concern.
std::map<std::size_t, Leader> leaders_of(const Catalogue& catalogue, std::size_t type, Compared& compared) {
  const pack::Pack& pack = catalogue.compiled();
  const auto key = [&](std::size_t ingredient, const pack::TargetRow& row) {
    return std::tuple(query::standing(query::headline(row), row.cosmetic != 0),
                      catalogue.name_of(Kind::ingredient, ingredient));
  };
  std::map<std::size_t, Leader> leaders;
  for (std::size_t i = 0; i < catalogue.count(Kind::ingredient); ++i) {
    const pack::Card card = pack.card(i);
    if (card.type != type) continue;
    ++compared.members;
    for (const pack::TargetRow& row : query::rows_of(pack, card)) {
      Leader& leader = leaders[row.concern];
      if (leader.ingredients == 0 || key(i, row) < key(leader.ingredient, leader.row)) {
        leader.ingredient = i;
        leader.row = row;
      }
      ++leader.ingredients;
    }
  }
  return leaders;
}

void fill(const Catalogue& catalogue, const IngredientType& record, std::size_t number, Compared& compared) {
  compared.name = record.name;
  compared.id = record.id;
  compared.type = record.id;
  const std::map<std::size_t, Leader> leaders = leaders_of(catalogue, number, compared);
  for (const auto& [concern, leader] : leaders) {
    const Target target = catalogue.compiled().read_target(leader.ingredient, leader.row.target);
    compared.targets.push_back(compared_target(catalogue, target));
    compared.targets.back().ingredients = leader.ingredients;
  }
  for (const Target& target : record.targets) {
    const auto concern = catalogue.find(Kind::concern, target.concern);
    if (!concern || leaders.contains(*concern)) continue;
    compared.targets.push_back(compared_target(catalogue, target));
    compared.targets.back().ingredients = 0;
  }
}

}  // namespace

Compared compared(const Catalogue& catalogue, const Match& match, const std::optional<std::string>& market) {
  Page page = page_for(catalogue, match, {market, false, std::nullopt});
  Compared result;
  result.kind = match.kind;
  result.by = match.by;
  result.matched_name = match.name;
  if (const auto* ingredient = std::get_if<Ingredient>(&page.record)) {
    fill(catalogue, *ingredient, page, result);
  } else if (const auto* type = std::get_if<IngredientType>(&page.record)) {
    fill(catalogue, *type, match.number, result);
    result.type_rules = std::move(page.type_rules);
    if (market) std::erase_if(result.type_rules, [&](const TypeRule& rule) { return rule.market != *market; });
  }
  sort_best_first(result.targets);
  for (const ComparedTarget& target : result.targets)
    if (target.cosmetic && target.ingredients > 0 &&
        (!result.best_grade || rank(target.grade.grade) < rank(*result.best_grade)))
      result.best_grade = target.grade.grade;
  if (const auto type = catalogue.find(Kind::type, result.type))
    result.type_name = catalogue.name_of(Kind::type, *type);
  return result;
}

}  // namespace actives
