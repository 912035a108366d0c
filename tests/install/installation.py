"""What the tests of the installation share: installing a build, and telling what lies in a folder."""

import argparse
import re
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = []


def command(*words, **options):
    """What it printed; a failure shows both of its streams."""
    done = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False, **options)
    if done.returncode:
        raise AssertionError(f"status {done.returncode} of {' '.join(map(str, words))}:\n{done.stdout}")
    return done.stdout


def build_folder():
    return Path(BUILD[0])


def cached(name):
    """A variable of the build's cache."""
    text = (build_folder() / "CMakeCache.txt").read_text(encoding="utf-8")
    return re.search(rf"^{name}:\w+=(.*)$", text, re.MULTILINE)[1]


def install(prefix, **options):
    command("cmake", "--install", build_folder(), "--prefix", prefix, **options)


def files_below(folder):
    """Each file and link by its path within the folder, with its mode."""
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode)
            for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir()}


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True, help="a folder in which actives was built")
    arguments, rest = parser.parse_known_args()
    BUILD.append(arguments.build.resolve())
    unittest.main(argv=[sys.argv[0], *rest])
