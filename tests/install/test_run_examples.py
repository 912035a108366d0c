#!/usr/bin/env python3
"""The runner of examples itself: it tells what differs, and accepts only what was printed."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).with_name("run_examples.py")


class Runner(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="actives-examples-")
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.file("greet.cpp", "// The source; only its name counts here.\n")
        program = self.file("greet", '#!/bin/sh\necho "Hello, $1."\n[ "$1" != nobody ] || { echo none >&2; exit 3; }\n')
        program.chmod(0o755)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def run_with(self, expected, *options):
        path = self.file("greet.expected", expected)
        done = subprocess.run([sys.executable, "-B", RUNNER, "--programs", self.folder, "--examples", self.folder,
                               *options], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr, path.read_text(encoding="utf-8")

    def test_what_is_expected_passes(self):
        status, said, _ = self.run_with("$ greet world\nHello, world.\n$ greet nobody\nHello, nobody.\nnone\n? 3\n")
        self.assertEqual((status, said), (0, "passed   greet\n"))

    def test_another_line_fails_and_is_shown(self):
        status, said, after = self.run_with("$ greet world\nHello, moon.\n")
        self.assertEqual(status, 1)
        self.assertIn("-Hello, moon.\n+Hello, world.\n", said)
        self.assertEqual(after, "$ greet world\nHello, moon.\n")

    def test_a_line_too_many_or_too_few_fails(self):
        self.assertEqual(self.run_with("$ greet world\n")[0], 1)
        self.assertEqual(self.run_with("$ greet world\nHello, world.\n\n")[0], 1)

    def test_another_status_fails(self):
        self.assertEqual(self.run_with("$ greet nobody\nHello, nobody.\nnone\n")[0], 1)

    def test_accept_writes_what_was_printed_and_keeps_the_commands(self):
        status, _, after = self.run_with("$ greet 'all of you'\n$ greet nobody\n", "--accept")
        self.assertEqual((status, after), (0, "$ greet 'all of you'\nHello, all of you.\n"
                                              "$ greet nobody\nHello, nobody.\nnone\n? 3\n"))
        self.assertEqual(self.run_with(after)[0], 0)

    def test_a_file_without_a_command_is_refused(self):
        self.assertEqual(self.run_with("")[0], 2)
        self.assertEqual(self.run_with("Hello, world.\n")[0], 2)
        self.assertEqual(self.run_with("$ sh -c true\n")[0], 2)

    def test_an_example_without_a_program_or_without_a_file_is_refused(self):
        self.assertEqual(self.run_with("$ greet world\n", "gone")[0], 2)
        (self.folder / "greet").unlink()
        self.assertEqual(self.run_with("$ greet world\nHello, world.\n")[0], 2)


if __name__ == "__main__":
    unittest.main()
