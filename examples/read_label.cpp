// What is in the list of ingredients that is printed on a product.
#include <iostream>
#include <string>

#include <actives/label.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const std::string text =
      "Ingredients: Aqua/Water/Eau, Glycerin, 1,2-Hexanediol, Niacinamide (2%), Sodium DNA, Moonlit Fern Essence, "
      "Xantham Gum, Malus Domestica Fruit Cell Culture Extract*. *Organic";

  const actives::Label label = actives::read_label(catalogue, text);
  for (const actives::LabelIngredient& ingredient : label.ingredients) {
    std::cout << printed_name(text, label, ingredient) << ": " << to_string(ingredient.kind) << '\n';
    if (ingredient.kind == actives::LabelKind::known) continue;
    for (const actives::LabelMatch& match : label.matches_of(ingredient))
      std::cout << "  " << catalogue.name_of(match.kind, match.record) << ", by " << to_string(match.how) << '\n';
  }
  for (const actives::LabelOther& other : label.other)
    std::cout << '[' << text.substr(other.offset, other.length) << "] is a " << to_string(other.kind) << '\n';
}
