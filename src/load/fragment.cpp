#include "load/fragment.hpp"

#include <algorithm>

#include "load/checks.hpp"
#include "model/describe.hpp"
#include "model/each_text.hpp"

namespace actives::load {

namespace {

using model::Field;
using model::Role;

template <class T>
concept Optional = requires(T t) {
  t.has_value();
};
template <class T>
concept List = !std::same_as<T, std::string> && requires(T t) {
  t.begin();
};

template <class T>
concept Described = std::is_class_v<T> && !std::same_as<T, std::string> && !Optional<T> && !List<T>;

struct Session {
  const File& file;
  std::uint32_t file_number;
  FragmentSink& sink;
  FileProblems& problems;
  Kind kind = Kind::ingredient;
  std::string id;  // of the record being read

  Place place(std::size_t offset) const {
    const Position at = file.at(offset);
    return {file_number, static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)};
  }

  void problem(std::size_t offset, std::string message) {
    std::string record = id.empty() ? std::string(to_string(kind)) : std::string(to_string(kind)) + " " + id;
    problems.add(offset, std::move(record), std::move(message));
  }
};

template <class R>
void read_object(Session& session, const Node& node, R& record, std::string_view called);

// Reads the fields of one object, in whatever order they stand in the file.
class ObjectReader {
 public:
  ObjectReader(Session& session, const Node& object) : session_(session), object_(object) {}

  template <class T>
  void operator()(const Field& field, T& member) {
    known_.push_back(field.name);
    const Node* node = object_.find(field.name);
    if (node == nullptr) {
      if (!field.left_out_when_empty) session_.problem(object_.offset, "missing key '" + std::string(field.name) + "'");
      return;
    }
    if (field.left_out_when_empty && (node->type == Node::Type::null || is_empty_list(*node)))
      return session_.problem(node->offset,
                              std::string(field.name) + " is empty; leave the key out where there is nothing to say");
    read(field, *node, member);
  }

  void report_unknown_keys() {
    for (const Member& member : object_.members)
      if (std::find(known_.begin(), known_.end(), member.key) == known_.end())
        session_.problem(member.offset, "unknown key " + shown(member.key) +
                                            "; allowed here: " + joined(known_.begin(), known_.end()));
  }

 private:
  static bool is_empty_list(const Node& node) { return node.type == Node::Type::array && node.items.empty(); }

  bool expect(const Field& field, const Node& node, Node::Type type, std::string_view wanted) {
    if (node.type == type) return true;
    if (node.type == Node::Type::null)
      session_.problem(node.offset, std::string(field.name) + " must not be null; it must be " + std::string(wanted));
    else
      session_.problem(node.offset, std::string(field.name) + " must be " + std::string(wanted) + ", not " +
                                        std::string(node.what()));
    return false;
  }

  template <Optional T>
  void read(const Field& field, const Node& node, T& member) {
    if (node.type == Node::Type::null) return member.reset();
    when_empty_ = "; write null where it is unknown";
    read(field, node, member.emplace());
    when_empty_ = must_be_filled;
  }

  template <List T>
  void read(const Field& field, const Node& node, T& member) {
    if (!expect(field, node, Node::Type::array, "a list")) return;
    if (field.at_least_one && node.items.empty())
      session_.problem(node.offset, std::string(field.name) + " is empty; at least one is needed");
    when_empty_ = "; leave the entry out of its list";
    for (const Node& item : node.items) read(field, item, member.emplace_back());
    when_empty_ = must_be_filled;
    report_repeats(field, node);
  }

  void read(const Field& field, const Node& node, std::string& member) {
    if (!expect(field, node, Node::Type::text, "a text")) return;
    if (auto wrong = check_text(field, node.text))
      session_.problem(node.offset, *wrong + std::string(node.text.empty() ? when_empty_ : ""));
    member = node.text;
    if (field.role == Role::reference || field.role == Role::any_record)
      session_.sink.reference({session_.place(node.offset), session_.kind, session_.id, field.name,
                               field.role == Role::any_record, field.refers_to, node.text});
  }

