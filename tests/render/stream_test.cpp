// The one function that writes records for machines: headers, envelopes, chosen fields, one record a record.
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/write.hpp"
#include "render/format.hpp"

using namespace actives;
using json::Value;
using render::Format;

namespace {

Value record(std::string id, Value note) {
  Value made = Value::object();
  made["id"] = std::move(id);
  made["note"] = std::move(note);
  made["studies"] = Value::array();
  for (const char* source : {"one", "two"}) {
    Value study = Value::object();
    study["source"] = source;
    study["n"] = nullptr;
    made["studies"].push_back(std::move(study));
  }
  return made;
}

struct Answer {
  render::Head head;
  std::vector<Value> records;
};

std::string write(const Answer& answer, Format format) {
  render::RecordStream stream(answer.head, format);
  std::string out = stream.begin();
  for (const Value& record : answer.records) out += stream.add(record);
  return out + stream.end();
}

Answer answer(std::vector<Value> records) { return {{"1.0.0", {"id", "note", "studies"}, false}, std::move(records)}; }

Answer picked(std::vector<std::string> columns, std::vector<Value> records) {
  return {{"1.0.0", std::move(columns), true}, std::move(records)};
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

const std::string both_studies = "[{\"source\":\"one\",\"n\":null},{\"source\":\"two\",\"n\":null}]";

}  // namespace

TEST_CASE("formats are read by their names and nothing else", "[render]") {
  for (std::size_t i = 0; i < render::format_names.size(); ++i) {
    const auto format = render::parse_format(render::format_names[i]);
    REQUIRE(format.has_value());
    CHECK(*format == static_cast<Format>(i));
  }
  for (const char* other : {"", "JSON", "json ", "yaml", "js", "csvs"})
    CHECK_FALSE(render::parse_format(other).has_value());
}

TEST_CASE("json with no record is an envelope with an empty list", "[render]") {
  CHECK(write(answer({}), Format::json) ==
        "{\n  \"schema_version\": 1,\n  \"catalogue_version\": \"1.0.0\",\n  \"records\": []\n}\n");
}

TEST_CASE("json names the schema, the catalogue and the records in this order", "[render]") {
  const std::string text = write(answer({record("a", "x")}), Format::json);
  const Value document = Value::parse(text);
  std::vector<std::string> keys;
  for (const auto& [key, value] : document.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"schema_version", "catalogue_version", "records"});
  CHECK(document.at("schema_version") == render::schema_version);
  CHECK(document.at("records") == Value::array({record("a", "x")}));
  CHECK(text.back() == '\n');
}

TEST_CASE("jsonl with no record is empty", "[render]") { CHECK(write(answer({}), Format::jsonl).empty()); }

TEST_CASE("jsonl is one record a line, line feeds inside escaped", "[render]") {
  const std::vector<Value> records{record("a", "two\nlines"), record("b", nullptr)};
  const auto all = lines(write(answer(records), Format::jsonl));
  REQUIRE(all.size() == 2);
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(Value::parse(all[i]) == records[i]);
  CHECK(all[1] == "{\"id\":\"b\",\"note\":null,\"studies\":" + both_studies + "}");
}

TEST_CASE("tables with no record have a header", "[render]") {
  CHECK(write(answer({}), Format::csv) == "id,note,studies\n");
  CHECK(write(answer({}), Format::tsv) == "id\tnote\tstudies\n");
  CHECK(write(answer({}), Format::markdown) == "| id | note | studies |\n| --- | --- | --- |\n");
}

TEST_CASE("csv has a header and a line a record, null empty and lists as compact JSON", "[render]") {
  CHECK(write(answer({record("a", "x, y"), record("b", nullptr)}), Format::csv) ==
        "id,note,studies\n"
        "a,\"x, y\",\"[{\"\"source\"\":\"\"one\"\",\"\"n\"\":null},{\"\"source\"\":\"\"two\"\",\"\"n\"\":null}]\"\n"
        "b,,\"[{\"\"source\"\":\"\"one\"\",\"\"n\"\":null},{\"\"source\"\":\"\"two\"\",\"\"n\"\":null}]\"\n");
}

TEST_CASE("tsv has a header and a line a record", "[render]") {
  CHECK(write(answer({record("a", "x\ty")}), Format::tsv) == "id\tnote\tstudies\na\tx\\ty\t" + both_studies + "\n");
}

