// What a name means, and what was meant by one that is not known.
#include <iostream>
#include <vector>

#include <actives/query.hpp>

int main(int argc, char** argv) {
  const auto catalogue = actives::Catalogue::builtin();
  for (int i = 1; i < argc; ++i) {
    std::cout << argv[i] << '\n';
    const std::vector<actives::Match> matches = actives::lookup(catalogue, argv[i]);
    for (const actives::Match& match : matches)
      std::cout << "  " << to_string(match.kind) << ' ' << catalogue.name_of(match.kind, match.number) << ", by "
                << to_string(match.by) << '\n';
    if (!matches.empty()) continue;
    for (const std::string& name : actives::suggest(catalogue, argv[i]))
      std::cout << "  did you mean " << name << "?\n";
  }

  // What a completion offers.
  std::cout << "argir...\n";
  for (const std::string& name : actives::names_beginning(catalogue, "argir")) std::cout << "  " << name << '\n';
}
