#!/usr/bin/env python3
"""Tests the runner of the command-line tests against a program made up for it."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "run_cases.py"

PROGRAM = r"""#!/bin/sh
case $1 in
  hello) printf 'hello\n\nworld\n' ;;
  warn) echo 'fake: beware' >&2; exit 1 ;;
  bytes) printf 'a\033[1m\377b\tc\n' ;;
  part) printf 'no end' ;;
  where) pwd; echo "$HOME"; echo "$FIXTURES/x.json"; echo "$SOURCE" ;;
  below) echo "elsewhere$SOURCE" ;;
  environment) echo "${NO_COLOR-unset} ${COLUMNS-unset} $LC_ALL $TZ"; ls -A; cat ;;
  crash) kill -SEGV $$ ;;
esac
"""


class Runner(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "bin/fake"
        self.program.parent.mkdir()
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.file = self.folder / "some.test"

    def run_cases(self, text, *arguments):
        self.file.write_text(text, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-B", RUNNER, "--program", self.program, *arguments, self.file],
            capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1", "COLUMNS": "40"})

    def passes(self, text):
        result = self.run_cases(text)
        self.assertEqual((result.returncode, result.stdout), (0, "1 passed, 0 failed\n"), result.stdout)

    def fails(self, text, *parts):
        result = self.run_cases(text)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertTrue(result.stdout.endswith("0 passed, 1 failed\n"), result.stdout)
        for part in parts:
            self.assertIn(part, result.stdout)

    def refuses(self, text, part):
        result = self.run_cases(text)
        self.assertEqual(result.returncode, 2)
        self.assertIn(part, result.stderr)

    def test_exact_output(self):
        self.passes("## about this file\n\n# hello\n$ fake hello\n| hello\n|\n| world\n")

    def test_another_line_fails_with_a_diff(self):
        self.fails("# hello\n$ fake hello\n| hello\n|\n| moon\n", "some.test:1)", "$ fake hello", "-moon", "+world")

    def test_output_that_nobody_expects_fails(self):
        self.fails("# hello\n$ fake hello\n", "+hello")
        self.fails("# warn\n$ fake warn\n? 1\n", "+fake: beware")

    def test_missing_output_fails(self):
        self.fails("# silence\n$ true\n| hello\n", "-hello")

    def test_anything_goes(self):
        self.passes("# any\n$ fake hello; fake warn\n| ...\n! ...\n? 1\n")
        self.passes("# none\n$ true\n| ...\n! ...\n")

    def test_dots_stand_for_lines_in_between(self):
        self.passes("# dots\n$ fake hello\n| hello\n| ...\n")
        self.passes("# dots\n$ seq 9\n| 1\n| ...\n| 5\n| ...\n| 9\n")
        self.fails("# dots\n$ seq 9\n| 1\n| ...\n| 10\n| ...\n| 9\n")
        self.fails("# dots\n$ seq 1\n| 1\n| ...\n| 1\n")

    def test_parts(self):
        self.passes("# part\n$ fake hello\n~ orl\n~ hell\n^~ moon\n")
        self.passes("# part\n$ fake warn\n!~ beware\n? 1\n")
        self.fails("# part\n$ fake hello\n~ moon\n", "lacks: moon", "out: hello")
        self.fails("# part\n$ fake hello\n^~ worl\n", "has: worl")
        self.fails("# part\n$ fake warn\n!~ moon\n? 1\n", "standard error lacks: moon")
        self.fails("# part\n$ fake hello\n~ hello\n| hello\n", "+world")

    def test_status(self):
        self.passes("# status\n$ exit 3\n? 3\n")
        self.fails("# status\n$ exit 3\n", "expected 0, was 3")
        self.fails("# status\n$ true\n? 1\n", "expected 1, was 0")
        self.fails("# a crash is no status\n$ fake crash\n! ...\n? 1\n", "expected 1, was 139")

    def test_several_lines_are_one_script_with_pipefail(self):
        self.passes("# script\n$ word=hi\n$ for i in 1 2; do\n$   echo $word\n$ done\n| hi\n| hi\n")
        self.passes("# pipe\n$ fake warn 2>&1 | cat\n| fake: beware\n? 1\n")

    def test_what_cannot_be_seen_is_made_visible(self):
        self.passes("# bytes\n$ fake bytes\n| a\\x1b[1m\\xffb\tc\n")
        self.passes("# unicode\n$ echo é엑\n| é엑\n")
        self.passes("# end\n$ fake part\n| no end\n| \\ no newline at the end\n")
        self.fails("# end\n$ fake part\n| no end\n")

    def test_paths_are_named(self):
        self.passes("# paths\n$ fake where\n| $HOME\n| $HOME\n| $FIXTURES/x.json\n| $SOURCE\n")

    def test_a_path_that_ends_as_another_is_not_that(self):
        self.passes(f"# paths\n$ fake below\n| elsewhere{RUNNER.parents[2]}\n")

    def test_clean_environment(self):
        self.passes("# environment\n$ fake environment\n| unset unset C.UTF-8 UTC\n")

    def test_a_missing_tool_skips(self):
        result = self.run_cases("# a [no-such-tool]\n$ false\n")
        self.assertEqual(result.returncode, 77)
        self.assertIn("needs no-such-tool", result.stdout)
        self.passes("# a [bash] [cat]\n$ true\n")
        self.assertEqual(self.run_cases("# a [bash] [python3:no_such_module]\n$ false\n").returncode, 77)

    def test_a_failure_is_no_skip(self):
        result = self.run_cases("# a [no-such-tool]\n$ false\n# b\n$ false\n")
        self.assertEqual(result.returncode, 1)

    def test_one_case(self):
        text = "# one\n$ true\n# two\n$ false\n"
        self.assertEqual(self.run_cases(text, "--case", "one").returncode, 0)
        self.assertEqual(self.run_cases(text, "--case", "two").returncode, 1)
        self.assertEqual(self.run_cases(text, "--case", "three").returncode, 2)

    def test_list(self):
        result = self.run_cases("# one\n$ false\n# two [jq]\n$ false\n", "--list")
        self.assertEqual((result.returncode, result.stdout), (0, "some.test: one\nsome.test: two [jq]\n"))

    def test_accept(self):
        before = (
            "## kept\n# good\n$ echo  a\n| a\n\n# new\n$ echo 1\n$ fake warn\n\n"
            "# old\n## kept too\n$ echo\n$ echo b\n| x\n! y\n? 2\n\n# open\n$ fake hello\n~ moon\n")
        after = (
            "## kept\n# good\n$ echo  a\n| a\n\n# new\n$ echo 1\n$ fake warn\n| 1\n! fake: beware\n? 1\n\n"
            "# old\n## kept too\n$ echo\n$ echo b\n|\n| b\n\n# open\n$ fake hello\n~ moon\n")
        result = self.run_cases(before, "--accept")
        self.assertEqual(self.file.read_text(encoding="utf-8"), after)
        self.assertEqual(result.returncode, 1, "the open case still fails")
        self.assertIn("1 passed, 1 failed, 2 accepted", result.stdout)

    def test_malformed_files(self):
        self.refuses("# a\n", "'a' has no '$ ' line")
        self.refuses("$ true\n", "a case starts with '# '")
        self.refuses("# a\n$ true\nhello\n", "some.test:3:")
        self.refuses("# a\n$ true\n# a\n$ true\n", "a second case")
        self.refuses("# a\n$ true\n? one\n", "followed by a number")
        self.refuses("# a\n$ true\n~\n", "followed by a part")
        self.refuses("# a; b\n$ true\n", "brackets only at its end")
        self.refuses("# a [b] c\n$ true\n", "brackets only at its end")

    def test_files_that_are_not_there(self):
        result = subprocess.run([sys.executable, "-B", RUNNER, "--program", self.program, self.folder / "none.test"],
                                capture_output=True, text=True)
        self.assertEqual(result.returncode, 2)
        result = subprocess.run([sys.executable, "-B", RUNNER, "--program", self.folder / "none", self.file],
                                capture_output=True, text=True)
        self.assertIn("build it first", result.stderr)


if __name__ == "__main__":
    unittest.main()
