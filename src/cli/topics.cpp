#include "cli/topics.hpp"

#include <algorithm>
#include <array>

#include "cli/status.hpp"

namespace actives::cli {

namespace {

constexpr std::array formats{
    TopicLine{"text", "for people; wrapped to the terminal, not in a pipe unless COLUMNS is set"},
    TopicLine{"json", "one document: schema_version, catalogue_version, records"},
    TopicLine{"jsonl", "one record a line"},
    TopicLine{"csv",
              "RFC 4180 but lines end in LF; always a header; lists and objects as compact JSON, null as nothing"},
    TopicLine{"tsv", "as csv; tab, line feed, carriage return and backslash as \\t \\n \\r \\\\"},
    TopicLine{"markdown", "a table"},
    TopicLine{"svg", "of matrix: a picture"},
    TopicLine{"bibtex", "of cite: @article and @misc entries for LaTeX, biber, JabRef"},
    TopicLine{"ris", "of cite: for EndNote, Zotero, Mendeley; lines end in CR LF"},
    TopicLine{"csl-json", "of cite: one array for pandoc, Zotero, citeproc"},
};

constexpr std::string_view digits = "0123456789";

constexpr auto statuses = [] {
  std::array<TopicLine, status_table.size()> lines;
  std::transform(status_table.begin(), status_table.end(), lines.begin(), [](const StatusText& row) {
    return TopicLine{digits.substr(static_cast<std::size_t>(row.status), 1), row.means};
  });
  return lines;
}();

constexpr std::array environment{
    TopicLine{"COLUMNS", "width of text, 40 to 100; also in a pipe"},
    TopicLine{"NO_COLOR", "no color, when set and not empty"},
    TopicLine{"CLICOLOR_FORCE", "color in a pipe too, when set and not 0"},
    TopicLine{"TERM", "no color when it is dumb"},
    TopicLine{"ACTIVES_CATALOGUE", "catalogues to use instead, parted by colons, as --catalogue names them"},
    TopicLine{"XDG_DATA_HOME", "where actives/ holds your own catalogues; ~/.local/share when not set"},
    TopicLine{"XDG_CACHE_HOME", "where actives/ holds their compiled form; ~/.cache when not set"},
    TopicLine{"ACTIVES_PAGER", "show text through this command, on a terminal"},
    TopicLine{"PAGER", "what --pager takes where ACTIVES_PAGER is not set; less where this is not set either"},
};

constexpr std::array files{
    TopicLine{"actives", "the program holds the built-in catalogue"},
    TopicLine{
        "~/.local/share/actives",
        "your own catalogues, read with the built-in one: each a JSON file of records, a folder of such files, or "
        "a compiled file (.pack)"},
    TopicLine{"~/.cache/actives",
              "the compiled form of your own catalogues: made when they are first read, safe to delete"},
    TopicLine{"--catalogue PATH", "one of these, read instead; 'builtin' is the built-in one"},
};

constexpr std::array all_topics{
    Topic{"formats", "Output formats", 12, formats},
    Topic{"exit-status", "Exit status", 4, statuses},
    Topic{"environment", "Environment", 20, environment},
    Topic{"files", "Files", 25, files},
};

}  // namespace

std::span<const Topic> topics() { return all_topics; }

const Topic* find_topic(std::string_view name) {
  const auto* const found =
      std::find_if(all_topics.begin(), all_topics.end(), [&](const Topic& t) { return t.name == name; });
  return found == all_topics.end() ? nullptr : found;
}

}  // namespace actives::cli
