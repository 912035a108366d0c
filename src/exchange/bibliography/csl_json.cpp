#include "exchange/bibliography/csl_json.hpp"

#include <string_view>

#include "exchange/bibliography/authors.hpp"
#include "exchange/bibliography/publication.hpp"
#include "json/write.hpp"

namespace actives::exchange {

namespace {

using json::Object;
using json::Value;

constexpr std::size_t most_fields = 13;

std::string_view csl_type(Form form) {
  switch (form) {
    case Form::article: return "article-journal";
    case Form::page: return "webpage";
    case Form::document: return "document";
  }
  return "document";
}

Value csl_name(const Author& author) {
  if (!author.is_person()) return Object(1).add("literal", author.family).take();
  Object name(3);
  name.add("family", author.family).add("given", author.given);
  if (!author.suffix.empty()) name.add("suffix", author.suffix);
  return name.take();
}

// pandoc and Zotero write and read further authors that are not named as one who is called "others".
Value csl_names(const Authors& authors) {
  Value::array_t list;
  for (const Author& author : authors.names) list.push_back(csl_name(author));
  if (authors.others) list.push_back(Object(1).add("literal", "others").take());
  return list;
}

Value year(int year) { return Object(1).add("date-parts", Value::array_t{Value(Value::array_t{Value(year)})}).take(); }

class Item {
 public:
  Item& add(std::string_view field, std::string_view text) {
    if (!text.empty()) item_.add(field, std::string(text));
    return *this;
  }
  void add_value(std::string_view field, Value value) { item_.add(field, std::move(value)); }
  Value take() { return item_.take(); }

 private:
  Object item_{most_fields};
};

}  // namespace

json::Value csl_item(const Source& source) {
  const Publication publication = publication_of(source);
  Item item;
  item.add("id", source.id).add("type", csl_type(publication.form)).add("title", source.title);
  if (source.authors) item.add_value("author", csl_names(authors_of(source)));
  if (source.year) item.add_value("issued", year(*source.year));
  item.add("container-title", publication.container)
      .add("volume", publication.volume)
      .add("issue", publication.issue)
      .add("page", publication.pages)
      .add("DOI", source.doi.value_or(""))
      .add("PMID", source.pmid.value_or(""))
      .add("URL", source.url.value_or(""))
      .add("note", note_on(source));
  return item.take();
}

}  // namespace actives::exchange
