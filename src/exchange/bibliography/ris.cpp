#include "exchange/bibliography/ris.hpp"

#include <optional>
#include <string_view>

#include "exchange/bibliography/authors.hpp"
#include "exchange/bibliography/publication.hpp"

namespace actives::exchange {

namespace {

class RisEntry {
 public:
  void line(std::string_view tag, std::string_view value) {
    if (!value.empty()) write(tag, value);
  }

  std::string take() {
    write("ER", "");
    entry_ += "\r\n";
    return std::move(entry_);
  }

 private:
  void write(std::string_view tag, std::string_view value) {
    entry_.append(tag).append("  - ").append(value).append("\r\n");
  }

  std::string entry_;
};

std::string_view ris_type(Form form) {
  switch (form) {
    case Form::article: return "JOUR";
    case Form::page: return "ELEC";
    case Form::document: return "GEN";
  }
  return "GEN";
}

std::string ris_name(const Author& author) {
  std::string name = author.family;
  if (author.is_person()) name += ", " + author.given;
  if (!author.suffix.empty()) name += ", " + author.suffix;
  return name;
}

bool leads_to_pubmed(const std::optional<std::string>& url) {
  return url && (url->find("//pubmed.ncbi.") != std::string::npos || url->find("/pubmed/") != std::string::npos);
}

void add_pages(RisEntry& entry, const std::string& pages) {
  const std::size_t hyphen = pages.find('-');
  entry.line("SP", pages.substr(0, hyphen));
  if (hyphen != std::string::npos) entry.line("EP", pages.substr(hyphen + 1));
}

}  // namespace

std::string ris_entry(const Source& source) {
  const Publication publication = publication_of(source);
  const Authors authors = authors_of(source);
  RisEntry entry;
  entry.line("TY", ris_type(publication.form));
  entry.line("ID", source.id);
  for (const Author& author : authors.names) entry.line("AU", ris_name(author));
  entry.line("TI", source.title);
  entry.line("T2", publication.container);
  // Some readers take T2 of an article for an abbreviation, and the full name from here.
  if (publication.form == Form::article) entry.line("JF", publication.container);
  entry.line("VL", publication.volume);
  entry.line("IS", publication.issue);
  add_pages(entry, publication.pages);
  entry.line("PY", source.year ? std::to_string(*source.year) : "");
  entry.line("DO", source.doi.value_or(""));
  entry.line("UR", source.url.value_or(""));
  if (source.pmid) {
    // An accession number is of no use to who does not know the database; its address tells.
    entry.line("AN", *source.pmid);
    if (!leads_to_pubmed(source.url)) entry.line("UR", "https://pubmed.ncbi.nlm.nih.gov/" + *source.pmid + "/");
  }
  // RIS has no word for "et al.", and an author of that name would be a lie.
  entry.line("N1", note_on(source) + (authors.others ? " The first authors only." : ""));
  return entry.take();
}

}  // namespace actives::exchange
