#include <algorithm>
#include <array>

#include "cli/command_list.hpp"
#include "cli/completion_words.hpp"
#include "cli/near_words.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

constexpr std::array completion_examples{
    Example{"actives completion bash", "print the script; the installation has put it in place already"},
    Example{"source <(actives completion bash)", "complete in this bash only; in zsh likewise"},
    Example{"actives completion fish | source", "complete in this fish only"},
    Example{"actives completion candidates name mal", "every name that begins so"},
};

constexpr std::string_view any_name = "name";
constexpr std::string_view market_name = "market";

std::vector<std::string> known_candidates() {
  std::vector<std::string> known{std::string(any_name)};
  for (const std::string_view kind : Spelling<Kind>::names) known.emplace_back(kind);
  known.emplace_back(market_name);
  return known;
}

// Markets are few and their codes are capitals, so these are always given as written.
std::vector<std::string> markets_beginning(const Catalogue& catalogue, std::string_view prefix) {
  const auto fits = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  std::vector<std::string> found = markets(catalogue);
  std::erase_if(found, [&](const std::string& market) {
    return market.size() < prefix.size() || !std::equal(prefix.begin(), prefix.end(), market.begin(), fits);
  });
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> candidates_for(Session& session, const std::string& what, std::string_view prefix) {
  if (what == market_name) return markets_beginning(session.catalogue(), prefix);
  if (what == any_name) return names_beginning(session.catalogue(), prefix);
  if (const auto kind = parse<Kind>(what)) return names_beginning(session.catalogue(), prefix, *kind);
  throw UsageError("there are no candidates for " + text::quoted(what),
                   {"candidates are for " + alternatives(known_candidates())});
}

Status candidates(Session& session) {
  const std::vector<std::string>& operands = session.arguments().operands;
  if (operands.size() < 2)
    throw UsageError("candidates are for a WHAT", {"as in: actives completion candidates name mal"});
  if (operands.size() > 3) throw UsageError("candidates take one PREFIX", {"quote one with a blank: 'salmon d'"});
  const std::vector<std::string> found_names =
      candidates_for(session, operands[1], operands.size() > 2 ? operands[2] : "");
  for (const std::string& name : found_names) session.print(text::printable(name) + "\n");
  return found_names.empty() ? nothing_found : found;
}

Status run_completion(Session& session) {
  const std::vector<std::string>& operands = session.arguments().operands;
  const std::string& shell = operands.front();
  if (shell == "candidates") return candidates(session);
  if (operands.size() > 1)
    throw UsageError("completion takes one shell", {"as in: actives completion " + text::quoted(shell)});
  if (shell == "bash")
    session.print(bash_script());
  else if (shell == "zsh")
    session.print(zsh_script());
  else if (shell == "fish")
    session.print(fish_script());
  else
    throw UsageError("there is no completion for the shell " + text::quoted(shell), {"allowed: bash, zsh, fish"});
  return found;
}

}  // namespace

constinit const Command completion_command{
    .name = "completion",
    .operands = "SHELL",
    .summary = "the script that completes commands, options and names in bash, zsh or fish",
    .about =
        "SHELL is bash, zsh or fish. The scripts ask 'actives completion candidates WHAT [PREFIX]' for names, which "
        "prints those that begin so, one a line: in small letters when PREFIX has no capital, else as written. WHAT is "
        "name (of any record), ingredient, type, concern, term, claim, rule, level, source, inventory or market.",
    .options = {},
    .examples = completion_examples,
    .run = run_completion,
    .fields = nullptr,
    .completes = Completes::shell,
};

}  // namespace actives::cli
