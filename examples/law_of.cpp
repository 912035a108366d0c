// What the law of two markets says about one ingredient.
#include <iostream>
#include <string>
#include <vector>

#include <actives/catalogue.hpp>
#include <actives/law.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const auto ingredient = catalogue.get<actives::Ingredient>("salmon-pdrn");
  if (!ingredient) return 1;

  const std::vector<actives::Rule> rules = catalogue.all<actives::Rule>();
  for (const std::string market : {"EU", "KR"}) {
    const std::vector<actives::LawLine> lines = actives::law_for(rules, *ingredient, market);
    for (const actives::Use use : {actives::Use::cosmetic, actives::Use::needling}) {
      const auto status = actives::status_of(lines, *ingredient, use);
      std::cout << market << ", " << to_string(use) << ": " << (status ? to_string(*status) : "no rule was found")
                << '\n';
    }
    for (const actives::LawLine& line : lines)
      std::cout << "  " << to_string(line.rule->status) << ": " << line.rule->topic << '\n';
  }
}
