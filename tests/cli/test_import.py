#!/usr/bin/env python3
"""Imports the whole of CosIng, where it is: test_import.py --program PATH.

The files lie in data/cosing of $ACTIVES_SHARED, or of a folder `shared` beside the project. Its README counts what is in them.
"""

import csv
import gzip
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from output import PROGRAM, ROOT, TIME_LIMIT, environment, main

COSING = Path(os.environ.get("ACTIVES_SHARED", ROOT.parent / "shared")) / "data/cosing"


def call(*words, **variables):
    return subprocess.run([*PROGRAM, *map(str, words)], capture_output=True, timeout=TIME_LIMIT,
                          stdin=subprocess.DEVNULL, env=environment(**variables))


@unittest.skipUnless(COSING.is_dir(), f"there is no {COSING}: set ACTIVES_SHARED to the folder that holds data/cosing")
class Whole(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        here = Path(cls.folder.name)
        cls.inventory = here / "cosing.csv"
        cls.inventory.write_bytes(gzip.decompress((COSING / "cosing_ingredients.csv.gz").read_bytes()))
        cls.here, cls.made = here, here / "made"
        result = call("catalogue", "import", "cosing", cls.inventory, COSING / "COSING_Annex_II_v2.txt",
                      COSING / "COSING_Annex_III_v2.txt", "-o", cls.made, "--format", "jsonl")
        assert result.returncode == 0, result.stderr
        cls.report = [json.loads(line) for line in result.stdout.splitlines()]
        cls.counts = {entry["name"]: entry["counts"] for entry in cls.report if entry["kind"] == "read"}
        cls.rows = list(csv.DictReader(cls.inventory.read_text(encoding="utf-8").splitlines()))
        cls.records = {kind: [] for kind in ("inventory", "rules", "sources")}
        for path in sorted(cls.made.glob("*.json")):
            for kind, records in json.loads(path.read_text(encoding="utf-8")).items():
                cls.records[kind] += records
        cls.by_name = {record["inci"].upper(): record for record in cls.records["inventory"]}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def reported(self, reason):
        return [entry for entry in self.report if entry["reason"] == reason]

    def test_every_row_is_accounted_for(self):
        self.assertEqual(self.counts["inventory"]["rows"], len(self.rows))
        for counts in self.counts.values():
            self.assertEqual(counts["rows"], counts["records"] + counts["merged"] + counts["refused"])
        self.assertEqual(len(self.records["inventory"]), self.counts["inventory"]["records"])
        refused = sum(entry["kind"] == "refused" for entry in self.report)
        self.assertEqual(refused, sum(counts["refused"] for counts in self.counts.values()))

    def test_no_name_is_lost(self):
        self.assertEqual({" ".join(row["inci_name"].upper().split()) for row in self.rows}, set(self.by_name))

    def test_the_names_that_stand_twice_are_one_record_with_the_numbers_of_both(self):
        self.assertEqual(len(self.reported("the name stands twice in the file")), 11)
        for entry in self.reported("the name stands twice in the file"):
            printed = {number for row in self.rows if row["inci_name"] == entry["name"]
                       for number in re.findall(r"\d{2,7}-\d\d-\d", row["cas_no"])}
            self.assertLessEqual(printed, set(self.by_name[entry["name"].upper()]["cas"]))

    def test_the_forty_cas_numbers_with_a_wrong_check_digit_are_doubtful(self):
        def holds(cas):
            digits = [int(c) for c in cas if c.isdigit()]
            return sum(weight * digit for weight, digit in enumerate(digits[-2::-1], 1)) % 10 == digits[-1]

        wrong = [(row["inci_name"], cas) for row in self.rows
                 for cas in re.findall(r"(?<![\d-])\d{2,7}-\d\d-\d(?![\d-])", row["cas_no"]) if not holds(cas)]
        self.assertEqual(len(wrong), 40)
        doubtful = {(entry["name"], entry["what"]) for entry in self.reported(
            "no CAS number, or its check digit fails")}
        self.assertLessEqual({(name, f"'{cas}' was left out") for name, cas in wrong}, doubtful)
        for name, cas in wrong:
            self.assertNotIn(cas, self.by_name[name]["cas"])

    def test_restrictions_are_kept_as_they_are(self):
        for row in self.rows:
            if row["restriction"].strip():
                self.assertIn(" ".join(row["restriction"].split()), self.by_name[" ".join(row["inci_name"].upper().split())]["restriction"])
        marked = [record for record in self.records["inventory"] if record["restriction"] == "II/416"]
        self.assertEqual(len(marked), 192)

    def test_human_material_is_prohibited(self):
        rule = next(rule for rule in self.records["rules"] if rule["id"] == "cosing-annex-ii-416")
        self.assertEqual((rule["where"], rule["use"], rule["status"], rule["confidence"]),
                         ("EU", "cosmetic", "prohibited", "secondary"))
        self.assertIn("Cells, tissues or products of human origin", rule["text"])
        self.assertIn("no legal value", rule["text"])
        self.assertGreater(len(rule["applies_to"]["inci"]), 75)

    def test_every_rule_names_what_some_inventory_has_and_says_that_it_is_not_the_law(self):
        self.assertEqual(len({rule["id"] for rule in self.records["rules"]}), len(self.records["rules"]))
        for rule in self.records["rules"]:
            self.assertTrue(rule["applies_to"]["inci"], rule["id"])
            self.assertIn("CosIng is for information and has no legal value.", rule["text"])

    def test_it_loads_beside_the_built_in_catalogue_and_replaces_nothing_but_inventory(self):
        both = ("--catalogue", "builtin", "--catalogue", self.made)
        result = call(*both, "list", "inventory", "--format", "csv", "--fields", "id")
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertGreaterEqual(len(result.stdout.splitlines()) - 1, len(self.rows) - 10)
        for kind, records in self.records.items():
            if kind != "inventory":
                ids = {record["id"] for record in json.loads(call("--catalogue", "builtin", "list", kind, "--json").stdout)["records"]}
                self.assertFalse(ids & {record["id"] for record in records}, kind)

    def test_what_people_ask_is_answered_beside_the_built_in_catalogue(self):
        both = ("--catalogue", "builtin", "--catalogue", self.made)
        found = json.loads(call(*both, "explain", "hydrolyzed collagen", "--json").stdout)["records"]
        self.assertEqual([record["kind"] for record in found], ["ingredient", "inventory"])
        # Everyday names of the built-in record stay, Korean ones too.
        self.assertEqual(json.loads(call(*both, "explain", "글리세린", "--json").stdout)["records"][0]["id"], "glycerin")

    def test_other_versions_and_other_annexes(self):
        made = self.here / "older"
        files = [COSING / name for name in ("cosing_2020_four_columns.csv", "cosing_api2026_inventory_excerpt.csv",
                                            "annex.IV.csv", "annex.V.csv", "annex.VI.csv")]
        result = call("catalogue", "import", "cosing", *files, "-o", made, "--json")
        self.assertEqual(result.returncode, 0, result.stderr)
        read = [entry["counts"] for entry in json.loads(result.stdout)["records"] if entry["kind"] == "read"]
        self.assertEqual([counts["rows"] for counts in read], [28712, 11, 154, 57, 35])
        self.assertEqual([counts["refused"] for counts in read], [0, 0, 154, 57, 35])
        self.assertEqual(call("--catalogue", "builtin", "--catalogue", made, "--version").returncode, 0)

    def test_the_same_files_give_the_same_bytes(self):
        again = self.here / "again"
        call("catalogue", "import", "cosing", self.inventory, COSING / "COSING_Annex_II_v2.txt",
             COSING / "COSING_Annex_III_v2.txt", "-o", again)
        for path in self.made.iterdir():
            self.assertEqual(path.read_bytes(), (again / path.name).read_bytes(), path.name)


if __name__ == "__main__":
    main()
