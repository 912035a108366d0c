#!/usr/bin/env python3
"""Checks the schemas in schema/output/ themselves: test_output_schemas.py --program PATH.

They must say something about every field the program lists, agree with the catalogue's schema and with each other,
and refuse what is broken on purpose: each field in turn is left out, joined by an unknown one, and given a wrong word
or type. So they cannot become empty promises.
"""

import copy
import json
import re
import subprocess
import tempfile
import unittest

from jsonschema import Draft202012Validator

from output import (CATALOGUE, COMMANDS, FIXTURE, KINDS, PROGRAM, ROOT, SCHEMAS, TIME_LIMIT, alternatives, answer,
                    environment, fields_of, ids, listed_fields, main, records, resolved, takes_null, validator, words_of)

VOCABULARY = "".join((ROOT / f"include/actives/{name}.hpp").read_text(encoding="utf-8")
                     for name in ("vocabulary", "label"))
VOCABULARY += (ROOT / "src/model/import_report.hpp").read_text(encoding="utf-8")
SERUM = str(ROOT / "tests/cli/fixtures/labels/serum.txt")
# The catalogue's word for "not empty"; the output says minLength.
FILLED = CATALOGUE["filled"]["pattern"]
# The definition or field that holds a closed list of words -> the C++ list.
WORDS = {
    "origin_or_null": "Origin", "origins": "Origin", "scope": "Scope", "scope_or_null": "Scope", "grade": "Grade", "grade_or_null": "Grade",
    "route_or_null": "Route", "funding": "Funding", "funding_or_null": "Funding", "status": "Status",
    "status_or_null": "Status", "design": "Design", "via": "Via", "outcome": "Outcome", "verdict": "Verdict",
    "use": "Use", "confidence": "Confidence", "kind": "SourceKind", "source_kind": "SourceKind", "read": "Read",
    "by": "How", "record_kind": "Kind", "label_section": "LabelSection", "label_kind": "LabelKind",
    "label_how": "LabelHow", "other_kind": "OtherKind", "import_kind": "ImportKind",
}


def nodes(node, name=""):
    """Every part of a schema, with the name of the definition or field it belongs to."""
    if isinstance(node, dict):
        yield name, node
        for key, inner in node.items():
            if key in ("properties", "$defs"):
                for field, part in inner.items():
                    yield from nodes(part, field)
            else:
                yield from nodes(inner, name)
    elif isinstance(node, list):
        for inner in node:
            yield from nodes(inner, name)


def cpp_words():
    return {name: re.findall(r'"([^"]*)"', listed)
            for name, listed in re.findall(r"struct Spelling<(\w+)> \{.*?names\{(.*?)\};", VOCABULARY, re.S)}


def own_definitions():
    """Command, definition, and the catalogue's definition of the same record."""
    for command in COMMANDS:
        for name in SCHEMAS[command]["$defs"]:
            if name in CATALOGUE and "properties" in CATALOGUE[name]:
                yield command, name, name
    for kind, _, name in KINDS:
        yield "explain", f"{kind}_page", name


class Form(unittest.TestCase):
    def test_they_are_schemas(self):
        for command in COMMANDS:
            Draft202012Validator.check_schema(SCHEMAS[command])

    def test_every_reference_leads_somewhere_and_nothing_is_left_over(self):
        for command in COMMANDS:
            used = {node["$ref"] for _, node in nodes(SCHEMAS[command]) if "$ref" in node}
            defined = {f"#/$defs/{name}" for name in SCHEMAS[command]["$defs"]}
            # `record` is for the lines of jsonl, whether or not the document needs it.
            self.assertEqual(used | {"#/$defs/record"}, defined, command)

    def test_everything_is_described(self):
        for command in COMMANDS:
            for name, node in nodes(SCHEMAS[command]):
                for key in ("properties", "$defs"):
                    for field, part in node.get(key, {}).items():
                        if "required" in node or key == "$defs":
                            self.assertTrue(part.get("description"), f"{command}: {name}.{field}")

    def test_objects_are_closed_and_every_field_is_there(self):
        for command in COMMANDS:
            for name, node in nodes(SCHEMAS[command]):
                if node.get("type") == "object":
                    self.assertIs(node["additionalProperties"], False, f"{command}: {name}")
                    self.assertEqual(node["required"], list(node["properties"]), f"{command}: {name}")

    def test_no_field_is_of_two_types_but_null(self):
        for command in COMMANDS:
            for name, node in nodes(SCHEMAS[command]):
                if isinstance(node.get("type"), list):
                    self.assertEqual([t for t in node["type"] if t != "null"], node["type"][:1], f"{command}: {name}")

    def test_the_same_definition_says_the_same_everywhere(self):
        seen = {}
        for command in COMMANDS:
            for name, node in SCHEMAS[command]["$defs"].items():
                if name != "record":
                    self.assertEqual(seen.setdefault(name, node), node, f"{command}: {name}")