  void read(const Field& field, const Node& node, int& member) {
    if (node.type == Node::Type::real)
      return session_.problem(node.offset, std::string(field.name) + " must be a whole number");
    if (!expect(field, node, Node::Type::integer, "a number")) return;
    if (node.integer < field.least || node.integer > field.most)
      return session_.problem(node.offset, std::string(field.name) + " is " + written_number(node) + "; allowed: " +
                                               std::to_string(field.least) + " to " + std::to_string(field.most));
    member = static_cast<int>(node.integer);
  }

  // The number as it stands in the file, which 64 bits may not hold.
  std::string written_number(const Node& node) const {
    constexpr std::size_t longest = 40;
    const std::string_view rest = std::string_view(session_.file.text).substr(node.offset);
    const std::size_t length = std::min(rest.find_first_not_of("-0123456789"), rest.size());
    return std::string(rest.substr(0, std::min(length, longest))) + (length > longest ? "..." : "");
  }

  void read(const Field& field, const Node& node, bool& member) {
    if (expect(field, node, Node::Type::boolean, "true or false")) member = node.boolean;
  }

  template <Word T>
  void read(const Field& field, const Node& node, T& member) {
    constexpr const auto& names = Spelling<T>::names;
    if (!expect(field, node, Node::Type::text, "one of " + joined(names.begin(), names.end()))) return;
    if (const auto value = parse<T>(node.text))
      member = *value;
    else
      session_.problem(node.offset, std::string(field.name) + " is " + shown(node.text) +
                                        "; allowed: " + joined(names.begin(), names.end()));
  }

  template <Described R>
  void read(const Field& field, const Node& node, R& member) {
    read_object(session_, node, member, field.name);
  }

  void report_repeats(const Field& field, const Node& list) {
    std::vector<const Node*> texts;
    for (const Node& item : list.items)
      if (item.type == Node::Type::text) texts.push_back(&item);
    std::stable_sort(texts.begin(), texts.end(), [](const Node* a, const Node* b) { return a->text < b->text; });
    for (std::size_t i = 1; i < texts.size(); ++i)
      if (texts[i]->text == texts[i - 1]->text)
        session_.problem(texts[i]->offset, shown(texts[i]->text) + " stands twice in " + std::string(field.name));
  }

  static constexpr std::string_view must_be_filled = "; it must say something";

