#include "open/gather.hpp"

#include "files/read.hpp"
#include "model/describe.hpp"
#include "open/builtin.hpp"
#include "pack/pack.hpp"
#include "pack/writer.hpp"

namespace actives::open {

namespace {

class StockStore final : public load::Store {
 public:
  explicit StockStore(pack::Stock& stock) : stock_(stock) {}
  void add(AnyRecord record) override { stock_.add(record); }

 private:
  pack::Stock& stock_;
};

// Counts records and keeps none.
class CountStore final : public load::Store {
 public:
  void add(AnyRecord) override { ++count; }
  std::size_t count = 0;
};

// Calls `visit(R(), number)` for each record of a pack.
template <class F>
void each_record(const pack::Pack& pack, F&& visit) {
  const Records none;
  model::each_list(
      [&](std::string_view, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        for (std::size_t number = 0; number < pack.count(kind_of<R>); ++number) visit(R(), number);
      },
      none);
}

// The built-in records were checked when the program was made. `stock`: where they go; null: nowhere.
void add_builtin(load::Loader& loader, pack::Stock* stock) {
  const pack::Pack builtin(builtin_pack(), pack::Trust::linked);
  loader.begin_checked(std::string(builtin_name));
  each_record(builtin, [&](const auto& kind, std::size_t number) {
    constexpr Kind k = kind_of<std::decay_t<decltype(kind)>>;
    std::optional<std::string_view> broader;
    if constexpr (k == Kind::concern)
      if (const auto above = builtin.broader(number)) broader = builtin.id(k, *above);
    loader.add_checked(k, builtin.id(k, number), broader);
    if (stock != nullptr) stock->add_packed(k, builtin.packed(k, number));
  });
}

// The records of a compiled catalogue that are its own: those of the built-in one may have been replaced by newer ones
// since. What they refer to is checked again.
void add_compiled(load::Loader& loader, const pack::Pack& pack, const std::string& path) {
  const std::vector<model::Origin> parts = pack.catalogues();
  loader.begin_compiled(path);
  each_record(pack, [&](const auto& kind, std::size_t number) {
    using R = std::decay_t<decltype(kind)>;
    const std::size_t part = pack.origin(kind_of<R>, number);
    if (part < parts.size() && parts[part].name == builtin_name) return;
    loader.add_compiled(pack.read<R>(number));
  });
}

void add_compiled(load::Loader& loader, const std::string& path) {
  const files::Mapping file(path);
  try {
    add_compiled(loader, pack::Pack(file.bytes()), path);
  } catch (const PackError& error) {
    throw PackError(error.what(), {path, 0, 0});
  }
}

}  // namespace

void Gathered::compile(pack::Output& output) const {
  const pack::Pack builtin(builtin_pack(), pack::Trust::linked);
  pack::compile(stock, loaded.order, builtin.version(), pack::Stamp::content, loaded.origins, output);
}

Gathered gather(const std::vector<SourceFiles>& sources) {
  Gathered gathered;
  StockStore store(gathered.stock);
  load::Loader loader(store);
  for (const SourceFiles& source : sources) {
    if (source.path == builtin_name)
      add_builtin(loader, &gathered.stock);
    else if (source.compiled)
      add_compiled(loader, source.path);
    else
      loader.add(source.path);
  }
  gathered.loaded = loader.finish();
  if (!gathered.loaded.problems.empty()) throw CatalogueError(std::move(gathered.loaded.problems));
  return gathered;
}

Checked check(const std::vector<SourceFiles>& sources) {
  CountStore store;
  load::Loader loader(store);
  loader.keep_going();
  Checked checked;
  for (const SourceFiles& source : sources) {
    checked.files += source.files.size();
    if (source.path == builtin_name) {
      add_builtin(loader, nullptr);
    } else if (source.compiled) {
      try {
        add_compiled(loader, source.path);
      } catch (const PackError& error) {
        loader.add_problem({{source.path, 0, 0}, {}, error.what()});
      }
    } else {
      loader.add(source.path);
    }
  }
  load::Loaded loaded = loader.finish();
  checked.problems = std::move(loaded.problems);
  checked.records = store.count;
  checked.any_unreadable = loader.any_unreadable();
  return checked;
}

}  // namespace actives::open
