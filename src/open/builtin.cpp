#include "open/builtin.hpp"

extern "C" {
extern const char actives_builtin_catalogue[];
extern const char actives_builtin_catalogue_end[];
}

namespace actives::open {

std::string_view builtin_pack() {
  return {actives_builtin_catalogue,
          static_cast<std::size_t>(actives_builtin_catalogue_end - actives_builtin_catalogue)};
}

}  // namespace actives::open
