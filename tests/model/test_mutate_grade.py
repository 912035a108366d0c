#!/usr/bin/env python3
"""What scripts/mutate-grade refuses, and that its list fits the rule; the wrong rules themselves are compiled by CI."""

import importlib.machinery
import importlib.util
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("mutate_grade", str(ROOT / "scripts/mutate-grade"))
mutate = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutate_grade", LOADER))
sys.modules["mutate_grade"] = mutate
LOADER.exec_module(mutate)

ONE = "# A heading\n\nless is more\n- a < b\n+ a > b\n"


class List(unittest.TestCase):
    def refuses(self, text, words):
        with self.assertRaisesRegex(mutate.Failure, words):
            mutate.read_list(text)

    def test_a_mutation_has_a_name_a_line_and_both_texts(self):
        (one,) = mutate.read_list(ONE)
        self.assertEqual((one.name, one.line, one.file, one.old, one.new),
                         ("less is more", 3, mutate.RULE, ["a < b"], ["a > b"]))

    def test_another_file_and_several_lines_are_told_by_their_marks(self):
        (one,) = mutate.read_list("\nx\n@ a.hpp\n- b\n-   c\n+ d\n")
        self.assertEqual((one.file, one.old, one.new), ("a.hpp", ["b", "  c"], ["d"]))

    def test_what_cannot_be_understood_is_refused(self):
        self.refuses("# nothing\n", "empty")
        self.refuses("\nx\n- a\n", "does not say")
        self.refuses("\nx\n- a\n+ b\nc\n", "what is 'c'")
        self.refuses(ONE + "\nless is more\n- c\n+ d\n", "two are named")


class Place(unittest.TestCase):
    def test_the_text_is_changed_where_it_stands(self):
        (one,) = mutate.read_list(ONE)
        self.assertEqual(mutate.changed(one, "if (a < b) c;"), "if (a > b) c;")

    def test_a_text_that_does_not_stand_there_once_is_refused(self):
        (one,) = mutate.read_list(ONE)
        for text, times in (("b < a", 0), ("a < b && a < b", 2)):
            with self.assertRaisesRegex(mutate.Failure, f"stands {times} times"):
                mutate.changed(one, text)

    def test_a_condition_that_no_mutation_changes_is_found(self):
        text = "int x;\nif (a < b) return;\nreturn c && d;  // as it is\ny = 1;  // a == b\n"
        self.assertEqual([number for number, _ in mutate.untouched_conditions(mutate.read_list(ONE), text)], [3])

    def test_the_list_fits_the_rule_as_it_is(self):
        mutations = mutate.read_list(mutate.LIST.read_text(encoding="utf-8"))
        texts = {each.file: (ROOT / each.file).read_text(encoding="utf-8") for each in mutations}
        mutate.check_list(mutations, texts)


if __name__ == "__main__":
    unittest.main()
