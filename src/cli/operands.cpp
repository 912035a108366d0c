#include "cli/operands.hpp"

namespace actives::cli {

std::string joined(const std::vector<std::string>& operands) {
  std::string one;
  for (const std::string& operand : operands) one += (one.empty() ? "" : " ") + operand;
  return one;
}

bool reads_input(const std::vector<std::string>& operands) {
  return std::find(operands.begin(), operands.end(), from_input) != operands.end();
}

}  // namespace actives::cli
