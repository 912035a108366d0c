#include "render/reference.hpp"

#include <array>

#include "render/words.hpp"
#include "text/width.hpp"

namespace actives::render {

namespace {

constexpr std::size_t title_columns = 40;

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

std::string_view read_words(Read read) { return read == Read::secondary ? "at second hand" : to_string(read); }

std::string who_and_when(const Source& source) {
  std::string line = source.authors ? few_authors(*source.authors) : short_title(source.title);
  if (source.year) line += ", " + std::to_string(*source.year);
  end_sentence(line);
  return line;
}

std::string found_by(const Source& source) {
  if (source.doi) return "doi:" + *source.doi;
  if (source.pmid) return "PMID " + *source.pmid;
  return source.url ? std::string(host(*source.url)) : "";
}

std::string short_reference(const Source& source) {
  std::string line = who_and_when(source);
  if (const std::string place = found_by(source); !place.empty()) line += " " + place;
  return line.append(" (").append(read_words(source.read)) + ")";
}

std::string citation(const Source& source) {
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
  return line;
}

std::string whole_reference(const Source& source) {
  std::string line = citation(source);
  if (source.doi) line += " https://doi.org/" + *source.doi;
  if (source.pmid) line += " PMID " + *source.pmid;
  if (source.url && !source.doi) line += " " + *source.url;
  return line.append(" (").append(read_words(source.read)) + ")";
}

std::string how_read(const std::vector<Source>& sources) {
  static constexpr std::array<std::string_view, 4> how{"in full", "as an abstract", "as an excerpt", "at second hand"};
  std::array<std::size_t, how.size()> counts{};
  for (const Source& source : sources) ++counts[static_cast<std::size_t>(source.read)];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) parts.push_back(std::to_string(counts[i]).append(" ").append(how[i]));
  if (sources.size() == 1) return "Its source was read " + parts.front().substr(2) + ".";
  return "Its " + std::to_string(sources.size()) + " sources were read: " + joined_words(parts) + ".";
}

std::string address_of(const Source& source) {
  if (source.doi) return "https://doi.org/" + *source.doi;
  if (source.url) return *source.url;
  return source.pmid ? "https://pubmed.ncbi.nlm.nih.gov/" + *source.pmid + "/" : "";
}

}  // namespace actives::render
