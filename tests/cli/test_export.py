#!/usr/bin/env python3
"""What `catalogue export` writes, read by others: test_export.py --program PATH.

Python's json, csv and sqlite3 must find the same catalogue in every format, and a catalogue that is loaded from an export
must be exported again byte for byte.
"""

import csv
import json
import re
import signal
import sqlite3
import subprocess
import tempfile
import unittest
from functools import lru_cache
from pathlib import Path

from output import FIXTURE, KINDS, PROGRAM, TIME_LIMIT, environment, main, records, run

csv.field_size_limit(1 << 30)
PLURALS = {kind: plural for kind, plural, _ in KINDS}


@lru_cache(maxsize=None)
def jsonl(*catalogue):
    printed = run("catalogue", "export", "jsonl", "-o", "-", *catalogue)[1].decode("utf-8")
    return [json.loads(line) for line in printed.splitlines()]


def of_kind(kind, *catalogue):
    return [record for record in jsonl(*catalogue) if record["kind"] == kind]


class Case(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def export(self, form, name, *words):
        status, printed = run("catalogue", "export", form, "-o", name, "--json", *words, folder=self.folder)
        self.assertEqual(status, 0)
        return json.loads(printed)["records"]


class Json(Case):
    def round_trip(self, name, *catalogue):
        first = self.export("json", name, *catalogue)
        self.export("json", "again" + name, "--catalogue", name)
        for file in first:
            again = (self.folder / ("again" + file["path"])).read_bytes()
            self.assertEqual((self.folder / file["path"]).read_bytes(), again, file["path"])
            self.assertEqual(len(again), file["bytes"])
        return first

    def test_the_whole_catalogue_loads_again_and_is_exported_byte_for_byte(self):
        for catalogue in ((), FIXTURE):
            with self.subTest(catalogue=catalogue):
                (file,) = self.round_trip(f"{len(catalogue)}.json", *catalogue)
                self.assertEqual(file["records"], len(jsonl(*catalogue)))

    def test_a_folder_loads_again_and_is_exported_byte_for_byte(self):
        files = self.round_trip("folder/")
        self.assertEqual([file["path"] for file in files], [f"folder/{PLURALS[kind]}.json" for kind in
                         ("ingredient", "type", "concern", "term", "claim", "rule", "level", "source", "inventory")])
        self.export("json", "one.json")
        self.export("json", "same.json", "--catalogue", "folder")
        self.assertEqual((self.folder / "one.json").read_bytes(), (self.folder / "same.json").read_bytes())

    def test_it_answers_as_the_catalogue_that_it_was_exported_from(self):
        self.export("json", "one.json")
        loaded = ("--catalogue", str(self.folder / "one.json"))
        for words in (("for", "wrinkles", "--market", "EU"), ("explain", "pdrn"), ("list", "sources")):
            self.assertEqual(records(*words), records(*words, *loaded))

    def test_the_records_are_those_of_jsonl(self):
        for catalogue in ((), FIXTURE):
            self.export("json", f"{len(catalogue)}.json", *catalogue)
            document = json.loads((self.folder / f"{len(catalogue)}.json").read_text(encoding="utf-8"))
            for kind, plural, _ in KINDS:
                lines = [{**record} for record in of_kind(kind, *catalogue)]
                for line in lines:
                    self.assertEqual(list(line)[0], "kind")
                    del line["kind"]
                    if kind == "source":
                        line["kind"] = line.pop("source_kind")
                self.assertEqual(lines, document[plural])

    def test_a_source_that_nothing_cites_any_more_is_left_out_so_that_it_loads(self):
        catalogue = json.loads(Path(FIXTURE[1]).read_text(encoding="utf-8"))
        (ingredient,) = catalogue["ingredients"]
        for target in ingredient["targets"]:
            for study in target["studies"]:
                study.pop("also", None)
        catalogue = {"ingredients": [ingredient]}
        (self.folder / "later.json").write_text(json.dumps(catalogue), encoding="utf-8")
        # The later ingredient is in a catalogue with the source it cites; of the earlier one it takes oat-register away.
        earlier = json.loads(Path(FIXTURE[1]).read_text(encoding="utf-8"))
        catalogue["sources"] = [one for one in earlier["sources"] if one["id"] == "kim-2020-oat"]
        catalogue["concerns"] = []
        earlier["concerns"][0]["related"].append("oat-register")
        (self.folder / "later.json").write_text(json.dumps(catalogue), encoding="utf-8")
        (self.folder / "earlier.json").write_text(json.dumps(earlier), encoding="utf-8")
        result = subprocess.run([*PROGRAM, "catalogue", "export", "json", "-o", "both.json", "--catalogue", "earlier.json",
                                 "--catalogue", "later.json"], capture_output=True, cwd=self.folder,
                                env=environment(), timeout=TIME_LIMIT)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr.decode(), "actives: 1 source that no record cites was left out, as a catalogue "
                                                 "may not hold it\n")
        both = ("--catalogue", str(self.folder / "both.json"))
        self.assertEqual([record["id"] for record in records("list", "sources", *both)],
                         ["kim-2020-oat", "kim-2021-oat"])
        (redness,) = (record for record in records("list", "concerns", *both) if record["id"] == "redness")
        self.assertEqual(redness["related"], ["flushing", "oat-peptide", "peptide-bond"])


