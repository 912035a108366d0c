#include "exchange/html/template.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "catch.hpp"
#include "exchange/html/files.hpp"

using namespace actives::exchange::html;

namespace {

std::string filled(std::string_view source, const View& view) {
  Templates templates;
  templates.add("page", source);
  return templates.fill("page", view).html();
}

View with(std::string_view name, View::Value value) {
  View view;
  view.set(name, std::move(value));
  return view;
}

Views two() {
  Views views(2);
  views[0].set("n", "1");
  views[1].set("n", "2");
  return views;
}

std::string mistake(std::string_view source, const View& view = {}) {
  try {
    filled(source, view);
  } catch (const std::logic_error& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a text is escaped, between tags and in an attribute", "[html]") {
  CHECK(filled("<p title=\"{{t}}\">{{t}}</p>", with("t", std::string("\"<"))) ==
        "<p title=\"&quot;&lt;\">&quot;&lt;</p>\n");
}

TEST_CASE("HTML that a template made is taken in as it is", "[html]") {
  Templates templates;
  templates.add("inner", "<b>{{t}}</b>");
  templates.add("outer", "<p>{{inner}}</p>");
  View outer;
  outer.set("inner", templates.fill("inner", with("t", std::string("&"))));
  CHECK(templates.fill("outer", outer).html() == "<p><b>&amp;</b>\n</p>\n");
}

TEST_CASE("a section is written for each view of a list, which sees the names around it", "[html]") {
  View view = with("list", two());
  view.set("of", "x");
  CHECK(filled("{{#list}}{{n}}{{of}},{{/list}}", view) == "1x,2x,\n");
}

TEST_CASE("the innermost name counts", "[html]") {
  View view = with("list", two());
  view.set("n", "0");
  CHECK(filled("{{n}}{{#list}}{{n}}{{/list}}", view) == "012\n");
}

TEST_CASE("a section of what is no list is written where that is not empty", "[html]") {
  for (const auto& [value, expected] : std::vector<std::pair<View::Value, std::string>>{
           {std::string("a"), "yes\n"}, {std::string(), "no\n"}, {true, "yes\n"}, {false, "no\n"}, {Views(), "no\n"}})
    CHECK(filled("{{#v}}yes{{/v}}{{^v}}no{{/v}}\n", with("v", value)) == expected);
}

TEST_CASE("what stands around a list is written once, where it is not empty", "[html]") {
  CHECK(filled("{{?v}}<ul>{{#v}}<li>{{n}}{{/v}}</ul>{{/v}}", with("v", two())) == "<ul><li>1<li>2</ul>\n");
  CHECK(filled("{{?v}}<ul>{{#v}}<li>{{n}}{{/v}}</ul>{{/v}}", with("v", Views())) == "\n");
}

TEST_CASE("a template takes in another, with the same names", "[html]") {
  Templates templates;
  templates.add("page", "<p>{{>part}}</p>");
  templates.add("part", "{{t}}");
  CHECK(templates.fill("page", with("t", std::string("x"))).html() == "<p>x\n</p>\n");
}

TEST_CASE("blanks before a line, and lines that hold a section's mark alone, are not written", "[html]") {
  CHECK(filled("  <p>\n\n    {{#v}}\n    a  b\n    {{/v}}\n  </p>\n", with("v", true)) == "<p>\na  b\n</p>\n");
}

TEST_CASE("an address is a link and nothing else", "[html]") {
  CHECK(filled("<a href=\"{{l}}\">", with("l", Link::inside("a.html?b&c"))) == "<a href=\"a.html?b&amp;c\">\n");
  CHECK(mistake("<a href=\"{{l}}\">", with("l", std::string("a.html"))) ==
        "template page: {{l}} is an address, and was set to something else");
  CHECK(mistake("<script src=\"{{l}}\">", with("l", std::string("a.js"))) != "none");
  CHECK(mistake("<p>{{l}}", with("l", Link::inside("a.html"))) == "template page: {{l}} is neither text nor HTML");
}

TEST_CASE("a mistake in a template says which and what", "[html]") {
  CHECK(mistake("{{t}}") == "template page: {{t}} was not set");
  CHECK(mistake("{{#a}}x") == "template page: {{#a}} has no end");
  CHECK(mistake("x{{/a}}") == "template page: {{/a}} ends nothing");
  CHECK(mistake("{{#a}}{{/b}}{{/a}}") == "template page: {{/b}} ends nothing");
  CHECK(mistake("{{a") == "template page: a mark is not closed");
  CHECK(mistake("{{}}") == "template page: a mark without a name");
  CHECK(mistake("{{>part}}") == "there is no template part");
}

TEST_CASE("a value that is unknown is empty, a number is text", "[html]") {
  View view;
  view.set("none", std::optional<std::string>()).set("some", std::optional<std::string>("s")).set("n", std::size_t{7});
  CHECK(filled("{{#none}}x{{/none}}{{some}}{{n}}", view) == "s7\n");
}

TEST_CASE("every built-in template is well formed, and keeps what it fills in within quotes", "[html]") {
  Templates templates;
  CHECK(template_files().size() > 20);
  for (const BuiltinFile& file : template_files()) {
    CAPTURE(file.name);
    CHECK_NOTHROW(templates.add(file.name, file.bytes));
    // An attribute without quotes would end at a blank of the text.
    CHECK(file.bytes.find("={{") == std::string_view::npos);
    CHECK(file.bytes.find("='") == std::string_view::npos);
    CHECK(file.bytes.find("<style") == std::string_view::npos);
    CHECK(file.bytes.find("style=") == std::string_view::npos);
  }
}

TEST_CASE("every file of the templates' folder is in the program, byte for byte", "[html]") {
  const std::filesystem::path folder(ACTIVES_SOURCE_FOLDER "/src/exchange/html/templates");
  std::map<std::string, std::string> there;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    there[entry.path().filename().string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  std::map<std::string, std::string> inside;
  for (const BuiltinFile& file : template_files()) inside[std::string(file.name) + ".html"] = file.bytes;
  for (const BuiltinFile& file : site_files()) inside[std::string(file.name)] = file.bytes;
  CHECK(inside == there);
}
