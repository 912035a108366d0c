// Where a pack is written, piece by piece, so that it never has to stand in memory whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/layout.hpp"

namespace actives::pack {

class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  virtual ~Output() = default;

  // Behind what was written before.
  virtual void append(std::string_view bytes) = 0;
  // Over what stands at the very start.
  virtual void replace_start(std::string_view bytes) = 0;
};

class TextOutput final : public Output {
 public:
  void append(std::string_view bytes) override { text_ += bytes; }
  void replace_start(std::string_view bytes) override { text_.replace(0, bytes.size(), bytes); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// Writes sections and records in whole pages, and the checksums of these.
class PageWriter {
 public:
  explicit PageWriter(Output& output);

  // Where the next byte goes; a multiple of 8 when a section or record begins.
  std::size_t offset() const { return offset_ + page_.size(); }
  void align();
  void append(std::string_view bytes);

  // Writes the checksums, then the header, in which it sets the sizes and checksums.
  void finish(Header header);

 private:
  void end_page();

  Output& output_;
  std::size_t offset_ = page_size;  // of the page that is being filled
  std::string page_;
  std::vector<std::uint32_t> checksums_;
};

}  // namespace actives::pack
