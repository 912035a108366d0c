#!/usr/bin/env python3
"""Holds what the program prints in the machine formats against schema/output/: test_output.py --program PATH.

Every record of the built-in catalogue, and one of each kind from tests/data/good, must be valid; every format must hold
the same records; nothing around the program may change a byte.
"""

import csv
import io
import json
import pty
import re
import subprocess
import tempfile
import tty
import unittest
from functools import lru_cache
from pathlib import Path

from jsonschema.exceptions import best_match

from output import (CATALOGUE, FIXTURE, FORMATS, KINDS, NOTHING, PROGRAM, ROOT, SCHEMAS, environment, ids, listed_fields,
                    main, records, run, text, typical, validator)
from terminal import can_open_terminal, shown_by

NO_LIMIT = 1 << 30


@lru_cache(maxsize=None)
def all_queries():
    """Questions that bring up every record of every kind, every concern, and the odd shapes."""
    # The built-in inventory is thousands of records of one form: a small one stands for it.
    queries = [("list", plural, *catalogue) for _, plural, _ in KINDS for catalogue in ((), FIXTURE)
               if catalogue or plural != "inventory"]
    for catalogue in ((), FIXTURE):
        named = [typical(plural, *catalogue) for _, plural, _ in KINDS]
        queries += [("explain", *names, *catalogue) for names in named if names]
        queries += [("cite", *names, *catalogue) for names in named if names]
        queries.append(("for", *ids("concerns", *catalogue), "--show-null", *catalogue))
        queries.append(("matrix", *catalogue))
        queries.append(("compare", *ids("ingredients", *catalogue)[::8], *ids("types", *catalogue), *catalogue))
    queries += [("compare", "sodium dna", "--market", "EU"),
                ("compare", "EGF", "exosome", "--fields", "targets.grade,id,law.needling")]
    queries += [*(("matrix", "--type", name) for name in ids("types")), ("matrix", "--fields", "grade,row,concern"),
                ("matrix", "--concern", "scars", "--market", "EU", "--origin", "plant")]
    label = str(ROOT / "tests/cli/fixtures/labels/serum.txt")
    queries += [("label", label, "--market", "EU", "--says", "Exosome serum, clinically proven"),
                ("label", label, "--fields", "id,ingredients.matches.id,counts.unknown")]
    queries += [("for", "wrinkles", "--market", "EU"), ("list", "--market", "EU"),
                ("search", "colagen", "salmon", "--limit", "40"), ("search", "banned", "--kind", "rules"),
                ("search", "korean", "--limit", "200"),
                ("explain", "GHK-Cu", "nobody knows"), ("cite", "GHK-Cu", "nobody knows"),
                ("cite", "pdrn", "--market", "EU"), ("cite", "wrinkles", "--fields", "year,id"),
                ("explain", "pdrn", "GHK-Cu", "--fields", "targets.concern,id,matched.by,law,where,targets.studies.n"),
                ("for", "scars", "--fields", "people,id"), ("list", "rules", "--fields", "applies_to.origins")]
    return queries


def filters(command):
    """Every option of the command that narrows, with every value it takes."""
    words = {"--type": ids("types"), "--origin": CATALOGUE["ingredient"]["properties"]["origin"]["enum"][:-1],
             "--scope": ["core", "related"], "--grade": SCHEMAS["for"]["$defs"]["grade"]["enum"],
             "--route": CATALOGUE["study"]["properties"]["route"]["enum"][:-1],
             "--funding": ["independent", "not-supplier"],
             "--market": sorted({rule["where"] for rule in records("list", "rules")})}
    if command == "list":
        words["--concern"] = ids("concerns")
    pairs = [(option, value) for option, values in words.items() for value in values]
    return [*pairs, ("--show-null",), *([("--all",)] if command == "for" else [])]


def cell(value):
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def tsv_rows(printed):
    plain = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return [[re.sub(r"\\(.)", lambda found: plain[found[1]], value) for value in line.split("\t")]
            for line in printed.split("\n")[:-1]]


def markdown_rows(printed):
    lines = printed.split("\n")[:-1]
    rows = [re.findall(r" ((?:\\.|[^\\|])*) (?=\|)", line[1:]) for line in lines]
    assert all(row == ["---"] * len(rows[0]) for row in rows[1:2]), lines[1]
    return [[re.sub(r"\\(.)|<br>|&(?:lt|amp);",
                   lambda found: found[1] or {"<br>": "\n", "&lt;": "<", "&amp;": "&"}[found[0]], value)
             for value in row] for row in rows[:1] + rows[2:]]


def csv_rows(printed):
    csv.field_size_limit(NO_LIMIT)
    return list(csv.reader(io.StringIO(printed, newline=""), strict=True))


TABLES = {"csv": csv_rows, "tsv": tsv_rows, "markdown": markdown_rows}


