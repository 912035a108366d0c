// The completion of zsh, which quotes what is inserted by itself.
#include "cli/completion_words.hpp"
#include "cli/shell_quote.hpp"

namespace actives::cli {

namespace {

constexpr std::string_view zsh_head = R"script(#compdef actives
# zsh completion for actives, printed by 'actives completion zsh'.

# What there is: sets `options` and `operand` (descriptions in `option_words`, `operand_words`) and `repeats` for the
# command in `command`, and `value` for the option in $1. Where `more` is set a word of the command is still to come.
_actives_table() {
  options=() option_words=() operand=() operand_words=() value=() repeats='' more=''
  case $command in
)script";

constexpr std::string_view zsh_tail = R"script(  esac
}

# The program as it was typed, so that one that is not installed completes from its own catalogue.
_actives_ask() {
  local program=${(Q)words[1]}
  [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}
  whence -p -- "$program" >/dev/null || program=actives
  command -- "$program" "$@" 2>/dev/null
}

# Adds the words in "${@[2,-1]}" with the lines in the array $1, each cut to the width of the screen.
_actives_describe() {
  local -a lines
  local each
  for each in "${(@P)1}"; do lines+=("${each[1,COLUMNS-1]}"); done
  compadd -l -d lines -- "${@[2,-1]}"
}

# Adds what the completion in "$@" stands for.
_actives_add() {
  local what=${1-nothing} typed
  local -a found
  shift
  case $what in
    (nothing) _message 'anything may stand here' ;;
    (file) _files ;;
    (words) compadd -- "$@" ;;
    (field)
      compset -P '*,'
      found=(${(f)"$(_actives_ask "${called[@]}" --fields help -- "${operands[@]}")"})
      compadd -- "${found[@]}"
      ;;
    (*)
      # Within quotes only what these mean is left as it was typed.
      typed=${(Q)PREFIX}
      [[ $compstate[quote] == \' ]] && typed=$PREFIX
      found=(${(f)"$(_actives_ask completion candidates "${catalogues[@]}" -- $what ${typed:+"$typed"})"})
      # What is typed in small letters finds names in either case, and so the other way round.
      compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "${found[@]}"
      ;;
  esac
}

_actives() {
  local command='' option='' only_operands='' repeats='' more='' each
  local -a called operands catalogues options option_words operand operand_words value

  for each in "${(@)words[2,CURRENT-1]}"; do
    each=${(Q)each}
    if [[ -n $option ]]; then
      [[ $option == --catalogue ]] && catalogues+=(--catalogue "${each/#'~/'/$HOME/}")
      option=''
    elif [[ -n $only_operands ]]; then
      operands+=("$each")
    elif [[ $each == -- ]]; then
      only_operands=1
    elif [[ $each == --catalogue=* ]]; then
      each=${each#*=}
      catalogues+=(--catalogue "${each/#'~/'/$HOME/}")
    elif [[ $each == -?* ]]; then
      _actives_table "$each"
      (( $#value )) && option=$each
    else
      _actives_table ''
      if [[ -n $more ]]; then called+=("$each") command="${called[*]}"; else operands+=("$each"); fi
    fi
  done

  if [[ -z $option && -z $only_operands && $PREFIX == --*=* ]]; then
    _actives_table "${PREFIX%%=*}"
    compset -P '*='
    (( $#value )) && _actives_add "${value[@]}"
  elif [[ -n $option ]]; then
    _actives_table "$option"
    _actives_add "${value[@]}"
  elif [[ -z $only_operands && $PREFIX == -* ]]; then
    _actives_table ''
    _actives_describe option_words "${options[@]}"
  else
    _actives_table ''
    [[ -n $repeats ]] || (( $#operands == 0 )) || return 1
    if (( $#operand_words )); then
      _actives_describe operand_words "${(@)operand[2,-1]}"
    else
      _actives_add "${operand[@]}"
    fi
  fi
}

# Loaded by the completion system this file is the function; sourced, it only tells that system of it.
if [[ ${funcstack[1]-} == _actives ]]; then
  _actives "$@"
else
  compdef _actives actives
fi
)script";

std::string line(std::string_view indent, std::string_view name, std::string_view says) {
  std::string text(name);
  text.resize(std::max<std::size_t>(text.size(), 13), ' ');
  return std::string(indent) + shell_quoted(text + " -- " + std::string(says)) + "\n";
}

std::string zsh_lines(const Branch& branch) {
  std::string flags;
  std::string descriptions;
  std::string values;
  for (const Option& option : options_of(branch.command)) {
    flags += (flags.empty() ? "" : " ") + std::string(option.name);
    descriptions += line("        ", option.name, option.help);
    if (option.value.empty()) continue;
    values += "        (" + std::string(option.name) + ") value=(" +
              in_one_line(completion_of(option, branch.command)) + ") ;;\n";
  }
  std::string text = "    ('" + std::string(branch.name) + "')\n      options=(" + flags + ")\n";
  text += "      option_words=(\n" + descriptions + "      )\n";
  if (branch.command == nullptr) {
    std::string names = "words";
    std::string summaries;
    for (const CommandWord& next : branch.next) {
      names += " " + std::string(next.word);
      summaries += line("        ", next.word, next.says);
    }
    text += "      operand=(" + names + ")\n      operand_words=(\n" + summaries + "      )\n      more=1\n";
  } else {
    text += "      operand=(" + in_one_line(completion_of_operands(*branch.command)) + ")\n";
    if (repeats_operands(*branch.command)) text += "      repeats=1\n";
  }
  return text + "      case $1 in\n" + values + "      esac\n      ;;\n";
}

}  // namespace

std::string zsh_script() {
  std::string script(zsh_head);
  for (const Branch& branch : branches()) script += zsh_lines(branch);
  script += zsh_tail;
  return script;
}

}  // namespace actives::cli
