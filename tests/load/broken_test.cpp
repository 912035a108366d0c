// The loader refuses each fixture of tests/data/broken where, with the record and as expected.tsv says.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "load/loading.hpp"
#include "text/sanitize.hpp"

using namespace actives;
using namespace actives::loading;

namespace {

struct Row {
  std::string fixture;
  std::string refused_by;
  std::string line;
  std::string column;
  std::string record;  // "-" where none is known
  std::string message_holds;
};

std::vector<Row> expected_rows() {
  std::istringstream table(text_of_file(own_file("tests/data/broken/expected.tsv")));
  std::string line;
  std::getline(table, line);
  std::vector<Row> rows;
  while (std::getline(table, line)) {
    std::istringstream cells(line);
    Row& row = rows.emplace_back();
    for (std::string* cell : {&row.fixture, &row.refused_by, &row.line, &row.column, &row.record, &row.message_holds})
      std::getline(cells, *cell, '\t');
  }
  return rows;
}

std::string path_of(const Row& row) { return own_file("tests/data/broken/" + row.fixture); }

}  // namespace

TEST_CASE("each broken fixture is refused for one thing: where, with the record and as expected", "[load]") {
  const std::vector<Row> rows = expected_rows();
  CHECK(rows.size() > 100);
  for (const Row& row : rows) {
    INFO(row.fixture);
    const load::Loaded loaded = load_paths({path_of(row)});
    CHECK(loaded.problems.size() == 1);
    if (loaded.problems.empty()) continue;
    const Problem& problem = loaded.problems.front();
    INFO(line(problem));
    CHECK(problem.where.file == path_of(row));
    CHECK(place(problem.where) == row.line + ":" + row.column);
    CHECK((problem.record.empty() ? "-" : problem.record) == row.record);
    CHECK(problem.message.find(row.message_holds) != std::string::npos);
  }
}

TEST_CASE("what is said of a broken fixture is short and disturbs no terminal", "[load]") {
  for (const Row& row : expected_rows()) {
    INFO(row.fixture);
    for (const Problem& problem : load_paths({path_of(row)}).problems) {
      CHECK(text::is_clean(problem.message));
      CHECK(problem.message.size() < 400);
      CHECK(problem.text().starts_with(path_of(row) + ":" + row.line + ":" + row.column + ": "));
    }
  }
}

TEST_CASE("each good fixture is accepted, and accepted again after it was written", "[load]") {
  const std::vector<std::string> files = json_files("tests/data/good");
  CHECK(files.size() > 10);
  for (const std::string& path : files) {
    INFO(path);
    const load::Loaded loaded = load_paths({path});
    CHECK(lines(loaded.problems).empty());
    CHECK(lines(load_texts({load::canonical(loaded.records)}).problems).empty());
  }
}

TEST_CASE("the broken fixtures together are refused for what is wrong in each", "[load]") {
  load::Loader loader;
  for (const Row& row : expected_rows()) loader.add(path_of(row));
  const std::vector<Problem> problems = loader.finish().problems;
  for (const Row& row : expected_rows()) {
    // What several records are needed for is not looked at as long as one of them could not be read.
    if (row.refused_by == "loader" && row.message_holds.find("stands twice") == std::string::npos) continue;
    INFO(row.fixture);
    CHECK(std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
      return problem.where.file == path_of(row) && place(problem.where) == row.line + ":" + row.column;
    }));
  }
}