class Agree(unittest.TestCase):
    def test_words_are_those_of_the_program(self):
        spellings, found = cpp_words(), set()
        for command in COMMANDS:
            for name, node in nodes(SCHEMAS[command]):
                words = words_of(node) if "enum" in node else []
                if words == ["ingredient", "type"]:
                    self.assertEqual(words, spellings["Kind"][:2])
                elif words:
                    self.assertEqual(words, spellings[WORDS[name]], f"{command}: {name}")
                    found.add(name)
        self.assertEqual(found, set(WORDS))

    def test_pages_are_those_of_the_kinds(self):
        pages = [SCHEMAS["explain"]["$defs"][name]["properties"]["kind"]["const"] for name in alternatives("explain")]
        self.assertEqual(pages, cpp_words()["Kind"])

    def test_fields_of_records_are_those_of_the_catalogue(self):
        for command, name, original in own_definitions():
            there, here = CATALOGUE[original]["properties"], SCHEMAS[command]["$defs"][name]["properties"]
            if name.endswith("_page"):
                self.assertEqual(list(here)[:2], ["kind", "matched"])
                there = {"source_kind" if (original, key) == ("source", "kind") else key: part
                         for key, part in there.items()}
                here = {key: here[key] for key in list(here)[2:2 + len(there)]}
            self.assertEqual(list(here), list(there), f"{command}: {name}")
            for key in there:
                self.compare(command, f"{name}.{key}", here[key], there[key], key in CATALOGUE[original]["required"])

    def compare(self, command, place, here, there, required):
        here, there = resolved(SCHEMAS[command], here), resolved({"$defs": CATALOGUE}, there)
        self.assertEqual(words_of(here), words_of(there), f"{command}: {place}")
        # What a catalogue may leave out is null or an empty list in the output.
        nullable = takes_null(there) or (not required and there.get("type") != "array" and "source_kind" not in place)
        self.assertEqual(takes_null(here), nullable, f"{command}: {place}: null")
        for rule in ("pattern", "minimum", "maximum", "uniqueItems"):
            if there.get("pattern") != FILLED:
                self.assertEqual(here.get(rule), there.get(rule), f"{command}: {place}: {rule}")

    def test_fields_are_those_the_program_lists(self):
        for command in COMMANDS:
            if command not in ("explain", "list"):
                self.assertEqual(listed_fields(*command.split()), list(fields_of(command, "record")))
        self.assertEqual(listed_fields("label", "--rows", "ingredients"), list(fields_of("label", "row")))
        self.assertEqual(listed_fields("label", "--summary"), list(fields_of("label", "summary")))
        for (kind, plural, _), definition in zip(KINDS, alternatives("list")):
            self.assertEqual(listed_fields("list", plural), list(fields_of("list", definition)), kind)
        pages = [path for page in alternatives("explain") for path in fields_of("explain", page)]
        listed = listed_fields("explain")
        self.assertEqual(len(listed), len(set(listed)), "a field is listed twice")
        self.assertEqual(sorted(listed), sorted(set(pages)))


# ---- broken on purpose ----


