#!/usr/bin/env python3
"""Holds how work and memory grow with the input of a release build, and prints the table of README.md.

Work is instructions, counted by valgrind, so that nothing depends on the load of a machine. Each input is counted in two
sizes: one that is four times as long may take little more than four times the work, and neither more than the limit for
each byte that stands here. Memory is the peak of an input of eight megabytes."""

import argparse
import itertools
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL, TIMES, LARGE = 100_000, 4, 8_000_000
GROWTH = 1.1  # times the growth of the input
NAME = b"abcdefghijklmnopqrst"


def filled(unit, size, before=b"", behind=b""):
    return before + unit * ((size - len(before) - len(behind)) // len(unit)) + behind


def labels(size):
    """Real labels, from their beginning again and again."""
    text = (ROOT / "tests/bench/fixtures/labels.txt").read_bytes()
    return (text * (size // len(text) + 1))[:size]


def new_names(size):
    """Names that nobody has met, each near to one that is known."""
    return b", ".join(b"Glycerim%d" % number for number in range(size // 14))


def with_names(names, size):
    """A term with so many aliases as the size has room for."""
    kept = []
    for name in names:
        size -= len(name) + 3
        if size < 0:
            break
        kept.append(name)
    return json.dumps({"terms": [{"id": "one", "name": "One", "aliases": kept, "is": "It is.", "related": [],
                                  "sources": []}]}).encode()


def one_key(size):
    """Names that are one when they are folded, so that every table has them in one place."""
    def spelled(hyphens):
        return "".join(chr(byte) + "-" * hyphen for byte, hyphen in zip(NAME, hyphens))
    return with_names((spelled(hyphens) for hyphens in itertools.product((0, 1), repeat=len(NAME))), size)


def many_names(size):
    return with_names((f"name {number}" for number in range(size)), size)


CHECK = ("catalogue", "check", "FILE", "--alone", "--quiet")
OPEN = ("--catalogue", "FILE", "explain", "one", "--brief")
LABEL = ("label", "--format", "jsonl", "--fields", "counts", "FILE")
LINE = ("label", "--jsonl", "--text-field", "t", "--format", "jsonl", "--fields", "counts", "FILE")
IMPORT = ("catalogue", "import", "cosing", "FILE", "-o", "out")
HEAD = b"COSING Ref No,INCI name,Function\n"
# What it is, the words, the input of a size, instructions for each byte, memory for each megabyte of it in MB.
CASES = (
    ("a name of one word", ("explain", "-"), lambda n: filled(b"a", n), 100, 8),
    ("a name of many words", ("explain", "-"), lambda n: filled(b"stem cells ", n), 100, 8),
    ("a catalogue: nested without end", CHECK, lambda n: filled(b"[", n), 40, 4),
    ("a catalogue: one text", CHECK, lambda n: filled(b"a", n, b'{"terms":[{"is":"', b'"}]}'), 200, 10),
    ("a catalogue: numbers for records", CHECK, lambda n: filled(b"1,", n, b'{"terms":[', b"1]}"), 4000, 10),
    ("a catalogue: a record of numbers", CHECK, lambda n: filled(b"1,", n, b'{"terms":[{"aliases":[', b"1]}]}"), 4000, 30),
    ("a catalogue: names that differ", OPEN, many_names, 1500, 40),
    ("a catalogue: names that are one when folded", OPEN, one_key, 1500, 30),
    ("labels, real ones", ("label", "--lines", "--format", "jsonl", "--fields", "counts", "FILE"), labels, 160, 1),
    ("a label of new names", LABEL, new_names, 2000, 30),
    ("a label of one word", LABEL, lambda n: filled(b"a", n), 80, 8),
    ("a label of commas", LABEL, lambda n: filled(b",", n), 450, 6),
    ("a label of names", LABEL, lambda n: filled(b"Water, ", n), 200, 50),
    ("a label of open brackets", LABEL, lambda n: filled(b"a(", n), 400, 40),
    ("a label of broken numbers", LABEL, lambda n: filled(b"1,", n), 500, 40),
    ("a line of JSON: one text", LINE, lambda n: filled(b"a", n, b'{"t":"', b'"}'), 100, 10),
    ("a line of JSON: nested without end", LINE, lambda n: filled(b"[", n, b'{"t":'), 400, 25),
    ("CosIng: a quote that is never closed", IMPORT, lambda n: filled(b"a", n, HEAD + b'1,"'), 130, 5),
    ("CosIng: one row of commas", IMPORT, lambda n: filled(b",", n, HEAD), 450, 50),
    ("CosIng: a name of brackets", IMPORT, lambda n: filled(b"(a", n, HEAD + b"1,"), 550, 10),
)


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = str(path.resolve()), Path(folder)

    def run(self, words, data, *before):
        """On the input, in a file where the words say so. It may be found or not, and be refused, but the words are right."""
        file = self.folder / ("input.csv" if words is IMPORT else "input.json")
        file.write_bytes(data)
        words = [str(file) if word == "FILE" else word for word in words]
        given = {"stdin": subprocess.DEVNULL} if str(file) in words else {"input": data}
        result = subprocess.run([*before, self.path, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                env={"HOME": "", "LC_ALL": "C"}, cwd=self.folder, **given)
        if result.returncode not in (0, 1, 3):
            sys.exit(f"limits: status {result.returncode} of {' '.join(words)}:\n{result.stderr.decode()[-500:]}")
        return result.stderr

    def instructions(self, words, data):
        log = self.folder / "log"
        self.run(words, data, "valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
                 f"--log-file={log}")
        return int(re.search(r"I +refs: +([0-9,]+)", log.read_text(errors="replace"))[1].replace(",", ""))

    def megabytes(self, words, data):
        written = self.folder / "peak"
        self.run(words, data, "/usr/bin/time", "-q", "-f", "%M", "-o", str(written))
        return int(written.read_text().split()[-1]) / 1024


def measured(program, words, make):
    """Instructions for each byte of the larger input, times of the growth of the input, and peak memory of a large one."""
    nothing = program.instructions(words, b"")
    small, large = (make(SMALL), make(SMALL * TIMES))
    few, many = (program.instructions(words, data) - nothing for data in (small, large))
    return many / len(large), (many / few) / (len(large) / len(small)), program.megabytes(words, make(LARGE))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=ROOT / "build/release/actives", type=Path,
                        help="a release build (default: build/release/actives)")
    options = parser.parse_args()
    for tool in ("valgrind", "/usr/bin/time"):
        if shutil.which(tool) is None:
            parser.error(f"{tool} is not here: apt-get install valgrind time")
    if not options.program.is_file():
        parser.error(f"there is no {options.program}; build it: cmake --workflow --preset release")
    wrong = []
    print(f"| {'input':43} | instructions a byte | limit | growth of work | memory for 8 MB |  limit |")
    print(f"| {'-' * 43} | {'-' * 18}: | {'-' * 4}: | {'-' * 13}: | {'-' * 14}: | {'-' * 5}: |")
    with tempfile.TemporaryDirectory() as folder:
        program = Program(options.program, folder)
        for name, words, make, most, memory in CASES:
            work, growth, peak = measured(program, words, make)
            limit = memory * LARGE / 1e6
            print(f"| {name:43} | {work:19,.0f} | {most:5,} | {growth:13.2f}x | {peak:12,.0f} MB | {limit:3,.0f} MB |", flush=True)
            if work > most or growth > GROWTH or peak > limit:
                wrong.append(name)
    for name in wrong:
        print(f"limits: {name}: over its limit, or grows faster than its input ({GROWTH} times)", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
