#include "render/draft.hpp"

#include <algorithm>

#include "render/headline.hpp"
#include "render/reference.hpp"
#include "render/words.hpp"

namespace actives::render {

namespace {

constexpr std::size_t label_column = 14;

}  // namespace

Draft::Draft(Sheet& page_sheet, const Page& shown_page, const PageOptions& page_options)
    : sheet(page_sheet), page(shown_page), options(page_options) {}

std::size_t Draft::shown(std::size_t all, std::size_t usual, std::string_view one, std::string_view many) {
  if (full() || all <= usual) return all;
  leave(counted(all - usual, "more " + std::string(one), "more " + std::string(many)));
  return usual;
}

std::string Draft::name_of(std::string_view id) const { return name_on(page, id); }

std::vector<std::string> Draft::names_of(const std::vector<std::string>& ids) const {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string& id : ids) names.push_back(name_of(id));
  return names;
}

std::string Draft::cite(const std::vector<std::string>& ids) {
  std::string marks;
  for (const std::string& id : ids) {
    const auto has_id = [&](const Source& source) { return source.id == id; };
    const auto source = std::find_if(page.references.begin(), page.references.end(), has_id);
    if (source == page.references.end()) continue;
    const auto known = std::find(cited_.begin(), cited_.end(), &*source);
    marks += "[" + std::to_string(known - cited_.begin() + 1) + "]";
    if (known == cited_.end()) cited_.push_back(&*source);
  }
  return marks.empty() ? marks : " " + marks;
}

std::string Draft::cite(const Study& study) {
  std::vector<std::string> ids{study.source};
  ids.insert(ids.end(), study.also.begin(), study.also.end());
  return cite(ids);
}

void Draft::part(std::string_view label, const std::string& words) {
  if (!words.empty()) part(label, std::vector<std::string>{words});
}

void Draft::part(std::string_view label, const std::vector<std::string>& paragraphs) {
  if (paragraphs.empty()) return;
  const bool several = paragraphs.size() > 1;
  if (!full() && !sheet.narrow()) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      sheet.labeled(i == 0 ? label : "", paragraphs[i], label_column, several ? "-" : "");
    return;
  }
  sheet.heading(label);
  for (const std::string& words : paragraphs) several ? sheet.item("-", words) : sheet.paragraph(words);
}

void Draft::part(std::string_view label, const std::vector<SourcedText>& texts, std::size_t usual, std::string_view one,
                 std::string_view many) {
  std::vector<std::string> paragraphs;
  const std::size_t most = shown(texts.size(), usual, one, many);
  for (std::size_t i = 0; i < most; ++i) paragraphs.push_back(texts[i].text + cite(texts[i].sources));
  part(label, paragraphs);
}

void Draft::fact(std::string_view label, const std::string& words) {
  if (!words.empty()) sheet.labeled(label, words, label_column);
}

void Draft::sources() {
  if (cited_.empty()) return;
  if (page.references.size() > cited_.size())
    leave(counted(page.references.size() - cited_.size(), "more source", "more sources"));
  sheet.heading("Sources");
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    const Sheet::Linked linked(sheet, address_of(*cited_[i]));
    sheet.item("[" + std::to_string(i + 1) + "]", full() ? whole_reference(*cited_[i]) : short_reference(*cited_[i]));
  }
}

void Draft::close() {
  std::vector<std::string> more = left_out_;
  if (!page.references.empty()) more.emplace_back("each source with title and address");
  std::string words = page.references.empty() ? "" : how_read(page.references);
  if (!full() && !more.empty()) words += (words.empty() ? "" : " ") + ("--full shows " + joined_words(more) + ".");
  if (words.empty()) return;
  sheet.blank();
  sheet.paragraph(words, 0, Style::faint);
}

}  // namespace actives::render
