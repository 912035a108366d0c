#!/usr/bin/env python3
"""Checks the guard of instruction counts with counts that are made up."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

import guard

BUILT = {"linking": "static", "compiler": "GCC 12.2", "libc": "glibc 2.36", "machine": "x86_64"}
FIRST, SECOND = guard.COMMANDS[:2]


class Guard(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "baseline.json"
        self.counts = {command: 1000 for command in guard.COMMANDS}
        self.built = dict(BUILT)
        self.run_guard("--accept", "first measured")

    def run_guard(self, *arguments, count=None):
        """Status, standard output and standard error."""
        options = guard.options_of(["--baseline", str(self.path), "--program", "build/actives", *arguments])
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = guard.guard(options, self.built, count or self.counts.get)
        said = "".join(line for line in err.getvalue().splitlines(True) if "counting" not in line)
        return status, out.getvalue(), said

    def entry(self, command):
        entries = json.loads(self.path.read_text(encoding="utf-8"))["commands"]
        return next(entry for entry in entries if entry["command"] == command)

    def test_the_same_counts_pass_in_silence(self):
        status, out, err = self.run_guard()
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(out.count("+0.0 %"), len(guard.COMMANDS))

    def test_growth_up_to_the_limit_passes(self):
        self.counts[FIRST] = 1050
        self.assertEqual(self.run_guard()[::2], (0, ""))

    def test_growth_over_the_limit_fails_and_says_what_to_do(self):
        self.counts[SECOND] = 1051
        status, _, err = self.run_guard()
        self.assertEqual(status, 1)
        self.assertEqual(
            err,
            f"guard: '{SECOND}' took 1,000 instructions and takes 1,051: 5.1 % more, and at most 5 % pass. Make it cheaper, "
            "or, if it is worth that, keep the new number with its reason:\n"
            '  cmake --workflow --preset release && tests/bench/guard.py --accept "what it is spent on"\n')

    def test_small_steps_add_up(self):
        self.counts[FIRST] = 1040
        self.run_guard("--accept", "a little more")
        self.assertEqual(self.entry(FIRST)["instructions"], 1000)
        self.counts[FIRST] = 1060
        self.assertEqual(self.run_guard()[0], 1)

    def test_what_became_cheaper_passes_and_is_told(self):
        self.counts[FIRST] = 900
        status, _, err = self.run_guard()
        self.assertEqual(status, 0)
        self.assertIn(f"'{FIRST}' became cheaper", err)

    def test_what_is_accepted_is_held_with_its_reason_and_nothing_else_changes(self):
        self.counts[FIRST] = 2000
        self.counts[SECOND] = 500
        self.assertEqual(self.run_guard("--accept", "answers in verse")[0], 0)
        for command, count in ((FIRST, 2000), (SECOND, 500)):
            self.assertEqual(self.entry(command),
                             {"command": command, "instructions": count, "reason": "answers in verse"})
        self.assertEqual(self.entry(guard.COMMANDS[2])["reason"], "first measured")
        self.assertEqual(self.run_guard()[::2], (0, ""))

    def test_an_empty_reason_is_refused(self):
        with self.assertRaisesRegex(guard.Failure, "needs a reason"):
            self.run_guard("--accept", " ")

    def test_a_number_without_a_reason_is_refused(self):
        baseline = json.loads(self.path.read_text(encoding="utf-8"))
        baseline["commands"][0]["reason"] = ""
        self.path.write_text(json.dumps(baseline), encoding="utf-8")
        with self.assertRaisesRegex(guard.Failure, f"'{FIRST}' has no reason"):
            self.run_guard()

    def test_a_command_that_is_not_held_fails_and_so_does_one_that_is_not_counted(self):
        baseline = json.loads(self.path.read_text(encoding="utf-8"))
        baseline["commands"][0]["command"] = "explain everything"
        self.path.write_text(json.dumps(baseline), encoding="utf-8")
        status, _, err = self.run_guard()
        self.assertEqual(status, 1)
        self.assertIn(f"'{FIRST}' has no number", err)
        self.assertIn("'explain everything', which nobody counts", err)

    def test_another_compiler_is_skipped_by_name(self):
        self.built["compiler"] = "GCC 14.2"
        self.counts[FIRST] = 5000
        status, out, _ = self.run_guard()
        self.assertEqual(status, guard.SKIPPED)
        self.assertIn("skipped", out)
        self.assertIn("GCC 12.2", out)
        self.assertIn("GCC 14.2", out)

    def test_a_development_build_is_skipped(self):
        self.built["linking"] = "dynamic"
        self.assertEqual(self.run_guard()[0], guard.SKIPPED)

    def test_what_a_program_was_built_with_is_read_from_it(self):
        built = guard.built_with(sys.executable)
        self.assertEqual(list(built), list(BUILT))
        self.assertEqual((built["linking"], built["machine"]), ("dynamic", guard.platform.machine()))

    def test_accepted_with_another_compiler_every_number_is_new(self):
        self.built["compiler"] = "GCC 14.2"
        self.counts[FIRST] = 1001
        self.run_guard("--accept", "gcc 14")
        self.assertEqual({self.entry(command)["reason"] for command in guard.COMMANDS}, {"gcc 14"})
        self.assertEqual(self.run_guard()[0], 0)

    def test_counts_that_differ_from_run_to_run_are_no_counts(self):
        numbers = iter(range(1000, 2000))
        with self.assertRaisesRegex(guard.Failure, "takes now 1,000 and now 1,001"):
            self.run_guard("--repeat", "2", count=lambda _: next(numbers))


class Baseline(unittest.TestCase):
    def test_the_numbers_that_are_held_are_of_these_commands_and_have_reasons(self):
        baseline = guard.read_baseline(guard.HERE / "baseline.json")
        self.assertEqual([entry["command"] for entry in baseline["commands"]], list(guard.COMMANDS))


if __name__ == "__main__":
    sys.exit(unittest.main())