  Session& session_;
  const Node& object_;
  std::vector<std::string_view> known_;
  std::string_view when_empty_ = must_be_filled;  // the advice for a text that is, by what it stands in
};

template <class R>
void read_object(Session& session, const Node& node, R& record, std::string_view called) {
  if (node.type != Node::Type::object) {
    session.problem(node.offset,
                    "each of " + std::string(called) + " must be an object, not " + std::string(node.what()));
    return;
  }
  ObjectReader reader(session, node);
  model::describe(reader, record);
  reader.report_unknown_keys();
}

void check_source(Session& session, const Node& node, const Source& source) {
  const bool nulls_read = node.find("doi") && node.find("pmid") && node.find("url");
  if (nulls_read && !source.doi && !source.pmid && !source.url)
    session.problem(node.offset, "a source needs a doi, pmid or url, so that a reader can find it");
}

// Reads one item of a list of this kind.
template <class R>
void read_record(Session& session, std::string_view key, const Node& item) {
  session.kind = kind_of<R>;
  const Node* id = item.find("id");
  session.id = id != nullptr && id->type == Node::Type::text && is_identifier(id->text) ? id->text : std::string();
  R record;
  read_object(session, item, record, key);
  if constexpr (std::same_as<R, Source>) check_source(session, item, record);
  Definition definition{session.kind, record.id, session.place(item.offset)};
  session.sink.record(std::move(definition), std::move(record));
}

// Calls `visit(key, R())` for the kind of record that a list of this name holds; false where there is none.
template <class F>
bool with_kind(std::string_view name, F&& visit) {
  static const Records none;
  bool found = false;
  model::each_list(
      [&](std::string_view key, const auto& list) {
        if (key != name) return;
        found = true;
        visit(key, typename std::decay_t<decltype(list)>::value_type());
      },
      none);
  return found;
}

std::vector<std::string_view> known_lists() {
  std::vector<std::string_view> known;
  const Records none;
  model::each_list([&](std::string_view key, const auto&) { known.push_back(key); }, none);
  return known;
}

void check_list(Session& session, const Member& member) {
  const bool known = with_kind(member.key, [&](std::string_view key, const auto& kind) {
    session.kind = kind_of<std::decay_t<decltype(kind)>>;
    session.id.clear();
    if (member.value.type != Node::Type::array)
      session.problem(member.value.offset,
                      std::string(key) + " must be a list, not " + std::string(member.value.what()));
  });
  if (known) return;
  const std::vector<std::string_view> lists = known_lists();
  session.problems.add(member.offset, {},
                       "unknown key " + shown(member.key) + "; allowed here: " + joined(lists.begin(), lists.end()));
}

// What the outermost object says beside its records.
std::optional<std::string> read_rest(Session& session, const Node& root) {
  if (root.type != Node::Type::object) {
    session.problems.add(root.offset, {}, "a catalogue file must be an object, not " + std::string(root.what()));
    return std::nullopt;
  }
  std::optional<std::string> schema;
  for (const Member& member : root.members) {
    if (member.key != "$schema")
      check_list(session, member);
    else if (member.value.type == Node::Type::text)
      schema = member.value.text;
    else
      session.problems.add(member.value.offset, {}, "$schema must be a text");
  }
  return schema;
}

class ValueSink final : public FragmentSink {
 public:
  explicit ValueSink(Records& into) : into_(into) {}
  void record(Definition, AnyRecord record) override { add_to(into_, std::move(record)); }
  void reference(Reference) override {}

 private:
  Records& into_;
};

}  // namespace

std::optional<std::string> read_fragment(const File& file, std::uint32_t file_number, FragmentSink& sink,
                                         std::vector<Problem>& problems) {
  FileProblems found(file, problems);
  Session session{file, file_number, sink, found, Kind::ingredient, {}};
  Node root;
  const bool read = parse_json(file, root, found, [&](const Member& list, Node& item) {
    with_kind(list.key, [&](std::string_view key, const auto& kind) {
      read_record<std::decay_t<decltype(kind)>>(session, key, item);
    });
  });
  return read ? read_rest(session, root) : std::nullopt;
}

Fragment read_fragment(const File& file, std::vector<Problem>& problems) {
  Fragment fragment;
  ValueSink sink(fragment.records);
  fragment.schema = read_fragment(file, 0, sink, problems);
  return fragment;
}

void give_record(Place place, AnyRecord record, FragmentSink& sink) {
  Definition definition;
  std::visit(
      [&](const auto& one) {
        definition = {kind_of<std::decay_t<decltype(one)>>, one.id, place};
        model::each_text(one, [&](const Field& field, const std::string& text) {
          const bool any_kind = field.role == Role::any_record;
          if (any_kind || field.role == Role::reference)
            sink.reference({place, definition.kind, one.id, field.name, any_kind, field.refers_to, text});
        });
      },
      record);
  sink.record(std::move(definition), std::move(record));
}

void add_to(Records& records, AnyRecord record) {
  model::each_list(
      [&](std::string_view, auto& list) {
        using R = typename std::decay_t<decltype(list)>::value_type;
        if (auto* one = std::get_if<R>(&record)) list.push_back(std::move(*one));
      },
      records);
}

}  // namespace actives::load
