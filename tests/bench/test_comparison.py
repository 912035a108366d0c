#!/usr/bin/env python3
"""Checks what the comparison is made of: test_comparison.py --program PATH --plain-split PATH."""

import contextlib
import io
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from compare_growth import repeated
from compare_labels import write_labels
from compare_start import AWK, names_file, records_of
from made_records import make
from measuring import HERE, Bench, megabytes, milliseconds, print_table, ratio

PROGRAM, PLAIN_SPLIT = (Path(path).resolve() for path in sys.argv[2:5:2])
LABELS = HERE / "fixtures/labels.txt"


class Parts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def bench(self):
        bench = Bench(self.folder, quick=True)
        bench.actives = PROGRAM
        return bench

    def test_made_records_are_a_catalogue_and_the_same_each_time(self):
        for name in ("one", "two"):
            make(300, self.folder / name)
        self.assertEqual(*((self.folder / name / "0.json").read_bytes() for name in ("one", "two")))
        info = subprocess.run([PROGRAM, "--version", "--catalogue", self.folder / "one"], capture_output=True, text=True,
                              env={"XDG_CACHE_HOME": str(self.folder / "cache")})
        self.assertIn("records 301,", info.stdout, info.stderr)

    def test_repeated_labels_are_whole_lines_of_about_the_size(self):
        texts = ["Aqua, Glycerin", "Water"]
        for size in (22, 1000, 1013):
            given = b"".join(repeated(texts, size))
            self.assertTrue(size - len(texts[0]) <= len(given) <= size, size)
            self.assertEqual(set(given.decode().splitlines()), set(texts))
            self.assertTrue(given.endswith(b"\n"))

    def test_labels_as_lines_and_as_objects_are_the_same_labels(self):
        with contextlib.redirect_stderr(io.StringIO()):
            plain, lines, _ = write_labels(self.bench(), 5000)
        self.assertGreaterEqual(plain.stat().st_size, 5000)
        self.assertEqual(len(plain.read_bytes().splitlines()), len(lines.read_bytes().splitlines()))

    @unittest.skipUnless(shutil.which("mawk"), "mawk is not installed")
    def test_the_plain_loops_count_the_same(self):
        bench = self.bench()
        records_of(bench)
        names = names_file(bench)
        by_awk = subprocess.check_output(["mawk", AWK, names, LABELS], text=True)
        by_loop = subprocess.check_output([PLAIN_SPLIT, names, LABELS], text=True)
        self.assertEqual(by_loop, by_awk)
        self.assertGreater(int(by_loop.split()[0]), 50)


class Table(unittest.TestCase):
    def test_numbers_are_written_for_eyes(self):
        self.assertEqual([milliseconds(0.00109), milliseconds(1.5)], ["1.09 ms", "1,500 ms"])
        self.assertEqual([ratio(3, 2), ratio(300, 2)], ["1.50x", "150x"])
        self.assertEqual([megabytes(None), megabytes(7.75), megabytes(1234.5)], ["-", "7.8 MB", "1,234 MB"])

    def test_a_table_is_markdown_with_columns_of_one_width(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            print_table(["what", "n"], [["a|b", "10"], ["c", "2"]])
        self.assertEqual(out.getvalue(), "| what |  n |\n| ---- | -: |\n| a\\|b | 10 |\n| c    |  2 |\n\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
