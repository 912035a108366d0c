#!/usr/bin/env python3
"""Nicolas Seriot's JSONTestSuite, as catalogues and as lines of labels: test_json_suite.py --program PATH.

The suite lies in $ACTIVES_SHARED/data/json-test-suite (default: ../shared beside the project).
"""

import json
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from hostile import SHARED, hazards, is_blank, problems, ran, source, term
from output import main
from reference_json import refusal

SUITE = SHARED / "data/json-test-suite"
SYNTAX = ("not valid JSON: ", "nested deeper than 64 levels", "starts with a byte order mark")
DEEP = "i_structure_500_nested_arrays.json"
TWICE = "stands twice in one object"
# What may be wrong with a JSON value that is no catalogue, or a catalogue that is not right.
NO_CATALOGUE = ("a catalogue file must be an object, not ", "unknown key ")


def setUpModule():
    if not (SUITE / "test_parsing").is_dir():
        raise unittest.SkipTest(f"there is no {SUITE}")


def files(folder):
    return sorted((SUITE / folder).glob("*.json"))


def syntax(found):
    return [one for one in found if one["message"].startswith(SYNTAX)]


def offset_of(data, problem):
    """The byte that line and column mean; None where there is no such place."""
    lines = data.split(b"\n")
    if not (1 <= problem["line"] <= len(lines) and 1 <= problem["column"] <= len(lines[problem["line"] - 1]) + 1):
        return None
    return sum(len(line) + 1 for line in lines[:problem["line"] - 1]) + problem["column"] - 1


class AsCatalogues(unittest.TestCase):
    """Each file of the suite where a catalogue is expected."""

    @classmethod
    def setUpClass(cls):
        cls.found = {**problems(SUITE / "test_parsing"), **problems(SUITE / "test_transform")}

    def check_place(self, data, problem):
        at = offset_of(data, problem)
        self.assertIsNotNone(at, problem)
        expected = refusal(data)
        self.assertIsNotNone(expected, problem)
        self.assertTrue(expected.first <= at <= expected.last, f"{problem}: not in {expected.first}..{expected.last}")

    def check_is_json(self, name, found):
        for problem in found:
            self.assertTrue(problem["message"].startswith(NO_CATALOGUE) or problem["message"].endswith(TWICE),
                            f"{name}: {problem}")

    def test_what_is_no_json_is_refused_where_it_stops_being_json(self):
        names = [path for path in files("test_parsing") if path.name.startswith("n_")]
        for path in names:
            with self.subTest(path.name):
                found = self.found.get(path.name, [])
                self.assertEqual(len(syntax(found)), 1, found)
                self.check_place(path.read_bytes(), syntax(found)[0])
        self.assertGreater(len(names), 180)

    def test_what_is_json_is_never_called_otherwise(self):
        names = [path for path in files("test_parsing") if path.name.startswith("y_")]
        for path in names:
            with self.subTest(path.name):
                self.check_is_json(path.name, self.found.get(path.name, []))
        self.assertGreater(len(names), 90)

    def test_what_readers_may_differ_in_is_read_or_refused_at_a_place(self):
        for path in (*files("test_transform"), *(file for file in files("test_parsing") if file.name.startswith("i_"))):
            with self.subTest(path.name):
                found = self.found.get(path.name, [])
                if syntax(found):
                    self.check_place(path.read_bytes(), syntax(found)[0])
                else:
                    self.assertIsNone(refusal(path.read_bytes()))
                    self.check_is_json(path.name, found)

    def test_keys_that_stand_twice_are_refused_as_such(self):
        twice = {name for name, found in self.found.items() if any(one["message"].endswith(TWICE) for one in found)}
        self.assertEqual(twice, {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
                                 "object_same_key_different_values.json", "object_same_key_same_value.json",
                                 "object_same_key_unclear_values.json"})

    def test_each_file_alone_has_the_status_that_all_together_have(self):
        counts = Counter()
        for path in (*files("test_parsing"), *files("test_transform")):
            with self.subTest(path.name):
                alone = ran("catalogue", "check", str(path), "--alone")
                self.assertEqual(alone.status, 3 if path.name in self.found else 0, alone)
                refused = "no JSON" if syntax(self.found.get(path.name, [])) else "JSON"
                counts[f"{path.name[:2]} {refused}"] += 1
                if alone.status:
                    self.assertRegex(alone.out.decode("utf-8"), rf"{re.escape(path.name)}:\d+:\d+: ")
        print("JSONTestSuite as catalogues:", dict(sorted(counts.items())), flush=True)


