#!/usr/bin/env python3
"""Little stack, memory and files, folders that are not there, and streams that are closed: test_tight.py --program PATH."""

import itertools
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))
from output import PROGRAM, ROOT, TIME_LIMIT, environment, main  # noqa: E402

EVERY = int(os.environ.get("ACTIVES_TEST_EVERY", 1))  # of the commands, for programs that start slowly
KILO, MEGA = 1 << 10, 1 << 20
EVERY_KIND = str(ROOT / "tests/data/good/every-kind.json")
LABELS = str(ROOT / "tests/cli/fixtures/labels/serum.txt")
COSING = str(ROOT / "tests/cli/fixtures/cosing/today.csv")
LINES = b"Aqua, Glycerin\nWater; Sodium DNA\nAqua, Copper Tripeptide-1, Moonlit Fern Essence\n" * 500
# Each command once, in a folder of its own, with what it reads on standard input.
COMMANDS = (
    (("explain", "pdrn", "--full"), b""), (("explain", "-"), b"pdrn\nEGF\n"), (("explain", "GHK-Cu", "--json"), b""),
    (("for", "wrinkles", "--market", "EU"), b""), (("for", "scars", "--json"), b""), (("list",), b""),
    (("list", "inventory", "--format", "csv"), b""), (("search", "colagen", "for", "wrinkels"), b""),
    (("compare", "EGF", "bFGF"), b""), (("matrix",), b""), (("matrix", "--format", "svg"), b""),
    (("cite", "pdrn", "--format", "csl-json"), b""),
    (("label", LABELS, "--market", "EU", "--says", "Exosome PDRN serum"), b""), (("label",), LINES[:200]),
    (("label", "--lines", "--jobs", "2", "--format", "jsonl"), LINES), (("label", "--lines", "--summary"), LINES),
    (("catalogue", "info"), b""), (("catalogue", "check", str(ROOT / "data"), "--alone"), b""),
    (("catalogue", "format", "--check", EVERY_KIND), b""), (("catalogue", "new", "ingredient", "iris"), b""),
    (("catalogue", "build", EVERY_KIND, "-o", "x.pack"), b""),
    (("--catalogue", "builtin", "--catalogue", EVERY_KIND, "list", "terms"), b""),
    (("catalogue", "export", "sqlite", "-o", "x.db"), b""), (("catalogue", "export", "json", "-o", "x.json"), b""),
    (("catalogue", "export", "jsonl", "-o", "-"), b""), (("catalogue", "export", "csv", "-o", "tables"), b""),
    (("catalogue", "export", "html", "-o", "site"), b""),
    (("catalogue", "import", "cosing", COSING, "-o", "made"), b""),
    (("completion", "zsh"), b""), (("help", "manual"), b""), (("explain", "nobody-knows"), b""), (("nonsense",), b""))