def columns(words):
    if "--fields" in words:
        return words[words.index("--fields") + 1].split(",")
    kind = words[1:2] if words[0] == "list" and not words[1].startswith("-") else ()
    return [path for path in listed_fields(words[0], *kind) if "." not in path]


class Case(unittest.TestCase):
    maxDiff = 2000

    def check_valid(self, *words):
        """The records, which the command's schema must accept; their number must fit the status."""
        status, printed = run(*words, "--format", "json")
        document = json.loads(printed)
        error = best_match(validator(words[0]).iter_errors(document))
        if error:
            self.fail(f"{' '.join(words)[:200]}: {list(error.absolute_path)}: {error.message[:500]}")
        if "nobody knows" not in words:
            self.assertEqual(status, 0 if document["records"] else 1, words)
        return document["records"]


class Valid(Case):
    def test_explain_every_record_of_every_kind(self):
        for catalogue in ((), FIXTURE):
            for kind, plural, _ in KINDS:
                names = typical(plural, *catalogue)
                found = self.check_valid("explain", *names, *catalogue) if names else []
                self.assertLessEqual({(kind, name) for name in names}, {(r["kind"], r["id"]) for r in found})
                self.assertTrue(names, kind)

    def test_explain_by_every_sort_of_name(self):
        fields = {"inci": "inci", "alias": "aliases", "trade-name": "trade_names", "cas": "cas", "name": "name"}
        names = set()
        for record in records("list", "ingredients")[::10]:
            (full,) = (r for r in records("explain", record["id"]) if r["id"] == record["id"])
            for field in fields.values():
                values = full[field][:1] if isinstance(full[field], list) else [full[field]]
                names.update(value["name"] if isinstance(value, dict) else value for value in values)
        found = self.check_valid("explain", *sorted(names))
        # A name may be the id of a record too.
        self.assertEqual({record["matched"]["by"] for record in found} | {"id"}, {*fields, "id"})

    def test_explain_in_every_market(self):
        for option in filters("for"):
            if option[0] == "--market":
                found = self.check_valid("explain", *ids("ingredients")[::8], *option)
                self.assertEqual({law["market"] for record in found for law in record.get("law", [])}, {option[1]})

    def test_for_every_concern(self):
        found = [record for concern in ids("concerns") for record in self.check_valid("for", concern)]
        self.assertEqual({record["kind"] for record in found}, {"ingredient", "type"})

    def test_for_with_every_filter(self):
        for option in filters("for"):
            for concerns in (ids("concerns"), ids("concerns")[:1], ids("concerns")[1:3]):
                with self.subTest(option=option, concerns=len(concerns)):
                    self.check_valid("for", *concerns, *option)

    def test_cite_every_record_of_every_kind(self):
        for catalogue in ((), FIXTURE):
            for _, plural, _ in KINDS:
                if names := typical(plural, *catalogue):
                    cited = [record["id"] for record in self.check_valid("cite", *names, *catalogue)]
                    self.assertEqual(len(cited), len(set(cited)), "each source once")
                    self.assertLessEqual(set(cited), set(ids("sources", *catalogue)))

    def test_cite_gives_the_references_of_explain(self):
        for name in ids("ingredients")[::7]:
            own, law, page = records("cite", name), records("cite", name, "--market", "EU"), records("explain", name)
            every = [source for record in page for source in record["references"]]
            self.assertEqual(own, every[:len(own)] if len(page) == 1 else own)
            self.assertEqual(own, law[:len(own)] if len(page) == 1 else own)
            self.assertLessEqual({source["id"] for source in law}, {source["id"] for source in every})

    def test_list_every_kind(self):
        for _, plural, _ in KINDS:
            self.check_valid("list", plural)
            self.assertTrue(self.check_valid("list", plural, *FIXTURE), plural)

    def test_list_with_every_filter(self):
        for option in filters("list"):
            with self.subTest(option=option):
                self.check_valid("list", *option)
            if option[0] == "--market":
                self.assertTrue(self.check_valid("list", "rules", *option))

    def test_compare_in_every_market(self):
        for option in filters("for"):
            if option[0] == "--market":
                found = self.check_valid("compare", *ids("ingredients")[::8], "exosome", *option)
                self.assertEqual({law["market"] for record in found for law in record["law"]}, {option[1]})

    def test_matrix_with_every_filter(self):
        for option in filters("list"):
            if option[0] in ("--type", "--origin", "--scope", "--market", "--concern"):
                with self.subTest(option=option):
                    self.check_valid("matrix", *option)

    def test_each_line_of_jsonl_is_a_record(self):
        for words in all_queries():
            if "--fields" in words:
                continue
            check = validator(words[0], "record")
            for line in text(*words, "--format", "jsonl").split("\n")[:-1]:
                self.assertTrue(check.is_valid(json.loads(line)), f"{words[:3]}: {line[:300]}")

    def test_an_empty_result_has_all_but_records(self):
        for words in (("explain", "nobody knows"), ("for", "nobody knows"), ("cite", "nobody knows"), ("list", "--origin", "microbial", *FIXTURE),
                      ("for", *ids("concerns", *FIXTURE), "--origin", "microbial", *FIXTURE),
                      ("matrix", *NOTHING), ("matrix", "--type", "pdrn", "--concern", "lashes"),
                      *(("list", plural, *NOTHING) for _, plural, _ in KINDS)):
            with self.subTest(words=words):
                self.assertEqual(self.check_valid(*words), [])
                self.assertEqual(run(*words, "--format", "json")[0], 1)
                self.assertEqual(run(*words, "--format", "jsonl"), (1, b""))
                for style, rows in TABLES.items():
                    self.assertEqual(rows(text(*words, "--format", style)), [columns(words)], style)