class Embedded(unittest.TestCase):
    """The texts of the suite within a catalogue that is right otherwise."""

    def test_each_text_comes_back_or_is_refused_for_what_is_in_it(self):
        counts = Counter()
        for path in files("test_parsing"):
            if path.name.startswith("n_") or "string" not in path.name:
                continue
            data = path.read_bytes().strip()
            if not (data.startswith(b"[") and data.endswith(b"]") and b"," not in data.replace(b"\\u002c", b"")):
                continue
            with self.subTest(path.name):
                counts[self.embed(data[1:-1].strip())] += 1
        print("texts of the suite as the text of a term:", dict(counts), flush=True)
        self.assertGreater(counts["came back"], 15)

    def embed(self, raw):
        record = json.dumps({"terms": [term(1, text="@TEXT@")], "sources": [source()]}).encode()
        data = record.replace(b'"@TEXT@"', raw)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "own.json"
            path.write_bytes(data)
            found = problems(path).get("own.json", [])
            if found:
                return self.check_reason(data, found)
            exported = ran("--catalogue", str(path), "catalogue", "export", "json", "-o", "-")
        self.assertEqual(exported.status, 0, exported.err)
        self.assertEqual(json.loads(exported.out)["terms"][0]["is"], json.loads(raw))
        return "came back"

    def check_reason(self, data, found):
        if refusal(data):
            self.assertEqual(len(syntax(found)), 1, found)
            return "no JSON"
        text = json.loads(data)["terms"][0]["is"]
        (message,) = (one["message"] for one in found)
        if not isinstance(text, str):
            self.assertIn("is must be a text", message)
            return "no text"
        if not text:
            self.assertIn("is is empty", message)
            return "empty"
        if hazards(text, allowed=""):
            self.assertIn("holds a control or direction character (" + next(
                f"U+{ord(c):04X}" for c in text if hazards(c, allowed="")), message)
            return "hazardous"
        self.assertTrue(is_blank(text[0]) or is_blank(text[-1]), message)
        self.assertIn("starts or ends with a blank", message)
        return "blank at an end"


class AsLines(unittest.TestCase):
    """`label --jsonl` reads an object a line."""

    def test_each_value_in_a_field_beside_the_label(self):
        """A line is taken exactly where it is JSON; what is wrong with another one is told with its number."""
        texts, lines = [], []
        for path in (*files("test_parsing"), *files("test_transform")):
            data = path.read_bytes()
            if b"\n" not in data.rstrip(b"\n") and len(data) < 5000:
                texts.append(path.name)
                lines.append(b'{"i": "Aqua", "x": ' + data.rstrip(b"\n") + b"}")
        result = ran("label", "--jsonl", "--text-field", "i", "--format", "jsonl", "--fields", "label,counts",
                     given=b"\n".join(lines) + b"\n")
        self.assertEqual(result.status, 3, result.err[-500:])
        taken = {int(json.loads(line)["label"].split(":")[1]) for line in result.out.splitlines()}
        told = {int(line.split(b":")[2]) for line in result.err.splitlines() if b": the line is no JSON object: " in line}
        # What is nested too deep is left out of the line, and does not make it another one.
        wrong = {number: refusal(line) for number, line in enumerate(lines, 1)}
        right = {number for number, refused in wrong.items() if refused is None or texts[number - 1] == DEEP}
        self.assertEqual({texts[number - 1] for number in taken ^ right}, set())
        self.assertEqual(taken | told, set(range(1, len(lines) + 1)))
        self.assertEqual(taken & told, set())
        self.assertEqual(hazards(result.err.decode("utf-8")), [])
        print(f"JSONTestSuite in a field of a line: {len(lines)} lines, {len(taken)} taken, {len(told)} told of", flush=True)


if __name__ == "__main__":
    main()
