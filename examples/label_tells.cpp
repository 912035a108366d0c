// How much of an ingredient is in a product at most, and what the law says of the names on its label.
#include <cstddef>
#include <iostream>
#include <string>

#include <actives/label_tells.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const std::string text = "Aqua, Glycerin, Niacinamide (2%), Phenoxyethanol, rh-Oligopeptide-1, CI 77491";
  const actives::Label label = actives::read_label(catalogue, text);
  const auto name = [&](std::size_t position) {
    return actives::printed_name(text, label, label.ingredients[position - 1]);
  };

  // Both are kept and used for any number of labels.
  actives::LabelAmounts amounts(catalogue);
  for (const actives::LabelAmount& amount : amounts.amounts_on(text, label))
    std::cout << name(amount.position) << ": at most " << amount.at_most_percent << " %, " << amount.because << '\n';

  actives::LabelLaw law(catalogue, "EU");
  for (const actives::LabelFlag& flag : law.flags_on(text, label))
    std::cout << name(flag.position) << ": " << to_string(flag.status) << " in the " << flag.market << " by "
              << flag.rule << '\n';
}
