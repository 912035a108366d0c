#include "exchange/bibliography/bibtex.hpp"

#include "exchange/bibliography/authors.hpp"
#include "exchange/bibliography/publication.hpp"

namespace actives::exchange {

namespace {

bool braces_match(std::string_view text) {
  int depth = 0;
  for (char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && --depth < 0) return false;
  }
  return depth == 0;
}

// Empty: the character stands for itself.
std::string_view escape(char c, bool matched) {
  switch (c) {
    case '\\': return "\\textbackslash{}";
    case '{': return matched ? "\\{" : "\\textbraceleft{}";
    case '}': return matched ? "\\}" : "\\textbraceright{}";
    case '~': return "\\textasciitilde{}";
    case '^': return "\\textasciicircum{}";
    case '<': return "\\textless{}";
    case '>': return "\\textgreater{}";
    case '&': return "\\&";
    case '%': return "\\%";
    case '$': return "\\$";
    case '#': return "\\#";
    case '_': return "\\_";
    default: return "";
  }
}

// Two of these in a row, and ?` and !`, are one sign to LaTeX.
bool makes_ligature(char before, char c) {
  constexpr std::string_view doubled = "-',`";
  return (before == c && doubled.find(c) != std::string_view::npos) || ((before == '?' || before == '!') && c == '`');
}

// Addresses are printed as they stand; only what would end or break the field must not stand in them.
std::string verbatim(std::string_view address) {
  std::string plain;
  for (char c : address) {
    if (c == '{')
      plain += "%7B";
    else if (c == '}')
      plain += "%7D";
    else if (c == '\\')
      plain += "%5C";
    else
      plain += c;
  }
  return plain;
}

// A name of several words would be taken apart: "Velazco de Maldonado", "European Commission".
std::string bibtex_name(const Author& author) {
  const std::string family = latex_escaped(author.family);
  if (!author.is_person()) return "{" + family + "}";
  const bool one_word = author.family.find(' ') == std::string::npos;
  std::string name = one_word ? family : "{" + family + "}";
  if (!author.suffix.empty()) name += ", " + author.suffix;
  return name + ", " + author.given;
}

std::string bibtex_names(const Authors& authors) {
  std::string list;
  for (const Author& author : authors.names) list += (list.empty() ? "" : " and ") + bibtex_name(author);
  return authors.others ? list + " and others" : list;
}

// Page ranges are set with a dash as long as two hyphens.
std::string pages(const std::string& pages) {
  const std::size_t hyphen = pages.find('-');
  std::string range = latex_escaped(pages);
  if (hyphen != std::string::npos) range.insert(range.find('-'), "-");
  return range;
}

class BibtexEntry {
 public:
  BibtexEntry(std::string_view type, std::string_view key) {
    entry_.append("@").append(type).append("{").append(key).append(",\n");
  }

  void field(std::string_view name, std::string_view value) {
    if (!value.empty()) entry_.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  std::string take() {
    entry_ += "}\n";
    return std::move(entry_);
  }

 private:
  std::string entry_;
};

}  // namespace

std::string latex_escaped(std::string_view text) {
  const bool matched = braces_match(text);
  std::string escaped;
  char before = 0;
  for (char c : text) {
    if (makes_ligature(before, c)) escaped += "{}";
    const std::string_view instead = escape(c, matched);
    instead.empty() ? escaped += c : escaped += instead;
    before = c;
  }
  return escaped;
}

std::string bibtex_entry(const Source& source) {
  const Publication publication = publication_of(source);
  const bool article = publication.form == Form::article;
  BibtexEntry entry(article ? "article" : "misc", source.id);
  entry.field("author", bibtex_names(authors_of(source)));
  entry.field("title", "{" + latex_escaped(source.title) + "}");
  entry.field(article ? "journal" : "howpublished", latex_escaped(publication.container));
  entry.field("volume", publication.volume);
  entry.field("number", latex_escaped(publication.issue));
  entry.field("pages", pages(publication.pages));
  entry.field("year", source.year ? std::to_string(*source.year) : "");
  entry.field("doi", verbatim(source.doi.value_or("")));
  entry.field("pmid", source.pmid.value_or(""));
  entry.field("url", verbatim(source.url.value_or("")));
  entry.field("note", note_on(source));
  return entry.take();
}

}  // namespace actives::exchange
