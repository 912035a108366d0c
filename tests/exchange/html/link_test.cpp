#include "exchange/html/link.hpp"

#include "catch.hpp"

using actives::exchange::html::Link;

TEST_CASE("a link leads out of the site by http and https alone", "[html]") {
  CHECK(Link::outside("https://doi.org/10.1000/1")->address() == "https://doi.org/10.1000/1");
  CHECK(Link::outside("http://example.org/?q=a&b=c#d")->address() == "http://example.org/?q=a&b=c#d");
  for (const std::string_view address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://example.org/", "data:text/html,x", "//example.org/",
        "/etc/passwd", "file:///etc/passwd", "HTTPS://example.org/", ""})
    CHECK_FALSE(Link::outside(address).has_value());
}

TEST_CASE("an address with a character that misleads is no link", "[html]") {
  CHECK_FALSE(Link::outside("https://example.org/\u202emoc.rekcatta").has_value());
  CHECK_FALSE(Link::outside("https://example.org/\nx").has_value());
}

TEST_CASE("signs that no address has are written as a browser does", "[html]") {
  CHECK(Link::outside("https://doi.org/10.1002/(SICI)1<1::AID>3.0.CO;2-\"")->address() ==
        "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0.CO;2-%22");
  CHECK(Link::outside("http://e.org/[a]|b\\c^d`e{f} g")->address() ==
        "http://e.org/%5Ba%5D%7Cb%5Cc%5Ed%60e%7Bf%7D%20g");
}
