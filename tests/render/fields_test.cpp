// The documented fields and the records hold the same paths; and how a path is followed.
#include "render/fields.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/write.hpp"
#include "render/pages.hpp"
#include "render/records.hpp"

using namespace actives;
using namespace actives::made;
using json::Value;

namespace {

using Paths = std::vector<std::string>;

// Every path of keys in a value, lists passed through.
void collect(const Value& value, const std::string& prefix, std::set<std::string>& paths) {
  if (value.is_array())
    for (const Value& item : value) collect(item, prefix, paths);
  if (!value.is_object()) return;
  for (const auto& [key, inner] : value.items()) {
    const std::string path = prefix.empty() ? key : prefix + "." + key;
    paths.insert(path);
    collect(inner, path, paths);
  }
}

std::set<std::string> paths_in(const Value& value) {
  std::set<std::string> paths;
  collect(value, "", paths);
  return paths;
}

std::set<std::string> as_set(const Paths& paths) { return {paths.begin(), paths.end()}; }

Paths keys(const Value& object) {
  Paths all;
  for (const auto& [key, value] : object.items()) all.push_back(key);
  return all;
}

std::set<std::string> without(const std::set<std::string>& from, const std::set<std::string>& others) {
  std::set<std::string> left;
  std::set_difference(from.begin(), from.end(), others.begin(), others.end(), std::inserter(left, left.end()));
  return left;
}

}  // namespace

TEST_CASE("no documented field is listed twice", "[render]") {
  std::vector<Paths> lists{render::explain_paths(), render::target_paths(), render::ingredient_row_paths()};
  for (std::size_t kind = 0; kind < Spelling<Kind>::names.size(); ++kind)
    lists.push_back(render::record_paths(static_cast<Kind>(kind)));
  for (const Paths& list : lists) CHECK(as_set(list).size() == list.size());
}

TEST_CASE("a documented field stands behind the one that holds it", "[render]") {
  for (const Paths& list :
       {render::explain_paths(), render::record_paths(Kind::ingredient), render::record_paths(Kind::rule)})
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto dot = list[i].rfind('.');
      if (dot == std::string::npos) continue;
      const auto holder = std::find(list.begin(), list.end(), list[i].substr(0, dot));
      CAPTURE(list[i]);
      CHECK(holder - list.begin() < static_cast<std::ptrdiff_t>(i));
    }
}

TEST_CASE("every documented field of explain is in the record of some kind", "[render]") {
  std::set<std::string> found;
  for (const Page& page : every_page()) found.merge(paths_in(render::explain_record(page, "asked").value()));
  CHECK(without(as_set(render::explain_paths()), found) == std::set<std::string>{});
}

TEST_CASE("every key of an explain record is documented, whatever its kind", "[render]") {
  const auto documented = as_set(render::explain_paths());
  for (const Page& page : every_page()) {
    CAPTURE(to_string(page.kind));
    CHECK(without(paths_in(render::explain_record(page, "asked").value()), documented) == std::set<std::string>{});
  }
}

TEST_CASE("an explain record starts with kind and matched and then has its own fields in order", "[render]") {
  for (const Page& page : every_page()) {
    CAPTURE(to_string(page.kind));
    Paths expected{"kind", "matched"};
    for (const std::string& path : render::top_level(render::record_paths(page.kind)))
      expected.push_back(path == "kind" ? "source_kind" : path);
    const Paths all = keys(render::explain_record(page, "asked").value());
    REQUIRE(all.size() >= expected.size());
    CHECK(Paths(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(expected.size())) == expected);
  }
}

TEST_CASE("a record of for has the documented fields in order", "[render]") {
  CHECK(keys(render::target_record(ingredient_hit()).value()) == render::target_paths());
  CHECK(keys(render::target_record(type_hit()).value()) == render::target_paths());
}

TEST_CASE("a record of list ingredients has the documented fields in order", "[render]") {
  CHECK(keys(render::ingredient_record({ListedIngredient{}, Grade::C, std::nullopt}).value()) ==
        render::ingredient_row_paths());
  CHECK(keys(render::ingredient_record({}).value()) == render::ingredient_row_paths());
}

TEST_CASE("a record of list has the documented fields of its kind, in order and none besides", "[render]") {
  for (const Page& page : every_page()) {
    CAPTURE(to_string(page.kind));
    const Value record = render::plain_record(page.record).value();
    CHECK(keys(record) == render::top_level(render::record_paths(page.kind)));
    CHECK(without(paths_in(record), as_set(render::record_paths(page.kind))) == std::set<std::string>{});
  }
}

TEST_CASE("every documented field of a kind is in a filled record", "[render]") {
  for (const Page& page : every_page()) {
    CAPTURE(to_string(page.kind));
    CHECK(paths_in(render::plain_record(page.record).value()) == as_set(render::record_paths(page.kind)));
  }
}

TEST_CASE("fields of nested records are documented with dots", "[render]") {
  const auto paths = as_set(render::record_paths(Kind::ingredient));
  for (const char* path : {"id", "targets", "targets.concern", "targets.studies", "targets.studies.n",
                           "trade_names.maker", "mechanism.sources", "cautions.text"}) {
    CAPTURE(path);
    CHECK(paths.count(path) == 1);
  }
  CHECK(as_set(render::record_paths(Kind::rule)).count("applies_to.origins") == 1);
}

TEST_CASE("the top level is the paths without a dot, in their order", "[render]") {
  CHECK(render::top_level({"b", "b.c", "a", "a.b.c"}) == Paths{"b", "a"});
  CHECK(render::top_level({}).empty());
}

// ---- value_at ----

TEST_CASE("a path leads to the value of nested keys", "[render]") {
  const Value record = Value::parse(R"({"a": {"b": {"c": 7}}, "x": null})");
  CHECK(render::value_at(record, "a.b.c") == 7);
  CHECK(render::value_at(record, "a.b") == Value::parse(R"({"c": 7})"));
  CHECK(render::value_at(record, "x").is_null());
}

TEST_CASE("a path that leads nowhere is null", "[render]") {
  const Value record = Value::parse(R"({"a": {"b": 1}, "text": "words", "none": null})");
  for (const char* path : {"z", "a.z", "a.b.c", "text.length", "none.a", "a..b", ".a", "A"}) {
    CAPTURE(path);
    CHECK(render::value_at(record, path).is_null());
  }
}

TEST_CASE("a path is followed in each item of a list, also of lists in lists", "[render]") {
  const Value record = Value::parse(R"({"t": [{"s": [{"n": 1}, {"n": null}]}, {"s": []}, {}]})");
  CHECK(render::value_at(record, "t.s.n") == Value::parse("[[1, null], [], null]"));
  CHECK(render::value_at(record, "t.z") == Value::parse("[null, null, null]"));
}

TEST_CASE("a path through an empty list is an empty list", "[render]") {
  CHECK(render::value_at(Value::parse(R"({"t": []})"), "t.s") == Value::array());
}

TEST_CASE("every documented field of explain leads to a value that is there", "[render]") {
  const Value record = render::explain_record(ingredient_page(), "asked").value();
  CHECK(render::value_at(record, "targets.grade") == Value::array({"B", "B"}));
  CHECK(render::value_at(record, "targets.studies.n") == Value::parse("[[24], [24, 24]]"));
  CHECK(render::value_at(record, "law.rules.binds") == Value::parse(R"([[["Rosa Exosomes"]]])"));
  CHECK(render::value_at(record, "matched.asked") == "asked");
}
