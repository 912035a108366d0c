#!/usr/bin/env python3
"""Reads off a release program whether it is hardened: hardened.py PROGRAM.

A line a point, and status 1 where one is missing. What makes the program so stands in cmake/Hardening.cmake."""

import argparse
import re
import subprocess
import sys
from pathlib import Path

# How many functions of ours watch their stack, at least: those that hold a buffer, of some thousands.
LEAST_WATCHED = 300


def printed(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


class Program:
    def __init__(self, path):
        self.header = printed("readelf", "-hW", path)
        self.segments = re.findall(r"^  (\w+) +0x\w+ 0x\w+ 0x\w+ 0x\w+ 0x\w+ ([R ][W ][E ])", printed("readelf", "-lW", path),
                                   re.MULTILINE)
        self.dynamic = printed("readelf", "-dW", path)
        self.calls = self.calls_of_ours(path)

    @staticmethod
    def calls_of_ours(path):
        """What each function of actives calls: (function, called)."""
        calls = set()
        function = ""
        with subprocess.Popen(["objdump", "-d", "--no-show-raw-insn", "--no-addresses", path], stdout=subprocess.PIPE,
                              text=True) as process:
            for line in process.stdout:
                if line.startswith("<"):
                    function = line
                elif "call" in line and "actives" in function and (called := re.search(r"<_*(\w+_chk\w*)", line)):
                    calls.add((function, called[1]))
        return calls

    def has_flag(self, flag):
        return any(re.search(rf"\b{flag}\b", line) for line in self.dynamic.splitlines() if "FLAGS" in line)

    def called(self, pattern):
        return len({function for function, name in self.calls if re.search(pattern, name)})


def points(program):
    """Each point: what it is, and whether it holds."""
    flags = [flags for kind, flags in program.segments if kind in ("LOAD", "GNU_STACK")]
    watched = program.called(r"^stack_chk_fail")
    fortified = program.called(r"^(?!stack_chk)\w+_chk$")
    return [
        ("it runs at any address (PIE)", "DYN" in program.header and program.has_flag("PIE")),
        ("its tables are read-only once they are relocated (RELRO)", any(kind == "GNU_RELRO" for kind, _ in program.segments)),
        ("all of them, at once (BIND_NOW)", program.has_flag("NOW")),
        ("no code is changed for that (no TEXTREL)", "TEXTREL" not in program.dynamic),
        ("nothing is both written and run, the stack neither", bool(flags) and not any("W" in f and "E" in f for f in flags)),
        (f"functions of actives that watch their stack: {watched}, at least {LEAST_WATCHED}", watched >= LEAST_WATCHED),
        (f"functions of actives that call watched forms of the C library's (_FORTIFY_SOURCE): {fortified}, at least 1",
         fortified >= 1),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path, help="a release build that is not stripped")
    path = parser.parse_args().program
    if not path.is_file():
        parser.error(f"there is no {path}; build it: cmake --workflow --preset release")
    held = points(Program(path))
    for point, holds in held:
        print(f"{'yes' if holds else 'NO ':3}  {point}")
    return 0 if all(holds for _, holds in held) else 1


if __name__ == "__main__":
    sys.exit(main())
