#include "actives/catalogue.hpp"

#include <algorithm>
#include <filesystem>

#include "files/new_file.hpp"
#include "files/read.hpp"
#include "open/builtin.hpp"
#include "open/cache.hpp"
#include "open/gather.hpp"
#include "open/source_files.hpp"
#include "pack/pack.hpp"
#include "text/hash.hpp"

namespace actives {

namespace {

using open::Cache;
using open::CacheKey;
using open::SourceFiles;

class FileOutput final : public pack::Output {
 public:
  explicit FileOutput(files::NewFile& file) : file_(file) {}
  void append(std::string_view bytes) override { file_.write(bytes); }
  void replace_start(std::string_view bytes) override { file_.rewrite_start(bytes); }

 private:
  files::NewFile& file_;
};

// Tells the built-in catalogue from those of other versions: its header has checksums of all the rest.
std::uint64_t builtin_hash() { return text::hash(open::builtin_pack().substr(0, pack::page_size)); }

// What tells lists of catalogues apart: how they were named, which the catalogue shows, and where they are, whatever the
// folder that the program runs in.
std::string whereabouts(std::span<const std::string> paths) {
  std::string all;
  for (const std::string& path : paths) {
    std::error_code error;
    all += path;
    all += '\0';
    if (path != open::builtin_name) all += std::filesystem::absolute(path, error).string();
    all += '\0';
  }
  return all;
}

}  // namespace

struct Catalogue::Data {
  explicit Data(std::string_view linked) : pack(linked, pack::Trust::linked) {}
  explicit Data(std::string compiled) : owned(std::move(compiled)), pack(owned) {}
  explicit Data(files::Mapping file) : mapped(std::move(file)), pack(mapped->bytes()) {}
  Data(files::Mapping kept, std::string path)
      : mapped(std::move(kept)), pack(Cache::pack_in(*mapped)), cache_file(std::move(path)) {}

  std::string owned;
  std::optional<files::Mapping> mapped;
  pack::Pack pack;
  std::string cache_file;
};

Catalogue Catalogue::builtin() { return Catalogue(std::make_shared<const Data>(open::builtin_pack())); }

// Opening of the catalogues at some paths, from the cache or anew.
class Catalogue::Opening {
 public:
  Opening(std::span<const std::string> paths, const OpenOptions& options)
      : paths_(paths),
        sources_(open::source_files(paths)),
        options_(options),
        builtin_(builtin_hash()),
        cache_(options.cache_folder, whereabouts(paths)) {}

  Catalogue open() {
    if (auto compiled = compiled_file()) return *compiled;
    if (auto kept = from_cache()) return *kept;
    cache_.lock([&] { note("waiting for another actives that compiles the same catalogue"); });
    // It may have been kept while this one waited.
    if (auto kept = from_cache()) return *kept;
    return compile();
  }

 private:
  void note(const std::string& words) const {
    if (options_.note) options_.note(words);
  }

  static std::shared_ptr<const Data> opened(const std::string& path) {
    try {
      return std::make_shared<const Data>(files::Mapping(path));
    } catch (const PackError& error) {
      throw PackError(error.what(), {path, 0, 0});
    }
  }

  // A compiled file that needs nothing beside it: alone, or with the built-in catalogue of which it has all.
  std::optional<Catalogue> compiled_file() const {
    const auto is_builtin = [](const SourceFiles& source) { return source.path == open::builtin_name; };
    if (sources_.empty() || !sources_.back().compiled) return std::nullopt;
    if (sources_.size() > 2 || (sources_.size() == 2 && !is_builtin(sources_.front()))) return std::nullopt;
    Catalogue found(opened(sources_.back().path));
    const std::string version = std::string(Catalogue::builtin().version()) + "+";
    const auto parts = found.parts();
    const bool has_builtin = !parts.empty() && parts.front().name == open::builtin_name;
    if (sources_.size() == 2 && !(has_builtin && found.version().starts_with(version))) return std::nullopt;
    return found;
  }

  std::optional<Catalogue> from_cache() const {
    const std::uint64_t seen = open::seen_of(sources_, builtin_);
    const auto ask = [&] { return CacheKey{seen, open::content_of(sources_, builtin_)}; };
    auto kept = cache_.find(seen, ask);
    if (!kept) return std::nullopt;
    try {
      return Catalogue(std::make_shared<const Data>(std::move(*kept), cache_.path()));
    } catch (const PackError&) {
      return std::nullopt;  // of another version, or damaged: it is made anew
    }
  }

  Catalogue compile() const {
    CacheKey key;
    if (!cache_.path().empty()) {
      open::wait_for_clock(sources_);
      key = {open::seen_of(sources_, builtin_), open::content_of(sources_, builtin_)};
    }
    note("compiling the catalogue, which takes its time only once");
    const open::Gathered gathered = open::gather(sources_);
    if (key.content != 0 && is_still(key))
      if (auto kept = keep(gathered, key)) return *kept;
    pack::TextOutput output;
    gathered.compile(output);
    return Catalogue(std::make_shared<const Data>(output.take()));
  }

