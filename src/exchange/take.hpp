// Where an export goes, piece by piece.
#pragma once

#include <functional>
#include <string_view>

namespace actives::exchange {

using Take = std::function<void(std::string_view bytes)>;

}  // namespace actives::exchange
