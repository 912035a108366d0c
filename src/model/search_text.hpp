// The texts of a record that full-text search looks at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "model/describe.hpp"
#include "model/market_names.hpp"
#include "model/names.hpp"

namespace actives::model {

// How much a word in a text says about the record, most first.
enum class SearchField : std::uint8_t { name, other_name, summary, text };
inline constexpr std::size_t search_fields = 4;

constexpr SearchField search_field(std::string_view field) {
  for (std::string_view name : {"name", "claim", "topic", "title"})
    if (field == name) return SearchField::name;
  for (std::string_view name : {"id", "inci", "cas", "aliases", "names", "doi", "pmid"})
    if (field == name) return SearchField::other_name;
  for (std::string_view name : {"summary", "answer", "is", "type", "where", "status"})
    if (field == name) return SearchField::summary;
  return SearchField::text;
}

// Walks a record and calls `visit(SearchField, path, text)` for each text: sentences, names, and the words of closed
// lists. A reference counts with the words of its id, but for sources, whose ids are no words. `path` is dotted, as in
// "targets.effect".
template <class F>
class SearchTexts {
 public:
  explicit SearchTexts(F& visit) : visit_(visit) {}

  template <class T>
  void operator()(const Field& field, const T& member) {
    const bool of_source = field.role == Role::reference && field.refers_to == Kind::source;
    if (of_source || field.role == Role::url) return;
    const std::size_t length = path_.size();
    path_ += path_.empty() ? std::string(field.name) : "." + std::string(field.name);
    value(field, member);
    path_.resize(length);
  }

 private:
  template <class T>
  void value(const Field& field, const T& member) {
    if constexpr (Word<T>) {
      give(field, to_string(member));
    } else if constexpr (std::is_same_v<T, std::string>) {
      give(field, member);
    } else if constexpr (std::is_same_v<T, int>) {
      if (field.name == "year") give(field, std::to_string(member));
    } else if constexpr (std::is_same_v<T, bool>) {
      return;
    } else if constexpr (requires { member.has_value(); }) {
      if (member) value(field, *member);
    } else if constexpr (requires { member.begin(); }) {
      for (const auto& item : member) value(field, item);
    } else {
      describe(*this, member);
    }
  }

  void give(const Field& field, std::string_view text) {
    const bool inside = path_.size() > field.name.size();
    // A trade name is a name; the title of a source is what it is called.
    const bool trade_name = path_ == "trade_names.name";
    if (field.role == Role::market)
      if (const std::string_view names = names_of_market(text); !names.empty())
        visit_(SearchField::summary, std::string_view(), names);
    visit_(trade_name ? SearchField::other_name
           : inside   ? SearchField::text
                      : search_field(field.name),
           std::string_view(path_), text);
  }

  F& visit_;
  std::string path_;
};

template <class R, class F>
void each_search_text(const R& record, F&& visit) {
  SearchTexts<std::remove_reference_t<F>> walk(visit);
  describe(walk, record);
}

}  // namespace actives::model
