"""What the tests of scripts/catalogue-changes share: calling it, and what it is made of."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts/catalogue-changes"
MADE = "tests/scripts/changes"
GOLDEN = {"text": "changes.txt", "markdown": "changes.md", "json": "changes.json"}
PROGRAM = []
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "scripts/lib"))

from catalogue_diff import PARTS, Difference, changed_studies  # noqa: E402, F401
from catalogue_trees import Reader, Tree  # noqa: E402, F401


def call(*words, program=None, home=None):
    """The script, in the project's folder, for a user with nothing of their own."""
    with tempfile.TemporaryDirectory() as folder:
        plain = {"PATH": os.environ["PATH"], "HOME": home or folder, "LC_ALL": "C.UTF-8"}
        return subprocess.run([sys.executable, SCRIPT, *map(str, words), "--program", program or PROGRAM[0]], cwd=ROOT,
                              env=plain, capture_output=True, encoding="utf-8", timeout=300)


def printed(*words):
    done = call(*words)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"status {done.returncode}: {done.stderr}")
    return done.stdout


def differences(old, new, *words):
    return json.loads(printed(old, new, *words, "--format", "json"))


def read(path):
    with tempfile.TemporaryDirectory() as folder:
        return Reader(PROGRAM[0], folder).read(str(path))


def main(instead=unittest.main):
    position = sys.argv.index("--program")
    PROGRAM[:] = [str(Path(sys.argv[position + 1]).resolve())]
    del sys.argv[position:position + 2]
    instead()