class Csv(Case):
    def tables(self, name, *words):
        files = self.export("csv", name, *words)
        read = {}
        for (kind, plural, _), file in zip(KINDS, files, strict=True):
            path = self.folder / file["path"]
            self.assertEqual(path.name, f"{plural}.csv")
            self.assertEqual(path.stat().st_size, file["bytes"])
            with path.open(encoding="utf-8", newline="") as text:
                header, *rows = csv.reader(text, strict=True)
            self.assertEqual(len(rows), file["records"])
            self.assertTrue(all(len(row) == len(header) for row in rows))
            read[kind] = [dict(zip(header, row)) for row in rows]
        return read

    @staticmethod
    def cell(value):
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def test_the_tables_hold_what_jsonl_holds(self):
        for catalogue in ((), FIXTURE):
            for kind, rows in self.tables(f"tables{len(catalogue)}", *catalogue).items():
                lines = of_kind(kind, *catalogue)
                self.assertEqual(len(rows), len(lines))
                for row, line in zip(rows, lines):
                    line = {key: value for key, value in line.items() if key != "kind"}
                    if kind == "source":
                        line["kind"] = line.pop("source_kind")
                    self.assertLessEqual(set(line), set(row))
                    self.assertEqual(row, {field: self.cell(line.get(field)) for field in row})

    def test_a_safe_table_is_the_exact_one_with_apostrophes(self):
        catalogue = json.loads(Path(FIXTURE[1]).read_text(encoding="utf-8"))
        names = ["=1+1", "+49", "-ion", "@home", "'quoted'", "plain", "a=b", "=\"a,b\""]
        one = catalogue["terms"][0]
        catalogue["terms"] += [{**one, "id": f"term-{number}", "name": name, "aliases": []}
                               for number, name in enumerate(names)]
        (self.folder / "strange.json").write_text(json.dumps(catalogue), encoding="utf-8")
        strange = ("--catalogue", "strange.json")
        exact = self.tables("exact", *strange)
        safe = self.tables("safe", "--spreadsheet-safe", *strange)
        self.assertEqual([row["name"] for row in exact["term"]][1:], names)
        self.assertEqual([row["name"] for row in safe["term"]][1:],
                         ["'=1+1", "'+49", "'-ion", "'@home", "''quoted'", "plain", "a=b", "'=\"a,b\""])
        back = {kind: [{key: value[1:] if value.startswith("'") else value for key, value in row.items()}
                       for row in rows] for kind, rows in safe.items()}
        self.assertEqual(back, exact)
        for rows in safe.values():
            for row in rows:
                self.assertEqual([value for value in row.values() if value[:1] in tuple("=+-@\t\r")], [])


