// Which type of ingredient a whole label name belongs to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "actives/catalogue.hpp"

namespace actives::label {

// Keeps what it needs between names. Not for several threads at once.
class NameTypes {
 public:
  explicit NameTypes(const Catalogue& catalogue);
  ~NameTypes();

  // The id of the type: that of the regenerative ingredient or inventory item which has this name, or else what the form
  // of the name tells. Nothing for the name of anything else.
  std::optional<std::string> of(std::string_view name);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace actives::label
