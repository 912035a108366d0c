// The completion of bash. Nothing that was typed, and no name, is ever expanded: words are taken apart and quoted by
// hand, since bash hands over neither what was meant nor where readline will put the answer.
#include "cli/completion_words.hpp"

namespace actives::cli {

namespace {

constexpr std::string_view bash_head =
    R"script(# bash completion for actives, printed by 'actives completion bash'. Needs bash 4.
# shellcheck shell=bash

# Takes a line apart as the shell would, but runs and expands nothing. Sets `words` to the finished words, `word` to the
# last one without its quotes, `quote` to the quote that is open in it, and `redirected` when it names a file.
_actives_split() {
  local line=$1 c next begun=''
  local -i i
  words=() word='' quote='' redirected=''
  for ((i = 0; i < ${#line}; ++i)); do
    c=${line:i:1} next=${line:i+1:1}
    if [[ $quote && $c == "$quote" ]]; then
      quote=''
    elif [[ $quote == \' ]]; then
      word+=$c
    elif [[ $c == \\ ]]; then
      # Within double quotes a backslash stands for itself before most characters.
      if [[ $quote && $next && $next != [\\\"\$\`] ]]; then word+=$c; else word+=$next i+=1; fi
      begun=1
    elif [[ $quote ]]; then
      word+=$c
    elif [[ $c == [\'\"] ]]; then
      quote=$c begun=1
    elif [[ $c == [[:space:]\<\>] ]]; then
      if [[ $begun && ! $redirected ]]; then words+=("$word"); fi
      if [[ $begun ]]; then redirected=''; fi
      if [[ $c == [\<\>] ]]; then redirected=1; fi
      word='' begun=''
    else
      word+=$c begun=1
    fi
  done
}

# What there is: sets `options`, and the completion of the `operand`, of which there may be several where `repeats` is
# set, for the command in `command`, and `value` for that of the option in $1. Where `more` is set a word of the command
# is still to come.
# shellcheck disable=SC2034
_actives_table() {
  options=() operand=() value=() repeats='' more=''
  case $command in
)script";

constexpr std::string_view bash_tail = R"script(  esac
}

# The program as it was typed, so that one that is not installed completes from its own catalogue.
_actives_ask() {
  local program=${words[0]-actives}
  [[ $program == \~/* ]] && program=$HOME/${program#\~/}
  type -P -- "$program" >/dev/null || program=actives
  command -- "$program" "$@" 2>/dev/null
}

# Sets `candidates` to whole words for the completion in "$2"..., with $1 in front of each, where $3 was typed.
_actives_candidates() {
  local before=$1 typed=$2 what=$3 each
  local -a found=()
  case $what in
    words) found=("${@:4}") ;;
    field)
      [[ $typed == *,* ]] && before+=${typed%,*}, typed=${typed##*,}
      mapfile -t found < <(_actives_ask "${called[@]}" --fields help -- "${operands[@]}")
      ;;
    *)
      # An empty operand would be refused.
      mapfile -t found < <(_actives_ask completion candidates "${catalogues[@]}" -- "$what" ${typed:+"$typed"})
      typed=''
      ;;
  esac
  for each in "${found[@]}"; do
    [[ $each == "$typed"* ]] && candidates+=("$before$each")
  done
}

# Sets `quoted` to the rest of a word as it has to be typed behind what is there already.
_actives_quote() {
  quoted=$1
  case $quote in
    \') quoted=${quoted//\'/"'\''"} ;;
    \")
      quoted=${quoted//\\/"\\\\"}
      quoted=${quoted//\$/"\\\$"}
      quoted=${quoted//\`/"\\\`"}
      quoted=${quoted//\"/"\\\""}
      # No backslash keeps an exclamation mark from the history within double quotes.
      quoted=${quoted//\!/"\"\\!\""}
      ;;
    *) [[ ! $1 ]] || printf -v quoted %q "$1" ;;
  esac
}

# Answers with the candidates. Readline replaces what stands behind `kept`, the part of the word that it leaves alone.
_actives_answer() {
  local typed=$1 kept=$2 shared=${candidates[0]-} each quoted overshoot=1
  local -i i
  # This lists and inserts nothing, so names are shown as they are.
  if ((COMP_TYPE == 63)); then
    COMPREPLY=("${candidates[@]}")
    return
  fi
  if ((${#candidates[@]} > 1)); then
    for each in "${candidates[@]}"; do
      while [[ $each != "$shared"* ]]; do shared=${shared%?}; done
    done
    # Names that differ in case from what was typed must not take letters away again.
    if ((${#shared} < ${#typed})); then
      shared=$typed
      for i in "${!candidates[@]}"; do candidates[i]=$typed${candidates[i]:${#typed}}; done
    fi
  fi
  for each in "${candidates[@]}"; do
    _actives_quote "${each:${#kept}}"
    COMPREPLY+=("$quoted")
  done
  if ((${#candidates[@]} == 1)); then
    # Readline would leave a quote open behind a name that ends with one.
    COMPREPLY[0]+=$quote
    return
  fi
  # Where all go on with a backslash before different characters, readline would insert that backslash alone.
  _actives_quote "${shared:${#kept}}"
  for each in "${COMPREPLY[@]}"; do
    [[ $each == "$quoted"\\* ]] || overshoot=''
  done
  if [[ $overshoot ]]; then COMPREPLY+=("$quoted"); fi
}

_actives() {
  local line=${COMP_LINE:0:COMP_POINT} text=$2 command='' option='' only_operands='' each
  local typed word quote redirected repeats more kept
  local -a words called=() operands=() catalogues=() candidates=() options operand value
  COMPREPLY=()
  _actives_split "$line"
  typed=$word
  if [[ $redirected ]]; then
    compopt -o default
    return
  fi

  for each in "${words[@]:1}"; do
    if [[ $option ]]; then
      [[ $option == --catalogue ]] && catalogues+=(--catalogue "${each/#\~\//$HOME/}")
      option=''
    elif [[ $only_operands ]]; then
      operands+=("$each")
    elif [[ $each == -- ]]; then
      only_operands=1
    elif [[ $each == --catalogue=* ]]; then
      each=${each#*=}
      catalogues+=(--catalogue "${each/#\~\//$HOME/}")
    elif [[ $each == -?* ]]; then
      _actives_table "$each"
      ((${#value[@]})) && option=$each
    else
      _actives_table ''
      if [[ $more ]]; then called+=("$each") command=${called[*]}; else operands+=("$each"); fi
    fi
  done

  if [[ ! $option && ! $only_operands && $typed == --*=* ]]; then
    option=${typed%%=*}
    _actives_table "$option"
    [[ ${value[0]-} ]] && _actives_complete "$option=" "${typed#*=}" "${value[@]}"
  elif [[ $option ]]; then
    _actives_table "$option"
    _actives_complete '' "$typed" "${value[@]}"
  elif [[ ! $only_operands && $typed == -* ]]; then
    _actives_table ''
    _actives_complete '' "$typed" words "${options[@]}"
  else
    _actives_table ''
    if [[ $repeats ]] || ((${#operands[@]} == 0)); then _actives_complete '' "$typed" "${operand[@]}"; fi
  fi
  ((${#candidates[@]})) || return 0

  [[ $line == *"$text" ]] || return 0
  local -i finished=${#words[@]}
  _actives_split "${line:0:${#line}-${#text}}"
  ((${#words[@]} == finished)) || return 0
  kept=$word
  _actives_answer "$typed" "$kept"
}

# Files are bash's own matter, everything else is ours.
_actives_complete() {
  case ${3-nothing} in
    nothing) ;;
    file) compopt -o default ;;
    *) _actives_candidates "$@" ;;
  esac
}

complete -F _actives actives
)script";

// "options=(--full --brief)" and the cases of the options that take a value.
std::string bash_lines(const Branch& branch) {
  std::string flags;
  std::string values;
  for (const Option& option : options_of(branch.command)) {
    flags += (flags.empty() ? "" : " ") + std::string(option.name);
    if (option.value.empty()) continue;
    values += "        " + std::string(option.name) + ") value=(" + in_one_line(completion_of(option, branch.command)) +
              ") ;;\n";
  }
  std::string text = "    '" + std::string(branch.name) + "')\n      options=(" + flags + ")\n";
  if (branch.command == nullptr) {
    text += "      operand=(words";
    for (const CommandWord& next : branch.next) text += " " + std::string(next.word);
    text += ")\n      more=1\n";
  } else {
    text += "      operand=(" + in_one_line(completion_of_operands(*branch.command)) + ")\n";
    if (repeats_operands(*branch.command)) text += "      repeats=1\n";
  }
  return text + "      case $1 in\n" + values + "      esac\n      ;;\n";
}

}  // namespace

std::string bash_script() {
  std::string script(bash_head);
  for (const Branch& branch : branches()) script += bash_lines(branch);
  script += bash_tail;
  return script;
}

}  // namespace actives::cli
