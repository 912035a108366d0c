// What files that could not be read whole seem to say, so that one slip does not make a hundred other records look wrong.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace actives::load {

class BrokenTexts {
 public:
  void add(std::string_view text);

  // Whether a record with this id may stand in one of them.
  bool may_define(std::string_view id) const { return ids_.contains(std::string(id)); }
  // Whether a record in one of them may refer to this id.
  bool may_mention(std::string_view id) const { return mentioned_.contains(std::string(id)); }

 private:
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> mentioned_;
};

}  // namespace actives::load
