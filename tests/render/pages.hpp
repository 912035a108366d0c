// Pages and hits made by hand, with every list filled, so that every documented field has a place to be.
#pragma once

#include <string>
#include <vector>

#include "actives/query.hpp"

namespace actives::made {

inline Study full_study() {
  Study made;
  made.source = "smith-2020";
  made.also = {"jones-2021"};
  made.design = Design::trial;
  made.route = Route::topical;
  made.n = 24;
  made.comparison = "vehicle";
  made.finding = "Fell by 10 %.";
  return made;
}

inline Source full_source() {
  Source made;
  made.id = "smith-2020";
  made.kind = SourceKind::trial;
  made.title = "A trial";
  made.year = 2020;
  made.doi = "10.1000/1";
  return made;
}

inline Rule full_rule() {
  Rule made;
  made.id = "eu-rule";
  made.where = "EU";
  made.topic = "Human cells";
  made.applies_to = {{"exosome"}, {Origin::human}, {"human-exosome"}, {"Human Exosomes"}};
  made.status = Status::prohibited;
  made.text = "Prohibited.";
  made.citation = "Annex II, 416";
  made.sources = {"eu-law"};
  return made;
}

inline Ingredient full_ingredient() {
  Ingredient made;
  made.id = "rose-exosome";
  made.name = "Rose exosome";
  made.type = "exosome";
  made.origin = Origin::plant;
  made.inci = {"Rosa Exosomes", "Rosa Vesicles"};
  made.trade_names = {{"Rosome", "A maker"}};
  made.summary = "Vesicles of rose cells.";
  made.mechanism = {{"Carries RNA.", {"smith-2020"}}};
  made.targets = {{"wrinkles", "Smooths.", {full_study()}}, {"redness", "Calms.", {full_study(), full_study()}}};
  made.cautions = {{"May sting.", {"smith-2020"}}};
  made.sources = {"smith-2020"};
  return made;
}

inline ListedIngredient listed_ingredient() {
  const Ingredient full = full_ingredient();
  return {full.id, full.name, full.type, full.origin, full.scope, full.inci, {"wrinkles", "redness"}, full.summary};
}

inline IngredientType full_type() {
  IngredientType made;
  made.id = "exosome";
  made.name = "Exosomes";
  made.mechanism = {{"Carry messages.", {"smith-2020"}}};
  made.targets = {{"wrinkles", "Sellers say so.", {full_study()}}, {"redness", "Sellers say so too.", {full_study()}}};
  made.cautions = {{"Not approved.", {"smith-2020"}}};
  return made;
}

inline TargetHit ingredient_hit() {
  TargetHit made;
  made.id = "rose-exosome";
  made.name = "Rose exosome";
  made.type = "exosome";
  made.origin = Origin::plant;
  made.target = full_ingredient().targets[0];
  made.concern_name = "Wrinkles";
  made.grade = grade_target(made.target).best();
  return made;
}

inline TargetHit type_hit() {
  TargetHit made;
  made.kind = Kind::type;
  made.id = "exosome";
  made.name = "Exosomes";
  made.type = "exosome";
  made.target = full_type().targets[0];
  made.concern_name = "Wrinkles";
  made.best_inside = Grade::C;
  return made;
}

inline Page page(AnyRecord record) {
  Page made;
  made.kind = static_cast<Kind>(record.index());
  made.record = std::move(record);
  made.by = How::alias;
  made.matched_name = "A name";
  made.references = {full_source()};
  return made;
}

inline Page ingredient_page() {
  const Ingredient record = full_ingredient();
  Page made = page(record);
  for (const Target& target : record.targets) made.grades.push_back(grade_target(target));
  Law law;
  law.market = "EU";
  law.by_use[static_cast<std::size_t>(Use::cosmetic)] = Status::prohibited;
  law.rules = {{full_rule(), {"Rosa Exosomes"}}};
  made.law = {law};
  return made;
}

inline Page type_page() {
  Page made = page(full_type());
  made.members = {{"rose-exosome", "Rose exosome", Grade::C, "Wrinkles"},
                  {"aloe-exosome", "Aloe exosome", std::nullopt, ""}};
  made.type_rules = {{"human-cells", "EU", Status::prohibited, {Origin::human}}};
  made.best_inside = {{"wrinkles", Grade::C}, {"redness", std::nullopt}};
  return made;
}

inline Page concern_page() {
  Concern record;
  record.id = "photoaging";
  record.name = "Photoaging";
  Page made = page(record);
  Concern narrower;
  narrower.id = "wrinkles";
  narrower.name = "Wrinkles";
  made.narrower = {narrower};
  made.targeted_by = {ingredient_hit(), type_hit()};
  return made;
}

// One page of each kind, in the order of the enumeration.
inline std::vector<Page> every_page() {
  return {ingredient_page(), type_page(),   concern_page(),      page(Term{}),         page(Claim{}),
          page(full_rule()), page(Level{}), page(full_source()), page(InventoryItem{})};
}

}  // namespace actives::made
