#include "exchange/export_json.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "json/write.hpp"
#include "load/canonical.hpp"
#include "model/each_text.hpp"

namespace actives::exchange {

namespace {

struct List {
  Kind kind;
  std::string_view key;
};

// In the order of the canonical form.
std::vector<List> lists() {
  std::vector<List> all;
  all.reserve(Spelling<Kind>::names.size());
  const Records none;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        using R = typename std::remove_cvref_t<decltype(list)>::value_type;
        all.push_back({kind_of<R>, key});
      },
      none);
  return all;
}

// Marks, by their numbers, the sources that a record cites.
class Citations {
 public:
  explicit Citations(const Catalogue& catalogue) : catalogue_(catalogue), cited_(catalogue.count(Kind::source)) {
    for (const List& list : lists())
      for (std::size_t i = 0; i < catalogue.count(list.kind); ++i)
        std::visit([this](const auto& record) { mark_cited(record); }, catalogue.record_at(list.kind, i));
  }

  bool has(std::size_t source) const { return cited_[source]; }

 private:
  template <class R>
  void mark_cited(const R& record) {
    model::each_text(record, [this](const model::Field& field, const std::string& text) {
      if (field.role != model::Role::reference || field.refers_to != Kind::source) return;
      if (const auto number = catalogue_.find(Kind::source, text)) cited_[*number] = true;
    });
  }

  const Catalogue& catalogue_;
  std::vector<bool> cited_;
};

// The records of a catalogue as they stand in a fragment.
class Exportable {
 public:
  Exportable(const Catalogue& catalogue, LeftOut& left_out) : catalogue_(catalogue), citations_(catalogue) {
    for (std::size_t i = 0; i < catalogue.count(Kind::source); ++i)
      if (!citations_.has(i)) ++left_out.sources;
  }

  // Calls visit(text) for each record of this kind, until that gives false.
  template <class F>
  bool each(Kind kind, F&& visit) const {
    for (std::size_t i = 0; i < catalogue_.count(kind); ++i) {
      if (kind == Kind::source && !citations_.has(i)) continue;
      AnyRecord record = catalogue_.record_at(kind, i);
      std::visit([&](auto& one) { drop_references(one); }, record);
      if (!visit(json::dump(load::canonical_value(record), 2))) return false;
    }
    return true;
  }

 private:
  // To sources that are left out: what a record has something to do with may be of any kind.
  template <class R>
  void drop_references(R& record) const {
    const auto is_gone = [this](const std::string& id) {
      const auto source = catalogue_.find(Kind::source, id);
      if (!source || citations_.has(*source)) return false;
      return std::none_of(others.begin(), others.end(), [&](Kind kind) { return catalogue_.find(kind, id); });
    };
    if constexpr (requires { record.related; }) std::erase_if(record.related, is_gone);
    if constexpr (requires { record.about; }) std::erase_if(record.about, is_gone);
  }

  static constexpr std::array others{Kind::ingredient, Kind::type, Kind::concern, Kind::term,
                                     Kind::claim,      Kind::rule, Kind::level,   Kind::inventory};

  const Catalogue& catalogue_;
  Citations citations_;
};

// A fragment while it grows, byte for byte as load::canonical() writes it.
class Draft {
 public:
  // Nothing is added that would make it larger than `most`; of a list, a record at least is.
  bool add(std::string_view key, std::string_view record, std::size_t most) {
    std::string more;
    if (key != key_)
      more = fmt::format("{}  \"{}\": [\n", records_ == 0 ? "{\n" : "\n  ],\n", key);
    else
      more = ",\n";
    indent(record, more);
    if (records_ > 0 && text_.size() + more.size() + end.size() > most) return false;
    text_ += more;
    key_ = key;
    ++records_;
    return true;
  }

  std::size_t size() const { return text_.size() + end.size(); }
  std::size_t records() const { return records_; }

  ExportedFragment take(std::string name) {
    text_ += records_ == 0 ? std::string_view("{}\n") : end;
    ExportedFragment fragment{std::move(name), std::move(text_), records_};
    *this = Draft();
    return fragment;
  }

 private:
  static constexpr std::string_view end = "\n  ]\n}\n";

  // Texts hold no line ends, so each line is one of the form.
  static void indent(std::string_view record, std::string& into) {
    for (std::size_t start = 0; start < record.size();) {
      const std::size_t stop = std::min(record.find('\n', start), record.size() - 1) + 1;
      into += "    ";
      into += record.substr(start, stop - start);
      start = stop;
    }
  }

  std::string text_;
  std::string key_;
  std::size_t records_ = 0;
};

std::string file_name(std::string_view key, std::size_t number) {
  return number == 1 ? fmt::format("{}.json", key) : fmt::format("{}_{:03}.json", key, number);
}

}  // namespace

std::optional<ExportedFragment> export_fragment(const Catalogue& catalogue, LeftOut& left_out, std::size_t most) {
  const Exportable records(catalogue, left_out);
  Draft draft;
  for (const List& list : lists()) {
    const auto add = [&](const std::string& record) { return draft.add(list.key, record, most); };
    if (!records.each(list.kind, add) || draft.size() > most) return std::nullopt;
  }
  return draft.take("catalogue.json");
}

void export_fragments(const Catalogue& catalogue, LeftOut& left_out, const std::function<void(ExportedFragment)>& take,
                      std::size_t most) {
  const Exportable records(catalogue, left_out);
  bool any = false;
  for (const List& list : lists()) {
    std::size_t number = 1;
    Draft draft;
    records.each(list.kind, [&](const std::string& record) {
      if (draft.add(list.key, record, most)) return true;
      take(draft.take(file_name(list.key, number++)));
      return draft.add(list.key, record, most);
    });
    if (draft.records() == 0) continue;
    take(draft.take(file_name(list.key, number)));
    any = true;
  }
  // A folder without a file is no catalogue.
  if (!any) take(Draft().take("catalogue.json"));
}

bool is_fragment_name(std::string_view name) {
  if (name == "catalogue.json") return true;
  const std::vector<List> all = lists();
  return std::any_of(all.begin(), all.end(), [&](const List& list) {
    if (!name.starts_with(list.key)) return false;
    const std::string_view rest = name.substr(list.key.size());
    const std::size_t digits = rest.size() > 6 && rest[0] == '_' ? rest.size() - 6 : 0;
    return rest == ".json" ||
           (digits >= 3 && rest.ends_with(".json") &&
            std::all_of(rest.begin() + 1, rest.end() - 5, [](char c) { return c >= '0' && c <= '9'; }));
  });
}

}  // namespace actives::exchange
