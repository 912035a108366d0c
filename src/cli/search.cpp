#include "actives/search.hpp"

#include <array>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/list_kind.hpp"
#include "cli/near_words.hpp"
#include "cli/number_option.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array search_options{
    Option{"--kind", "KIND", "only ingredients, types, concerns, terms, claims, rules, sources, ...; repeatable", "",
           true, Completes::kind},
    Option{"--limit", "NUMBER", "how many to show: 1 to 1000, 10 without it", ""},
};

constexpr std::array search_examples{
    Example{"actives search salmon sperm", "records that say so, the best first"},
    Example{"actives search colagen", "a slip of the hand is forgiven, and said"},
    Example{"actives search exosome banned --kind rules", "only rules of law"},
    Example{"actives search botox --format jsonl | jq -r .id", "for scripts"},
};

void tell_what_was_read(Session& session, const SearchAnswer& answer) {
  for (const ReadAs& read : answer.read_as) {
    if (read.words.empty())
      session.note("no record has the word " + text::quoted(read.asked) + ", or one near to it");
    else
      session.note("no record has the word " + text::quoted(read.asked) + "; searched for " + alternatives(read.words));
  }
}

Status run_search(Session& session) {
  SearchOptions wanted;
  wanted.most = number_option(session.arguments(), "--limit", 1, 1000).value_or(SearchOptions().most);
  for (const std::string& kind : session.arguments().values("--kind")) wanted.kinds.push_back(kind_called(kind));
  const std::string words = joined(session.arguments().operands);
  const SearchAnswer answer = search(session.catalogue(), words, wanted);
  tell_what_was_read(session, answer);
  if (answer.hits.empty()) {
    session.fail("nothing was found for " + text::quoted(words));
    session.fail("try fewer or other words; 'actives list' shows what there is");
  }
  if (session.text()) {
    session.print(render::search_text(answer, session.look()));
  } else {
    session.print_records(answer.hits, render::search_record);
  }
  if (answer.found > answer.hits.size()) {
    session.flush();  // it speaks about what stands above it
    session.note(render::counted(answer.found - answer.hits.size(), "more record has", "more records have") +
                 " some of these words; --limit shows more");
  }
  return answer.hits.empty() ? nothing_found : found;
}

}  // namespace

constinit const Command search_command{
    .name = "search",
    .operands = "WORDS...",
    .summary = "records that say something about these words, the best first",
    .about =
        "Looks for the words in the names and texts of all records, in any form (wrinkled, wrinkling), as a beginning "
        "(hypoallerg), or as the nearest word where no record has it. Records with all the words come first.",
    .options = search_options,
    .examples = search_examples,
    .run = run_search,
    .fields = [](const Arguments&) { return render::search_paths(); },
};

}  // namespace actives::cli