def written(folder):
    """All that stands below a folder, but for what is kept in its cache."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and "cache" not in path.relative_to(folder).parts}


def limited(*limits):
    def limit():
        for what, size in limits:
            resource.setrlimit(what, (size, size))
    return limit


class Tight(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="actives-tight-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)

    def call(self, words, given=b"", folder=None, before=(), prepare=None, **variables):
        folder = folder or self.home
        variables = {"HOME": str(folder / "home"), "XDG_CACHE_HOME": str(folder / "cache"), **variables}
        return subprocess.run([*before, *PROGRAM, *words], input=given, capture_output=True, timeout=TIME_LIMIT, cwd=folder,
                              check=False, preexec_fn=prepare, env=environment(**variables))

    def answer(self, words, given=b"", **around):
        """The status, what was said, and the files that were written, in a new folder."""
        folder = self.home / "run"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        result = self.call(words, given, folder, **around)
        for line in result.stderr.splitlines():
            self.assertTrue(line.startswith(b"actives: "), result.stderr[-300:])
        return (result.returncode, result.stdout, result.stderr), written(folder)

    def expect_usual_answers(self, prepare):
        for words, given in COMMANDS[::EVERY]:
            with self.subTest(words=words):
                usual, tight = self.answer(words, given), self.answer(words, given, prepare=prepare)
                self.assertEqual(tight[0][0], usual[0][0], tight[0][2])
                self.assertEqual(tight, usual)


class Stack(Tight):
    """256 kB, of which the arguments and the environment take a part."""
    SMALL = staticmethod(limited((resource.RLIMIT_STACK, 256 * KILO)))

    def test_every_command_answers_as_ever(self):
        self.expect_usual_answers(self.SMALL)

    def small(self, words, given=b""):
        result = self.call(words, given, prepare=self.SMALL)
        self.assertIn(result.returncode, (0, 1, 2, 3, 4), (words, result.stderr[-300:]))
        return result

    def test_deep_json(self):
        for depth in (60, 64, 65, 100_000):
            nested = b"[" * depth + b"]" * depth
            (self.home / "deep.json").write_bytes(b'{"terms": ' + nested + b"}")
            self.assertEqual(self.small(("catalogue", "check", "deep.json")).returncode, 3)
            self.assertEqual(self.small(("catalogue", "format", "deep.json")).returncode, 3)
            line = b'{"t": "Aqua, Glycerin", "deep": %s}\n' % nested
            for keep in ((), ("--keep", "deep")):
                result = self.small(("label", "--jsonl", "--text-field", "t", *keep, "--format", "jsonl"), line)
                self.assertIn(result.returncode, (0, 3), result.stderr[-300:])

    def test_deep_brackets_of_labels(self):
        for opening, closing in ((b"(", b")"), (b"[", b"]"), (b"{", b"}"), (b"([{", b"}])")):
            for depth in (10, 1000, 100_000 // len(opening)):
                for text in (b"Aqua " + opening * depth + b"Glycerin" + closing * depth, b"Aqua, Glycerin" + opening * depth,
                             b"Aqua (Water, " * depth, b"Aqua" + closing * depth + b", Glycerin"):
                    self.small(("label", "--format", "jsonl"), text)
                    self.small(("label", "--lines", "--jobs", "2", "--summary"), text + b"\n" + text)

    def test_a_long_chain_of_concerns(self):
        (concern,) = json.loads(Path(EVERY_KIND).read_text(encoding="utf-8"))["concerns"][:1]
        chain = [{**concern, "id": f"c-{number}", "name": f"Chain {number}", "aliases": [],
                  "broader": f"c-{number - 1}" if number else None, "related": [], "sources": []} for number in range(5000)]
        for target in (None, "c-4999"):  # a chain, and a circle
            chain[0]["broader"] = target
            (self.home / "chain.json").write_text(json.dumps({"concerns": chain}), encoding="utf-8")
            own = ("--catalogue", "builtin", "--catalogue", "chain.json")
            self.assertEqual(self.small(("catalogue", "check", "chain.json")).returncode, 3 if target else 0)
            for words in (("explain", "c-0"), ("explain", "c-4999"), ("for", "c-0"), ("matrix",), ("list", "concerns"),
                          ("list", "--concern", "c-2000")):
                self.small((*own, *words))

    def test_folders_in_folders(self):
        """So many that their path is longer than the system takes."""
        def nest(folder):
            folder.mkdir(parents=True)
            here = os.open(folder, os.O_RDONLY)
            for _ in range(2500):
                os.mkdir("d", dir_fd=here)
                inner = os.open("d", os.O_RDONLY, dir_fd=here)
                os.close(here)
                here = inner
            os.close(here)
            self.addCleanup(subprocess.run, ["rm", "-rf", str(folder)], check=False)

        nest(self.home / "deep")
        self.assertEqual(self.small(("catalogue", "check", "deep")).returncode, 4)
        nest(self.home / "home/.local/share/actives/deep")
        self.small(("list", "terms"))


class Space(Tight):
    """Of addresses: what is mapped counts in full, used or not."""

    def setUp(self):
        super().setUp()
        if self.call(("--version",), prepare=self.small(64)).returncode != 0:
            self.skipTest("the program does not start in 64 MB: it was built with sanitizers, which reserve far more")

    @staticmethod
    def small(size):
        return limited((resource.RLIMIT_AS, size * MEGA))

    def test_64_megabytes_are_enough(self):
        self.expect_usual_answers(self.small(64))

    def test_with_less_the_answer_is_the_usual_one_or_that_there_is_no_memory(self):
        words = ("catalogue", "export", "sqlite", "-o", "x.db")
        right = self.answer(words)
        told = 0
        for size in range(12, 64, 2):
            if self.call(("--version",), prepare=self.small(size)).returncode != 0:
                continue  # the system does not load it
            with self.subTest(size=size):
                found = self.answer(words, prepare=self.small(size))
                if found != right:
                    self.assertEqual(found, ((4, b"", b"actives: out of memory\n"), {}))
                    told += 1
        self.assertGreater(told, 0, "it was never too little")

    def test_of_many_threads_as_many_work_as_find_room(self):
        words = ("label", "--lines", "--jobs", "256", "--format", "jsonl")
        self.assertEqual(self.answer(words, LINES, prepare=self.small(128)), self.answer(words, LINES))


class Files(Tight):
    SMALL = staticmethod(limited((resource.RLIMIT_NOFILE, 16)))

    def test_every_command_answers_as_ever(self):
        self.expect_usual_answers(self.SMALL)

    def test_a_catalogue_of_many_files(self):
        own = self.home / "own"
        for number in range(200):
            folder = own.joinpath(*"abcdefghijklmnopqrst"[:number % 20])
            folder.mkdir(parents=True, exist_ok=True)
            term = {"id": f"term-{number}", "name": f"Term {number}", "aliases": [], "is": "A term.", "related": [],
                    "sources": []}
            (folder / f"{number}.json").write_text(json.dumps({"terms": [term]}), encoding="utf-8")
        for words in (("catalogue", "check", "own"), ("--catalogue", "own", "explain", "term-199"),
                      ("catalogue", "build", "own", "-o", "x.pack"), ("catalogue", "format", "own"),
                      ("label", *[LABELS] * 200, "--format", "jsonl")):
            result = self.call(words, prepare=self.SMALL)
            self.assertEqual(result.returncode, 0, result.stderr)


class Places(Tight):
    READ_ONLY = ("unshare", "--mount", "--map-root-user", "sh", "-c",
                 'exec 9< "$1" && shift && mount -o remount,bind,ro / && mount -t tmpfs -o ro none /tmp && '
                 'exec /proc/self/fd/9 "$@"', "sh")
    GONE = ("sh", "-c", 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', "sh")
    WITHOUT_DEV = ("unshare", "--mount", "--map-root-user", "sh", "-c", 'mount -t tmpfs none /dev && exec "$@"', "sh")

    def need(self, before):
        tried = subprocess.run([*before, *PROGRAM, "--version"], capture_output=True, check=False, cwd=self.home,
                               stdin=subprocess.DEVNULL, env=environment())
        if tried.returncode != 0:
            self.skipTest(f"cannot be done here: {tried.stderr.decode()[:200]}")

    def fill(self):
        shutil.copy(EVERY_KIND, self.home / "own.json")
        shutil.copy(LABELS, self.home / "label.txt")

    def test_a_system_that_cannot_be_written_to(self):
        self.need(self.READ_ONLY)
        self.fill()
        for words in (("explain", "pdrn"), ("label", "label.txt"), ("--catalogue", "own.json", "list", "terms"),
                      ("list", "--format", "csv"), ("catalogue", "check", "own.json"),
                      ("catalogue", "export", "jsonl", "-o", "-"), ("catalogue", "format", "own.json", "--check")):
            usual = self.call(words)
            shutil.rmtree(self.home / "cache", ignore_errors=True)
            tight = self.call(words, before=self.READ_ONLY)
            self.assertEqual((tight.returncode, tight.stdout, tight.stderr), (usual.returncode, usual.stdout, usual.stderr))
        for words in (("catalogue", "build", "own.json", "-o", "x.pack"), ("catalogue", "new", "ingredient", "iris"),
                      ("catalogue", "export", "csv", "-o", "tables"), ("catalogue", "export", "sqlite", "-o", "x.db"),
                      ("catalogue", "export", "json", "-o", "/tmp/x.json")):
            tight = self.call(words, before=self.READ_ONLY)
            self.assertEqual(tight.returncode, 4, tight.stderr)
            self.assertRegex(tight.stderr, rb"\Aactives: [^\n]* cannot be written: [^\n]*\n\Z")

    def test_nobody_at_home(self):
        self.fill()
        usual = self.call(("--catalogue", "own.json", "list", "terms"))
        for home in (None, "", "relative", "/dev/null", "/proc/nowhere"):
            for folder in (None, "", "relative", "/dev/null", "/proc/nowhere"):
                around = {"HOME": home, "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder}
                for words in (("explain", "pdrn"), ("catalogue", "info")):
                    self.assertEqual(self.call(words, **around).returncode, 0, around)
                own = self.call(("--catalogue", "own.json", "list", "terms"), **around)
                self.assertEqual((own.returncode, own.stdout), (0, usual.stdout), around)
        self.assertFalse((self.home / "relative").exists())

    def test_a_folder_that_was_taken_away(self):
        self.fill()
        for words in (("explain", "pdrn"), ("--catalogue", str(self.home / "own.json"), "list", "terms"),
                      ("label", LABELS), ("catalogue", "check", EVERY_KIND)):
            usual, gone = self.call(words), self.call(words, before=self.GONE)
            self.assertEqual((gone.returncode, gone.stdout), (usual.returncode, usual.stdout), gone.stderr)
        for words in (("catalogue", "new", "ingredient", "iris"), ("catalogue", "build", EVERY_KIND, "-o", "x.pack"),
                      ("catalogue", "export", "csv", "-o", "tables"), ("catalogue", "check", "own.json"), ("label", "l.txt"),
                      ("--catalogue", "own.json", "list")):
            gone = self.call(words, before=self.GONE)
            self.assertEqual(gone.returncode, 4, gone.stderr)
            self.assertTrue(gone.stderr.startswith(b"actives: "))

    def test_closed_streams_where_nothing_can_be_opened_for_them(self):
        self.need(self.WITHOUT_DEV)
        for closed in Closed.sorts():
            # Notes and failures come while these files are open, or have been.
            for words in (("catalogue", "export", "json", "-o", "x.json"), ("label", LABELS, "nowhere", LABELS),
                          ("label", "--lines"), ("catalogue", "build", EVERY_KIND, "-o", "x.pack"), ("explain", "-"),
                          ("catalogue", "check", EVERY_KIND), ("catalogue", "import", "cosing", COSING, "-o", "made")):
                found = self.answer(words, before=(*self.WITHOUT_DEV, "sh", "-c", Closed.redirected(closed), "sh"))
                Closed.compare(self, closed, self.answer(words), found)


class Closed(Tight):
    @staticmethod
    def sorts():
        return [numbers for size in range(4) for numbers in itertools.combinations(range(3), size)]

    @staticmethod
    def redirected(closed):
        return 'exec "$@" ' + " ".join(("<&-", ">&-", "2>&-")[number] for number in closed)

    @staticmethod
    def compare(test, closed, usual, found):
        """The same files in any case: what is written to a stream is in none of them."""
        (status, out, _), files = found
        test.assertEqual(files, usual[1], closed)
        test.assertEqual(status, 4 if 1 in closed and usual[0][1] else usual[0][0], closed)
        test.assertEqual(out, b"" if 1 in closed else usual[0][1], closed)

    def test_no_file_takes_the_place_of_a_closed_stream(self):
        for words in (("explain", "pdrn", "nobody-knows"), ("label", LABELS, "nowhere"), ("label", "--lines"),
                      ("explain", "-"), ("--catalogue", EVERY_KIND, "list", "terms"),
                      ("catalogue", "build", EVERY_KIND, "-o", "x.pack"),
                      ("catalogue", "export", "csv", "-o", "tables"), ("catalogue", "export", "sqlite", "-o", "x.db"),
                      ("catalogue", "check", str(ROOT / "tests/data/broken")),
                      ("catalogue", "import", "cosing", COSING, "-o", "made"), ("nonsense",)):
            usual = self.answer(words)
            for closed in self.sorts():
                with self.subTest(words=words, closed=closed):
                    self.compare(self, closed, usual, self.answer(words, before=("sh", "-c", self.redirected(closed), "sh")))


if __name__ == "__main__":
    main()
