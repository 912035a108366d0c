#include "cli/completion_words.hpp"

#include <algorithm>

#include "cli/list_kind.hpp"
#include "cli/topics.hpp"

namespace actives::cli {

namespace {

std::vector<std::string> split(std::string_view allowed) {
  std::vector<std::string> words;
  for (std::size_t start = 0; start < allowed.size();) {
    const std::size_t bar = std::min(allowed.find('|', start), allowed.size());
    words.emplace_back(allowed.substr(start, bar - start));
    start = bar + 1;
  }
  return words;
}

std::vector<std::string> help_words() {
  std::vector<std::string> words;
  for (const std::string_view word : first_words()) words.emplace_back(word);
  for (const Topic& topic : topics()) words.emplace_back(topic.name);
  words.emplace_back(manual_topic);
  return words;
}

Completion completion(Completes completes) {
  switch (completes) {
    case Completes::nothing: return {};
    case Completes::name: return {"name", {}};
    case Completes::ingredient: return {"ingredient", {}};
    case Completes::concern: return {"concern", {}};
    case Completes::type: return {"type", {}};
    case Completes::market: return {"market", {}};
    case Completes::file: return {"file", {}};
    case Completes::field: return {"field", {}};
    case Completes::kind: return {"words", {listed_kinds().begin(), listed_kinds().end()}};
    case Completes::topic: return {"words", help_words()};
    case Completes::shell: return {"words", {"bash", "zsh", "fish", "candidates"}};
  }
  return {};
}

}  // namespace

Completion completion_of(const Option& option, const Command* command) {
  if (const std::string_view allowed = allowed_for(option, command); !allowed.empty()) return {"words", split(allowed)};
  return completion(option.completes);
}

Completion completion_of_operands(const Command& command) { return completion(command.completes); }

bool repeats_operands(const Command& command) { return command.operands.find("...") != std::string_view::npos; }

std::vector<Branch> branches() {
  std::vector<Branch> all(1);
  for (const std::string_view word : first_words()) {
    const Command* command = find_command(word);
    all.front().next.push_back({word, command == nullptr ? find_group(word)->summary : command->summary});
  }
  for (const Group& group : groups()) {
    Branch& branch = all.emplace_back();
    branch.name = group.name;
    for (const Command* command : commands_of(group))
      branch.next.push_back({own_name(group, *command), command->summary});
  }
  for (const Command* command : commands()) all.push_back({command->name, command, {}});
  return all;
}

std::string in_one_line(const Completion& completion) {
  std::string line(completion.what);
  for (const std::string& word : completion.words) line += " " + word;
  return line;
}

}  // namespace actives::cli
