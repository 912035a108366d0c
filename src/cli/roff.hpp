// Text in a manual page.
#pragma once

#include <string>
#include <string_view>

namespace actives::cli {

// Text that roff prints as it is, on a line of its own or within one: nothing in it is a request, an escape or the end
// of an argument. What is not ASCII is written as a named character, so the page is ASCII.
std::string roff(std::string_view text);

}  // namespace actives::cli
