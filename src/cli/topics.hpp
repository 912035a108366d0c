// What there is to know besides the commands: `actives help TOPIC` and the manual show these tables.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace actives::cli {

struct TopicLine {
  std::string_view label;
  std::string_view says;
};

struct Topic {
  std::string_view name;     // "formats"
  std::string_view heading;  // "Output formats"
  std::size_t column;        // where help begins its words
  std::span<const TopicLine> lines;
};

std::span<const Topic> topics();
const Topic* find_topic(std::string_view name);

// `actives help manual` prints the manual page; it is no table.
inline constexpr std::string_view manual_topic = "manual";

// What the whole program is, in a paragraph.
inline constexpr std::string_view about_actives =
    "What regenerative skincare ingredients are and are not, which skin concerns they target, how good the evidence "
    "is, what the law says, and where that was read. It informs; it does not advise treatment.";

}  // namespace actives::cli
