#!/usr/bin/env python3
"""Lets calls to the system fail, one by one: test_faults.py --program PATH --shim PATH [--every N] [--report].

The shim is faults.c, preloaded. For each way to fail and each call that a command makes, that call fails, or it and all
later ones; the answer has to be the usual one, or a status 4 that says why, and never a torn file or one under a hidden
name. Of many calls the first, the last and some between are taken; --every 1 takes all, --report tells how many ended how.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))
from output import PROGRAM, ROOT, environment  # noqa: E402

SHIM = []
EVERY = [None]
ONLY = []
ENDS = Counter()
HANGS = 60  # seconds a call, which takes a fiftieth of one
FIRST, BETWEEN, LAST = 10, 8, 3

# How a call fails, which calls are counted for it, and whether nobody may notice.
FAULTS = (("malloc", "malloc", False), ("read-short", "read", True), ("read-eintr", "read", True),
          ("read-eio", "read", False), ("write-short", "write", True), ("write-eintr", "write", True),
          ("write-enospc", "write", False), ("write-eio", "write", False), ("rename-eio", "rename", False),
          ("rename-einval", "rename", False), ("mmap-enomem", "mmap", False), ("open-emfile", "open", False),
          ("sync-eio", "sync", False), ("close-eio", "close", False), ("thread-eagain", "thread", True))
FOR_EVER = {"read-eintr", "write-eintr"}  # which are tried again until they do not fail

OWN = ("--catalogue", "own")
LINES = b"Aqua, Glycerin\nWater; Sodium DNA\nAqua, Copper Tripeptide-1, Moonlit Fern Essence\n" * 3


def chosen(count):
    """Of the calls 1 to count those that are tried."""
    if EVERY[0]:
        return range(1, count + 1, EVERY[0])
    # Fewer of a program that starts slowly, as under the sanitizers.
    first, between, last = (most // int(os.environ.get("ACTIVES_TEST_EVERY", 1)) or 1 for most in (FIRST, BETWEEN, LAST))
    return sorted({*range(1, min(first, count) + 1), *range(1, count + 1, max(1, count // between)),
                   *range(max(1, count - last + 1), count + 1)})


def tree(folder):
    """All bytes below a folder by the names in it, hidden ones too; what a catalogue compiles to in the cache left out."""
    files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in files.items() if name.parts[0] != "cache"}


def by_target(files, single):
    """What is replaced as one: each file, or each entry of the folder with all that is in it."""
    targets = {}
    for name, content in files.items():
        targets.setdefault(name if single else name.parts[0], {})[name] = content
    return targets


def write_own(folder, text):
    folder.mkdir(parents=True)
    whole = json.loads((ROOT / "tests/data/good/every-kind.json").read_text(encoding="utf-8"))
    (folder / "every-kind.json").write_text(json.dumps(whole), encoding="utf-8")
    for number in range(3):
        term = {"id": f"term-{number}", "name": f"Term {number}", "aliases": [], "is": text, "related": [], "sources": []}
        (folder / f"{number}.json").write_text(json.dumps({"terms": [term]}), encoding="utf-8")


class Faults(unittest.TestCase):
    """A command, tried with every fault in a folder that `fill` has filled."""

    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="actives-faults-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.folder = self.home / "run"
        self.counts = self.home / "counts"
        self.again = ()  # what a second run needs, as the first may have written all

    def run_here(self, words, given, **variables):
        """Without the shim, unless variables name a fault."""
        shim = {"LD_PRELOAD": str(SHIM[0]), **variables} if variables else {}
        return subprocess.run([*PROGRAM, *words], cwd=self.folder, input=given, capture_output=True, timeout=HANGS,
                              check=False, env=environment(XDG_CACHE_HOME=str(self.folder / "cache"),
                                                           XDG_DATA_HOME=str(self.folder / "data"), **shim))

    def fresh(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.home / "template", self.folder)

    def try_all(self, words, given=b"", fill=lambda folder: None, single=False):
        self.folder.mkdir()
        fill(self.folder)
        self.folder.rename(self.home / "template")
        self.old = by_target(tree(self.home / "template"), single)
        self.fresh()
        right = self.run_here(words, given, ACTIVES_FAULT_COUNTS=str(self.counts))
        self.assertIn(right.returncode, (0, 1), right.stderr)
        self.new = by_target(tree(self.folder), single)
        self.single = single
        calls = dict(line.split() for line in self.counts.read_text(encoding="ascii").splitlines())
        for fault, call, unseen in (each for each in FAULTS if not ONLY or each[0] in ONLY):
            for stays in ("", "+") if fault not in FOR_EVER else ("",):
                for number in chosen(int(calls[call])):
                    self.fresh()
                    with self.subTest(fault=f"{fault}:{number}{stays}"):
                        result = self.run_here(words, given, ACTIVES_FAULT=f"{fault}:{number}{stays}")
                        end = self.verdict(result, right, fault, stays, unseen)
                        self.check_files()
                        self.check_next_run(words, given, right)
                        ENDS[self.id().rsplit(".", 1)[1], fault + stays, end] += 1

    def verdict(self, result, right, fault, stays, unseen):
        for line in result.stderr.splitlines():
            self.assertTrue(line.startswith(b"actives: "), result.stderr)
        if result.returncode == right.returncode:
            self.assertEqual(result.stdout, right.stdout)
            if not fault.startswith("write-") or unseen:
                self.assertEqual(result.stderr, right.stderr)
            return "as ever"
        self.assertEqual(result.returncode, 4, result.stderr)
        self.assertFalse(unseen, result.stderr)
        if fault == "malloc":
            self.assertRegex(result.stderr, b"out of memory|Cannot allocate memory")
        if not (fault.startswith("write-") and stays):
            self.assertTrue(result.stderr)
        return "told"

    def check_files(self):
        now = by_target(tree(self.folder), self.single)
        for target, files in now.items():
            self.assertIn(files, [side[target] for side in (self.old, self.new) if target in side],
                          f"{target} is neither the old nor the new one: {sorted(map(str, files))}")
        for target in self.old:
            self.assertIn(target, now, "the old one is gone")
        self.assertEqual([path for path in self.folder.rglob("*.part*")], [])

    def check_next_run(self, words, given, right):
        again = self.run_here((*words, *self.again), given)
        self.assertEqual(again.returncode, right.returncode, again.stderr)
        if not self.single:  # or it says what it found to do
            self.assertEqual(again.stdout, right.stdout)
        self.assertEqual(by_target(tree(self.folder), self.single), self.new)
        self.assertEqual([path for path in self.folder.rglob("*.part*")], [])


class Reading(Faults):
    def test_explain(self):
        self.try_all(("explain", "salmon-pdrn", "--market", "EU"))

    def test_for(self):
        self.try_all(("for", "scars", "--type", "peptide", "--json"))

    def test_list(self):
        self.try_all(("list", "--type", "cytokine", "--format", "csv"))

    def test_search(self):
        self.try_all(("search", "salmon", "sperm", "--limit", "3", "--quiet"))

    def test_cite(self):
        self.try_all(("cite", "trout-pdrn", "--format", "bibtex"))

    def test_names_from_standard_input(self):
        self.try_all(("explain", "-", "--brief"), given=b"pdrn\nnobody-knows\nEGF\n")

    def test_label(self):
        def fill(folder):
            shutil.copy(ROOT / "tests/cli/fixtures/labels/jar.txt", folder / "jar.txt")
            (folder / "front.txt").write_text("Exosome PDRN serum, clinically proven", encoding="utf-8")

        self.try_all(("label", "jar.txt", "--market", "EU", "--says", "@front.txt"), fill=fill)

    def test_label_from_standard_input(self):
        self.try_all(("label", "--lines", "--jobs", "2", "--format", "jsonl"), given=LINES)

    def test_label_summary(self):
        self.try_all(("label", "--lines", "--jobs", "2", "--summary", "--json"), given=LINES)


class OwnFaults(Faults):
    """With a catalogue in a folder of its own."""
    WORDS = (*OWN, "list", "terms")

    @staticmethod
    def fill(folder):
        write_own(folder / "own", "New")

    def fill_and_keep(self, folder):
        """With the compiled form in the cache."""
        self.fill(folder)
        self.run_once(*self.WORDS)

    def run_once(self, *words):
        result = self.run_here(words, b"")
        self.assertEqual(result.returncode, 0, result.stderr)


class Catalogues(OwnFaults):
    def test_check(self):
        self.try_all(("catalogue", "check", "own", "--alone"), fill=self.fill)

    def test_format(self):
        self.try_all(("catalogue", "format", "own"), fill=self.fill, single=True)

    def test_first_start(self):
        self.try_all(self.WORDS, fill=self.fill)

    def test_second_start(self):
        """Of files that were copied, so that they are read and the key of the cache is written anew."""
        self.try_all(self.WORDS, fill=self.fill_and_keep)

    def test_second_start_with_an_own_folder(self):
        def fill(folder):
            write_own(folder / "data/actives/mine", "New")
            self.run_once("list", "terms")

        self.try_all(("explain", "term-1"), fill=fill)

    def test_start_from_a_compiled_catalogue(self):
        def fill(folder):
            self.fill(folder)
            self.run_once("catalogue", "build", "own", "--alone", "-o", "x.pack")

        self.try_all(("explain", "term-1", "--catalogue", "x.pack"), fill=fill)


class Writing(OwnFaults):
    """Where nothing stood before, and where --force replaces what did."""

    def onto_old(self, *words):
        def fill(folder):
            write_own(folder / "own", "Old")
            shutil.copy(ROOT / "tests/cli/fixtures/cosing/four_columns.csv", folder / "cosing.csv")
            self.run_once(*words)
            shutil.rmtree(folder / "own")
            shutil.rmtree(folder / "cache", ignore_errors=True)
            self.fill_and_keep(folder)
            shutil.copy(ROOT / "tests/cli/fixtures/cosing/today.csv", folder / "cosing.csv")
        return fill

    def fill_and_keep(self, folder):
        super().fill_and_keep(folder)
        shutil.copy(ROOT / "tests/cli/fixtures/cosing/today.csv", folder / "cosing.csv")

    def write(self, *words):
        self.again = ("--force",)
        self.try_all(words, fill=self.fill_and_keep)

    def replace(self, *words):
        self.try_all((*words, "--force"), fill=self.onto_old(*words))

    def test_new(self):
        self.write("catalogue", "new", "ingredient", "iris")

    def test_build(self):
        self.write("catalogue", "build", "own", "--alone", "-o", "x.pack")

    def test_build_onto_old(self):
        self.replace("catalogue", "build", "own", "--alone", "-o", "x.pack")

    def test_export_sqlite(self):
        self.write("catalogue", "export", "sqlite", "-o", "x.db", *OWN)

    def test_export_json_onto_old(self):
        self.replace("catalogue", "export", "json", "-o", "x.json", *OWN)

    def test_export_csv(self):
        self.write("catalogue", "export", "csv", "-o", "tables", *OWN)

    def test_export_csv_onto_old(self):
        self.replace("catalogue", "export", "csv", "-o", "tables", *OWN)

    def test_export_html_onto_old(self):
        self.replace("catalogue", "export", "html", "-o", "site", *OWN)

    def test_export_to_standard_output(self):
        self.try_all(("catalogue", "export", "jsonl", "-o", "-", *OWN), fill=self.fill_and_keep)

    def test_import(self):
        self.write("catalogue", "import", "cosing", "cosing.csv", "-o", "made")

    def test_import_onto_old(self):
        self.replace("catalogue", "import", "cosing", "cosing.csv", "-o", "made")


def report():
    words = {}
    for (command, fault, end), number in sorted(ENDS.items()):
        words.setdefault(f"{command.removeprefix('test_')} x {fault}", []).append(f"{number} {end}")
    for what, ends in words.items():
        print(f"{what}: {', '.join(ends)}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description="Lets calls to the system fail. Other options are unittest's.")
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--shim", type=Path, required=True)
    parser.add_argument("--every", type=int, help="of the calls each Nth is tried, 1: all")
    parser.add_argument("--fault", action="append", choices=[fault for fault, *_ in FAULTS], help="this one only")
    parser.add_argument("--report", action="store_true")
    arguments, others = parser.parse_known_args()
    for file in (arguments.program, arguments.shim):
        if not file.is_file():
            parser.error(f"there is no {file}: build it first")
    PROGRAM.append(str(arguments.program.resolve()))
    SHIM.append(arguments.shim.resolve())
    EVERY[0] = arguments.every
    ONLY.extend(arguments.fault or ())
    ended = unittest.main(argv=[sys.argv[0], *others], exit=False)
    if arguments.report:
        report()
    sys.exit(not ended.result.wasSuccessful())


if __name__ == "__main__":
    main()
