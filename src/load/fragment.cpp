#include "load/fragment.hpp"

#include <algorithm>

#include "load/checks.hpp"
#include "model/describe.hpp"

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
  std::size_t file_number;
  Fragments& into;
  std::vector<Problem>& problems;
  Kind kind = Kind::ingredient;
  std::string id;  // of the record being read

  void problem(std::size_t offset, std::string message) {
    std::string record = id.empty() ? std::string(to_string(kind)) : std::string(to_string(kind)) + " " + id;
    problems.push_back({file.at(offset), std::move(record), std::move(message)});
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
    read(field, node, member.emplace());
  }

  template <List T>
  void read(const Field& field, const Node& node, T& member) {
    if (!expect(field, node, Node::Type::array, "a list")) return;
    if (field.at_least_one && node.items.empty())
      session_.problem(node.offset, std::string(field.name) + " is empty; at least one is needed");
    for (const Node& item : node.items) read(field, item, member.emplace_back());
    report_repeats(field, node);
  }

  void read(const Field& field, const Node& node, std::string& member) {
    if (!expect(field, node, Node::Type::text, "a text")) return;
    if (auto wrong = check_text(field, node.text)) session_.problem(node.offset, std::move(*wrong));
    member = node.text;
    if (field.role == Role::reference || field.role == Role::any_record)
      session_.into.references.push_back({{session_.file_number, node.offset},
                                          session_.kind,
                                          session_.id,
                                          std::string(field.name),
                                          field.role == Role::any_record,
                                          field.refers_to,
                                          node.text});
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

  Session& session_;
  const Node& object_;
  std::vector<std::string_view> known_;
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

template <class R>
void read_records(Session& session, std::string_view key, const Node& list, std::vector<R>& into) {
  session.kind = kind_of<R>;
  session.id.clear();
  if (list.type != Node::Type::array)
    return session.problem(list.offset, std::string(key) + " must be a list, not " + std::string(list.what()));
  for (const Node& item : list.items) {
    const Node* id = item.find("id");
    session.id = id != nullptr && id->type == Node::Type::text && is_identifier(id->text) ? id->text : std::string();
    R& record = into.emplace_back();
    read_object(session, item, record, key);
    session.into.definitions.push_back({session.kind, record.id, {session.file_number, item.offset}});
    if constexpr (std::same_as<R, Source>) check_source(session, item, record);
  }
}

}  // namespace

void read_fragment(const File& file, std::size_t file_number, const Node& root, Fragments& into,
                   std::vector<Problem>& problems) {
  if (root.type != Node::Type::object) {
    problems.push_back(
        {file.at(root.offset), {}, "a catalogue file must be an object, not " + std::string(root.what())});
    return;
  }
  Session session{file, file_number, into, problems, Kind::ingredient, {}};
  std::vector<std::string> known;
  model::each_list(
      [&](std::string_view key, auto& records) {
        known.emplace_back(key);
        if (const Node* list = root.find(key)) read_records(session, key, *list, records);
      },
      into.records);
  for (const Member& member : root.members) {
    if (member.key == "$schema") {
      if (member.value.type != Node::Type::text)
        problems.push_back({file.at(member.value.offset), {}, "$schema must be a text"});
    } else if (std::find(known.begin(), known.end(), member.key) == known.end()) {
      problems.push_back(
          {file.at(member.offset),
           {},
           "unknown key " + shown(member.key) + "; allowed here: " + joined(known.begin(), known.end())});
    }
  }
}

}  // namespace actives::load
