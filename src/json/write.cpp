#include "json/write.hpp"

namespace actives::json {

std::string dump(const Value& value, int indent) {
  return value.dump(indent, ' ', false, Value::error_handler_t::replace);
}

}  // namespace actives::json
