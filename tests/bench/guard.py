#!/usr/bin/env python3
"""Counts the instructions that fixed commands of a release build take, and fails where one takes 5 % more than before.

The counts that are held stand in baseline.json, each with the reason of its last change. They are valgrind's and the
same on each run: nothing depends on the load of a machine, nor on its processor, since valgrind shows every program the
same one (where there is AVX2). They do depend on the compiler and the C library, so for a program that was built otherwise
nothing is compared (exit status 77)."""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LIMIT = 5  # percent
SKIPPED = 77

COMMANDS = (
    "explain pdrn",
    "explain GHK-Cu --json",
    "explain wrinkles",
    "for wrinkles --format json",
    "list",
    "list ingredients --format csv",
    "search collagen",
    "search colagen",
    "label serum.txt",
    "label labels.txt --lines --format jsonl --fields id,counts",
)
INPUTS = (ROOT / "tests/cli/fixtures/labels/serum.txt", HERE / "fixtures/labels.txt")

# What a person types to hold other numbers.
AGAIN = "cmake --workflow --preset release && tests/bench/guard.py"


class Failure(Exception):
    """A sentence that says what went wrong and what to do."""


def built_with(program):
    """What the counts depend on besides the sources."""
    if shutil.which("readelf") is None:
        raise Failure("readelf is not here; install binutils")
    comment = subprocess.run(["readelf", "-p", ".comment", program], capture_output=True, text=True).stdout
    compiler = re.search(r"\] +(GCC): \([^)]*\) ([0-9]+\.[0-9]+)|\] .*(clang) version ([0-9]+\.[0-9]+)", comment)
    headers = subprocess.run(["readelf", "-lW", program], capture_output=True, text=True).stdout
    return {
        "linking": "dynamic" if "INTERP" in headers else "static",
        "compiler": " ".join(filter(None, compiler.groups())) if compiler else "unknown",
        "libc": " ".join(platform.libc_ver()),
        "machine": platform.machine(),
    }


