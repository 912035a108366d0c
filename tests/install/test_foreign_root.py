#!/usr/bin/env python3
"""Runs the static program where there is nothing else: test_foreign_root.py PROGRAM [--root FOLDER].

The root is made on the spot: busybox and the program, and no C library, /proc, /dev or /etc. With --root it is the root of
another system, as debootstrap makes one; its /tmp is written to. What the program prints and writes there must be what it
prints and writes here. Needs root or user namespaces, and for its own root Debian's busybox-static."""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LABEL = PROJECT / "tests/cli/fixtures/labels/jar.txt"
CATALOGUE = PROJECT / "tests/data/good/every-kind.json"
BUSYBOX = shutil.which("busybox", path="/bin:/usr/bin:/sbin:/usr/sbin")
TIME_LIMIT = 120
PROGRAM = []
FOREIGN = []
# Whole paths: the program is run without an environment, PATH neither.
CHROOT = (shutil.which("chroot", path="/usr/sbin:/sbin:/usr/bin:/bin") or "chroot",)
if os.geteuid() != 0:
    # In a namespace where this user is root, the root may be changed too.
    CHROOT = (shutil.which("unshare") or "unshare", "--map-root-user", *CHROOT)


def run(words, text=None, **others):
    return subprocess.run(words, input=text, capture_output=True, timeout=TIME_LIMIT, check=False, **others)


def has_loader(program):
    """Whether the kernel is to load an interpreter for the program, which then looks for libraries."""
    return b" INTERP " in run(("readelf", "-lW", program)).stdout


