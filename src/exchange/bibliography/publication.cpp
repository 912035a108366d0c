#include "exchange/bibliography/publication.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "exchange/bibliography/authors.hpp"
#include "text/ascii.hpp"

namespace actives::exchange {

namespace {

using text::is_digit;

constexpr std::array<std::string_view, 14> no_journals{
    "Authorea", "Preprints.org", "PubMed Central", "Research Square",  "ResearchGate",
    "SSRN",     "ScienceDirect", "SpringerLink",   "Taylor & Francis", "Wiley Online Library",
    "Zenodo",   "bioRxiv",       "figshare",       "medRxiv"};

bool is_number(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_digit); }

// Takes ":2198" off the end; nothing where what stands there is not certainly pages.
std::optional<std::string> take_pages(std::string_view& rest) {
  const std::size_t colon = rest.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view pages = rest.substr(colon + 1);
  if (pages.empty() || pages.find_first_of(" ,;()") != std::string_view::npos) return std::nullopt;
  rest = rest.substr(0, colon);
  return std::string(pages);
}

// Takes "(12)" off the end.
std::optional<std::string> take_issue(std::string_view& rest) {
  if (!rest.ends_with(')')) return std::nullopt;
  const std::size_t open = rest.rfind('(');
  if (open == std::string_view::npos || open + 2 == rest.size()) return std::nullopt;
  const std::string_view issue = rest.substr(open + 1, rest.size() - open - 2);
  if (issue.find(')') != std::string_view::npos) return std::nullopt;
  rest = rest.substr(0, open);
  return std::string(issue);
}

// A number within the name would be the volume of something else: "Journal 30 Suppl 1".
bool is_plain_name(std::string_view name) {
  for (std::size_t blank = 0; (blank = name.find(' ', blank)) != std::string_view::npos;) {
    ++blank;
    if (is_number(name.substr(blank, name.find(' ', blank) - blank))) return false;
  }
  return !name.empty();
}

// "Molecules 22(12):2198", "BMC Medicine 10:33", "EFSA Journal 21(7)". Whatever has another form is left whole.
bool take_place(Publication& publication) {
  std::string_view rest = publication.container;
  const auto pages = take_pages(rest);
  const auto issue = take_issue(rest);
  const std::size_t blank = rest.rfind(' ');
  if ((!pages && !issue) || blank == std::string_view::npos) return false;
  const std::string_view volume = rest.substr(blank + 1);
  const std::string_view name = rest.substr(0, blank);
  if (!is_number(volume) || !is_plain_name(name)) return false;
  publication.volume = volume;
  publication.issue = issue.value_or("");
  publication.pages = pages.value_or("");
  publication.container = std::string(name);
  return true;
}

bool calls_itself_journal(std::string_view name) {
  return (" " + std::string(name) + " ").find(" Journal ") != std::string::npos;
}

bool is_no_journal(std::string_view container) {
  return std::any_of(no_journals.begin(), no_journals.end(),
                     [&](std::string_view name) { return container.find(name) != std::string_view::npos; });
}

}  // namespace

Publication publication_of(const Source& source) {
  Publication publication;
  publication.container = source.container.value_or("");
  if (!is_paper(source.kind)) {
    if (source.url && !source.doi && !source.pmid) publication.form = Form::page;
    return publication;
  }
  if (publication.container.empty() || is_no_journal(publication.container)) return publication;
  if (take_place(publication) || source.doi || source.pmid || calls_itself_journal(publication.container))
    publication.form = Form::article;
  return publication;
}

std::string note_on(const Source& source) {
  constexpr std::array<std::string_view, Spelling<Read>::names.size()> how{
      "read in full", "read as an abstract", "read as an excerpt", "known at second hand only"};
  std::string note(to_string(source.kind));
  note.front() = static_cast<char>(note.front() - 'a' + 'A');
  return note.append(", ").append(how[static_cast<std::size_t>(source.read)]) + ".";
}

}  // namespace actives::exchange
