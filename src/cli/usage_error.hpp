// A command line that cannot be carried out; run() prints it and ends with status 2.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "actives/error.hpp"

namespace actives::cli {

class UsageError : public Error {
 public:
  // `advice`: further lines, what to do next.
  explicit UsageError(const std::string& message, std::vector<std::string> advice = {})
      : Error(message), advice_(std::move(advice)) {}

  const std::vector<std::string>& advice() const noexcept { return advice_; }

 private:
  std::vector<std::string> advice_;
};

}  // namespace actives::cli
