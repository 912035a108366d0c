#include "exchange/html/escape.hpp"

#include "catch.hpp"

using actives::exchange::html::add_escaped;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  add_escaped(text, out);
  return out;
}

}  // namespace

TEST_CASE("what begins a tag, a reference or the end of a quoted value is text", "[html]") {
  CHECK(escaped("<b> & \"x\" 'y'") == "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
  CHECK(escaped("&lt;") == "&amp;lt;");
}

TEST_CASE("what is plain stays as it is, in any script", "[html]") {
  for (const std::string_view plain : {"", "PDRN", "연어 정자", "Ωμέγα-3", "a/b=c; d`e` {{f}}"})
    CHECK(escaped(plain) == plain);
}

TEST_CASE("what changes the direction or is not seen is replaced, as is what is no text", "[html]") {
  CHECK(escaped("a\u202eb") == "a\ufffdb");
  CHECK(escaped("a\u200bb\u2066c") == "a\ufffdb\ufffdc");
  CHECK(escaped("a\x1b[31m<") == "a\ufffd[31m&lt;");
  CHECK(escaped("a\nb") == "a b");
  CHECK(escaped("\xff<") == "\ufffd&lt;");
}

TEST_CASE("text is added behind what is there", "[html]") {
  std::string out = "<p>";
  add_escaped("a<b", out);
  CHECK(out == "<p>a&lt;b");
}
