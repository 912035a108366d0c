#!/usr/bin/env python3
"""Reads what llvm-cov export printed: a table of the rooms, or with --show what a room's tests do not run."""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

ROOMS = ("load", "label", "render", "pack")
LEAST = {"lines": 95, "branches": 90}  # percent


def room_of(name):
    """The room of a source, None of a header of others or one that the build made."""
    parts = Path(name).parts
    return parts[-2] if len(parts) > 2 and parts[-3] == "src" and parts[-2] in ROOMS else None


def counts_of_lines(segments):
    """{line: how often it ran}, as llvm-cov counts: a line runs as often as the busiest region that begins on it, or,
    where none does, as the one that it is in."""
    counts = {}
    wrapped = None
    by_line = defaultdict(list)
    for segment in segments:
        by_line[segment[0]].append(segment)
    for line in range(min(by_line), max(by_line) + 1):
        here = by_line.get(line, [])
        begun = [segment for segment in here if segment[3] and segment[4] and not segment[5]]
        in_region = wrapped is not None and wrapped[3]
        skipped = bool(here) and not here[0][3] and here[0][4]
        if not skipped and (in_region or begun):
            counts[line] = max([segment[2] for segment in begun] + ([wrapped[2]] if in_region else []))
        if here:
            wrapped = here[-1]
    return counts


def missed_sides(branches):
    """(line, column, side) of those that never ran: of a template, of all that was made of it together. What the compiler
    decides has no counts at all, and is left out."""
    sides = defaultdict(lambda: [0, 0])
    for line, column, _, _, true, false, *_ in branches:
        sides[line, column][0] += true
        sides[line, column][1] += false
    return [(*place, side) for place, counts in sorted(sides.items()) if any(counts)
            for side, count in zip(("true", "false"), counts) if not count]


def read(path):
    """{room: [file as llvm-cov describes it, ...]}, with the name as it stands in the project."""
    rooms = defaultdict(list)
    for one in json.loads(Path(path).read_text(encoding="utf-8"))["data"][0]["files"]:
        room = room_of(one["filename"])
        if room:
            rooms[room].append({**one, "name": "/".join(Path(one["filename"]).parts[-3:])})
    return rooms


def table(rooms):
    """Prints it, in llvm-cov's own figures; true where every room has enough."""
    enough = True
    print(f"{'room':8}{'lines':>8}{'ran':>8}{'%':>8}{'branches':>12}{'ran':>8}{'%':>8}")
    for room in ROOMS:
        if not rooms.get(room):
            sys.exit(f"coverage: nothing was counted in src/{room}")
        words, few = f"{room:8}", ""
        for kind, least in LEAST.items():
            whole, part = (sum(one["summary"][kind][what] for one in rooms[room]) for what in ("count", "covered"))
            share = 100 * part / whole
            words += f"{whole:>{8 if kind == 'lines' else 12}}{part:>8}{share:>8.1f}"
            if share < least:
                few += f"  fewer than {least} % of the {kind}"
        print(words + few)
        enough = enough and not few
    return enough


def groups(numbers):
    """"3-5, 9" of 3, 4, 5, 9."""
    words = []
    for number in sorted(numbers):
        if words and number == words[-1][1] + 1:
            words[-1][1] = number
        else:
            words.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in words)


def show(files):
    for one in sorted(files, key=lambda one: one["name"]):
        missed = [line for line, count in counts_of_lines(one["segments"]).items() if not count]
        if missed:
            print(f"{one['name']}: lines {groups(missed)}")
        source = Path(one["name"]).read_text(encoding="utf-8").split("\n")
        for line, column, side in missed_sides(one["branches"]):
            if line not in missed:
                print(f"{one['name']}:{line}:{column}: never {side}: {source[line - 1][column - 1:].strip()[:90]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", metavar="ROOM", choices=ROOMS, help=f"one of {', '.join(ROOMS)}")
    parser.add_argument("counts", help="what llvm-cov export printed")
    arguments = parser.parse_args()
    rooms = read(arguments.counts)
    if arguments.show:
        show(rooms[arguments.show])
        return 0
    return 0 if table(rooms) else 1


if __name__ == "__main__":
    sys.exit(main())
