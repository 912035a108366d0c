#!/usr/bin/env python3
"""Checks schema/catalogue.schema.json against the built-in catalogue, the fixtures here and the C++ description.

good/ must be accepted. broken/ holds files in each of which one thing is wrong; broken/expected.tsv says of each who
refuses it (`schema`, `loader` or `both`), the line and column (in bytes, from 1) of what is wrong, the record that the
loader names (`-` for none), and what its message holds; tests/load/broken_test.cpp asks the loader. What only the
loader refuses must be accepted here: that shows why the loader has to look.

What is wrong is the value; for an unknown or repeated key the key; for a missing key the object; for what concerns a
whole record (its id stands twice, it is not used, it has no address, it is the first in a circle) the record; for text
that is no JSON the byte where it stops being JSON.
"""

import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, SchemaError

from validate_schema import errors_in, json_files, read_json

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCHEMA = ROOT / "schema" / "catalogue.schema.json"
DESCRIBE = ROOT / "src" / "model" / "describe.hpp"
VOCABULARY = ROOT / "include" / "actives" / "vocabulary.hpp"
HEADING = ["fixture", "refused_by", "line", "column", "record", "message_holds"]
WHO = {"schema", "loader", "both"}

# C++ record -> its definition in the schema.
RECORDS = {
    "SourcedText": "sourced_text", "TradeName": "trade_name", "Study": "study", "Target": "target",
    "Ingredient": "ingredient", "IngredientType": "type", "Concern": "concern", "Term": "term", "Claim": "claim",
    "AppliesTo": "applies_to", "Rule": "rule", "Level": "level", "Source": "source", "InventoryItem": "inventory_item",
}

# C++ list of words -> the properties that take one of them.
WORDS = {
    "Origin": ["ingredient.origin"], "Scope": ["ingredient.scope"], "Design": ["study.design"],
    "Route": ["study.route"], "Outcome": ["study.outcome"], "Via": ["study.via"], "Verdict": ["claim.verdict"],
    "Use": ["rule.use"], "Status": ["rule.status"], "Confidence": ["rule.confidence"],
    "SourceKind": ["source.kind"], "Read": ["source.read"],
}


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, holds, complaint):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(complaint)


def check_accepted(tally, validator, paths):
    for path in json_files(paths):
        errors = errors_in(validator, path)
        tally.check(not errors, "\n".join(f"{path.relative_to(ROOT)}: {where}: {text}" for where, text in errors))


