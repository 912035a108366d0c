#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "actives/render.hpp"
#include "cli/command_list.hpp"
#include "cli/filter_options.hpp"
#include "cli/filters.hpp"
#include "cli/operands.hpp"
#include "cli/session.hpp"
#include "cli/unknown_names.hpp"
#include "cli/usage_error.hpp"
#include "exchange/bibliography/bibliography.hpp"
#include "render/fields.hpp"
#include "render/records.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array cite_options{
    Option{"--market", "MARKET", "the sources of the law there too: EU, US, KR, ...", "", false, Completes::market},
};
constexpr std::array cite_examples{
    Example{"actives cite GHK-Cu", "what the page of copper tripeptide-1 rests on"},
    Example{"actives cite pdrn wrinkles --format bibtex > actives.bib", "for LaTeX, JabRef, Zotero"},
    Example{"actives cite salmon-pdrn --market EU --format csl-json", "for pandoc; with the sources of the law"},
    Example{"actives cite egf --format ris", "for EndNote, Mendeley, Zotero"},
    Example{"actives list --json | jq -r '.records[].id' | actives cite - --format bibtex", "every ingredient's"},
};

std::optional<exchange::Style> style_of(render::Format format) {
  switch (format) {
    case render::Format::bibtex: return exchange::Style::bibtex;
    case render::Format::ris: return exchange::Style::ris;
    case render::Format::csl_json: return exchange::Style::csl_json;
    default: return std::nullopt;
  }
}

// A number as people copy it, without what stands in front: "doi:10.1/x", "https://doi.org/10.1/x", "PMID 123".
std::string bare_number(const std::string& name) {
  constexpr std::array<std::string_view, 7> fronts{
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "pmid:", "pmid "};
  std::string low = name.substr(0, 24);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view front : fronts) {
    if (!low.starts_with(front)) continue;
    const std::size_t start = name.find_first_not_of(' ', front.size());
    return start == std::string::npos ? name : name.substr(start);
  }
  return name;
}

// Writes the sources of one name after the other, each source once.
class Citer {
 public:
  explicit Citer(Session& session) : session_(session), catalogue_(session.catalogue()) {
    if (const auto style = style_of(session.format())) {
      if (session.arguments().has("--fields"))
        throw UsageError("--fields does not apply to --format " + *session.arguments().value("--format"),
                         {"its fields are those of the format; json, jsonl, csv, tsv and markdown take --fields"});
      bibliography_.emplace(*style);
    }
    wanted_.market = read_market(session);
    wanted_.law_sources = wanted_.market.has_value();
    wanted_.targeted_by = 0;
    if (bibliography_) session.print(bibliography_->begin());
  }

  // Operands joined by blanks are tried as one name first, then one by one.
  void cite_operands() {
    const std::vector<std::string>& operands = session_.arguments().operands;
    if (const std::string whole = joined(operands); operands.size() > 1 && !find(whole).empty())
      cite(whole);
    else
      each_name(session_, [&](const std::string& name) { cite(name); });
  }

  // A record that cites nothing is no failure beside others that do.
  Status finish() {
    unknown_.finish();
    if (bibliography_)
      session_.print(bibliography_->end());
    else if (!session_.text())
      session_.end_records();
    return unknown_.any() || cited_.empty() ? nothing_found : found;
  }

 private:
  std::vector<Match> find(const std::string& name) const { return lookup(catalogue_, bare_number(name)); }

  void cite(const std::string& name) {
    const std::vector<Match> matches = find(name);
    if (matches.empty()) {
      unknown_.add(name);
      return;
    }
    bool any = false;
    for (const Match& match : matches) {
      const Page page = page_for(catalogue_, match, wanted_);
      const auto* itself = std::get_if<Source>(&page.record);
      if (itself != nullptr) add(*itself);
      for (const Source& source : page.references) add(source);
      any = any || itself != nullptr || !page.references.empty();
    }
    if (!any) session_.note(text::quoted(name) + " cites no source");
  }

  void add(const Source& source) {
    if (!cited_.insert(source.id).second) return;
    if (bibliography_)
      session_.print(bibliography_->add(source));
    else if (session_.text())
      session_.print(render::source_text(cited_.size(), source, session_.look()));
    else
      session_.add_record(render::plain_record(source));
  }

  Session& session_;
  const Catalogue& catalogue_;
  PageWanted wanted_;
  std::optional<exchange::Bibliography> bibliography_;
  std::set<std::string> cited_;
  UnknownNames unknown_{session_};
};

Status run_cite(Session& session) {
  Citer citer(session);
  citer.cite_operands();
  return citer.finish();
}

}  // namespace

constinit const Command cite_command{
    .name = "cite",
    .operands = "NAME...",
    .summary = "the sources of a record, for people, scripts and reference managers",
    .about =
        "What an ingredient, type, concern, term, claim or rule cites, in the order of its record (as references in "
        "explain --json); each source once, however many names cite it. The id, DOI or PMID of a source cites that "
        "source. --market adds the sources of that market's law. In bibtex, ris and csl-json a note tells what kind of "
        "source it is and how much of it was read. The name - stands for names on standard input, one a line.",
    .options = cite_options,
    .examples = cite_examples,
    .run = run_cite,
    .fields = [](const Arguments&) { return render::record_paths(Kind::source); },
    .completes = Completes::name,
    .formats = "text|json|jsonl|csv|tsv|markdown|bibtex|ris|csl-json",
};

}  // namespace actives::cli
