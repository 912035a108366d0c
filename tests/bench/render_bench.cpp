// Answers that are there already, written for people and for machines.
#include <benchmark/benchmark.h>

#include "actives/query.hpp"
#include "actives/render.hpp"
#include "bench/real.hpp"
#include "render/fields.hpp"
#include "render/format.hpp"
#include "render/label.hpp"
#include "render/label_records.hpp"
#include "render/records.hpp"

using namespace actives;

namespace {

Page page_of(const Catalogue& catalogue, const char* name) {
  return page_for(catalogue, lookup(catalogue, name).at(0));
}

void page_as_text(benchmark::State& state, const char* name) {
  const Catalogue catalogue = Catalogue::builtin();
  const Page page = page_of(catalogue, name);
  for (auto _ : state) benchmark::DoNotOptimize(render::page_text(page, name, {}, {80, true, false}));
}
BENCHMARK_CAPTURE(page_as_text, ingredient, "salmon-pdrn");
BENCHMARK_CAPTURE(page_as_text, concern, "wrinkles");

void page_as_json(benchmark::State& state, const char* name) {
  const Catalogue catalogue = Catalogue::builtin();
  const Page page = page_of(catalogue, name);
  for (auto _ : state) {
    render::RecordStream stream({std::string(catalogue.version()), {}, false}, render::Format::json);
    benchmark::DoNotOptimize(stream.begin());
    benchmark::DoNotOptimize(stream.add(render::explain_record(page, name)));
    benchmark::DoNotOptimize(stream.end());
  }
}
BENCHMARK_CAPTURE(page_as_json, ingredient, "salmon-pdrn");
BENCHMARK_CAPTURE(page_as_json, concern, "wrinkles");

// The first label, read before.
class OneLabel {
 public:
  OneLabel() : text_(bench::labels().front()) {
    LabelReader(catalogue).read(text_, label_);
    read.input = "stdin";
    read.line = 1;
    read.text = text_;
    read.label = &label_;
  }

  const Catalogue catalogue = Catalogue::builtin();
  render::ReadLabel read;

 private:
  std::string text_;
  Label label_;
};

void label_as_text(benchmark::State& state) {
  const OneLabel one;
  for (auto _ : state) benchmark::DoNotOptimize(render::label_text(one.catalogue, one.read, {}, {80, true, false}));
}
BENCHMARK(label_as_text);

void label_as_jsonl(benchmark::State& state) {
  const OneLabel one;
  render::RecordStream stream({std::string(one.catalogue.version()), {}, false}, render::Format::jsonl);
  const render::LabelFields fields;
  render::LabelRecords records(one.catalogue, fields, stream);
  std::string out;
  for (auto _ : state) {
    out.clear();
    records.write(one.read, out);
    benchmark::DoNotOptimize(out.data());
  }
}
BENCHMARK(label_as_jsonl);

}  // namespace
