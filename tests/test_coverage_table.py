#!/usr/bin/env python3
"""What scripts/coverage makes of llvm-cov's counts: which files count, when there is too little, what is listed."""

import contextlib
import importlib.util
import io
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.dont_write_bytecode = True
SPEC = importlib.util.spec_from_file_location("coverage_table", ROOT / "scripts/lib/coverage_table.py")
coverage = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(coverage)


def room(lines, branches):
    """A room of one file in which so many of a thousand ran."""
    return [{"summary": {"lines": {"count": 1000, "covered": lines}, "branches": {"count": 1000, "covered": branches}}}]


def printed(function, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        result = function(*arguments)
    return result, out.getvalue()


class Table(unittest.TestCase):
    def rooms(self, **other):
        return {**{name: room(950, 900) for name in coverage.ROOMS}, **other}

    def test_the_least_is_enough(self):
        enough, text = printed(coverage.table, self.rooms())
        self.assertTrue(enough)
        self.assertNotIn("fewer", text)
        self.assertRegex(text, r"\npack +1000 +950 +95\.0 +1000 +900 +90\.0\n")

    def test_one_room_with_less_is_too_little(self):
        for name in coverage.ROOMS:
            for few, what in ((room(949, 1000), "95 % of the lines"), (room(1000, 899), "90 % of the branches")):
                enough, text = printed(coverage.table, self.rooms(**{name: few}))
                self.assertFalse(enough)
                self.assertEqual(text.count("fewer than"), 1)
                self.assertRegex(text, rf"\n{name} .*  fewer than {what}\n")

    def test_a_room_of_which_nothing_was_counted_is_a_failure(self):
        with self.assertRaisesRegex(SystemExit, "nothing was counted in src/label"):
            printed(coverage.table, self.rooms(label=[]))


class Files(unittest.TestCase):
    def test_files_of_the_rooms_count_and_no_others(self):
        for name, wanted in (("/x/src/load/loader.cpp", "load"), ("build/y/src/pack/pack.hpp", "pack"),
                             ("tests/pack/find_test.cpp", None), ("/x/src/query/list.cpp", None),
                             ("src/generated/pack/records_generated.h", None), ("/usr/include/c++/12/array", None)):
            self.assertEqual(coverage.room_of(name), wanted, name)


class Listed(unittest.TestCase):
    def test_a_side_that_never_ran_is_listed_unless_another_instance_of_the_template_ran_it(self):
        branches = [[3, 7, 3, 9, 5, 0], [3, 7, 3, 9, 0, 2], [4, 1, 4, 2, 5, 0], [5, 1, 5, 2, 0, 0]]
        self.assertEqual(coverage.missed_sides(branches), [(4, 1, "false")])

    def test_lines_run_as_often_as_the_busiest_region_on_them(self):
        # A function of lines 1 to 5 whose block on 2 to 4 never ran: line, column, count, has count, begins, is gap.
        segments = [[1, 10, 7, True, True, False], [2, 9, 0, True, True, False], [4, 4, 7, True, False, False],
                    [5, 2, 0, False, False, False]]
        self.assertEqual(coverage.counts_of_lines(segments), {1: 7, 2: 7, 3: 0, 4: 0, 5: 7})

    def test_neighbors_are_one_range(self):
        self.assertEqual(coverage.groups([9, 3, 4, 5]), "3-5, 9")


if __name__ == "__main__":
    unittest.main()
