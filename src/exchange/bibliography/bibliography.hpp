// Sources written one after the other in a form that reference managers read.
#pragma once

#include <cstdint>
#include <string>

#include "actives/records.hpp"

namespace actives::exchange {

enum class Style : std::uint8_t { bibtex, ris, csl_json };

// Each source is out before the next is known. UTF-8; lines end in LF, those of RIS in CR LF.
class Bibliography {
 public:
  explicit Bibliography(Style style) : style_(style) {}

  std::string begin() const;
  std::string add(const Source& source);
  std::string end() const;

 private:
  Style style_;
  bool any_ = false;
};

}  // namespace actives::exchange
