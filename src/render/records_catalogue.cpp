#include <array>

#include "model/list_names.hpp"
#include "render/catalogue.hpp"
#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

constexpr std::array<std::string_view, 5> states{"unchanged", "formatted", "would-change", "invalid", "left"};

json::Value number_or_null(std::size_t number) { return number == 0 ? json::Value(nullptr) : json::Value(number); }

json::Value filled_or_null(const std::string& text) {
  return text.empty() ? json::Value(nullptr) : json::Value(text::printable(text));
}

json::Value type_grades(const TypeGrades& type) {
  json::Object object(4 + type.graded.size());
  object.add("type", type.type).add("name", text::printable(type.name)).add("ingredients", type.ingredients);
  for (std::size_t grade = 0; grade < type.graded.size(); ++grade)
    object.add(to_string(static_cast<Grade>(grade)), type.graded[grade]);
  return object.add("ungraded", type.ungraded).take();
}

}  // namespace

std::vector<std::string> problem_paths() { return {"file", "line", "column", "record", "message"}; }

Record problem_record(const Problem& problem) {
  return json::Object(5)
      .add("file", text::printable(problem.where.file))
      .add("line", number_or_null(problem.where.line))
      .add("column", number_or_null(problem.where.column))
      .add("record", filled_or_null(problem.record))
      .add("message", text::printable(problem.message))
      .take();
}

std::string problem_line(const Problem& problem) { return text::printable(problem.text()) + "\n"; }

std::vector<std::string> formatted_paths() { return {"file", "state"}; }

Record formatted_record(std::string_view file, FileState state) {
  return json::Object(2)
      .add("file", text::printable(file))
      .add("state", std::string(states.at(static_cast<std::size_t>(state))))
      .take();
}

std::vector<std::string> written_paths() { return {"path", "records", "bytes"}; }

Record written_record(const WrittenFile& file) {
  return json::Object(3)
      .add("path", text::printable(file.path))
      .add("records", file.records)
      .add("bytes", file.bytes)
      .take();
}

std::vector<std::string> part_paths() {
  std::vector<std::string> paths{"name", "files", "records", "replaced", "counts"};
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    paths.push_back("counts." + std::string(model::list_names.at(kind)));
  for (const char* path : {"grades", "grades.type", "grades.name", "grades.ingredients"}) paths.emplace_back(path);
  for (const std::string_view grade : Spelling<Grade>::names) paths.push_back("grades." + std::string(grade));
  paths.emplace_back("grades.ungraded");
  return paths;
}

Record part_record(const PartInfo& part) {
  json::Object counts(part.counts.size());
  for (std::size_t kind = 0; kind < part.counts.size(); ++kind)
    counts.add(model::list_names.at(kind), part.counts[kind]);
  return json::Object(6)
      .add("name", text::printable(part.part.name))
      .add("files", part.part.files)
      .add("records", part.records)
      .add("replaced", part.part.replaced)
      .add("counts", counts.take())
      .add("grades", each(part.grades, type_grades))
      .take();
}

}  // namespace actives::render
