// What is wrong with a catalogue, each by its place.
#include <iostream>
#include <string>
#include <vector>

#include <actives/catalogue.hpp>
#include <actives/error.hpp>

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  try {
    std::cout << actives::Catalogue::open(paths).count() << " records\n";
  } catch (const actives::CatalogueError& error) {
    std::cout << error.problems().size() << " problems\n";
    for (const actives::Problem& problem : error.problems()) {
      const actives::Position& where = problem.where;
      std::cout << "line " << where.line << ", column " << where.column << ": " << problem.message << '\n';
    }
    // The same in one line, as compilers write it.
    std::cout << error.problems().front().text() << '\n';
    return 1;
  } catch (const actives::Error& error) {
    // Every other failure: a file that is not there, a compiled catalogue that is damaged.
    std::cout << error.where().file << ": " << error.what() << '\n';
    return 1;
  }
}
