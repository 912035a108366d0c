// Questions to the built-in catalogue, as a command asks them.
#include <benchmark/benchmark.h>

#include "actives/query.hpp"
#include "actives/search.hpp"

using namespace actives;

namespace {

// What a process does for one name: it opens the catalogue and looks the name up.
void open_and_look_up(benchmark::State& state, const char* name) {
  for (auto _ : state) {
    const Catalogue catalogue = Catalogue::builtin();
    benchmark::DoNotOptimize(lookup(catalogue, name));
  }
}
BENCHMARK_CAPTURE(open_and_look_up, id, "salmon-pdrn");
BENCHMARK_CAPTURE(open_and_look_up, folded, "Copper   TRIPEPTIDE 1");
BENCHMARK_CAPTURE(open_and_look_up, unknown, "moonlit fern");

void page_of(benchmark::State& state, const char* name) {
  const Catalogue catalogue = Catalogue::builtin();
  const auto matches = lookup(catalogue, name);
  for (auto _ : state) benchmark::DoNotOptimize(page_for(catalogue, matches.at(0)));
}
BENCHMARK_CAPTURE(page_of, ingredient, "salmon-pdrn");
BENCHMARK_CAPTURE(page_of, type, "pdrn");
BENCHMARK_CAPTURE(page_of, concern, "wrinkles");

void suggest_names(benchmark::State& state, const char* name) {
  const Catalogue catalogue = Catalogue::builtin();
  for (auto _ : state) benchmark::DoNotOptimize(suggest(catalogue, name));
}
BENCHMARK_CAPTURE(suggest_names, short_name, "exosom");
BENCHMARK_CAPTURE(suggest_names, long_name, "palmitoyl tetrapeptid-77 extract");

void search_words(benchmark::State& state, const char* words) {
  const Catalogue catalogue = Catalogue::builtin();
  for (auto _ : state) benchmark::DoNotOptimize(search(catalogue, words));
}
BENCHMARK_CAPTURE(search_words, one_word, "collagen");
BENCHMARK_CAPTURE(search_words, misspelt, "colagen");
BENCHMARK_CAPTURE(search_words, five_words, "plump skin after needling redness");

void targets_of_wrinkles(benchmark::State& state) {
  const Catalogue catalogue = Catalogue::builtin();
  Filter filter;
  filter.concerns = {"wrinkles"};
  for (auto _ : state) benchmark::DoNotOptimize(targets_for(catalogue, filter));
}
BENCHMARK(targets_of_wrinkles);

void list_of_all_ingredients(benchmark::State& state) {
  const Catalogue catalogue = Catalogue::builtin();
  for (auto _ : state) benchmark::DoNotOptimize(ingredients_where(catalogue, {}));
}
BENCHMARK(list_of_all_ingredients)->Unit(benchmark::kMillisecond);

}  // namespace
