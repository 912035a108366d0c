// A catalogue, ready to be asked: the built-in one, or others loaded from JSON.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "actives/error.hpp"
#include "actives/records.hpp"

namespace actives {

namespace pack {
class Pack;
}

// Cheap to copy: copies share the same bytes. Safe to read from several threads.
class Catalogue {
 public:
  // The catalogue inside the program. Costs nothing but a look at its header.
  static Catalogue builtin();

  // The named catalogues together: "builtin", a fragment file, or a folder of them. A later one replaces records of
  // an earlier one that have the same kind and id. Throws FileError when a path cannot be read and CatalogueError,
  // with every problem, when what it holds is not valid.
  static Catalogue open(std::span<const std::string> paths);

  // The built-in catalogue's version, with "+" and 12 hex digits of the content when others are loaded.
  std::string_view version() const;

  std::size_t count(Kind kind) const;
  // Records of all kinds.
  std::size_t count() const;

  // The record with exactly this id.
  template <class R>
  std::optional<R> get(std::string_view id) const {
    const auto number = find(kind_of<R>, id);
    if (!number) return std::nullopt;
    return at<R>(*number);
  }

  // Record `number` of its kind, in the catalogue's order; `number` is below count(kind). Throws PackError when the
  // compiled record is damaged.
  template <class R>
  R at(std::size_t number) const;

  // The same for a kind that is known only when the program runs.
  AnyRecord record_at(Kind kind, std::size_t number) const;

  std::optional<std::size_t> find(Kind kind, std::string_view id) const;

  // The id of a record, and the name that is shown for it: far cheaper than at(). `number` is below count(kind).
  // The views live as long as the catalogue. Throws PackError when they are damaged.
  std::string_view id_of(Kind kind, std::size_t number) const;
  std::string_view name_of(Kind kind, std::size_t number) const;

  // For the library's own rooms.
  const pack::Pack& compiled() const;

 private:
  struct Data;
  explicit Catalogue(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace actives
