#include "render/svg.hpp"

#include <utility>

#include <fmt/format.h>

#include "text/sanitize.hpp"
#include "text/width.hpp"

namespace actives::render {

std::string escaped(std::string_view words) {
  std::string safe;
  for (const char c : text::printable(words)) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: safe += c;
    }
  }
  return safe;
}

std::size_t width_of(std::string_view words, std::size_t size) { return (text::columns(words) * size * 56 + 99) / 100; }

Svg::Svg(std::size_t width, std::size_t height, std::string_view title, std::string_view description) {
  out_ = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "aria-labelledby=\"title description\" font-family=\"sans-serif\">\n"
      "<title id=\"title\">{2}</title>\n<desc id=\"description\">{3}</desc>\n",
      width, height, escaped(title), escaped(description));
  box(0, 0, width, height, "#ffffff");
}

void Svg::box(std::size_t x, std::size_t y, std::size_t width, std::size_t height, std::string_view fill) {
  out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", x, y, width, height, fill);
}

void Svg::dashed_box(std::size_t x, std::size_t y, std::size_t width, std::size_t height) {
  out_ += fmt::format(
      "<rect x=\"{}.5\" y=\"{}.5\" width=\"{}\" height=\"{}\" fill=\"#ffffff\" stroke=\"#767676\" "
      "stroke-dasharray=\"3 2\"/>\n",
      x, y, width - 1, height - 1);
}

void Svg::text(std::size_t x, std::size_t y, std::string_view words, const SvgText& how) {
  out_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"", x, y, how.size,
                      how.color, how.anchor);
  if (how.bold) out_ += " font-weight=\"bold\"";
  if (how.turned != 0) out_ += fmt::format(" transform=\"rotate({} {} {})\"", how.turned, x, y);
  out_ += ">" + escaped(words) + "</text>\n";
}

std::string Svg::take() {
  out_ += "</svg>\n";
  return std::exchange(out_, {});
}

}  // namespace actives::render
