#include <array>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"

namespace actives::cli {

namespace {

constexpr std::array matrix_options{
    Option{"--type", "TYPE", "show the ingredients of this type instead of types; repeatable", "", true,
           Completes::type},
    Option{"--concern", "CONCERN", "only this concern and its narrower ones; repeatable", "", true, Completes::concern},
    by_origin,
    by_scope,
    Option{"--market", "MARKET", "without what is prohibited there: EU, US, KR, ...", "", false, Completes::market},
};
constexpr std::array matrix_examples{
    Example{"actives matrix", "all types by all concerns"},
    Example{"actives matrix --type pdrn", "its ingredients by concerns"},
    Example{"actives matrix --concern scars --market EU", "against scars, without what the EU prohibits"},
    Example{"actives matrix --format svg > matrix.svg", "a picture"},
    Example{"actives matrix --format csv --fields row,concern,grade", "for a table of your own"},
};

// What narrows the matrix besides its rows, so that a picture says it by itself.
std::string narrowed(const Catalogue& catalogue, const Filter& filter) {
  std::vector<std::string> parts;
  for (const std::string& id : filter.concerns)
    if (const auto number = catalogue.find(Kind::concern, id))
      parts.emplace_back(catalogue.name_of(Kind::concern, *number));
  for (Origin origin : filter.origins) parts.push_back(std::string(to_string(origin)) + " origin");
  if (filter.scope) parts.push_back("scope " + std::string(to_string(*filter.scope)));
  if (filter.market) parts.push_back("without what is prohibited in " + *filter.market);
  std::string words;
  for (const std::string& part : parts) words += (words.empty() ? "" : ", ") + part;
  return words.empty() ? words : "only: " + words;
}

render::MatrixHead head_of(const Catalogue& catalogue, const Filter& filter) {
  render::MatrixHead head;
  for (const std::string& id : filter.types)
    if (const auto number = catalogue.find(Kind::type, id))
      head.types.emplace_back(catalogue.name_of(Kind::type, *number));
  head.narrowed = narrowed(catalogue, filter);
  return head;
}

Status run_matrix(Session& session) {
  const bool picture = session.format() == render::Format::svg;
  if (picture && session.arguments().has("--fields"))
    throw UsageError("a picture has no fields, so --fields does not apply to --format svg");
  if (!session.arguments().operands.empty())
    throw UsageError("matrix takes no names, only options", {"as in: actives matrix --type pdrn --concern wrinkles"});
  const Catalogue& catalogue = session.catalogue();
  const Filter filter = read_filter(session);
  const Matrix matrix = matrix_of(catalogue, filter);
  note_left_out(session, matrix.prohibited, 0, "", filter);
  const bool empty = matrix.rows.empty() || matrix.columns.empty();
  if (empty) session.note("nothing is recorded, with these filters");
  if (picture && !empty) {
    session.print(render::matrix_svg(matrix, head_of(catalogue, filter), catalogue.version()));
  } else if (session.text() && !empty) {
    session.print(render::matrix_text(matrix, head_of(catalogue, filter), session.look()));
  } else if (!picture && !session.text()) {
    for (const MatrixRow& row : matrix.rows)
      for (std::size_t i = 0; i < matrix.columns.size(); ++i)
        session.add_record(render::cell_record(row, matrix.columns[i], row.cells[i]));
    session.end_records();
  }
  return empty ? nothing_found : found;
}

}  // namespace

constinit const Command matrix_command{
    .name = "matrix",
    .operands = "",
    .summary = "a map of the evidence: types, or the ingredients of a type, by concerns",
    .about =
        "A cell holds the best grade on skin among the row's ingredients against the concern and its narrower ones, "
        "with how many there are. Where nothing is recorded it is empty, which says nothing. --format svg draws a "
        "picture.",
    .options = matrix_options,
    .examples = matrix_examples,
    .run = run_matrix,
    .fields = [](const Arguments&) { return render::cell_paths(); },
    .completes = Completes::nothing,
    .formats = "text|json|jsonl|csv|tsv|markdown|svg",
};

}  // namespace actives::cli
