// What other programs write with include/actives/render.hpp is what the program writes.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/render.hpp"
#include "catch.hpp"
#include "cli/run.hpp"

using namespace actives;

namespace {

using Words = std::vector<std::string>;

constexpr std::pair<render::RecordFormat, const char*> all_formats[] = {
    {render::RecordFormat::json, "json"},         {render::RecordFormat::jsonl, "jsonl"},
    {render::RecordFormat::csv, "csv"},           {render::RecordFormat::tsv, "tsv"},
    {render::RecordFormat::markdown, "markdown"},
};

std::string printed(Words words, const char* format, std::string_view input = "") {
  cli::Surroundings surroundings;
  surroundings.variable = [](const char*) -> const char* { return nullptr; };
  words.insert(words.end(), {"--quiet", "--format", format});
  return cli::run(words, surroundings, input).out;
}

const Catalogue& catalogue() {
  static const Catalogue opened = Catalogue::builtin();
  return opened;
}

Match match_of(std::string_view name) { return lookup(catalogue(), name).at(0); }

Filter against(const char* concern) {
  Filter filter;
  filter.concerns = {concern};
  return filter;
}

const std::string list = "Aqua, Glycerin, Sodium DNA, Phenoxyethanol, rh-Oligopeptide-1";

}  // namespace

TEST_CASE("records of a page are those of explain, in every format", "[render]") {
  for (const auto& [format, name] : all_formats) {
    const Page page = page_for(catalogue(), match_of("ghk-cu"));
    CHECK(render::page_records(catalogue(), page, "ghk-cu", format) == printed({"explain", "ghk-cu"}, name));
  }
}

TEST_CASE("records of lists are those of for and list, in every format", "[render]") {
  for (const auto& [format, name] : all_formats) {
    CHECK(render::target_records(catalogue(), targets_for(catalogue(), against("wrinkles")), format) ==
          printed({"for", "wrinkles"}, name));
    CHECK(render::ingredient_records(catalogue(), ingredients_where(catalogue(), {}), format) ==
          printed({"list", "ingredients"}, name));
  }
}

TEST_CASE("records of a search, a comparison and a matrix are those of the program", "[render]") {
  const std::vector<std::string> asked{"EGF", "bFGF"};
  for (const auto& [format, name] : all_formats) {
    CHECK(render::search_records(catalogue(), search(catalogue(), "collagen"), format) ==
          printed({"search", "collagen"}, name));
    std::vector<Compared> both;
    for (const std::string& one : asked) both.push_back(compared(catalogue(), match_of(one), std::nullopt));
    CHECK(render::compare_records(catalogue(), both, asked, format) == printed({"compare", "EGF", "bFGF"}, name));
    CHECK(render::matrix_records(catalogue(), matrix_of(catalogue(), {}), format) == printed({"matrix"}, name));
  }
}

TEST_CASE("records of a label are those of label, in every format", "[render]") {
  LabelReader reader(catalogue());
  Label label;
  reader.read(list, label);
  render::ReadLabel read;
  read.input = "stdin";
  read.line = 1;
  read.text = list;
  read.label = &label;
  read.amounts = LabelAmounts(catalogue()).amounts_on(list, label);
  for (const auto& [format, name] : all_formats)
    CHECK(render::label_records(catalogue(), read, format) == printed({"label", "-"}, name, list));
}

TEST_CASE("pages are those of the program", "[render]") {
  const render::Look look;  // not wrapped, as where there is no terminal
  for (const char* id : {"collagen-peptides", "wrinkles", "pdrn"}) {
    const Page page = page_for(catalogue(), match_of(id), render::wanted_for({}));
    CHECK(render::page_text(page, id, {}, look) == printed({"explain", id}, "text"));
    const Page whole = page_for(catalogue(), match_of(id), render::wanted_for({.depth = render::Depth::full}));
    CHECK(render::page_text(whole, id, {.depth = render::Depth::full}, look) ==
          printed({"explain", id, "--full"}, "text"));
  }
  CHECK(render::search_text(search(catalogue(), "collagen"), look) == printed({"search", "collagen"}, "text"));
  CHECK(render::matrix_text(matrix_of(catalogue(), {}), {}, look) == printed({"matrix"}, "text"));
}
