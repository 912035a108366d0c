#!/usr/bin/env python3
"""README.md tells the truth: what it shows is what the program prints, and its commands work.

    test_readme.py --program PROGRAM           the test
    test_readme.py --program PROGRAM --write   writes the program's output into README.md again
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = []


def run(command, home=None, where=ROOT):
    """A command of the README, in a terminal's usual width; the program is found as an installed one is."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(PROGRAM[0], Path(folder) / "actives")
        plain = {"PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "HOME": home or folder}
        return subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, env=plain, cwd=where,
                              stdin=subprocess.DEVNULL, encoding="utf-8", timeout=120)


def shown(block):
    """The same block with each `$ COMMAND` followed by what it prints now; all of a block have one home."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    with tempfile.TemporaryDirectory() as home:
        return "\n".join(f"{line}\n{run(line[2:], home).stdout}" for line in commands)


def blocks(language):
    return [found[2] for found in BLOCK.finditer(README.read_text(encoding="utf-8")) if found[1] == language]


class Readme(unittest.TestCase):
    def test_shows_what_the_program_prints(self):
        self.assertTrue(blocks("console"))
        for block in blocks("console"):
            self.assertEqual(block, shown(block), "'test_readme.py --program PROGRAM --write' writes it again")

    def test_commands_work(self):
        commands = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("actives ")]
        self.assertGreater(len(commands), 5)
        for command in commands:
            with self.subTest(command=command):
                tools = [tool for tool in ("jq", "mlr", "sqlite3") if f"| {tool} " in command]
                if missing := [tool for tool in tools if shutil.which(tool) is None]:
                    self.skipTest(f"{missing[0]} is not installed")
                result = run(command)
                self.assertEqual((result.returncode, result.stdout != ""), (0, True), result.stderr)

    def test_what_is_spread_over_processes_says_what_one_process_says(self):
        if shutil.which("parallel") is None:
            self.skipTest("parallel is not installed")
        keeping_order, adding_up = (block for block in blocks("sh") if block.startswith("parallel "))
        one_process = re.search(r"'(actives .*?) \|\|", keeping_order)[1] + " <products.jsonl"
        labels = (ROOT / "tests/bench/fixtures/labels.txt").read_text(encoding="utf-8").splitlines() * 1000
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder) / "labels.txt"
            lines.write_text("".join(f"{label}\n" for label in labels), encoding="utf-8")
            with (Path(folder) / "products.jsonl").open("w", encoding="utf-8") as products:
                for number, label in enumerate(labels):
                    products.write(json.dumps({"id": number, "text": label}) + "\n")
            self.assertGreater(lines.stat().st_size, 2_000_000, "several blocks")
            spread, whole = (run(command, where=folder) for command in (keeping_order.splitlines()[0], one_process))
            self.assertEqual((spread.returncode, whole.returncode), (0, 0), spread.stderr)
            self.assertEqual(spread.stdout, whole.stdout)
            if shutil.which("mlr") is None:
                self.skipTest("mlr is not installed")
            summed = json.loads(run(adding_up, where=folder).stdout)
            alone = run("actives label --lines --summary --format jsonl --fields labels,counts <labels.txt", where=folder)
            self.assertEqual(summed, json.loads(alone.stdout))

    def test_the_first_commands_are_those_of_the_scripts(self):
        install, test = blocks("sh")[0].splitlines()
        self.assertEqual(install, "scripts/install && actives explain pdrn")
        self.assertEqual(test, "scripts/test")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    PROGRAM.append(str(Path(arguments.program).resolve()))
    if not arguments.write:
        unittest.main(argv=sys.argv[:1])
    old = README.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda b: f"```console\n{shown(b[2])}```" if b[1] == "console" else b[0], old)
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
