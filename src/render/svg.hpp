// Pictures: self-contained SVG that any browser and converter shows the same, with generic fonts and no script.
#pragma once

#include <string>
#include <string_view>

namespace actives::render {

// The one way in which a text comes into a picture: printable, with the characters that mean something to XML escaped,
// in attributes too.
std::string escaped(std::string_view words);

// How a text is written into a picture.
struct SvgText {
  std::size_t size = 13;  // pixels
  bool bold = false;
  std::string_view anchor = "start";  // start, middle, end
  std::string_view color = "#1a1a1a";
  int turned = 0;  // degrees, around its own place
};

// A picture while it is drawn. Places and sizes are whole pixels, from the upper left corner.
class Svg {
 public:
  // Shown by readers that do not see it, and by browsers under the pointer.
  Svg(std::size_t width, std::size_t height, std::string_view title, std::string_view description);

  void box(std::size_t x, std::size_t y, std::size_t width, std::size_t height, std::string_view fill);
  void dashed_box(std::size_t x, std::size_t y, std::size_t width, std::size_t height);
  void text(std::size_t x, std::size_t y, std::string_view words, const SvgText& how);

  std::string take();

 private:
  std::string out_;
};

// How wide a text is at most in a usual sans-serif font: nothing here knows the font.
std::size_t width_of(std::string_view words, std::size_t size);

}  // namespace actives::render
