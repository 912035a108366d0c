// Labels, step by step and whole. ACTIVES_LABELS names a file of real ones, a label a line.
#include <benchmark/benchmark.h>

#include "actives/label.hpp"
#include "bench/real.hpp"
#include "label/names.hpp"
#include "label/roles.hpp"
#include "label/segments.hpp"
#include "label/sheet.hpp"
#include "pack/pack.hpp"

using namespace actives;

namespace {

void count_labels(benchmark::State& state) {
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetBytesProcessed(rounds * static_cast<std::int64_t>(bench::bytes_of(bench::labels())));
  state.SetItemsProcessed(rounds * static_cast<std::int64_t>(bench::labels().size()));
}

void split(std::string_view text, label::Sheet& sheet, label::Names& names) {
  sheet.text = text;
  text::read_label_words(text, sheet.read);
  label::find_roles(sheet);
  label::find_groups(sheet);
  label::cut_into_segments(sheet, names);
}

void read_label_words(benchmark::State& state) {
  text::LabelWords words;
  for (auto _ : state)
    for (const std::string& text : bench::labels()) text::read_label_words(text, words);
  count_labels(state);
}
BENCHMARK(read_label_words)->Unit(benchmark::kMicrosecond);

void split_into_segments(benchmark::State& state) {
  const Catalogue catalogue = Catalogue::builtin();
  label::Names names(catalogue.compiled());
  label::Sheet sheet;
  for (auto _ : state)
    for (const std::string& text : bench::labels()) split(text, sheet, names);
  count_labels(state);
}
BENCHMARK(split_into_segments)->Unit(benchmark::kMicrosecond);

// Each segment once more, which is where the catalogue is asked.
void recognize_names(benchmark::State& state) {
  const Catalogue catalogue = Catalogue::builtin();
  label::Names names(catalogue.compiled());
  std::vector<label::Sheet> sheets(bench::labels().size());
  std::size_t segments = 0;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    split(bench::labels()[i], sheets[i], names);
    segments += sheets[i].segments.size();
  }
  for (auto _ : state)
    for (const label::Sheet& sheet : sheets)
      for (const label::Segment& segment : sheet.segments)
        benchmark::DoNotOptimize(names.find(sheet, {segment.first, segment.last}));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(segments));
}
BENCHMARK(recognize_names)->Unit(benchmark::kMicrosecond);

void read_whole_labels(benchmark::State& state) {
  LabelReader reader(Catalogue::builtin());
  Label into;
  for (auto _ : state)
    for (const std::string& text : bench::labels()) reader.read(text, into);
  count_labels(state);
}
BENCHMARK(read_whole_labels)->Unit(benchmark::kMicrosecond);

// What the first label of a process costs.
void make_reader_and_read_one_label(benchmark::State& state) {
  Label into;
  for (auto _ : state) {
    LabelReader reader(Catalogue::builtin());
    reader.read(bench::labels().front(), into);
  }
}
BENCHMARK(make_reader_and_read_one_label)->Unit(benchmark::kMicrosecond);

}  // namespace
