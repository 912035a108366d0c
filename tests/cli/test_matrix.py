#!/usr/bin/env python3
"""Holds every cell of the matrix against the list that it stands for, and its pictures: test_matrix.py --program PATH."""

import json
import shutil
import subprocess
import unittest
from functools import lru_cache
from xml.etree import ElementTree

from output import ids, main, records, run, text

SVG = "{http://www.w3.org/2000/svg}"


def listed(*words):
    return [json.loads(line) for line in text("for", *words, "--show-null", "--format", "jsonl").splitlines()]


def expected(hits):
    """The cell that the hits of a list come to."""
    graded = [hit for hit in hits if hit["kind"] == "ingredient"]
    if graded:
        first = graded[0]
        return {"grade": first["grade"], "route": first["route"], "cosmetic": first["cosmetic"],
                "ingredients": len({hit["id"] for hit in graded}), "best": first["id"], "people": first["people"],
                "people_unknown": first["people_unknown"]}
    grade, none = ("E", 0) if hits else (None, None)
    return {"grade": grade, "route": None, "cosmetic": True if hits else None, "ingredients": 0, "best": None,
            "people": none, "people_unknown": none}


class Cells(unittest.TestCase):
    def check(self, cell, hits):
        self.assertEqual({name: cell[name] for name in expected(hits)}, expected(hits), (cell["row"], cell["concern"]))

    def test_every_cell_of_a_type_is_what_its_list_comes_to(self):
        cells = records("matrix")
        self.assertEqual({(cell["row"], cell["concern"]) for cell in cells},
                         {(row, concern) for row in ids("types") for concern in ids("concerns")})
        self.assertEqual(len(cells), len(ids("types")) * len(ids("concerns")))
        for cell in cells:
            self.check(cell, listed(cell["concern"], "--type", cell["row"]))
        shapes = {(cell["ingredients"] > 0, cell["cosmetic"]) for cell in cells}
        self.assertEqual(shapes, {(True, True), (True, False), (False, True), (False, None)}, "every shape is tested")

    def test_every_cell_of_an_ingredient_is_what_the_list_says_of_it(self):
        found = 0
        by_concern = {concern: listed(concern) for concern in ids("concerns")}
        for name in ids("types"):
            for cell in records("matrix", "--type", name):
                self.check(cell, [hit for hit in by_concern[cell["concern"]] if hit["id"] == cell["row"]
                                  and hit["kind"] == "ingredient"])
                found += 1
        self.assertEqual(found, len(ids("ingredients")) * len(ids("concerns")))

    def test_filters_narrow_cells_as_they_narrow_lists(self):
        for words in (("--market", "EU"), ("--origin", "plant"), ("--scope", "core", "--origin", "human")):
            for cell in records("matrix", "--concern", "aging", "--concern", "scars", *words):
                self.check(cell, listed(cell["concern"], "--type", cell["row"], *words))

    def test_a_row_has_every_concern_and_each_narrower_one_is_behind_its_broader_one(self):
        broader = {concern["id"]: concern["broader"] for concern in records("list", "concerns")}
        order = [cell["concern"] for cell in records("matrix") if cell["row"] == "pdrn"]
        for place, concern in enumerate(order):
            if broader[concern]:
                between = order[order.index(broader[concern]) + 1:place]
                self.assertTrue(all(broader[other] for other in between), concern)


class Pictures(unittest.TestCase):
    QUESTIONS = [(), ("--concern", "scars"), ("--market", "EU"), ("--type", "pdrn"), ("--type", "peptide"),
                 ("--type", "exosome", "--concern", "aging")]

    @staticmethod
    @lru_cache(maxsize=None)
    def drawn(*words):
        return run("matrix", *words, "--format", "svg")[1]

    def test_they_are_well_formed_and_say_what_they_show(self):
        for words in self.QUESTIONS:
            root = ElementTree.fromstring(self.drawn(*words))
            self.assertEqual((root.tag, root.get("role")), (SVG + "svg", "img"))
            labels = root.get("aria-labelledby").split()
            self.assertEqual([root.find(f"*[@id='{label}']").tag for label in labels], [SVG + "title", SVG + "desc"])
            self.assertEqual({element.tag for element in root.iter()} - {SVG + "line"},
                             {SVG + tag for tag in ("svg", "title", "desc", "rect", "text")})

    def test_xmllint_finds_nothing(self):
        if not shutil.which("xmllint"):
            self.skipTest("there is no xmllint here (Debian's libxml2-utils)")
        for words in self.QUESTIONS:
            done = subprocess.run(["xmllint", "--noout", "-"], input=self.drawn(*words), capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b""), words)

    def test_they_show_every_grade_there_is(self):
        for words in self.QUESTIONS:
            shown = [element.text for element in ElementTree.fromstring(self.drawn(*words)).iter(SVG + "text")]
            for letter in "ABCMDEN":
                for mark, cosmetic in ((letter, True), (f"({letter})", False)):
                    cells = [cell for cell in records("matrix", *words)
                             if cell["grade"] == letter and cell["cosmetic"] is cosmetic]
                    # Once more in the legend.
                    self.assertEqual(shown.count(mark), len(cells) + cosmetic, (words, mark))

    def test_nothing_stands_outside_and_cells_do_not_overlap(self):
        for words in self.QUESTIONS:
            root = ElementTree.fromstring(self.drawn(*words))
            width, height = int(root.get("width")), int(root.get("height"))
            self.assertEqual(root.get("viewBox"), f"0 0 {width} {height}")
            paper, *cells = [[int(float(box.get(name))) for name in ("x", "y", "width", "height")]
                             for box in root.iter(SVG + "rect")]
            self.assertEqual(paper, [0, 0, width, height])
            self.assertEqual(next(root.iter(SVG + "rect")).get("fill"), "#ffffff")
            self.assertEqual(len({(x, y) for x, y, _, _ in cells}), len(cells))
            steps = sorted({x for x, _, _, _ in cells[:-7]})
            self.assertTrue(all(b - a >= cells[0][2] for a, b in zip(steps, steps[1:])))
            for x, y, wide, high in cells:
                self.assertTrue(0 < x and 0 < y and x + wide < width and y + high < height)
            for word in root.iter(SVG + "text"):
                self.assertTrue(0 < int(word.get("x")) < width and 0 < int(word.get("y")) < height, word.text)

    def test_they_are_the_same_everywhere(self):
        for around in ({"LC_ALL": "de_DE.UTF-8"}, {"TZ": "Asia/Kathmandu"}, {"COLUMNS": "40"}, {"CLICOLOR_FORCE": "1"}):
            self.assertEqual(run("matrix", "--format", "svg", **around)[1], self.drawn())


if __name__ == "__main__":
    main()
