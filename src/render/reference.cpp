#include "render/reference.hpp"

#include <string_view>

#include "text/width.hpp"

namespace actives::render {

namespace {

constexpr std::size_t title_columns = 40;

std::string_view read_words(Read read) { return read == Read::secondary ? "at second hand" : to_string(read); }

// The host of an address: enough to know who speaks.
std::string_view host(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url.substr(0, url.find('/'));
}

// "Squadrito F et al." where there are more than two.
std::string few_authors(const std::string& authors) {
  const auto first = authors.find(", ");
  if (first == std::string::npos || authors.find(", ", first + 2) == std::string::npos) return authors;
  return authors.substr(0, first) + " et al.";
}

// Cut between words.
std::string short_title(std::string_view title) {
  std::string_view kept = text::cut(title, title_columns);
  if (kept.size() == title.size()) return std::string(title);
  if (const auto blank = kept.rfind(' '); blank != std::string_view::npos) kept = kept.substr(0, blank);
  return std::string(kept) + "...";
}

// Puts a full stop behind what does not end in one, or in a question.
void end_sentence(std::string& line) {
  if (!line.ends_with('.') && !line.ends_with('?') && !line.ends_with('!')) line += '.';
}

}  // namespace

std::string short_reference(const Source& source) {
  std::string line = source.authors ? few_authors(*source.authors) : short_title(source.title);
  if (source.year) line += ", " + std::to_string(*source.year);
  end_sentence(line);
  if (source.doi)
    line += " doi:" + *source.doi;
  else if (source.pmid)
    line += " PMID " + *source.pmid;
  else if (source.url)
    line.append(" ").append(host(*source.url));
  return line.append(" (").append(read_words(source.read)) + ")";
}

std::string whole_reference(const Source& source) {
  std::string line;
  const auto add = [&](const std::string& part) {
    if (!line.empty()) line += ' ';
    line += part;
    end_sentence(line);
  };
  if (source.authors) add(*source.authors);
  add(source.title);
  if (source.container) add(*source.container);
  if (source.year) add(std::to_string(*source.year));
  if (source.doi) line += " https://doi.org/" + *source.doi;
  if (source.pmid) line += " PMID " + *source.pmid;
  if (source.url && !source.doi) line += " " + *source.url;
  return line.append(" (").append(read_words(source.read)) + ")";
}

std::string address_of(const Source& source) {
  if (source.doi) return "https://doi.org/" + *source.doi;
  if (source.url) return *source.url;
  return source.pmid ? "https://pubmed.ncbi.nlm.nih.gov/" + *source.pmid + "/" : "";
}

}  // namespace actives::render
