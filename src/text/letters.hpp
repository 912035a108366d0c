// What kind of letter a character is, in any script.
#pragma once

namespace actives::text {

bool is_upper(char32_t code);
bool is_lower(char32_t code);

}  // namespace actives::text