def check_broken(tally, validator, folder):
    lines = (folder / "expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    tally.check(rows[0] == HEADING, f"expected.tsv: the heading is not {' '.join(HEADING)}")
    names = [row[0] for row in rows[1:]]
    tally.check(names == sorted(set(names)), "expected.tsv: fixtures are not sorted, or one stands twice")
    on_disk = {path.name for path in folder.glob("*.json")}
    for name in sorted(on_disk.symmetric_difference(names)):
        tally.check(False, f"broken/{name}: {'is not in expected.tsv' if name in on_disk else 'does not exist'}")
    for row in rows[1:]:
        if row[0] in on_disk:
            check_broken_row(tally, validator, folder, row)


def check_broken_row(tally, validator, folder, row):
    complaint = f"expected.tsv: {row[0]}: "
    is_row = len(row) == 6 and row[1] in WHO and row[2].isdigit() and row[3].isdigit() and "" not in row
    tally.check(is_row, complaint + "needs fixture, schema|loader|both, line, column, record, message")
    if not is_row:
        return
    name, who, line, column, *_ = row
    lines = (folder / name).read_bytes().split(b"\n")
    # The end of a line may be meant too: a file that stops in the middle.
    is_place = 1 <= int(line) <= len(lines) and 1 <= int(column) <= len(lines[int(line) - 1]) + 1
    tally.check(is_place, f"{complaint}the file has no line {line}, column {column}")
    errors = errors_in(validator, folder / name)
    if who == "loader":
        tally.check(not errors, f"broken/{name}: the schema refuses it too: {errors}")
    else:
        tally.check(errors, f"broken/{name}: the schema accepts it")


def properties_of(definition):
    return definition.get("properties", {})


def check_documented(tally, schema):
    """Every object is closed, and every definition and field says what it is."""
    for name, definition in [("the whole", schema), *schema["$defs"].items()]:
        tally.check(definition.get("description"), f"schema: {name}: no description")
        if definition.get("type") == "object":
            tally.check(definition.get("additionalProperties") is False, f"schema: {name}: takes unknown keys")
        for key, field in properties_of(definition).items():
            tally.check(field.get("description"), f"schema: {name}.{key}: no description")


def described_records(cpp):
    """Per record of describe.hpp: its fields in order, and which of them may be left out."""
    for record, body in re.findall(r"^void describe\(V& v, Is<(\w+)> auto& r\) \{\n(.*?)^\}", cpp, re.M | re.S):
        fields = [(line, re.search(r", r\.(\w+)\);$", line)[1]) for line in body.splitlines()]
        yield record, [name for _, name in fields], {name for line, name in fields if "left_out_when_empty" in line}


def check_fields(tally, schema, cpp):
    described = list(described_records(cpp))
    tally.check({record for record, *_ in described} == set(RECORDS), "describe.hpp: other records than in this test")
    for record, fields, optional in described:
        definition = schema["$defs"][RECORDS.get(record, "study")]
        properties = properties_of(definition)
        tally.check(list(properties) == fields, f"schema: {record}: {list(properties)}; describe.hpp: {fields}")
        required = [name for name in fields if name not in optional]
        tally.check(definition["required"] == required, f"schema: {record}: does not require just {required}")
    lists = re.findall(r'visit\("(\w+)", all\.\w+\)', cpp)
    tally.check(list(schema["properties"]) == ["$schema", *lists], f"schema: the lists are not {lists}")


def check_numbers(tally, schema, cpp):
    for name, least, most in re.findall(r'\.name = "(\w+)", \.least = ([\d\']+), \.most = ([\d\']+)', cpp):
        limits = (int(least.replace("'", "")), int(most.replace("'", "")))
        found = [properties_of(definition)[name] for definition in schema["$defs"].values()
                 if name in properties_of(definition)]
        for field in found:
            tally.check((field["minimum"], field["maximum"]) == limits, f"schema: {name}: limits are not {limits}")
        tally.check(found, f"schema: no {name}")


def check_words(tally, schema, cpp):
    for name, listed in re.findall(r"struct Spelling<(\w+)> \{.*?names\{(.*?)\};", cpp, re.S):
        words = re.findall(r'"([^"]*)"', listed)
        for place in WORDS.get(name, []):
            record, key = place.split(".")
            allowed = [word for word in schema["$defs"][record]["properties"][key]["enum"] if word is not None]
            tally.check(allowed == words, f"schema: {place}: {allowed}; vocabulary.hpp: {words}")
    origins = schema["$defs"]["applies_to"]["properties"]["origins"]["items"]["enum"]
    tally.check(origins == schema["$defs"]["ingredient"]["properties"]["origin"]["enum"][:-1],
                "schema: applies_to.origins differ from ingredient.origin")


def main():
    tally = Tally()
    schema = read_json(SCHEMA)
    try:
        Draft202012Validator.check_schema(schema)
        tally.check(True, "")
    except SchemaError as error:
        tally.check(False, f"schema: {error.message}")
    validator = Draft202012Validator(schema)
    check_accepted(tally, validator, [HERE / "good", ROOT / "data"])
    check_broken(tally, validator, HERE / "broken")
    check_documented(tally, schema)
    described = DESCRIBE.read_text(encoding="utf-8")
    check_fields(tally, schema, described)
    check_numbers(tally, schema, described)
    check_words(tally, schema, VOCABULARY.read_text(encoding="utf-8"))
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
