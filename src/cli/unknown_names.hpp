// What a command says about names that lead to no record.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace actives::cli {

class UnknownNames {
 public:
  explicit UnknownNames(Session& session) : session_(session) {}

  // Says that it is not known, and what is near to it.
  void add(const std::string& name);
  // Where there was nothing to suggest for some name, says once where the names are.
  void finish();

  bool any() const { return any_; }
  // There was nothing to suggest for some name.
  bool lost() const { return lost_; }

 private:
  Session& session_;
  bool any_ = false;
  bool lost_ = false;
};

}  // namespace actives::cli
