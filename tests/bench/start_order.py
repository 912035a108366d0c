#!/usr/bin/env python3
"""Writes cmake/start_order.ld: what the usual commands run stands side by side in the program.

A program is read from its file in pieces of 64 kB, each at the price of an interruption and of its memory. The functions
that `actives explain pdrn` runs are 240 kB of 4 MB, and a linker left to itself puts them into forty such pieces. This
asks valgrind's callgrind which functions the commands of guard.py run, and the linker's map where they come from. A name
that is no longer there does no harm, and a new function only stands elsewhere: --check tells when too many do."""

import argparse
import bisect
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import guard

SCRIPT = guard.ROOT / "cmake/start_order.ld"
AGAIN = "cmake --workflow --preset release && tests/bench/start_order.py"
PIECE = 64 * 1024
LOADED_AT = 0x108000  # where valgrind puts a program that runs at any address
MOST_PIECES = 12  # of code that `explain pdrn` may run in

# What a start runs and valgrind does not show: it hides the kernel's own library from a program.
UNSEEN = tuple(f"*libc.a:{name}.o(.text)" for name in ("dl-object", "dl-lookup", "dl-setup_hash"))

HEAD = """/* Written by tests/bench/start_order.py, which says why: what the usual commands run, side by side. */
SECTIONS
{
  .text.start :
  {
"""
TAIL = """  }
}
INSERT BEFORE .text;
"""


def executed(program, command, folder):
    """The addresses of all instructions that ran, as the file has them."""
    counts = folder / "counts"
    result = subprocess.run(
        ["valgrind", "-q", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no",
         f"--callgrind-out-file={counts}", program, *command.split()],
        cwd=folder, env={"HOME": str(folder)}, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode != 0:
        raise guard.Failure(f"'actives {command}' could not be followed:\n{result.stderr}")
    addresses = set()
    objects = {}  # a name is written out once
    moved = 0
    with open(counts, encoding="utf-8") as lines:
        for line in lines:
            if match := re.match(r"(c?)ob=(\S+)(?: (.*))?$", line):
                name = objects.setdefault(match[2], match[3])
                # What runs before valgrind knows the program's symbols stands under ???, where it is in memory.
                if not match[1]:
                    moved = LOADED_AT if name == "???" else 0
            elif line.startswith("0x"):
                addresses.add(int(line.split(" ", 1)[0], 16) - moved)
    if min(addresses) < 0:
        raise guard.Failure("valgrind put the program elsewhere than it used to: see LOADED_AT")
    return addresses


def code_sections(linker_map):
    """What the linker put together: (address, size, name, file), by address."""
    sections = []
    name = None
    for line in linker_map.read_text(errors="replace").splitlines():
        # A long name stands on a line of its own.
        if match := re.match(r" (\.text\S*)$", line):
            name = match[1]
            continue
        match = re.match(r" (\.text\S*)? +0x([0-9a-f]+) +0x([0-9a-f]+) (\S.*)$", line)
        if match and (match[1] or name):
            address, size = int(match[2], 16), int(match[3], 16)
            if address and size:
                sections.append((address, size, match[1] or name, match[4]))
        name = None
    return sorted(sections)


def patterns(section, file, files):
    """How a linker script names it; none for what the compiler links first and last."""
    member = re.search(r"([^/]+\.a)\((.+)\)$", file)
    if re.match(r"\.text\.(\w+\.)*_Z", section) or (member and member[1].startswith("libactives")):
        return [f"*({section})"]
    if not member:
        return []
    # Which of these runs depends on the processor, and valgrind shows one with AVX2.
    kinds = {file.replace(f"({member[2]})", f"({re.sub('avx2?', kind, member[2])})") for kind in ("avx512", "evex")}
    members = {kind[kind.rindex("(") + 1:-1] for kind in {file, *kinds} & files}
    sections = ".text.avx* .text.evex*" if ".avx" in section else section
    archive = re.sub(r"-[0-9.]+\.a$", "*.a", member[1])  # libm's has the version of the C library in its name
    return [f"*{archive}:{name}({sections})" for name in sorted(members)]


def ordered(sections, runs):
    """The patterns of the sections that ran: what all commands run first, then what the same ones run."""
    starts = [section[0] for section in sections]
    used = defaultdict(set)
    for number, addresses in enumerate(runs):
        for address in addresses:
            place = bisect.bisect_right(starts, address) - 1
            if place >= 0 and address < starts[place] + sections[place][1]:
                used[place].add(number)
    files = {section[3] for section in sections}
    places = sorted(used, key=lambda place: (-len(used[place]), sorted(used[place]), place))
    lines = [line for place in places for line in patterns(*sections[place][2:], files)]
    return list(dict.fromkeys([*UNSEEN, *lines]))


def checked(addresses):
    pieces = len({address // PIECE for address in addresses})
    print(f"'explain pdrn' runs code in {pieces} pieces of 64 kB; at most {MOST_PIECES} pass")
    if pieces > MOST_PIECES:
        raise guard.Failure(f"what a start runs is spread over the program; put it side by side again: {AGAIN}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=guard.ROOT / "build/release/actives", type=Path,
                        help="a release build (default: build/release/actives, and actives.map beside it)")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail where a start is spread out")
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in guard.INPUTS:
            shutil.copy(path, folder)
        if options.check:
            checked(executed(program, "explain pdrn", folder))
            return
        sections = code_sections(program.with_name("actives.map"))
        lines = ordered(sections, [executed(program, command, folder) for command in guard.COMMANDS])
    SCRIPT.write_text(HEAD + "".join(f"    {line}\n" for line in lines) + TAIL, encoding="utf-8")
    print(f"{SCRIPT.name}: {len(lines)} lines. Build again to have them side by side.")


if __name__ == "__main__":
    try:
        main()
    except guard.Failure as failure:
        sys.exit(f"start_order: {failure}")