class SameRecords(Case):
    def test_every_format_holds_the_same_records_in_the_same_order(self):
        for words in all_queries():
            with self.subTest(words=words[:4]):
                found = records(*words)
                self.assertTrue(found, words[:4])
                lines = text(*words, "--format", "jsonl").split("\n")
                self.assertEqual([json.loads(line) for line in lines[:-1]], found)
                self.assertEqual(lines[-1], "")
                expected = [[cell(record.get(name)) for name in columns(words)] for record in found]
                for style, rows in TABLES.items():
                    self.assertEqual(rows(text(*words, "--format", style)), [columns(words), *expected], style)

    def test_fields_pick_and_order(self):
        for words in all_queries():
            if "--fields" in words:
                for record in records(*words):
                    self.assertEqual(list(record), columns(words))

    def test_markdown_tells_two_texts_apart(self):
        printed = set()
        with tempfile.TemporaryDirectory() as folder:
            for number, note in enumerate(("less than <", "less than &lt;")):
                level = {"id": "cell", "rank": 1, "name": "Cell", "is": note, "oxford_2011": "none", "sources": []}
                path = Path(folder) / f"{number}.json"
                path.write_text(json.dumps({"levels": [level]}), encoding="utf-8")
                self.assertEqual(records("list", "levels", "--catalogue", str(path), "--fields", "is"), [{"is": note}])
                printed.add(run("list", "levels", "--catalogue", str(path), "--format", "markdown"))
        self.assertEqual(len(printed), 2)

    def test_json_is_short_for_format_json(self):
        self.assertEqual(run("for", "scars", "--json"), run("for", "scars", "--format", "json"))


class SameBytes(Case):
    QUERIES = (("explain", "GHK-Cu", "wrinkles", "peptide"), ("for", "wrinkles", "scars", "--market", "EU"),
               ("list", "sources"), ("list", "--type", "peptide"), ("explain", "nobody knows"),
               ("cite", "GHK-Cu", "wrinkles"))

    def check_same(self, printed_by):
        for words in self.QUERIES:
            for style in FORMATS:
                with self.subTest(words=words, style=style):
                    self.assertEqual(printed_by(*words, "--format", style), text(*words, "--format", style).encode())

    def check_same_with(self, *, more=(), folder=None, **variables):
        self.check_same(lambda *words: run(*words, *more, folder=folder, **variables)[1])

    def test_in_any_locale(self):
        self.check_same_with(LC_ALL="C")
        self.check_same_with(LC_ALL=None, LANG="de_DE.UTF-8")
        self.check_same_with(LC_ALL="de_DE.UTF-8", LANGUAGE="de")

    def test_in_any_time_zone(self):
        self.check_same_with(TZ="Asia/Kathmandu")
        self.check_same_with(TZ="America/St_Johns")

    def test_in_any_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check_same_with(folder=folder, HOME=folder)

    def test_at_any_width(self):
        self.check_same_with(COLUMNS="40")
        self.check_same_with(COLUMNS="200")
        narrow, wide = (run("explain", "GHK-Cu", COLUMNS=columns)[1] for columns in ("40", "100"))
        self.assertNotEqual(narrow, wide, "COLUMNS reaches text, so it does reach the program")

    def test_colored_or_not(self):
        self.check_same_with(more=("--color", "always"))
        self.check_same_with(CLICOLOR_FORCE="1", TERM="xterm-256color")
        self.check_same_with(NO_COLOR="1", TERM="dumb")
        self.assertIn(b"\033[", run("explain", "GHK-Cu", CLICOLOR_FORCE="1")[1])

    def test_on_a_terminal(self):
        if not can_open_terminal():
            self.skipTest("no terminal can be opened here")
        self.check_same(on_a_terminal)
        self.assertIn(b"\033[", on_a_terminal("explain", "GHK-Cu"), "text has color on a terminal")


def on_a_terminal(*words):
    """What the program prints where standard output is a terminal."""
    ours, its = pty.openpty()
    tty.setraw(its)
    process = subprocess.Popen([*PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=its, stderr=subprocess.DEVNULL,
                               env=environment(TERM="xterm-256color"))
    return shown_by(process, ours, its).text


if __name__ == "__main__":
    main()
