// What a single text of a catalogue must look like, by its role.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/describe.hpp"

namespace actives::load {

// What is wrong with a text, and what is allowed; nothing when it is right.
std::optional<std::string> check_text(const model::Field& field, std::string_view text);

// Lower-case letters and digits in words joined by single hyphens or full stops, at most 100 bytes.
bool is_identifier(std::string_view text);

// The CAS registry number's last digit: the sum of its other digits, from the right, times 1, 2, 3..., modulo 10.
// (CAS, "Check Digit Verification of CAS Registry Numbers".)
bool cas_check_digit_holds(std::string_view cas);

// The text in quotes, cut and made printable, for messages.
std::string shown(std::string_view text);

template <class It>
std::string joined(It first, It last) {
  std::string list;
  for (; first != last; ++first) {
    if (!list.empty()) list += ", ";
    list += *first;
  }
  return list;
}

}  // namespace actives::load
