// The catalogue's own files, from JSON to records that were checked.
#include <benchmark/benchmark.h>

#include "bench/real.hpp"
#include "load/canonical.hpp"
#include "load/loader.hpp"

using namespace actives;

namespace {

load::Loaded loaded(const std::string& path) {
  load::Loader loader;
  loader.add(path);
  load::Loaded all = loader.finish();
  if (!all.problems.empty()) throw CatalogueError(std::move(all.problems));
  return all;
}

void load_whole_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(loaded(bench::data_folder));
}
BENCHMARK(load_whole_catalogue)->Unit(benchmark::kMillisecond);

// One file, read without the rest: what every file costs at least.
void load_inventory_file(benchmark::State& state) {
  const std::string path = bench::data_folder + "/inventory/a.json";
  for (auto _ : state) {
    load::Loader loader;
    loader.add(path);
    benchmark::DoNotOptimize(loader.finish());
  }
}
BENCHMARK(load_inventory_file)->Unit(benchmark::kMillisecond);

void write_canonical_form(benchmark::State& state) {
  const load::Loaded all = loaded(bench::data_folder);
  for (auto _ : state) benchmark::DoNotOptimize(load::canonical(all.records));
}
BENCHMARK(write_canonical_form)->Unit(benchmark::kMillisecond);

}  // namespace
