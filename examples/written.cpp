// Answers as the command line writes them: a page for people, records for machines, a label.
#include <iostream>
#include <string>

#include <actives/render.hpp>

int main() {
  namespace render = actives::render;
  const auto catalogue = actives::Catalogue::builtin();
  const render::Look look{.width = 76, .color = false};

  const render::PageOptions options{.depth = render::Depth::brief};
  const auto match = actives::lookup(catalogue, "Argireline", actives::Kind::ingredient);
  if (!match) return 1;
  std::cout << render::page_text(page_for(catalogue, *match, render::wanted_for(options)), "Argireline", options, look);

  actives::Filter filter;
  filter.concerns = {"under-eye-puffiness"};
  const actives::TargetList targets = targets_for(catalogue, filter);
  std::cout << '\n' << render::target_records(catalogue, targets, render::RecordFormat::csv);

  const std::string list = "Aqua, Glycerin, Sodium DNA";
  const actives::Label label = actives::read_label(catalogue, list);
  std::cout << '\n' << render::label_text(catalogue, {.text = list, .label = &label}, {.brief = true}, look);
}
