#include "cli/number_option.hpp"

#include <charconv>
#include <string>

#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

std::optional<std::size_t> number_option(const Arguments& arguments, std::string_view option, std::size_t least,
                                         std::size_t most) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  std::size_t number = 0;
  const char* const end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < least || number > most)
    throw UsageError("the value " + text::quoted(*text) + " of " + std::string(option) + " is no number from " +
                     std::to_string(least) + " to " + std::to_string(most));
  return number;
}

}  // namespace actives::cli
