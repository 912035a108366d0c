// What is known of all records while catalogues are loaded, and the checks that need more than one record: ids,
// references, unused sources, circles among concerns. A million records take some 30 bytes each here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "load/broken_text.hpp"
#include "load/fragment.hpp"
#include "model/order.hpp"
#include "text/text_set.hpp"

namespace actives::load {

class CrossCheck {
 public:
  void begin_catalogue(const std::string& name);
  // The number of the next file of this catalogue.
  std::uint32_t add_file(const std::string& name);

  // The next record of its kind; `broader` is that of a concern.
  void define(Kind kind, std::string_view id, std::optional<std::string_view> broader, Place place = {no_file, 0, 0});
  // What the record refers to that comes next.
  void refer(const Reference& reference);

  // The records that make up the catalogue: the later of two with one id stands in the place of the earlier.
  model::Order merge();
  // After merge(): how much each catalogue replaced.
  const std::vector<model::Origin>& origins() const { return origins_; }

  // The same kind and id twice within one catalogue.
  void check_ids(std::vector<Problem>& problems) const;
  // A source that no record of its own catalogue cites, nor anything in a broken text.
  void check_unused_sources(const BrokenTexts& broken, std::vector<Problem>& problems) const;
  // A reference to a record that is in none of the catalogues, nor in a broken text.
  void check_references(const BrokenTexts& broken, std::vector<Problem>& problems) const;
  // After merge(): a concern that is, over other concerns, broader than itself.
  void check_concern_circles(std::vector<Problem>& problems) const;

 private:
  static constexpr std::uint32_t no_file = 0xFFFFFFFF;
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr std::size_t kinds = Spelling<Kind>::names.size();

  struct Defined {
    Place place;
    std::uint32_t id = 0;
    std::uint32_t catalogue = 0;
  };
  struct Referred {
    Place place;
    std::uint32_t from = 0;  // number of the record within its kind
    std::uint32_t id = 0;
    Kind from_kind = Kind::ingredient;
    Kind kind = Kind::source;
    bool any_kind = false;
    std::string_view field;
  };

  // Concerns of which each is the broader of the one before, and the first of the last.
  using Circle = std::vector<std::uint32_t>;

  const std::vector<Defined>& of(Kind kind) const { return defined_[static_cast<std::size_t>(kind)]; }
  // By the number of an id: whether a record of this kind has it.
  std::vector<bool> ids_of(Kind kind) const;
  Position position(const Place& place) const { return {files_[place.file], place.line, place.column}; }
  std::string called(Kind kind, std::uint32_t id) const;
  std::vector<Circle> concern_circles() const;
  std::string way_round(const Circle& circle) const;

  std::vector<std::string> files_;
  std::vector<model::Origin> origins_;
  text::TextSet ids_;
  std::array<std::vector<Defined>, kinds> defined_;
  std::vector<std::uint32_t> broader_;  // of each concern, by its number: the number of the id, or none
  std::vector<std::uint32_t> merged_concerns_;
  std::vector<Referred> referred_;
  std::unordered_set<std::uint64_t> cited_;  // number of the catalogue, number of the id of the source
};

}  // namespace actives::load
