// The completion of fish, which quotes what is inserted by itself, and looks for names anywhere in a word's beginning.
#include "cli/completion_words.hpp"
#include "cli/shell_quote.hpp"

namespace actives::cli {

namespace {

constexpr std::string_view fish_head = R"script(# fish completion for actives, printed by 'actives completion fish'.

# The program as it was typed, so that one that is not installed completes from its own catalogue.
function __actives_ask
    set -l program (commandline -opc)[1]
    set program (string replace -r '^~/' $HOME/ -- $program)
    command -sq -- $program; or set program actives
    command $program $argv 2>/dev/null
end

# What was typed before the cursor: the command first (empty: none yet), then --catalogue options with their values,
# then "--" and the operands.
function __actives_typed
    set -l words (commandline -opc)
    set -l command ''
    set -l catalogues
    set -l operands
    set -l option ''
    set -l only_operands ''
    for word in $words[2..]
        if test -n "$option"
            test "$option" = --catalogue; and set -a catalogues --catalogue (string replace -r '^~/' $HOME/ -- $word)
            set option ''
        else if test -n "$only_operands"
            set -a operands $word
        else if test "$word" = --
            set only_operands 1
        else if string match -q -- '--catalogue=*' $word
            set -a catalogues --catalogue (string replace -r '^--catalogue=' '' -- $word)
        else if string match -qr -- '^-.' $word
            contains -- $word $__actives_with_value; and set option $word
        else if contains -- "$command" $__actives_unfinished
            set command (string trim -- "$command $word")
        else
            set -a operands $word
        end
    end
    string join \n -- "$command" $catalogues -- $operands
end

# Whether the command is $argv[1], and an operand can stand here: any, or the first only where $argv[2] is "first".
function __actives_in
    set -l typed (__actives_typed)
    test "$typed[1]" = "$argv[1]"; or return
    test "$argv[2]" != first; or test "$typed[-1]" = --
end

# What is typed of the word at the cursor, without its quotes, of which one may still be open, and without --option=.
function __actives_word
    set -l raw (commandline -ct)
    for quote in '' \" \'
        if set -l word (string unescape -- "$raw$quote")
            string replace -r '^--[^=]*=' '' -- "$word"
            return
        end
    end
    echo
end

# Candidates of the kind $argv[1] that begin as was typed.
function __actives_candidates
    set -l typed (__actives_typed)
    set -l end (contains -i -- -- $typed)
    set -l catalogues
    test $end -gt 2; and set catalogues $typed[2..(math $end - 1)]
    set -l word (__actives_word)
    # An empty operand would be refused.
    test -n "$word"; or set -e word
    __actives_ask completion candidates $catalogues -- $argv[1] $word
end

# Fields of the command's records, behind those that are typed already.
function __actives_fields
    set -l typed (__actives_typed)
    set -l end (contains -i -- -- $typed)
    set -l before (string replace -rf '^(.*,)[^,]*$' '$1' -- (__actives_word))
    for field in (__actives_ask (string split ' ' -- $typed[1]) --fields help $typed[$end..])
        echo -- "$before$field"
    end
end

complete -c actives -e
complete -c actives -f
)script";

std::string condition(const Branch& branch, bool first_only) {
  const std::string name = "\"" + std::string(branch.name) + "\"";
  return " -n " + shell_quoted("__actives_in " + name + (first_only ? " first" : ""));
}

// The arguments of `complete` that say what a value or an operand can be.
std::string completes(const Completion& completion) {
  if (completion.what == "file") return " -F";
  if (completion.what == "field") return " -f -k -a '(__actives_fields)'";
  if (completion.what == "nothing") return "";
  if (completion.what != "words") return " -f -a '(__actives_candidates " + std::string(completion.what) + ")'";
  std::string words;
  for (const std::string& word : completion.words) words += (words.empty() ? "" : " ") + word;
  return " -f -k -a '" + words + "'";
}

std::string line_for(const Option& option, const Command* command, const std::string& where) {
  std::string line = "complete -c actives" + where + " -l " + std::string(option.name.substr(2));
  if (!option.value.empty()) line += " -r" + completes(completion_of(option, command));
  return line + " -d " + shell_quoted(option.help) + "\n";
}

std::string fish_lines(const Branch& branch) {
  std::string lines;
  for (const Option& option : options_of(branch.command))
    lines += line_for(option, branch.command, condition(branch, false));
  for (const CommandWord& next : branch.next)
    lines += "complete -c actives" + condition(branch, false) + " -a " + std::string(next.word) + " -d " +
             shell_quoted(next.says) + "\n";
  if (branch.command == nullptr) return lines;
  if (const Completion operand = completion_of_operands(*branch.command); operand.what != "nothing")
    lines += "complete -c actives" + condition(branch, !repeats_operands(*branch.command)) + completes(operand) + "\n";
  return lines;
}

// Where a word of the command is still to come.
std::string unfinished_commands() {
  std::string names;
  for (const Branch& branch : branches())
    if (branch.command == nullptr) names += " " + shell_quoted(branch.name);
  return "set -g __actives_unfinished" + names + "\n";
}

// The options with a value; all of every command, since a name means the same in each.
std::string options_with_value() {
  std::string names;
  const auto add = [&](const Option& option) {
    const std::string name = " " + std::string(option.name);
    if (!option.value.empty() && (names + " ").find(name + " ") == std::string::npos) names += name;
  };
  for (const Command* command : commands())
    for (const Option& option : options_of(command)) add(option);
  return "set -g __actives_with_value" + names + "\n";
}

}  // namespace

std::string fish_script() {
  std::string script(fish_head);
  script += options_with_value() + unfinished_commands();
  for (const Branch& branch : branches()) script += fish_lines(branch);
  return script;
}

}  // namespace actives::cli