  // What was changed while it was read is compiled again the next time.
  bool is_still(const CacheKey& key) const {
    try {
      const std::vector<SourceFiles> now = open::source_files(paths_);
      return key.seen != 0 ? key.seen == open::seen_of(now, builtin_) : key.content == open::content_of(now, builtin_);
    } catch (const FileError&) {
      return false;
    }
  }

  // Nothing where it cannot be kept, as on a full disk.
  std::optional<Catalogue> keep(const open::Gathered& gathered, const CacheKey& key) const {
    try {
      files::NewFile file(cache_.path(), files::IfThere::replace);
      FileOutput output(file);
      gathered.compile(output);
      file.write(Cache::key_bytes(key));
      file.commit(false);
      return Catalogue(std::make_shared<const Data>(files::Mapping(cache_.path()), cache_.path()));
    } catch (const FileError&) {
      return std::nullopt;
    } catch (const PackError&) {
      return std::nullopt;
    }
  }

  std::span<const std::string> paths_;
  std::vector<SourceFiles> sources_;
  const OpenOptions& options_;
  std::uint64_t builtin_;
  Cache cache_;
};

Catalogue Catalogue::open(std::span<const std::string> paths, const OpenOptions& options) {
  if (!paths.empty() &&
      std::all_of(paths.begin(), paths.end(), [](const auto& path) { return path == open::builtin_name; }))
    return builtin();
  return Opening(paths, options).open();
}

Checked Catalogue::check(std::span<const std::string> paths) { return open::check(open::source_files(paths)); }

void Catalogue::build(std::span<const std::string> paths, const std::string& path, bool replace) {
  const std::vector<SourceFiles> sources = open::source_files(paths);
  // Made before the work begins, as it may be refused.
  files::NewFile file(path, replace ? files::IfThere::replace : files::IfThere::refuse);
  if (!file.can_rewrite())
    throw FileError("cannot be written: a compiled catalogue needs a plain file, not a pipe", {path, 0, 0});
  FileOutput output(file);
  open::gather(sources).compile(output);
  file.commit();
}

std::vector<CataloguePart> Catalogue::parts() const {
  std::vector<CataloguePart> parts;
  for (model::Origin& origin : data_->pack.catalogues())
    parts.push_back({std::move(origin.name), origin.files, origin.replaced});
  if (parts.empty()) parts.push_back({std::string(open::builtin_name), 0, 0});
  return parts;
}

std::size_t Catalogue::part_of(Kind kind, std::size_t number) const { return data_->pack.origin(kind, number); }

const std::string& Catalogue::cache_file() const { return data_->cache_file; }

std::string_view Catalogue::version() const { return data_->pack.version(); }

std::size_t Catalogue::count(Kind kind) const { return data_->pack.count(kind); }

std::size_t Catalogue::count() const {
  std::size_t all = 0;
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind) all += count(static_cast<Kind>(kind));
  return all;
}

template <class R>
R Catalogue::at(std::size_t number) const {
  return data_->pack.read<R>(number);
}

template Ingredient Catalogue::at(std::size_t) const;
template IngredientType Catalogue::at(std::size_t) const;
template Concern Catalogue::at(std::size_t) const;
template Term Catalogue::at(std::size_t) const;
template Claim Catalogue::at(std::size_t) const;
template Rule Catalogue::at(std::size_t) const;
template Level Catalogue::at(std::size_t) const;
template Source Catalogue::at(std::size_t) const;
template InventoryItem Catalogue::at(std::size_t) const;

AnyRecord Catalogue::record_at(Kind kind, std::size_t number) const {
  switch (kind) {
    case Kind::ingredient: return at<Ingredient>(number);
    case Kind::type: return at<IngredientType>(number);
    case Kind::concern: return at<Concern>(number);
    case Kind::term: return at<Term>(number);
    case Kind::claim: return at<Claim>(number);
    case Kind::rule: return at<Rule>(number);
    case Kind::level: return at<Level>(number);
    case Kind::source: return at<Source>(number);
    case Kind::inventory: break;
  }
  return at<InventoryItem>(number);
}

std::optional<std::size_t> Catalogue::find(Kind kind, std::string_view id) const { return data_->pack.find(kind, id); }

std::string_view Catalogue::id_of(Kind kind, std::size_t number) const { return data_->pack.id(kind, number); }

std::string_view Catalogue::name_of(Kind kind, std::size_t number) const { return data_->pack.name(kind, number); }

const pack::Pack& Catalogue::compiled() const { return data_->pack; }

}  // namespace actives
