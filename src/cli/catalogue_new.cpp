#include <array>

#include "cli/catalogue_options.hpp"
#include "cli/command_list.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "files/new_file.hpp"
#include "load/canonical.hpp"
#include "load/checks.hpp"
#include "render/catalogue.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array catalogue_new_options{output, force};
constexpr std::array catalogue_new_examples{
    Example{"actives catalogue new ingredient iris-callus-extract", "iris-callus-extract.json, to be filled in"},
    Example{"actives catalogue new ingredient iris-callus-extract -o ~/.local/share/actives/mine/iris.json",
            "where every command will read it"},
};

// Every field, with nothing said: what is to be filled in is empty, and what is not known yet is null.
Records skeleton(const std::string& id) {
  Records records;
  Ingredient ingredient;
  ingredient.id = id;
  ingredient.targets = {{"", "", {Study()}}};
  ingredient.mechanism = {SourcedText()};
  ingredient.sources = {""};
  records.ingredients = {ingredient};
  records.sources = {Source()};
  return records;
}

std::string checked_id(const std::vector<std::string>& operands) {
  if (operands.front() != "ingredient")
    throw UsageError("there is no skeleton of " + text::quoted(operands.front()),
                     {"as in: actives catalogue new ingredient iris-callus-extract"});
  if (operands.size() != 2)
    throw UsageError(operands.size() < 2 ? "the id of the new ingredient is missing" : "one ingredient at a time",
                     {"as in: actives catalogue new ingredient iris-callus-extract"});
  if (!load::is_identifier(operands[1]))
    throw UsageError(text::quoted(operands[1]) + " cannot be an id",
                     {"an id is small letters and digits with single hyphens between: iris-callus-extract"});
  return operands[1];
}

Status run_catalogue_new(Session& session) {
  const std::string id = checked_id(session.arguments().operands);
  const std::string path = session.arguments().value(output.name).value_or(id + ".json");
  const std::string text = load::canonical(skeleton(id));
  const bool replace = session.arguments().has(force.name);
  files::write_file(path, text, replace ? files::IfThere::replace : files::IfThere::refuse);
  session.set_catalogue(Catalogue::builtin());
  if (session.catalogue().find(Kind::ingredient, id))
    session.note("the built-in catalogue has an ingredient " + text::quoted(id) +
                 "; where both are loaded, yours stands in its place");
  if (!session.text()) {
    session.add_record(render::written_record({path, 2, text.size()}));
    session.end_records();
    return found;
  }
  session.print(text::printable(path) + ": fill it in, then: actives catalogue check " + text::printable(path) + "\n");
  return found;
}

}  // namespace

constinit const Command catalogue_new_command{
    .name = "catalogue new",
    .operands = "ingredient ID",
    .summary = "a file for an ingredient of your own, to be filled in",
    .about =
        "Writes ID.json (or what -o names): an ingredient with one target and one study, and a source, every field "
        "empty. 'actives catalogue check' lists what is still to be filled in, with what is allowed, and README.md "
        "says "
        "what each field means. Lists may stay empty and unknowns null.",
    .options = catalogue_new_options,
    .examples = catalogue_new_examples,
    .run = run_catalogue_new,
    .fields = [](const Arguments&) { return render::written_paths(); },
};

}  // namespace actives::cli
