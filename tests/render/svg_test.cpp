#include "render/svg.hpp"

#include "actives/render.hpp"
#include "catch.hpp"

using namespace actives;
using namespace actives::render;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// One type against one concern, both with a name that would break out of the picture.
Matrix hostile(const std::string& name) {
  MatrixCell cell;
  cell.grade = RouteGrade{};
  cell.ingredients = 1;
  MatrixColumn column;
  column.id = "a-concern";
  column.name = name;
  MatrixRow row;
  row.id = "a-type";
  row.name = name;
  row.cells = {cell};
  return {{column}, {row}, 0};
}

}  // namespace

TEST_CASE("what means something to XML is escaped", "[svg]") {
  CHECK(escaped("a<b>&\"c\"'d'") == "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(escaped("Centellá α 細胞") == "Centellá α 細胞");
  CHECK(escaped("a\nb\x1b[0m\xff") == "a b\uFFFD[0m\uFFFD");
}

TEST_CASE("a name cannot break out of a picture", "[svg]") {
  const std::string bad = "</text><script>alert('x')</script>\"&\x01";
  MatrixHead head;
  head.narrowed = bad;
  const std::string svg = matrix_svg(hostile(bad), head, bad);
  CHECK(count(svg, "<script") == 0);
  CHECK(count(svg, "\x01") == 0);
  CHECK(count(svg, "&lt;script&gt;") == 4);
  CHECK(count(svg, "<text") == count(svg, "</text>"));
}

TEST_CASE("a picture grows with its names", "[svg]") {
  const std::string small = matrix_svg(hostile("Rose"), {}, "1.0.0");
  const std::string large = matrix_svg(hostile(std::string(120, 'w')), {}, "1.0.0");
  const auto width = [](const std::string& svg) { return std::stoi(svg.substr(svg.find("width=\"") + 7)); };
  CHECK(width(large) > width(small) + 120 * 5);
}
