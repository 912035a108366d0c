// Text as HTML: the one way by which a text of a catalogue gets into a page.
#pragma once

#include <string>
#include <string_view>

namespace actives::exchange::html {

// Adds the text so that it is text, between tags and within quotes alike. What could mislead a reader, as a change of
// direction can, is replaced as it is for a terminal.
void add_escaped(std::string_view text, std::string& out);

}  // namespace actives::exchange::html
