// Words of the catalogue: read from a text, and all that there are.
#include <iostream>
#include <string_view>

#include <actives/vocabulary.hpp>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const auto route = actives::parse<actives::Route>(argv[i]);
    std::cout << argv[i] << ": ";
    if (!route)
      std::cout << "no route\n";
    else
      std::cout << (is_cosmetic(*route) ? "a cosmetic route\n" : "no route of a cosmetic\n");
  }
  std::cout << "all routes:";
  for (const std::string_view name : actives::Spelling<actives::Route>::names) std::cout << ' ' << name;
  std::cout << '\n';
}
