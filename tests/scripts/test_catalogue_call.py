#!/usr/bin/env python3
"""How scripts/catalogue-changes is called: what it refuses and with which status, revisions, two programs.

    test_catalogue_call.py --program PROGRAM
"""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from changing import GOLDEN, MADE, PROGRAM, ROOT, SCRIPT, call, differences, main, printed


class Refused(unittest.TestCase):
    def refused(self, status, *words, program=None, says):
        done = call(*words, program=program)
        self.assertEqual((done.returncode, done.stdout), (status, ""), done.stderr)
        self.assertIn(says, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        return done.stderr

    def test_a_wrong_command_line_is_status_2(self):
        self.refused(2, "data", says="NEW")
        self.refused(2, "data", "data", "--format", "yaml", says="yaml")
        self.refused(2, "", "data", says="empty")

    def test_a_tree_that_is_not_valid_is_status_3_and_named_as_it_was_typed(self):
        said = self.refused(3, "tests/data/broken/bad-id-path.json", "data", says="tests/data/broken/bad-id-path.json:4:13")
        self.assertIn("mend it", said)
        with tempfile.TemporaryDirectory() as folder:
            self.refused(3, "data", folder, says="holds no .json file")

    def test_what_cannot_be_read_is_status_4(self):
        self.refused(4, "nothing-of-this-name", "data", says="neither a folder nor a revision")
        self.refused(4, "data", "data", program="/nonexistent/actives", says="--program")
        self.refused(4, "data", "data", program=str(ROOT), says="--program")

    def test_an_answer_that_cannot_be_written_is_status_4(self):
        words = f'"$0" "$1" {MADE}/old {MADE}/new --program "$2"'
        for where in (">/dev/full", ">&-"):
            done = subprocess.run(["sh", "-c", f"{words} {where}", sys.executable, SCRIPT, PROGRAM[0]], cwd=ROOT,
                                  capture_output=True, encoding="utf-8", timeout=300)
            self.assertEqual(done.returncode, 4, done.stderr)
            self.assertIn("standard output", done.stderr)
            self.assertNotIn("Traceback", done.stderr)

    def test_help_says_how(self):
        done = call("--help")
        self.assertEqual(done.returncode, 0)
        for words in ("examples:", "exit status:", "REV:FOLDER"):
            self.assertIn(words, done.stdout)

    def test_nothing_is_written_for_the_user(self):
        with tempfile.TemporaryDirectory() as home:
            self.assertEqual(call(f"{MADE}/old", f"{MADE}/new", home=home).returncode, 0)
            self.assertEqual(list(Path(home).iterdir()), [])


class Revisions(unittest.TestCase):
    def setUp(self):
        if shutil.which("git") is None or not (ROOT / ".git").exists():
            self.skipTest("not in a git repository, or there is no git")

    def test_a_revision_is_read_as_it_was_committed(self):
        lines = printed(f"HEAD:{MADE}/old", f"HEAD:{MADE}/new").replace("HEAD:", "")
        committed = subprocess.run(["git", "-C", ROOT, "show", f"HEAD:{MADE}/{GOLDEN['text']}"], capture_output=True,
                                   encoding="utf-8", check=True).stdout
        self.assertEqual(lines.splitlines()[0], committed.splitlines()[0])
        self.assertIn("Regraded", lines)

    def test_a_revision_alone_means_its_data(self):
        self.assertEqual(differences("HEAD", "HEAD:data")["least"], None)

    def test_a_folder_that_it_does_not_have_is_status_4(self):
        done = call("HEAD:no-such-folder", "data")
        self.assertEqual(done.returncode, 4)
        self.assertIn("'HEAD' has no no-such-folder", done.stderr)


class TwoPrograms(unittest.TestCase):
    def other(self, folder, what):
        """A program that answers as the tested one does, but for what `what` (sed) changes."""
        program = Path(folder) / "other"
        program.write_text(f"#!/bin/sh\n'{PROGRAM[0]}' \"$@\" | sed '{what}'\n", encoding="utf-8")
        program.chmod(0o755)
        return str(program)

    def test_another_rule_regrades_where_no_study_changed(self):
        with tempfile.TemporaryDirectory() as folder:
            other = self.other(folder, 's/"grade":"N","people":40/"grade":"C","people":40/g')
            words = (f"{MADE}/new", f"{MADE}/new", "--old-program", other)
            found = differences(*words)
            self.assertEqual([(each["id"], each["grades"], each["studies"]) for each in found["regraded"]],
                             [("rye-peptide", [{"route": "topical", "from": "C", "to": "N"}], [])])
            self.assertEqual(found["least"], "minor")
            self.assertIn("by another rule: no study changed", printed(*words))

    def test_the_other_program_reads_only_the_old_tree(self):
        with tempfile.TemporaryDirectory() as folder:
            other = self.other(folder, 's/Corn peptide/Maize peptide/g')
            found = differences(f"{MADE}/old", f"{MADE}/old", "--old-program", other)
            self.assertEqual([(each["name"], each["was"]["name"]) for each in found["renamed"]],
                             [("Corn peptide", "Maize peptide")])


if __name__ == "__main__":
    main()