class Sqlite(Case):
    def database(self, *catalogue, name="actives.db"):
        self.export("sqlite", name, *catalogue)
        opened = sqlite3.connect(f"file:{self.folder / name}?mode=ro", uri=True)
        self.addCleanup(opened.close)
        return opened

    def test_it_is_whole_and_every_reference_leads_somewhere(self):
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            self.assertEqual(opened.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(opened.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(opened.execute("PRAGMA user_version").fetchone(), (1,))
            self.assertEqual(opened.execute("PRAGMA application_id").fetchone(), (int.from_bytes(b"actv", "big"),))

    def test_every_table_has_a_primary_key_and_the_references_are_declared(self):
        opened = self.database(*FIXTURE)
        tables = [name for (name,) in opened.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                                     "name NOT LIKE 'search%'")]
        for table in tables:
            keys = [row for row in opened.execute(f"PRAGMA table_info({table})") if row[5]]
            self.assertTrue(keys, table)
        referring = {table for table in tables if opened.execute(f"PRAGMA foreign_key_list({table})").fetchall()}
        self.assertEqual(set(tables) - referring, {"README", "about", "kinds", "sources", "types", "terms", "claims",
                                                   "levels", "grade_meanings", "rules"})

    def test_references_are_found_the_other_way_round_without_reading_a_whole_table(self):
        opened = self.database(*FIXTURE)
        for table, column in (("studies", "source"), ("targets", "concern"), ("ingredients", "type"),
                              ("citations", "source"), ("names", "name COLLATE NOCASE"), ("ingredient_rules", "rule")):
            (plan,) = opened.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 'x'").fetchall()
            self.assertRegex(plan[3], "^SEARCH", f"{table}.{column}")

    def test_the_readme_says_what_every_table_and_column_is_and_nothing_else(self):
        opened = self.database(*FIXTURE)
        said = opened.execute("SELECT table_name, column_name FROM README").fetchall()
        there = []
        for (table,) in opened.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND "
                                       "name NOT GLOB 'search_*'").fetchall():
            there.append((table, ""))
            there += [(table, row[1]) for row in opened.execute(f"PRAGMA table_info({table})")]
        self.assertEqual(sorted(said), sorted(there))
        self.assertEqual(opened.execute("SELECT count(*) FROM README WHERE length(what_it_is) < 3").fetchone(), (0,))

    def test_records_names_and_sources_are_those_of_jsonl(self):
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            rows = opened.execute("SELECT kind, id FROM records ORDER BY record").fetchall()
            self.assertEqual(rows, [(record["kind"], record["id"]) for record in jsonl(*catalogue)])
            cited = [(record["kind"], record["id"], source) for record in jsonl(*catalogue)
                     for source in record.get("sources", [])]
            self.assertEqual(sorted(opened.execute("SELECT kind, id, source FROM citations")), sorted(cited))
            inci = [(record["kind"], record["id"], name) for record in jsonl(*catalogue) if "inci" in record
                    for name in ([record["inci"]] if isinstance(record["inci"], str) else record["inci"])]
            self.assertEqual(sorted(opened.execute("SELECT kind, id, name FROM names WHERE how = 'inci'")), sorted(inci))
            traded = [(record["id"], one["name"], one["maker"]) for record in jsonl(*catalogue)
                      for one in record.get("trade_names", [])]
            self.assertEqual(opened.execute("SELECT id, name, maker FROM names WHERE how = 'trade-name' "
                                            "ORDER BY id, position").fetchall(), sorted(traded, key=lambda one: one[0]))

    def test_columns_are_the_fields_of_jsonl(self):
        renamed = {"what_it_is": "is", "what_it_is_not": "is_not", "market": "where"}
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            opened.row_factory = sqlite3.Row
            for kind, plural, _ in KINDS:
                lines = {record["id"]: record for record in of_kind(kind, *catalogue)}
                rows = opened.execute(f"SELECT * FROM {plural}").fetchall()
                self.assertEqual(len(rows), len(lines), kind)
                for row in rows:
                    for column in row.keys():
                        field = "source_kind" if (kind, column) == ("source", "kind") else renamed.get(column, column)
                        self.assertEqual(row[column], lines[row["id"]].get(field), f"{kind} {row['id']} {column}")

    def test_studies_are_those_of_jsonl(self):
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            fields = ("source", "via", "design", "route", "procedure", "n", "comparison", "outcome", "independent",
                      "finding")
            expected = [(record["id"], target["concern"], *(study.get(field) for field in fields))
                        for record in jsonl(*catalogue) for target in record.get("targets", [])
                        for study in target["studies"]]
            found = opened.execute(f"SELECT coalesce(t.ingredient, t.type), t.concern, {', '.join('s.' + f for f in fields)} "
                                   "FROM studies s JOIN targets t ON t.target = s.target ORDER BY s.study").fetchall()
            self.assertEqual(found, expected)
            also = [source for record in jsonl(*catalogue) for target in record.get("targets", [])
                    for study in target["studies"] for source in study.get("also", [])]
            self.assertEqual([source for (source,) in opened.execute("SELECT source FROM study_sources "
                                                                     "ORDER BY study, position")], also)

    def test_grades_are_those_that_explain_shows(self):
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            pages = records("explain", *[one["id"] for one in of_kind("ingredient", *catalogue)], *catalogue)
            expected = {}
            best = []
            for page in pages:
                if page["kind"] != "ingredient":
                    continue
                for target in page["targets"]:
                    best.append((page["id"], target["concern"], target["grade"], target["route"], target["people"],
                                 target["people_unknown"], target["funding"], int(target["cosmetic"])))
                    for one in target["grades"]:
                        key = (page["id"], target["concern"], one["route"])
                        expected[key] = (one["grade"], one["people"], one["people_unknown"], one["studies"],
                                         one["funding"])
            rows = opened.execute("SELECT t.ingredient, t.concern, g.route, g.grade, g.people, g.people_unknown, "
                                  "g.studies, g.funding FROM grades g JOIN targets t ON t.target = g.target")
            self.assertEqual({row[:3]: row[3:] for row in rows}, expected)
            rows = opened.execute("SELECT ingredient, concern, grade, route, people, people_unknown, funding, cosmetic "
                                  "FROM best_grades").fetchall()
            self.assertEqual(sorted(rows, key=str), sorted(best, key=str))

    def test_law_is_what_explain_shows(self):
        opened = self.database()
        for page in records("explain", "salmon-pdrn", "human-adipose-exosome", "egf"):
            if page["kind"] != "ingredient":
                continue
            expected = [(law["market"], use, law[field]) for law in page["law"]
                        for use, field in (("cosmetic", "status"), ("needling", "needling")) if law[field]]
            found = opened.execute("SELECT market, use, status FROM law WHERE ingredient = ? AND use IN "
                                   "('cosmetic', 'needling')", (page["id"],)).fetchall()
            self.assertEqual(sorted(found), sorted(expected))
            speaking = sorted({rule["id"] for law in page["law"] for rule in law["rules"]})
            self.assertEqual([rule for (rule,) in opened.execute("SELECT DISTINCT rule FROM ingredient_rules WHERE "
                                                                 "ingredient = ? ORDER BY rule", (page["id"],))], speaking)
            bound = sorted({(rule["id"], name) for law in page["law"] for rule in law["rules"]
                            for name in rule["binds"] or [""]})
            self.assertEqual(opened.execute("SELECT rule, inci FROM ingredient_rules WHERE ingredient = ? ORDER BY 1, 2",
                                            (page["id"],)).fetchall(), bound)

    def test_rules_apply_to_what_they_say(self):
        opened = self.database()
        for table, column, field in (("rule_types", "type", "types"), ("rule_origins", "origin", "origins"),
                                     ("rule_ingredients", "ingredient", "ingredients"), ("rule_inci", "inci", "inci")):
            expected = sorted((rule["id"], one) for rule in of_kind("rule") for one in rule["applies_to"][field])
            self.assertEqual(sorted(opened.execute(f"SELECT rule, {column} FROM {table}")), expected)
            self.assertTrue(expected)

    def test_lists_are_those_of_jsonl(self):
        for catalogue in ((), FIXTURE):
            opened = self.database(*catalogue, name=f"{len(catalogue)}.db")
            for table, owner, column, field in (
                    ("type_open_questions", "type", "question", "open_questions"),
                    ("concern_drivers", "concern", "driver", "drivers"),
                    ("ingredient_constituents", "ingredient", "constituent", "constituents"),
                    ("inventory_functions", "inventory", "function", "functions")):
                expected = [(record["id"], number, text) for record in of_kind(owner, *catalogue)
                            for number, text in enumerate(record[field], 1)]
                found = opened.execute(f"SELECT {owner}, position, {column} FROM {table}").fetchall()
                self.assertEqual(sorted(found), sorted(expected))
            said = [(record["id"], field, one["text"], source) for record in jsonl(*catalogue)
                    for field, name in (("mechanism", "mechanism"), ("caution", "cautions"))
                    for one in record.get(name, []) for source in one["sources"] or [None]]
            found = opened.execute("SELECT s.id, s.field, s.text, o.source FROM statements s LEFT JOIN "
                                   "statement_sources o ON o.statement = s.statement").fetchall()
            self.assertEqual(sorted(found, key=str), sorted(said, key=str))
            related = [(record["kind"], record["id"], other) for record in jsonl(*catalogue)
                       for other in record.get("related", record.get("about", []))]
            self.assertEqual(sorted(opened.execute("SELECT kind, id, related_id FROM related")), sorted(related))

    def test_the_tree_has_each_concern_with_its_narrower_ones(self):
        opened = self.database()
        broader = {record["id"]: record["broader"] for record in of_kind("concern")}
        expected = []
        for concern in broader:
            within, depth = concern, 0
            while within:
                expected.append((within, concern, depth))
                within, depth = broader[within], depth + 1
        self.assertEqual(sorted(opened.execute("SELECT * FROM concern_tree")), sorted(expected))

    def test_full_text_search_finds_words_in_any_form_and_names_first(self):
        opened = self.database()
        query = ("SELECT r.id FROM search JOIN records r ON r.record = search.rowid WHERE search MATCH ? AND "
                 "r.kind = ? ORDER BY rank")
        self.assertIn(("salmon-pdrn",), opened.execute(query, ("salmon", "ingredient")).fetchall()[:3])
        for kind in ("concern", "ingredient", "claim"):
            self.assertEqual(opened.execute(query, ("wrinkle", kind)).fetchall(),
                             opened.execute(query, ("wrinkles", kind)).fetchall())
        self.assertEqual(opened.execute(query, ("wrinkles", "concern")).fetchone(), ("wrinkles",))
        self.assertEqual(opened.execute("SELECT count(*) FROM search").fetchone(), (len(jsonl()),))
        writable = sqlite3.connect(self.folder / "actives.db")
        self.addCleanup(writable.close)
        writable.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")

    def test_the_same_catalogue_gives_the_same_bytes(self):
        for form in ("json", "jsonl", "sqlite"):
            self.export(form, f"one.{form}")
            status, again = run("catalogue", "export", form, "-o", "-", TZ="Asia/Seoul", LC_ALL="C")
            self.assertEqual(status, 0)
            self.assertTrue((self.folder / f"one.{form}").read_bytes() == again, form)


class Interrupted(Case):
    def test_ctrl_c_leaves_the_old_folder_whole_and_nothing_else(self):
        old = self.folder / "tables"
        old.mkdir()
        (old / "types.csv").write_text("old", encoding="utf-8")
        with subprocess.Popen([*PROGRAM, "catalogue", "export", "csv", "-o", "tables", "--force"], cwd=self.folder,
                              env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            # Until the new folder is there beside the old one.
            while process.poll() is None and len(list(self.folder.iterdir())) == 1:
                pass
            process.send_signal(signal.SIGINT)
            errors = process.communicate(timeout=TIME_LIMIT)[1].decode()
        self.assertEqual(process.returncode, -signal.SIGINT, errors)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["tables"])
        self.assertEqual([path.name for path in old.iterdir()], ["types.csv"])
        self.assertEqual((old / "types.csv").read_text(encoding="utf-8"), "old")


if __name__ == "__main__":
    main()