class ForeignRoot(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if run((*CHROOT, "/", "/bin/true")).returncode != 0:
            raise unittest.SkipTest("this user may not change the root: neither root nor user namespaces")
        if FOREIGN:
            cls.root = FOREIGN[0]
            (cls.root / "tmp").mkdir(exist_ok=True)
            cls.work = Path(tempfile.mkdtemp(prefix="actives-", dir=cls.root / "tmp"))
            cls.addClassCleanup(shutil.rmtree, cls.work)
        else:
            if BUSYBOX is None or has_loader(BUSYBOX):
                raise unittest.SkipTest("there is no static busybox: install busybox-static")
            cls.root = Path(tempfile.mkdtemp())
            cls.addClassCleanup(shutil.rmtree, cls.root)
            (cls.root / "bin").mkdir()
            for applet in ("sh", "busybox"):
                shutil.copy(BUSYBOX, cls.root / "bin" / applet)
            cls.work = cls.root / "work"
            cls.work.mkdir()
        cls.here = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.here)
        for folder in (cls.work, cls.here):
            shutil.copy(PROGRAM[0], folder / "actives")
            shutil.copy(LABEL, folder / "label.txt")
            shutil.copy(CATALOGUE, folder / "own.json")
            (folder / "broken.json").write_text('{"ingredients": [7]}', encoding="utf-8")

    def there(self, *words, text=None, environment=None):
        """In the other root, in the folder where both roots have the same files. The script stays in it however it runs."""
        script = 'cd "$1" && shift && exec "$@"'
        folder = "/" + str(self.work.relative_to(self.root))
        return run((*CHROOT, self.root, "/bin/sh", "-c", script, "sh", folder, *words), text, env=environment or {})

    def alike(self, *words, text=None, status=0, environment=None):
        """What was printed, the same in both roots."""
        ours = run(("./actives", *words), text, cwd=self.here, env=environment or {})
        theirs = self.there("./actives", *words, text=text, environment=environment)
        self.assertEqual(theirs.returncode, status, theirs.stderr)
        self.assertEqual((theirs.returncode, theirs.stdout, theirs.stderr), (ours.returncode, ours.stdout, ours.stderr))
        return theirs.stdout.decode()

    def written_alike(self, name):
        written = (self.work / name).read_bytes()
        self.assertEqual(written, (self.here / name).read_bytes())
        return written

    def test_its_version(self):
        self.assertRegex(self.alike("--version"), r"^actives \d+\.\d+\.\d+")

    def test_an_ingredient(self):
        self.assertIn("salmon", self.alike("explain", "pdrn"))

    def test_a_label_in_a_file(self):
        self.assertIn("Moonlit Fern Essence", self.alike("label", "label.txt"))

    def test_many_labels_by_several_threads(self):
        text = b"Aqua, Glycerin, Sodium DNA\n" * 2000
        printed = self.alike("label", "--lines", "--jobs", "4", "--format", "jsonl", "--fields", "counts", text=text)
        self.assertEqual(len(printed.splitlines()), 2000)

    def test_as_many_threads_as_the_machine_has_processors(self):
        self.assertEqual(len(self.alike("label", "--lines", "--jobs", "0", "--format", "jsonl", text=b"Aqua\n" * 9).splitlines()), 9)

    def test_search(self):
        self.assertIn("exosome", self.alike("search", "exosomes", "scars", "--format", "jsonl"))

    def test_a_home_that_is_not_there_and_a_language_that_is_not(self):
        environment = {"HOME": "/nowhere", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Seoul"}
        self.assertIn("salmon", self.alike("explain", "pdrn", environment=environment))

    def test_check_finds_a_sound_catalogue_sound(self):
        self.alike("catalogue", "check", "own.json")

    def test_check_finds_a_broken_catalogue_broken(self):
        self.assertIn("broken.json", self.alike("catalogue", "check", "broken.json", status=3))

    def test_export_of_json_is_read_again(self):
        self.alike("catalogue", "export", "json", "-o", "all.json")
        self.assertGreater(len(self.written_alike("all.json")), 1_000_000)
        self.assertIn("salmon", self.alike("explain", "pdrn", "--catalogue", "all.json"))

    def test_export_of_a_database(self):
        self.alike("catalogue", "export", "sqlite", "-o", "all.db")
        self.written_alike("all.db")
        database = sqlite3.connect(self.work / "all.db")
        self.addCleanup(database.close)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        self.assertGreater(database.execute("SELECT count(*) FROM ingredients").fetchone()[0], 100)

    def test_a_compiled_catalogue_is_used(self):
        self.alike("catalogue", "build", "own.json", "-o", "own.pack")
        self.assertTrue(self.alike("list", "--catalogue", "own.pack", "--format", "jsonl"))

    def test_a_catalogue_at_home_is_kept_compiled(self):
        home = "/" + str(self.work.relative_to(self.root))
        catalogues = self.work / ".local/share/actives"
        catalogues.mkdir(parents=True)
        self.addCleanup(shutil.rmtree, self.work / ".local")
        shutil.copy(CATALOGUE, catalogues)
        for _ in range(2):
            printed = self.there("./actives", "catalogue", "info", "--format", "jsonl", environment={"HOME": home})
            self.assertEqual((printed.returncode, printed.stderr), (0, b""))
            self.assertIn(b"every-kind.json", printed.stdout)
        self.assertTrue(list((self.work / ".cache/actives").iterdir()))

    def test_a_pipe_that_is_closed(self):
        printed = self.there("/bin/sh", "-c", "./actives list inventory | (read -r line; echo \"$line\")")
        self.assertEqual((printed.returncode, printed.stderr), (0, b""))
        self.assertEqual(len(printed.stdout.splitlines()), 1)


class EmptyRoot(unittest.TestCase):
    """That the root made here proves something."""

    def test_a_program_that_needs_a_c_library_does_not_run(self):
        if BUSYBOX is None or run((*CHROOT, "/", "/bin/true")).returncode != 0:
            self.skipTest("no root can be made here")
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(os.path.realpath("/bin/true"), Path(folder, "true"))
            self.assertNotEqual(run((*CHROOT, folder, "/true")).returncode, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] + " Other options are unittest's.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--root", type=Path, help="the root of another system, instead of one that is made")
    arguments, others = parser.parse_known_args()
    if not arguments.program.is_file():
        parser.error(f"there is no {arguments.program}: build it first")
    PROGRAM.append(arguments.program.resolve())
    if arguments.root:
        FOREIGN.append(arguments.root.resolve())
    # What another system has is no matter of ours.
    unittest.main(argv=[sys.argv[0], *others], defaultTest="ForeignRoot" if FOREIGN else None)


if __name__ == "__main__":
    main()
