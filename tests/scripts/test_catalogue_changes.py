#!/usr/bin/env python3
"""scripts/catalogue-changes tells every kind of difference between two trees, and loses none.

    test_catalogue_changes.py --program PROGRAM           the test
    test_catalogue_changes.py --program PROGRAM --write   writes what the made trees give into tests/scripts/changes again
"""

import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from changing import GOLDEN, MADE, PARTS, ROOT, Difference, Tree, changed_studies, differences, main, printed, read


def edit(folder, file, kind, record, change):
    """One record of a file, changed."""
    path = folder / file
    document = json.loads(path.read_text(encoding="utf-8"))
    change(next(each for each in document[kind] if each["id"] == record))
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


class MadeTrees(unittest.TestCase):
    maxDiff = None

    def test_every_kind_of_change_is_told_in_each_format(self):
        for form, name in GOLDEN.items():
            with self.subTest(form=form):
                self.assertEqual(printed(f"{MADE}/old", f"{MADE}/new", "--format", form),
                                 (ROOT / MADE / name).read_text(encoding="utf-8"))

    def test_the_made_trees_have_every_kind_of_change(self):
        found = json.loads((ROOT / MADE / GOLDEN["json"]).read_text(encoding="utf-8"))
        for part in PARTS:
            self.assertTrue(found[part], part)
        studies = [study for part in ("regraded", "restudied") for each in found[part] for study in each["studies"]]
        self.assertEqual({study["change"] for study in studies}, {"added", "removed", "changed", "replaced"})

    def test_backwards_what_came_goes_and_each_grade_turns_round(self):
        there, back = differences(f"{MADE}/old", f"{MADE}/new"), differences(f"{MADE}/new", f"{MADE}/old")
        self.assertEqual(there["added"], back["removed"])
        self.assertEqual(there["removed"], back["added"])

        def grades(document, old, new):
            return sorted((each["id"], each["concern"], str(row["route"]), str(row[old]), str(row[new]))
                          for each in document["regraded"] for row in each["grades"])
        self.assertEqual(grades(there, "from", "to"), grades(back, "to", "from"))

    def test_the_order_of_records_in_files_does_not_count(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in (ROOT / MADE / "new").glob("*.json"):
                document = json.loads(path.read_text(encoding="utf-8"))
                turned = {kind: records[::-1] if isinstance(records, list) else records
                          for kind, records in document.items()}
                (Path(folder) / f"turned-{path.name}").write_text(json.dumps(turned, ensure_ascii=False), encoding="utf-8")
            lines = printed(f"{MADE}/old", folder).replace(folder, f"{MADE}/new")
            self.assertEqual(lines, (ROOT / MADE / GOLDEN["text"]).read_text(encoding="utf-8"))

    def test_from_nothing_everything_is_new_and_told_in_numbers(self):
        lines = printed("-", f"{MADE}/new", "--format", "markdown").splitlines()
        self.assertEqual(lines[0], "### Added")
        self.assertIn("- ingredients: 6", lines)
        self.assertNotIn("oat", "".join(lines))
        self.assertIsNone(differences("-", f"{MADE}/new")["least"])


class RealTree(unittest.TestCase):
    """The data of this project, as it is and with one edit in a copy."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.real = read(ROOT / "data")

    def setUp(self):
        shutil.rmtree(self.folder)
        shutil.copytree(ROOT / "data", self.folder)

    def only(self, *parts):
        """The differences from the real tree; they are in these parts and no others."""
        found = Difference(self.real, read(self.folder))
        self.assertEqual([part for part in PARTS if found.parts[part]], list(parts))
        return {**found.parts, "least": found.least()}

    def test_against_itself_nothing_differs(self):
        self.assertIsNone(self.only()["least"])
        self.assertEqual(printed("data", "data", "--format", "markdown"), "No record differs.\n")

    def test_a_removed_and_an_added_record(self):
        path = self.folder / "inventory/g.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        record = next(each for each in document["inventory"] if each["id"] == "glycerin")
        record["id"], record["inci"], record["names"] = "made-up-for-a-test", "Made Up For A Test", []
        record["cas"], record["ec"] = [], []
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        found = self.only("added", "removed")
        self.assertEqual([each["id"] for each in found["added"]], ["made-up-for-a-test"])
        self.assertEqual([each["id"] for each in found["removed"]], ["glycerin"])
        self.assertEqual(found["least"], "major")

    def test_a_changed_outcome_regrades(self):
        def change(record):
            for study in record["targets"][0]["studies"]:
                study["outcome"] = "none"
        edit(self.folder, "ingredients/plant-cell-extract/apple-cell-culture-extract.json", "ingredients",
             "apple-cell-culture-extract", change)
        found = self.only("regraded")
        self.assertEqual(len(found["regraded"]), 1)
        self.assertEqual(found["regraded"][0]["grades"], [{"route": "topical", "from": "C", "to": "N"}])
        self.assertTrue(found["regraded"][0]["studies"])
        self.assertEqual(found["least"], "minor")

    def test_another_source_for_a_sentence_resources(self):
        edit(self.folder, "claims.json", "claims", "living-stem-cells",
             lambda record: record["sources"].append("barbulova-2014"))
        found = self.only("resourced")
        self.assertEqual(found["resourced"][0]["added"], ["barbulova-2014"])
        self.assertEqual(found["least"], "patch")

    def test_a_name_and_an_alias(self):
        def change(record):
            record["name"] += " (made up)"
            record["aliases"].append("made up for a test")
        edit(self.folder, "concerns.json", "concerns", "acne", change)
        found = self.only("renamed", "names")
        self.assertEqual(found["names"][0]["added"], ["made up for a test"])

    def test_another_maker_is_told_beside_a_new_trade_name(self):
        def change(record):
            record["trade_names"][0]["maker"] = "made up for a test"
            record["trade_names"].append({"name": "Madeupin", "maker": None})
        edit(self.folder, "ingredients/peptide/acetyl-dipeptide-1-cetyl-ester.json", "ingredients",
             "acetyl-dipeptide-1-cetyl-ester", change)
        found = self.only("names", "other")
        self.assertEqual((found["names"][0]["field"], found["names"][0]["added"]), ("trade_names", ["Madeupin"]))
        self.assertEqual(found["other"][0]["fields"], ["trade_names"])

    def test_another_status_changes_the_law_of_whom_it_binds(self):
        edit(self.folder, "rules.json", "rules", "eu-human-origin", lambda record: record.update(status="restricted"))
        found = self.only("law", "standing")
        self.assertEqual([each["id"] for each in found["law"]], ["eu-human-origin"])
        self.assertTrue(found["standing"][0]["ingredients"])

    def test_any_other_edit_is_counted(self):
        edit(self.folder, "levels.json", "levels", "claim", lambda record: record.update(rank=17))
        found = self.only("other")
        self.assertEqual([(each["id"], each["fields"]) for each in found["other"]], [("claim", ["rank"])])


class Studies(unittest.TestCase):
    def test_of_two_studies_from_one_source_the_one_that_went_is_told(self):
        first, second = ({"source": "kim-2020", "design": design, "route": "topical", "n": 20, "outcome": "benefit"}
                         for design in ("trial", "human"))
        self.assertEqual([(each["change"], each["design"]) for each in changed_studies([first, second], [second])],
                         [("removed", "trial")])
        self.assertEqual(changed_studies([first, second], [second, first]), [])


class EveryField(unittest.TestCase):
    """No field of any record of the made trees can change without a word."""

    @classmethod
    def setUpClass(cls):
        cls.tree = read(ROOT / MADE / "new")

    def leaves(self, value, path=()):
        """(path, value) of all that can be set; an empty list can be filled."""
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self.leaves(inner, (*path, key))
        elif isinstance(value, list) and value:
            for number, inner in enumerate(value):
                yield from self.leaves(inner, (*path, number))
        else:
            yield path, value

    def test_each_changed_value_is_in_some_part(self):
        tried = 0
        for kind, records in self.tree.records.items():
            for record in records.values():
                for path, value in list(self.leaves(record)):
                    if path == ("id",):
                        continue
                    place = record
                    for step in path[:-1]:
                        place = place[step]
                    kept = json.dumps(record)
                    old = Tree("old", {**self.tree.records, kind: {**records, record["id"]: json.loads(kept)}},
                               self.tree.grades, self.tree.law)
                    place[path[-1]] = ["made-up"] if value == [] else "made-up" if value != "made-up" else "other"
                    try:
                        parts = Difference(old, self.tree).parts
                        self.assertTrue(any(parts.values()), f"{kind} {record['id']} {path}")
                        self.assertIsNotNone(Difference(old, self.tree).least())
                    finally:
                        place[path[-1]] = value
                    tried += 1
        self.assertGreater(tried, 200)


def write():
    for form, name in GOLDEN.items():
        (ROOT / MADE / name).write_text(printed(f"{MADE}/old", f"{MADE}/new", "--format", form), encoding="utf-8")


if __name__ == "__main__":
    if "--write" in sys.argv:
        sys.argv.remove("--write")
        main(write)
    else:
        main()
