// One record for machines, which commands hand from what makes it to what writes it without looking inside.
#pragma once

#include <memory>

#include "json/value.hpp"

namespace actives::render {

class Record {
 public:
  // Not explicit: whoever makes a record returns its value.
  Record(json::Value value);
  ~Record();
  Record(Record&& other) noexcept;
  Record& operator=(Record&& other) noexcept;

  const json::Value& value() const { return *value_; }
  json::Value& value() { return *value_; }

 private:
  std::unique_ptr<json::Value> value_;  // on the heap, as its size is known where it is made only
};

}  // namespace actives::render
