#!/usr/bin/env python3
"""Kills the program while it writes, and looks at what is left: test_killed.py --program PATH [--kills N].

N kills a command, one half by SIGKILL, one half by Ctrl-C, at moments spread over the time that the command takes. What
stands at its target afterwards must be what stood there before, or what a run to the end writes; after Ctrl-C nothing else
may be left. 200 kills a command find more than the few of ctest do.
"""

import argparse
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from output import PROGRAM, ROOT, TIME_LIMIT, environment

SHARED = Path(os.environ.get("ACTIVES_SHARED", ROOT.parent / "shared"))
COSING = SHARED / "data/cosing/cosing_ingredients.csv.gz"
FILES = 200
KILLS = [6]
# Where files without names cannot be given one, so that hidden names are used.
WITHOUT_PROC = ("unshare", "--mount", "--map-root-user", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh")


def term(number, text):
    return {"id": f"term-{number}", "name": f"Term {number}", "aliases": [], "is": text, "related": [], "sources": []}


def write_catalogue(folder, text):
    """A catalogue of many files, none in the form that `catalogue format` gives it."""
    folder.mkdir(parents=True)
    for number in range(FILES):
        path = folder / f"{number:03}.json"
        path.write_text(json.dumps({"terms": [term(number, f"{text} {number}." * 40)]}), encoding="utf-8")


def snapshot(path):
    """All bytes at a path, of a folder by the names of its files, hidden ones too; nothing where there is nothing."""
    if path.is_dir():
        return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    return path.read_bytes() if path.exists() else None


def is_hidden(path):
    return path.name.startswith(".") and path.name.endswith(".part")


def hidden_below(folder):
    return {path.relative_to(folder) for path in folder.rglob("*") if any(map(is_hidden, (path, *path.parents)))}


def has_command(*words):
    return subprocess.run([*PROGRAM, *words, "--help"], capture_output=True, env=environment()).returncode == 0


def can_hide_proc():
    """Neither may every machine, nor does a program start without /proc that was built with the sanitizers."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run([*WITHOUT_PROC, *PROGRAM, "--catalogue", "builtin", "--version"], capture_output=True, check=False,
                           env=environment())
    return tried.returncode == 0


class Killed(unittest.TestCase):
    """`fill` makes what a command starts from in an empty folder; the command runs there."""

    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="actives-killed-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.chance = random.Random(self.id())
        self.before = ()

    def begin(self, words, folder):
        return subprocess.Popen([*self.before, *PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                env=environment(XDG_CACHE_HOME=str(folder / "cache")))

    def run_here(self, folder, *words):
        return subprocess.run([*PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=TIME_LIMIT, env=environment(XDG_CACHE_HOME=str(folder / "cache")))

    def fresh(self, template):
        folder = self.home / "run"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder, symlinks=True)
        return folder

    def to_the_end(self, words, template):
        """The folder after a whole run, and how long that takes."""
        taken = []
        for _ in range(3):
            folder = self.fresh(template)
            start = time.perf_counter()
            process = self.begin(words, folder)
            self.assertEqual(process.wait(TIME_LIMIT), 0, words)
            taken.append(time.perf_counter() - start)
        done = self.home / "done"
        folder.rename(done)
        return done, max(taken)

    def kill_often(self, words, fill, look):
        """Calls look(folder, template, done, how) after each kill."""
        template = self.home / "template"
        template.mkdir()
        fill(template)
        done, taken = self.to_the_end(words, template)
        hit = 0
        for number in range(KILLS[0]):
            how = (signal.SIGKILL, signal.SIGINT)[number % 2]
            folder = self.fresh(template)
            delay = self.chance.uniform(0, taken)
            process = self.begin(words, folder)
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.send_signal(how)
            status = process.wait(TIME_LIMIT)
            hit += status == -how
            with self.subTest(kill=number, how=how.name, after=f"{delay:.4f} of {taken:.4f} s"):
                self.assertIn(status, (0, -how))
                if how == signal.SIGINT:
                    self.assertEqual(hidden_below(folder), set())
                look(folder, template, done, how)
        self.assertGreater(hit, 0, "no kill came while the program ran")

    def old_or_new(self, target):
        """The whole target is of one piece, and all else in the folder as it was."""
        def look(folder, template, done, _):
            now, old, new = (snapshot(place / target) for place in (folder, template, done))
            self.assertTrue(now in (old, new), f"{target} is neither the old nor the new one")
            beside = {path.name for path in folder.iterdir() if not is_hidden(path)}
            self.assertLessEqual(beside, {path.name for path in (*template.iterdir(), *done.iterdir())})
        return look


class Build(Killed):
    WORDS = ("catalogue", "build", "own", "-o", "x.pack", "--force")

    @staticmethod
    def fill(folder):
        write_catalogue(folder / "own", "New")

    def fill_with_old(self, folder):
        self.fill(folder)
        write_catalogue(self.home / "earlier", "Old")
        made = self.run_here(self.home, "catalogue", "build", "earlier", "-o", str(folder / "x.pack"))
        self.assertEqual(made.returncode, 0, made.stderr)

    def test_a_new_compiled_catalogue_is_whole_or_not_there(self):
        self.kill_often(self.WORDS, self.fill, self.old_or_new("x.pack"))

    def test_an_old_compiled_catalogue_stays_or_is_replaced_whole(self):
        whole = self.old_or_new("x.pack")

        def look(folder, *others):
            whole(folder, *others)
            asked = self.run_here(folder, "--catalogue", "x.pack", "explain", "term-7")
            self.assertEqual(asked.returncode, 0, asked.stderr)

        self.kill_often(self.WORDS, self.fill_with_old, look)

    def test_so_it_is_with_hidden_names(self):
        if not can_hide_proc():
            self.skipTest("/proc cannot be hidden here")
        self.before = WITHOUT_PROC
        self.kill_often(self.WORDS, self.fill_with_old, self.old_or_new("x.pack"))


class Format(Killed):
    WORDS = ("catalogue", "format", "own")

    def look(self, folder, template, done, how):
        now, old, new = (snapshot(place / "own") for place in (folder, template, done))
        visible = {name for name in now if not is_hidden(Path(name))}
        self.assertEqual(visible, set(old))
        for name in visible:
            self.assertTrue(now[name] in (old[name], new[name]), name)
        if visible != set(now):
            checked = self.run_here(folder, "catalogue", "check", "own", "--alone")
            self.assertEqual(checked.returncode, 0, "what a killed program left was read")
            self.assertIn(f"{FILES} files".encode(), checked.stdout)

    def test_each_file_has_its_old_or_its_new_form(self):
        self.kill_often(self.WORDS, lambda folder: write_catalogue(folder / "own", "Old"), self.look)

    def test_so_it_is_with_hidden_names(self):
        if not can_hide_proc():
            self.skipTest("/proc cannot be hidden here")
        self.before = WITHOUT_PROC
        self.kill_often(self.WORDS, lambda folder: write_catalogue(folder / "own", "Old"), self.look)


class FirstStart(Killed):
    WORDS = ("--catalogue", "own", "list", "terms")

    @staticmethod
    def fill(folder):
        write_catalogue(folder / "own", "New")

    def test_the_next_start_answers_as_ever(self):
        expected = []

        def look(folder, _, done, how):
            if not expected:
                expected.append(self.run_here(done, *self.WORDS).stdout)
            kept = list((folder / "cache").rglob("*.pack"))
            self.assertLessEqual(len(kept), 1)
            again = self.run_here(folder, *self.WORDS)
            self.assertEqual((again.returncode, again.stdout), (0, expected[0]))
            self.assertEqual(len(list((folder / "cache").rglob("*.pack"))), 1)

        self.kill_often(self.WORDS, self.fill, look)

    def fifty_at_once(self, right):
        running = [subprocess.Popen([*PROGRAM, *self.WORDS], cwd=self.home, stdin=subprocess.DEVNULL,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    env=environment(XDG_CACHE_HOME=str(self.home / "cache"))) for _ in range(50)]
        for process in running:
            out, err = process.communicate(timeout=TIME_LIMIT)
            self.assertEqual((process.returncode, out), (0, right), err)
        self.assertEqual(len([path for path in (self.home / "cache").rglob("*") if path.is_file()]), 1)

    def whole_answer(self):
        self.fill(self.home)
        one = self.run_here(self.home, *self.WORDS)
        self.assertEqual(one.returncode, 0, one.stderr)
        return one.stdout

    def test_fifty_at_once_answer_alike_and_keep_one_file(self):
        right = self.whole_answer()
        shutil.rmtree(self.home / "cache")
        self.fifty_at_once(right)

    def test_fifty_at_once_on_a_damaged_file_answer_alike_and_keep_one_file(self):
        right = self.whole_answer()
        (kept,) = (self.home / "cache").rglob("*.pack")
        damaged = bytearray(kept.read_bytes())
        for at in range(5000, len(damaged) - 100, 4096):
            damaged[at] ^= 1
        kept.unlink()
        kept.write_bytes(damaged)
        self.fifty_at_once(right)


class Exchange(Killed):
    def export(self, style, target):
        if not has_command("catalogue", "export"):
            self.skipTest("there is no 'catalogue export' yet")
        words = ("catalogue", "export", style, "-o", target, "--force")

        def fill(folder):
            write_catalogue(self.home / "earlier", "Old")
            made = self.run_here(self.home, "--catalogue", "earlier", *words[:-2], str(folder / target))
            self.assertEqual(made.returncode, 0, made.stderr)
            write_catalogue(folder / "own", "New")

        self.kill_often(("--catalogue", "own", *words), fill, self.old_or_new(target))

    def test_an_exported_database(self):
        self.export("sqlite", "x.sqlite")

    def test_an_exported_folder_of_tables(self):
        self.export("csv", "x")

    def test_an_exported_site(self):
        self.export("html", "site")

    def test_an_exported_file(self):
        self.export("json", "x.json")

    def test_an_imported_inventory(self):
        if not has_command("catalogue", "import"):
            self.skipTest("there is no 'catalogue import' yet")
        if not COSING.is_file():
            self.skipTest(f"there is no {COSING}")
        lines = gzip.decompress(COSING.read_bytes()).splitlines(keepends=True)

        def fill(folder):
            (folder / "old.csv").write_bytes(b"".join(lines[:2000]))
            (folder / "new.csv").write_bytes(b"".join(lines[:8000]))
            made = self.run_here(folder, "catalogue", "import", "cosing", "old.csv", "-o", "x")
            self.assertEqual(made.returncode, 0, made.stderr)

        self.kill_often(("catalogue", "import", "cosing", "new.csv", "-o", "x", "--force"), fill, self.old_or_new("x"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] + " Other options are unittest's.")
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--kills", type=int, default=KILLS[0], help="how many for each command")
    arguments, others = parser.parse_known_args()
    if not arguments.program.is_file():
        parser.error(f"there is no {arguments.program}: build it first")
    PROGRAM.append(str(arguments.program.resolve()))
    KILLS[0] = arguments.kills
    unittest.main(argv=[sys.argv[0], *others])


if __name__ == "__main__":
    main()