class Valgrind:
    """Counts what a program does in a folder of one name: paths are read byte by byte, so their bytes count too."""

    FOLDER = Path("/tmp/actives-guard")

    def __init__(self, program):
        if shutil.which("valgrind") is None:
            raise Failure("valgrind is not here; install it with: apt-get install valgrind")
        self.folder = self.FOLDER
        try:
            self.folder.mkdir(mode=0o700)
        except FileExistsError:
            raise Failure(f"{self.folder} is there: another guard is at work, or one was killed; then remove it") from None
        self.program = shutil.copy(program, self.folder / "actives")
        (self.folder / "home").mkdir()
        for path in INPUTS:
            shutil.copy(path, self.folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def __call__(self, command):
        # A person has a home, and it says nothing to begin with.
        environment = {"HOME": str(self.folder / "home"), "PWD": str(self.folder), "LC_ALL": "C"}
        log = self.folder / "log"
        result = subprocess.run(
            [shutil.which("valgrind"), "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
             f"--log-file={log}", self.program, *command.split()],
            cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        count = re.search(r"I +refs: +([0-9,]+)", log.read_text(errors="replace"))
        if result.returncode != 0 or not count:
            raise Failure(f"'actives {command}' could not be counted (exit status {result.returncode}):\n"
                          f"{result.stderr}{log.read_text(errors='replace')}")
        return int(count[1].replace(",", ""))


def measured(count, repeat):
    """The instructions of each command; counted again, they have to be the same."""
    counts = {}
    for command in COMMANDS:
        print(f"guard: counting '{command}'", file=sys.stderr)
        found = {count(command) for _ in range(repeat)}
        if len(found) > 1:
            raise Failure(f"'{command}' takes now {min(found):,} and now {max(found):,} instructions; "
                          "a guard needs the same number each time: find out what differs")
        counts[command] = found.pop()
    return counts


def percent(old, new):
    return 100 * (new - old) / old


def judged(held, counts):
    """Prints a line a command; returns what is wrong."""
    wrong = []
    smaller = []
    print(f"{'command':58} {'held':>13} {'now':>13}   change")
    for command, new in counts.items():
        old = held[command]["instructions"] if command in held else None
        change = "new" if old is None else f"{percent(old, new):+.1f} %"
        print(f"{command:58} {'-' if old is None else format(old, ',d'):>13} {new:13,d} {change:>8}")
        if old is None:
            wrong.append(f"'{command}' has no number in the baseline. Add it: {AGAIN} --accept \"why it is measured\"")
        elif percent(old, new) > LIMIT:
            wrong.append(
                f"'{command}' took {old:,} instructions and takes {new:,}: {percent(old, new):.1f} % more, and at most "
                f"{LIMIT} % pass. Make it cheaper, or, if it is worth that, keep the new number with its reason:\n"
                f"  {AGAIN} --accept \"what it is spent on\"")
        elif percent(old, new) < -LIMIT:
            smaller.append(command)
    wrong += [f"the baseline holds '{command}', which nobody counts; {AGAIN} --accept \"reason\" takes it out"
              for command in held if command not in counts]
    if smaller:
        print(f"guard: {', '.join(repr(command) for command in smaller)} became cheaper by more than {LIMIT} %. "
              f"Hold it there: {AGAIN} --accept \"what made it cheaper\"", file=sys.stderr)
    return wrong


def accepted(held, counts, reason):
    """The entries to hold. One that moved less than the limit keeps its number and reason: small steps add up."""
    entries = []
    for command, new in counts.items():
        old = held.get(command)
        if old is None or abs(percent(old["instructions"], new)) > LIMIT:
            old = {"command": command, "instructions": new, "reason": reason}
        entries.append(old)
    return entries


def write_baseline(path, built, entries):
    path.write_text(json.dumps({"built_with": built, "commands": entries}, indent=2) + "\n", encoding="utf-8")


def read_baseline(path):
    baseline = json.loads(path.read_text(encoding="utf-8"))
    for entry in baseline["commands"]:
        if not entry.get("reason", "").strip():
            raise Failure(f"{path.name}: '{entry['command']}' has no reason; write down why its number is what it is")
    return baseline


def guard(options, built, count):
    if options.accept is not None and not options.accept.strip():
        raise Failure("--accept needs a reason, in words")
    if not options.baseline.exists():
        if options.accept is None:
            raise Failure(f"{options.baseline} is not there. Make it: {AGAIN} --accept \"first measured\"")
        write_baseline(options.baseline, built, accepted({}, measured(count, options.repeat), options.accept))
        return 0
    baseline = read_baseline(options.baseline)
    same = built == baseline["built_with"]
    if not same and options.accept is None:
        print("guard: skipped: the numbers are of a program built with "
              f"{', '.join(baseline['built_with'].values())}; this one is of {', '.join(built.values())}")
        return SKIPPED
    # Numbers of another compiler say nothing about these.
    held = {entry["command"]: entry for entry in baseline["commands"]} if same else {}
    if options.accept is not None:
        write_baseline(options.baseline, built, accepted(held, measured(count, options.repeat), options.accept))
        return 0
    wrong = judged(held, measured(count, options.repeat))
    for sentence in wrong:
        print(f"guard: {sentence}", file=sys.stderr)
    return 1 if wrong else 0


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=ROOT / "build/release/actives", type=Path,
                        help="a release build (default: build/release/actives)")
    parser.add_argument("--accept", metavar="REASON", help="hold the present numbers, where they moved, with this reason")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="count N times and fail where that differs")
    parser.add_argument("--baseline", default=HERE / "baseline.json", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def main():
    options = options_of(sys.argv[1:])
    try:
        if not os.access(options.program, os.X_OK):
            raise Failure(f"{options.program} is no program; build it: cmake --workflow --preset release")
        with Valgrind(options.program) as count:
            return guard(options, built_with(options.program), count)
    except Failure as failure:
        print(f"guard: {failure}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
