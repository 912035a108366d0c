#include "exchange/html/references.hpp"

#include <algorithm>

#include "render/reference.hpp"

namespace actives::exchange::html {

namespace {

View address_view(const std::string& address, const std::string& shown) {
  View view;
  return view.set("address", Link::outside(address)).set("shown", shown);
}

Views addresses_of(const Source& source) {
  Views views;
  if (source.doi) views.push_back(address_view("https://doi.org/" + *source.doi, "doi:" + *source.doi));
  if (source.pmid)
    views.push_back(address_view("https://pubmed.ncbi.nlm.nih.gov/" + *source.pmid + "/", "PMID " + *source.pmid));
  if (source.url && !source.doi) views.push_back(address_view(*source.url, *source.url));
  return views;
}

}  // namespace

const Source* References::find(std::string_view id) const {
  const auto found = std::find_if(sources_.begin(), sources_.end(), [&](const Source& s) { return s.id == id; });
  return found == sources_.end() ? nullptr : &*found;
}

std::size_t References::number_of(const Source& source) {
  auto place = std::find(cited_.begin(), cited_.end(), &source);
  if (place == cited_.end()) place = cited_.insert(place, &source);
  return static_cast<std::size_t>(place - cited_.begin()) + 1;
}

Views References::cite(const std::vector<std::string>& ids) {
  Views views;
  for (const std::string& id : ids) {
    const Source* source = find(id);
    if (source == nullptr) continue;
    const std::size_t n = number_of(*source);
    views.emplace_back().set("n", n).set("ref", Link::inside("#ref_" + std::to_string(n)));
  }
  return views;
}

Views References::named(const std::vector<std::string>& ids) {
  Views views;
  for (const std::string& id : ids) {
    const Source* source = find(id);
    if (source == nullptr) continue;
    View& view = views.emplace_back();
    view.set("who", render::who_and_when(*source)).set("read", render::read_words(source->read));
    view.set("cites", cite({id}));
    Views addresses;
    if (const std::string shown = render::found_by(*source); !shown.empty())
      addresses.push_back(address_view(render::address_of(*source), shown));
    view.set("addresses", std::move(addresses));
  }
  return views;
}

Views References::texts(const std::vector<SourcedText>& texts) {
  Views views;
  for (const SourcedText& text : texts) views.emplace_back().set("text", text.text).set("cites", cite(text.sources));
  return views;
}

void References::put_into(View& view) {
  for (const Source& source : sources_) number_of(source);
  Views references;
  for (const Source* source : cited_) {
    View shown = source_view(*source);
    shown.set("ref_id", "ref_" + std::to_string(references.size() + 1));
    shown.set("entry", here_.to(Kind::source, source->id));
    references.push_back(std::move(shown));
  }
  view.set("how_read", sources_.empty() ? "" : render::how_read(sources_));
  view.set("references", std::move(references));
}

View source_view(const Source& source) {
  View view;
  return view.set("citation", render::citation(source))
      .set("addresses", addresses_of(source))
      .set("read", render::read_words(source.read))
      .set("source_kind", to_string(source.kind));
}

std::vector<std::string> sources_of(const Study& study) {
  std::vector<std::string> sources{study.source};
  sources.insert(sources.end(), study.also.begin(), study.also.end());
  return sources;
}

}  // namespace actives::exchange::html