def places(value, path=""):
    """Every field of a value by dotted path, lists looked through: the path, the object that has it, its key."""
    if isinstance(value, list):
        for item in value:
            yield from places(item, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield path + key, value, key
            yield from places(inner, f"{path}{key}.")


def best_examples(found):
    """For each dotted path a small record where the field is there, with something in it if there is one."""
    best = {}
    for record in found:
        size = len(str(record))
        for path, holder, key in places(record):
            rank = (holder[key] in (None, []), size)
            if path not in best or rank < best[path][0]:
                best[path] = (rank, record)
    return {path: record for path, (_, record) in best.items()}


def changed(record, path, change):
    """A copy of the record, changed at the first filled place of the path."""
    record = copy.deepcopy(record)
    found = [(holder, key) for where, holder, key in places(record) if where == path]
    change(*min(found, key=lambda place: place[0][place[1]] in (None, [])))
    return record


def put(value):
    return lambda holder, key: holder.update({key: value})


def wrong_types(value):
    """Values of other types than this one, none of them null."""
    others = {str: "7", int: 7, float: 0.5, bool: True, list: [0.5], dict: {"unknown": 0}}
    if value is None:
        return [others[float], others[list], others[dict]]
    if isinstance(value, float):
        return [others[kind] for kind in (str, bool, list, dict)]
    if isinstance(value, int) and not isinstance(value, bool):
        return [others[kind] for kind in (str, float, bool, list, dict)]
    return [other for kind, other in others.items() if not isinstance(value, kind) or kind is int]


class Refuse(unittest.TestCase):
    def refuse(self, command, part, value, what):
        self.assertFalse(validator(command, part).is_valid(value), f"{command}: {part or 'document'} accepts {what}")

    def break_each_field(self, command, definition, found, part="record"):
        """Each documented field of the definition must come up in the records, and is broken in every way."""
        fields = fields_of(command, definition)
        examples = best_examples(found)
        self.assertEqual(sorted(examples), sorted(fields), command)
        for path, record in examples.items():
            self.assertTrue(validator(command, part).is_valid(record), record)
            value = [holder[key] for where, holder, key in places(record) if where == path]
            value = min(value, key=lambda one: one in (None, []))
            breaks = {"without": lambda holder, key: holder.pop(key),
                      "with an unknown field beside": lambda holder, key: holder.update({"unknown": None})}
            # The id of a label is whatever stood in the input.
            anything = set(fields[path]) <= {"description"}
            breaks.update({f"{other!r} for": put(other) for other in wrong_types(value) if not anything})
            if words_of(fields[path]):
                wrong = "no-such-word"
                breaks["a wrong word for"] = put([wrong] if isinstance(value, list) else wrong)
            if isinstance(value, list):
                breaks["a wrong item in"] = put([0.5])
            if not takes_null(fields[path]) and not anything:
                breaks["null for"] = put(None)
            for what, change in breaks.items():
                self.refuse(command, part, changed(record, path, change), f"{what} {path}")

    def test_pages(self):
        for (kind, plural, _), page in zip(KINDS, alternatives("explain")):
            found = records("explain", *ids(plural, *FIXTURE), *FIXTURE)
            found += records("explain", *ids(plural)) if kind != "inventory" else []
            with self.subTest(kind=kind):
                # A page is what a record must be: its `kind` is no other's. To ask all nine takes five times as long.
                self.break_each_field("explain", page, [record for record in found if record["kind"] == kind], page)

    def test_targets(self):
        found = records("for", *ids("concerns"), "--market", "US")
        for kind in ("ingredient", "type"):
            rows = [record for record in found if record["kind"] == kind]
            self.break_each_row(rows, kind)

    def break_each_row(self, rows, kind):
        fields = fields_of("for", "record")
        # What a kind never has must be null there, whatever the field takes elsewhere.
        never = {path for path in fields if all(row[path] is None for row in rows)}
        self.assertEqual(never, {"best_inside"} if kind == "ingredient" else
                         {"origin", "grade", "route", "procedures", "cosmetic", "people", "people_unknown", "funding",
                          "status", "needling"})
        self.break_each_field("for", "record", rows)
        for path in never:
            for value in ("A", "plant", "topical", "unknown", "permitted", True, 0):
                self.refuse("for", "record", {**rows[0], path: value}, f"{value} for {path} of kind {kind}")

    def test_lists(self):
        for (kind, plural, _), definition in zip(KINDS, alternatives("list")):
            found = records("list", plural, *FIXTURE) + records("list", plural)
            found += records("list", "--market", "US") if kind == "ingredient" else []
            with self.subTest(kind=kind):
                self.break_each_field("list", definition, found)

    def test_hits(self):
        self.break_each_field("search", "record", records("search", "salmon", "sperm", "--limit", "40"))

    def test_citations(self):
        self.break_each_field("cite", "record", records("cite", *ids("sources")))

    def test_compared(self):
        found = records("compare", *ids("ingredients"), *ids("types"))
        self.break_each_field("compare", "record", found)
        named = {record["kind"]: record for record in found if record["targets"]}
        for path, value in {"origin": "plant", "scope": "core", "inci": ["Name"],
                            "law": [{"market": "EU", "status": None, "needling": None}]}.items():
            self.refuse("compare", "record", {**named["type"], path: value}, f"{path} of a type")
        self.refuse("compare", "record", {**named["ingredient"], "scope": None}, "an ingredient without a scope")

    def test_cells(self):
        found = records("matrix", "--type", "pdrn") + records("matrix")
        for graded in (True, False):
            cells = [cell for cell in found if (cell["grade"] is not None) == graded]
            self.break_each_field("matrix", "record", cells)
        filled, empty = (min((c for c in found if (c["grade"] is None) == none), key=str) for none in (False, True))
        for path in ("people", "people_unknown", "cosmetic"):
            self.refuse("matrix", "record", {**filled, path: None}, f"a grade without {path}")
            self.refuse("matrix", "record", {**empty, path: filled[path]}, f"{path} without a grade")
        self.refuse("matrix", "record", {**empty, "ingredients": 1}, "ingredients without a grade")

    def test_labels(self):
        found = records("label", SERUM, "--market", "EU", "--says", "Vegan PDRN exosome serum, clinically proven")
        found += records("label", SERUM.replace("serum", "korean"), "--says", "algae PDRN")
        self.break_each_field("label", "record", found)
        rows = records("label", SERUM, "--market", "EU", "--rows", "ingredients")
        self.break_each_field("label", "row", rows, "row")
        sums = records("label", SERUM, "--lines", "--summary")
        self.break_each_field("label", "summary", sums, "summary")

    def test_catalogues(self):
        good = str(ROOT / "tests/data/good")
        self.break_each_field("catalogue info", "record", records("catalogue", "info"))
        found = records("catalogue", "format", good, "--check")
        self.break_each_field("catalogue format", "record", found)
        self.refuse("catalogue format", "record", {**found[0], "state": "changed"}, "an unknown state")
        with tempfile.TemporaryDirectory() as folder:
            for words in (("build", f"{good}/every-kind.json"), ("new", "ingredient", "iris-callus")):
                self.break_each_field(f"catalogue {words[0]}", "record",
                                      records("catalogue", *words, "-o", f"{folder}/{words[0]}"))

    def test_problems(self):
        printed = subprocess.run([*PROGRAM, "catalogue", "check", "--format", "json", str(ROOT / "tests/data/broken")],
                                 capture_output=True, env=environment(), timeout=TIME_LIMIT)
        document = json.loads(printed.stdout)
        self.assertTrue(validator("catalogue check").is_valid(document))
        self.break_each_field("catalogue check", "record", document["records"])

    def test_imports(self):
        cosing = ROOT / "tests/cli/fixtures/cosing"
        with tempfile.TemporaryDirectory() as folder:
            all_of_it = records("catalogue", "import", "cosing", *map(str, sorted(cosing.iterdir())), "-o", f"{folder}/a")
        self.break_each_field("catalogue import", "record", all_of_it)
        self.break_each_field("catalogue import", "counts", [r["counts"] for r in all_of_it if r["counts"]], "counts")
    def test_written_files(self):
        export = ("catalogue", "export", "jsonl", "-o", "/dev/null")
        self.break_each_field("catalogue export", "record", records(*export))
        for form in ("xml", "JSON", ""):
            self.refuse("catalogue export", "record", {**records(*export)[0], "format": form}, form)

    def test_documents(self):
        for words in (("explain", "GHK-Cu"), ("for", "scars"), ("list", "types"), ("search", "salmon"),
                      ("compare", "EGF", "bFGF"), ("matrix",), ("cite", "scars")):
            document = answer(*words)
            self.assertTrue(validator(words[0]).is_valid(document))
            broken = [{k: v for k, v in document.items() if k != key} for key in document]
            broken.append({**document, "unknown": 0})
            broken += [{**document, "schema_version": value} for value in (0, 2, "1", None)]
            broken += [{**document, "catalogue_version": value} for value in ("1.0", "1.0.0+12", "v1.0.0", 1, None)]
            broken += [{**document, "records": value} for value in (None, {}, [{}], [None], document["records"][0])]
            broken.append({**document, "records": document["records"] + [{**document["records"][0], "id": None}]})
            for value in [*broken, document["records"], None, {}]:
                self.refuse(words[0], None, value, str(value)[:200])

    def test_a_list_is_of_one_kind(self):
        document = answer("list", "types")
        document["records"] += records("list", "terms")
        self.refuse("list", None, document, "types and terms together")

    def test_texts_and_patterns(self):
        page = records("explain", "salmon-pdrn")[0]
        for path, values in {"id": ["", "Salmon", "a b", "a--b"], "name": ["", "a\tb", "a\n"], "cas": [["12-3"]],
                             "inci": [["A", "A"]], "references.doi": ["doi:10.1/x"], "references.url": ["ftp://a"],
                             "references.pmid": ["12a"], "law.market": ["eu"], "law.rules.since": ["July 2013"],
                             "targets.people": [-1], "targets.studies.n": [0], "targets.studies": [[]],
                             "targets.grades": [[]], "targets.grades.why": [[]]}.items():
            for value in values:
                self.refuse("explain", "record", changed(page, path, put(value)), f"{value!r} for {path}")


if __name__ == "__main__":
    main()
