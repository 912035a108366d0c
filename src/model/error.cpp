#include "actives/error.hpp"

#include <utility>

namespace actives {

namespace {

std::string headline(const std::vector<Problem>& problems) {
  if (problems.empty()) return "the catalogue is not valid";
  if (problems.size() == 1) return problems.front().message;
  return problems.front().message + " (and " + std::to_string(problems.size() - 1) + " more)";
}

}  // namespace

std::string Problem::text() const {
  std::string text = where.file;
  if (where.line > 0) text += ":" + std::to_string(where.line);
  if (where.line > 0 && where.column > 0) text += ":" + std::to_string(where.column);
  if (!text.empty()) text += ": ";
  if (!record.empty()) text += record + ": ";
  return text + message;
}

CatalogueError::CatalogueError(std::vector<Problem> problems)
    : Error(headline(problems), problems.empty() ? Position{} : problems.front().where),
      problems_(std::move(problems)) {}

}  // namespace actives
