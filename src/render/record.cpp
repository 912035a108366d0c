#include "render/record.hpp"

#include <utility>

#include "json/write.hpp"

namespace actives::render {

Record::Record(json::Value value) : value_(std::make_unique<json::Value>(std::move(value))) {}
Record::~Record() = default;
Record::Record(Record&& other) noexcept = default;
Record& Record::operator=(Record&& other) noexcept = default;

}  // namespace actives::render
