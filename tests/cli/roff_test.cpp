// Text in a manual page.
#include "cli/roff.hpp"

#include "catch.hpp"

using actives::cli::roff;

TEST_CASE("plain words stand in roff as they are", "[roff]") {
  CHECK(roff("two words, 3 of 4.") == "two words, 3 of 4.");
  CHECK(roff("").empty());
}

TEST_CASE("a line in roff never begins with a request", "[roff]") {
  CHECK(roff(".so /etc/passwd") == "\\&.so /etc/passwd");
  CHECK(roff("'br") == "\\(aqbr");
  CHECK(roff("one\n.br") == "one .br");
}

TEST_CASE("backslashes, hyphens and quotes stay what they are in roff", "[roff]") {
  CHECK(roff("\\fB") == "\\efB");
  CHECK(roff("--full") == "\\-\\-full");
  CHECK(roff("\"a\" `b` ^~") == "\\(dqa\\(dq \\(gab\\(ga \\(ha\\(ti");
}

TEST_CASE("letters beyond ASCII are named in roff", "[roff]") {
  CHECK(roff("\u00e9 \u03b2 \U0001f34e") == "\\[u00E9] \\[u03B2] \\[u1F34E]");
  CHECK(roff("a\xff") == "a\\[uFFFD]");
}