TEST_CASE("markdown has a header, a rule and a line a record", "[render]") {
  CHECK(write(answer({record("a", "x|y")}), Format::markdown) ==
        "| id | note | studies |\n| --- | --- | --- |\n| a | x\\|y | " + both_studies + " |\n");
}

TEST_CASE("a table shows the columns of the answer where none were picked", "[render]") {
  Answer few = answer({record("a", "x")});
  few.head.columns = {"note", "id"};
  CHECK(write(few, Format::csv) == "note,id\nx,a\n");
}

TEST_CASE("json shows whole records where no fields were picked", "[render]") {
  Answer few = answer({record("a", "x")});
  few.head.columns = {"note"};
  CHECK(Value::parse(write(few, Format::json)).at("records").at(0) == record("a", "x"));
}

TEST_CASE("picked fields are written in the order asked, in every format", "[render]") {
  const Answer asked = picked({"note", "id"}, {record("a", "x")});
  CHECK(write(asked, Format::jsonl) == "{\"note\":\"x\",\"id\":\"a\"}\n");
  CHECK(write(asked, Format::csv) == "note,id\nx,a\n");
  CHECK(write(asked, Format::tsv) == "note\tid\nx\ta\n");
  CHECK(write(asked, Format::markdown) == "| note | id |\n| --- | --- |\n| x | a |\n");
  CHECK(json::dump(Value::parse(write(asked, Format::json)).at("records")) == "[{\"note\":\"x\",\"id\":\"a\"}]");
}

TEST_CASE("a dotted path reaches through a list and is named as it was asked", "[render]") {
  const Answer asked = picked({"studies.source", "studies.n"}, {record("a", "x")});
  CHECK(write(asked, Format::jsonl) == "{\"studies.source\":[\"one\",\"two\"],\"studies.n\":[null,null]}\n");
  CHECK(write(asked, Format::tsv) == "studies.source\tstudies.n\n[\"one\",\"two\"]\t[null,null]\n");
}

TEST_CASE("a picked field that a record does not have is null", "[render]") {
  const Answer asked = picked({"id", "elsewhere", "note.deeper"}, {record("a", "x")});
  CHECK(write(asked, Format::jsonl) == "{\"id\":\"a\",\"elsewhere\":null,\"note.deeper\":null}\n");
  CHECK(write(asked, Format::csv) == "id,elsewhere,note.deeper\na,,\n");
}

TEST_CASE("a single picked field that is null still gives csv a record", "[render]") {
  CHECK(write(picked({"note"}, {record("a", nullptr), record("b", nullptr)}), Format::csv) == "note\n\"\"\n\"\"\n");
}

TEST_CASE("every format holds the same number of records in the same order", "[render]") {
  for (const std::size_t count : {0U, 1U, 2U, 17U}) {
    std::vector<Value> records;
    for (std::size_t i = 0; i < count; ++i)
      records.push_back(record("id-" + std::to_string(i), i % 2 == 0 ? Value("a|b,\tc") : Value(nullptr)));
    const Answer made = answer(records);
    CAPTURE(count);
    CHECK(Value::parse(write(made, Format::json)).at("records").size() == count);
    CHECK(lines(write(made, Format::jsonl)).size() == count);
    CHECK(lines(write(made, Format::csv)).size() == count + 1);
    CHECK(lines(write(made, Format::tsv)).size() == count + 1);
    CHECK(lines(write(made, Format::markdown)).size() == count + 2);
    for (const Format format : {Format::json, Format::jsonl, Format::csv, Format::tsv, Format::markdown}) {
      const std::string text = write(made, format);
      std::size_t at = 0;
      for (std::size_t i = 0; i < count; ++i) {
        at = text.find("id-" + std::to_string(i), at);
        REQUIRE(at != std::string::npos);
      }
    }
  }
}

TEST_CASE("machine formats hold no carriage return, no escape sequence and end in a line feed", "[render]") {
  const Answer made = answer({record("a", "x")});
  for (const Format format : {Format::json, Format::jsonl, Format::csv, Format::tsv, Format::markdown}) {
    const std::string text = write(made, format);
    CHECK(text.find_first_of("\r\x1b") == std::string::npos);
    CHECK(text.back() == '\n');
  }
}

TEST_CASE("json and jsonl replace what is not UTF-8", "[render]") {
  const Answer made = answer({record("a", "bad \xff byte")});
  CHECK(Value::accept(write(made, Format::json)));
  CHECK(write(made, Format::jsonl).find("bad \xEF\xBF\xBD byte") != std::string::npos);
}
