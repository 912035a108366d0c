// The catalogue inside the library, and the same with records of one's own.
#include <iostream>

#include <actives/catalogue.hpp>
#include <actives/error.hpp>

int main(int argc, char** argv) {
  const auto builtin = actives::Catalogue::builtin();
  if (const auto concern = builtin.get<actives::Concern>("pores")) std::cout << concern->name << '\n';
  if (argc < 2) return 0;

  try {
    // A later catalogue replaces records of an earlier one that have the same kind and id.
    const auto both = actives::Catalogue::open({"builtin", argv[1]});
    for (const actives::CataloguePart& part : both.parts())
      std::cout << part.name << ": replaced " << part.replaced << " records\n";
    std::cout << both.count() - builtin.count() << " records more than the one built in\n";
    if (const auto fern = both.get<actives::Ingredient>("moonlit-fern")) std::cout << fern->summary << '\n';
  } catch (const actives::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
