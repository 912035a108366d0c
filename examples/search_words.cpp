// Words in any record, with slips of the hand forgiven.
#include <iostream>

#include <actives/search.hpp>

int main() {
  const auto catalogue = actives::Catalogue::builtin();
  const actives::SearchOptions options{.kinds = {actives::Kind::ingredient, actives::Kind::claim}, .most = 3};

  const actives::SearchAnswer answer = actives::search(catalogue, "salmon sprem", options);
  for (const actives::ReadAs& word : answer.read_as) {
    std::cout << "not found: " << word.asked << "; looked for:";
    for (const std::string& near : word.words) std::cout << ' ' << near;
    std::cout << '\n';
  }
  for (const actives::SearchHit& hit : answer.hits) {
    std::cout << to_string(hit.kind) << ' ' << hit.name << "\n  in " << hit.field << ":";
    for (const auto& [offset, length] : hit.marks) std::cout << " [" << hit.excerpt.substr(offset, length) << ']';
    std::cout << '\n';
  }
  std::cout << answer.found << " records have some of the words.\n";
}
