#include "exchange/html/parts.hpp"

#include "actives/grade.hpp"
#include "text/utf8.hpp"

namespace actives::exchange::html {

namespace {

// Of Korean, Japanese and Chinese names, which are read and drawn otherwise than English; empty for others. Signs that
// Chinese and Japanese share are taken for Chinese.
std::string_view language_of(std::string_view text) {
  std::string_view language;
  for (; !text.empty(); text.remove_prefix(text::decode(text).length)) {
    const char32_t code = text::decode(text).code;
    if (code >= 0xAC00 && code <= 0xD7A3) return "ko";
    if (code >= 0x3041 && code <= 0x30FF) return "ja";
    if (code >= 0x4E00 && code <= 0x9FFF) language = "zh";
  }
  return language;
}

}  // namespace

void set_grade(View& view, std::optional<Grade> grade) {
  view.set("grade", grade ? to_string(*grade) : "").set("meaning", grade ? meaning(*grade) : "");
}

Views plain_texts(const std::vector<std::string>& texts) {
  Views views;
  for (const std::string& text : texts) views.emplace_back().set("text", text).set("lang", language_of(text));
  return views;
}

}  // namespace actives::exchange::html
