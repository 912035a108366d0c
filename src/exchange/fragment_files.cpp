#include "exchange/fragment_files.hpp"

#include <type_traits>

#include "load/canonical.hpp"
#include "model/describe.hpp"

namespace actives::exchange {

namespace {

template <class R>
Records only(std::vector<R> list) {
  Records records;
  model::each_list(
      [&](std::string_view, auto& own) {
        if constexpr (std::is_same_v<std::decay_t<decltype(own)>, std::vector<R>>) own = std::move(list);
      },
      records);
  return records;
}

// Halves the list until its files are small enough; one record is always small enough, as its texts are.
template <class R>
void add_files(const std::vector<R>& list, std::size_t most, std::vector<std::string>& texts) {
  std::string text = load::canonical(only(list));
  if (text.size() <= most || list.size() < 2) {
    texts.push_back(std::move(text));
    return;
  }
  const auto middle = list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2);
  text.clear();
  add_files(std::vector<R>(list.begin(), middle), most, texts);
  add_files(std::vector<R>(middle, list.end()), most, texts);
}

template <class R>
void add_files(const std::vector<R>& list, const std::string& name, std::size_t most,
               std::vector<FragmentFile>& files) {
  if (list.empty()) return;
  std::vector<std::string> texts;
  add_files(list, most, texts);
  for (std::size_t i = 0; i < texts.size(); ++i)
    files.push_back({name + (i == 0 ? "" : "-" + std::to_string(i + 1)) + ".json", std::move(texts[i])});
}

}  // namespace

std::vector<FragmentFile> fragment_files(const Records& records, std::string_view prefix, std::size_t most) {
  std::vector<FragmentFile> files;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        add_files<R>(list, std::string(prefix) + "-" + std::string(key), most, files);
      },
      records);
  return files;
}

}  // namespace actives::exchange
