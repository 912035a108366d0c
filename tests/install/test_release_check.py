#!/usr/bin/env python3
"""That scripts/release-check has what it lists, and says what it cannot do before it does anything."""

import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def release_check(*words):
    return subprocess.run([ROOT / "scripts/release-check", *words], capture_output=True, text=True, timeout=60, check=False)


class ReleaseCheck(unittest.TestCase):
    def test_each_part_that_is_listed_is_done_by_a_function(self):
        listed = [line.split()[0] for line in release_check("--list").stdout.splitlines()]
        defined = re.findall(r"^part_(\w+)\(\)", (ROOT / "scripts/lib/release_parts.sh").read_text(encoding="utf-8"), re.M)
        self.assertCountEqual(listed, [name.replace("_", "-") for name in defined])

    def test_help_goes_to_standard_output(self):
        result = release_check("--help")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertTrue(result.stdout.startswith("usage: scripts/release-check "))

    def test_a_wrong_word_ends_it_with_2_and_is_named(self):
        for words, said in ((("nowhere",), "no part 'nowhere'"), (("--jobs", "x"), "not 'x'"), (("--work",), "--work needs"),
                            (("--jobs", "0"), "not '0'"), (("--fuzz-minutes", "-1"), "not '-1'")):
            with self.subTest(words):
                result = release_check(*words)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn(said, result.stderr.splitlines()[0])


if __name__ == "__main__":
    unittest.main()
