#include "cli/command_table.hpp"

#include <algorithm>
#include <array>

#include "cli/list_kind.hpp"
#include "render/fields.hpp"

namespace actives::cli {

namespace {

constexpr std::array common{
    Option{"--format", "FORMAT", "how records are written: text, json, jsonl, csv, tsv, markdown",
           "text|json|jsonl|csv|tsv|markdown"},
    Option{"--json", "", "short for --format json", ""},
    Option{"--fields", "LIST", "fields to write, in order: id,targets.concern; 'help' lists them", ""},
    Option{"--catalogue", "PATH", "use this catalogue (a file, a folder, or 'builtin') instead; repeatable", "", true},
    Option{"--color", "WHEN", "color in text: auto, always, never", "auto|always|never"},
    Option{"--quiet", "", "no notes on standard error", ""},
    Option{"--version", "", "print the versions of the program and the catalogue", ""},
    Option{"--help", "", "print this help", ""},
};

constexpr Option market{"--market", "MARKET", "legal status there: EU, US, KR, ...", ""};

constexpr std::array explain_options{
    Option{"--full", "", "everything: every study, mechanism, caution and source", ""},
    Option{"--brief", "", "a few lines", ""},
    Option{"--why", "", "show how each grade comes about", ""},
    market,
};

// What narrows a list; `for` and `list ingredients` share it.
constexpr Option by_type{"--type", "TYPE", "only this type: exosome, peptide, pdrn, ...; repeatable", "", true};
constexpr Option by_origin{"--origin", "ORIGIN", "only this origin; repeatable",
                           "plant|human|animal|marine|microbial|synthetic|recombinant", true};
constexpr Option by_scope{"--scope", "SCOPE", "core (regenerative) or related (everyday proteins)", "core|related"};
constexpr Option by_grade{"--grade", "GRADE", "at least this grade on skin: A, B, C, D, E (M passes as C)",
                          "A|B|C|M|D|E|N"};
constexpr Option by_route{"--route", "ROUTE", "people were studied on this route",
                          "topical|procedure|injected|wound|oral|in-vitro"};
constexpr Option by_funding{"--funding", "WHO", "who paid: independent, or not-supplier", "independent|not-supplier"};
constexpr Option with_null{"--show-null", "", "show also what was studied without benefit (grade N)", ""};

constexpr std::array for_options{
    by_type,
    by_origin,
    by_scope,
    by_grade,
    by_route,
    by_funding,
    Option{"--all", "", "only ingredients that target every concern named", ""},
    with_null,
    market,
};

constexpr std::array list_options{
    by_type,    by_origin,
    by_scope,   Option{"--concern", "CONCERN", "only what targets this concern; repeatable", "", true},
    by_grade,   by_route,
    by_funding, with_null,
    market,
};

constexpr std::array explain_examples{
    Example{"actives explain pdrn", "a type, with its ingredients"},
    Example{"actives explain GHK-Cu --full", "everything known about copper tripeptide-1"},
    Example{"actives explain sodium dna", "a label name that leads to several records"},
    Example{"actives explain \"contains living stem cells\"", "a marketing claim, with the verdict"},
    Example{"actives explain egf --market EU", "what the law says there"},
    Example{"actives explain wrinkles --json | jq '.records[0].targeted_by[].id'", "for scripts"},
};
constexpr std::array for_examples{
    Example{"actives for \"crow's feet\"", "what targets wrinkles, best grade first"},
    Example{"actives for post-procedure --grade B", "only what is at least supported"},
    Example{"actives for wrinkles firmness --all", "ingredients that target both"},
    Example{"actives for wrinkles --market EU", "without what is prohibited in the EU"},
    Example{"actives for dehydration --route injected", "people were studied with injections"},
};
constexpr std::array list_examples{
    Example{"actives list --type exosome --origin plant", "plant exosomes"},
    Example{"actives list concerns", "every concern with what it means"},
    Example{"actives list sources --format csv", "the bibliography as a table"},
    Example{"actives list rules --market EU", "the rules of one market"},
};
constexpr std::array help_examples{
    Example{"actives help explain", "the same as actives explain --help"},
    Example{"actives help exit-status", "what the exit statuses mean"},
};

std::vector<std::string> explain_fields(std::span<const std::string>) { return render::explain_paths(); }
std::vector<std::string> for_fields(std::span<const std::string>) { return render::target_paths(); }
std::vector<std::string> list_fields(std::span<const std::string> operands) {
  const auto kind = kind_to_list(operands);
  return kind == Kind::ingredient ? render::ingredient_row_paths() : render::record_paths(kind);
}
std::vector<std::string> no_fields(std::span<const std::string>) { return {}; }

constexpr std::array table{
    Command{"explain", "NAME...", "all there is to say about an ingredient, type, concern, term, claim, rule or source",
            "Any name will do: a common name, a label name (INCI), an alias, a trade name, a CAS number or an id. "
            "Words that together are a name are taken as one. An unknown name is never guessed at.",
            explain_options, explain_examples, run_explain, explain_fields},
    Command{"for", "CONCERN...", "what targets a skin concern, best evidence first",
            "Lists what targets the concern and its narrower ones: first what people used on skin, then what was "
            "studied on other routes only, then what sellers say of whole types of ingredients.",
            for_options, for_examples, run_for, for_fields},
    Command{"list", "[KIND]", "ingredients, types, concerns, terms, claims, rules, sources, levels or inventory",
            "KIND is ingredients (the default), types, concerns, terms, claims, rules, sources, levels or inventory.",
            list_options, list_examples, run_list, list_fields},
    Command{"help",
            "[TOPIC]",
            "help on a command, or on formats, environment, exit-status",
            "TOPIC is a command, or formats, environment or exit-status.",
            {},
            help_examples,
            run_help,
            no_fields},
};

}  // namespace

std::span<const Command> commands() { return table; }
std::span<const Option> common_options() { return common; }

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Command& c) { return c.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace actives::cli
