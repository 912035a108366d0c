/// \file
/// A catalogue, ready to be asked: the built-in one, or others loaded from JSON.
///
/// \include open_catalogue.cpp
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/error.hpp"
#include "actives/records.hpp"

/// All that the library offers. Every question to a catalogue throws PackError when the compiled form is damaged, which
/// only happens to one that was read from a file.
#pragma GCC visibility push(default)
namespace actives {

/// \cond
namespace pack {
class Pack;
}
/// \endcond

/// One of the catalogues that a catalogue was put together from.
struct CataloguePart {
  std::string name;          ///< its path as it was given, or "builtin"
  std::size_t files = 0;     ///< how many were read; 0 for what was compiled before
  std::size_t replaced = 0;  ///< records of earlier ones that it replaced
};

/// How Catalogue::open() goes about it.
struct OpenOptions {
  /// Where the compiled form of catalogues is kept, so that the next open() need not read JSON again; made where it is
  /// missing. What cannot be kept is compiled anew each time. Empty: nothing is kept.
  std::string cache_folder{};
  /// Told what takes its time, as a sentence without a full stop.
  std::function<void(const std::string&)> note{};
};

/// What is wrong with catalogues, and how much was looked at.
struct Checked {
  std::vector<Problem> problems;  ///< sorted by file, line and column
  std::size_t files = 0;          ///< that were looked at
  std::size_t records = 0;        ///< of these files, those that later ones replace too
  bool any_unreadable = false;    ///< whether a file could not be opened or read, so that it is not known what it holds
};

/// Records of all kinds, with the names they go by. Cheap to copy: copies share the same bytes. Safe to read from several
/// threads.
class Catalogue {
 public:
  /// The catalogue inside the program. Costs nothing but a look at its header.
  static Catalogue builtin();

  /// The named catalogues together: "builtin", a fragment file (a JSON object with lists of records, as
  /// `schema/catalogue.schema.json` says), a folder of them, or a file that build() wrote. A later one replaces records of
  /// an earlier one that have the same kind and id. Throws FileError when a path cannot be read, CatalogueError, with
  /// every problem, when what it holds is not valid, and PackError when a compiled file is damaged or of another version.
  static Catalogue open(std::span<const std::string> paths, const OpenOptions& options = {});

  /// The same for paths that are written down: `open({"builtin", "mine.json"})`.
  static Catalogue open(std::initializer_list<std::string> paths, const OpenOptions& options = {}) {
    return open(std::span(paths.begin(), paths.size()), options);
  }

  /// Finds everything that is wrong with these catalogues, each by its place, instead of throwing. Throws FileError for a
  /// path that is not there.
  static Checked check(std::span<const std::string> paths);

  /// Writes the named catalogues together as one compiled file, which opens at once whatever its size. Without `replace`
  /// a file that is there already is kept and FileError thrown. Throws as open(), and FileError when the file cannot be
  /// written: then what stood there before still does.
  static void build(std::span<const std::string> paths, const std::string& path, bool replace);

  /// What it was put together from, in that order: one for the built-in catalogue alone.
  std::vector<CataloguePart> parts() const;
  /// Which of these a record is from. `number` is below count(kind).
  std::size_t part_of(Kind kind, std::size_t number) const;

  /// The file in the cache that is read in place; empty where none is. A damaged one shows as PackError when the damaged
  /// part is read; taken away, it is made anew by the next open().
  const std::string& cache_file() const;

  /// The built-in catalogue's version, with "+" and 12 hex digits of the content when others are loaded.
  std::string_view version() const;

  /// Records of one kind.
  std::size_t count(Kind kind) const;
  /// Records of all kinds.
  std::size_t count() const;

  /// The record with exactly this id, as in `get<Concern>("wrinkles")`; nothing when there is none. lookup() finds one
  /// by any of its names.
  template <class R>
  std::optional<R> get(std::string_view id) const {
    const auto number = find(kind_of<R>, id);
    if (!number) return std::nullopt;
    return at<R>(*number);
  }

  /// Record `number` of its kind, in the catalogue's order; `number` is below count(kind). Throws PackError when the
  /// compiled record is damaged.
  template <class R>
  R at(std::size_t number) const;

  /// All records of a kind in the catalogue's order, as in `all<Rule>()`. Throws as at().
  template <class R>
  std::vector<R> all() const {
    std::vector<R> records;
    records.reserve(count(kind_of<R>));
    for (std::size_t number = 0; number < count(kind_of<R>); ++number) records.push_back(at<R>(number));
    return records;
  }

  /// The same for a kind that is known only when the program runs.
  AnyRecord record_at(Kind kind, std::size_t number) const;

  /// The number of the record with exactly this id.
  std::optional<std::size_t> find(Kind kind, std::string_view id) const;

  /// The id of a record, and the name that is shown for it: far cheaper than at(). `number` is below count(kind).
  /// The views live as long as the catalogue. Throws PackError when they are damaged.
  std::string_view id_of(Kind kind, std::size_t number) const;
  /// \copydoc id_of
  std::string_view name_of(Kind kind, std::size_t number) const;

  /// \cond
  // For the library's own rooms.
  const pack::Pack& compiled() const;
  /// \endcond

 private:
  struct Data;
  class Opening;
  explicit Catalogue(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace actives
#pragma GCC visibility pop
