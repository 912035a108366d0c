// What holds for every run of the program, whatever it was asked.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/run.hpp"
#include "fuzz/broken.hpp"
#include "text/sanitize.hpp"
#include "text/utf8.hpp"

namespace actives::fuzz {

// Without the colors, and each line end and tab a blank.
inline std::string plain(std::string_view printed) {
  std::string kept;
  for (std::size_t at = 0; at < printed.size(); ++at) {
    const std::size_t end =
        printed.substr(at, 2) == "\033[" ? printed.find_first_not_of("0123456789;", at + 2) : printed.npos;
    if (end != printed.npos && printed[end] == 'm')
      at = end;
    else
      kept += printed[at] == '\n' || printed[at] == '\t' ? ' ' : printed[at];
  }
  return kept;
}

// `carried`: the output holds values of the input as they are, in JSON or cells.
inline void check_outcome(const cli::Outcome& outcome, bool carried = false) {
  if (outcome.status < 0 || outcome.status > 4) broken("the status is none");
  if (!text::is_clean(plain(outcome.err))) broken("standard error is not clean: " + outcome.err);
  for (std::string_view left = outcome.err; !left.empty(); left.remove_prefix(left.find('\n') + 1)) {
    if (left.find('\n') == left.npos) broken("standard error does not end with its line: " + outcome.err);
    if (outcome.status != cli::wrong_usage && !left.starts_with("actives: ")) broken("who says that? " + outcome.err);
  }
  if (!text::is_valid_utf8(outcome.out)) broken("standard output is no UTF-8: " + outcome.out);
  const bool clean =
      carried ? std::none_of(outcome.out.begin(), outcome.out.end(), [](char c) { return c == '\033' || c == 0; })
              : text::is_clean(plain(outcome.out));
  if (!clean) broken("standard output is not clean: " + outcome.out);
}

}  // namespace actives::fuzz
