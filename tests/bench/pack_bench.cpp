// The compiled catalogue: written, opened, and records read out of it.
#include <benchmark/benchmark.h>

#include "actives/catalogue.hpp"
#include "bench/real.hpp"
#include "pack/packed.hpp"

using namespace actives;

namespace {

const std::string& own_pack() {
  static const std::string bytes = pack::compile(packed::own_records(), "1.0.0");
  return bytes;
}

void compile_pack(benchmark::State& state) {
  const Records& records = packed::own_records();
  for (auto _ : state) benchmark::DoNotOptimize(pack::compile(records, "1.0.0"));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(own_pack().size()));
}
BENCHMARK(compile_pack)->Unit(benchmark::kMillisecond);

void open_pack(benchmark::State& state) {
  const std::string& bytes = own_pack();
  for (auto _ : state) {
    const pack::Pack opened(bytes);
    benchmark::DoNotOptimize(&opened);
  }
}
BENCHMARK(open_pack);

void read_every_ingredient(benchmark::State& state) {
  const Catalogue catalogue = Catalogue::builtin();
  const std::size_t count = catalogue.count(Kind::ingredient);
  for (auto _ : state)
    for (std::size_t i = 0; i < count; ++i) benchmark::DoNotOptimize(catalogue.at<Ingredient>(i));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(count));
}
BENCHMARK(read_every_ingredient)->Unit(benchmark::kMillisecond);

}  // namespace
