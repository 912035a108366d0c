#!/usr/bin/env python3
"""Checks that the code keeps to its rooms: a folder under src/ is a room and may use only the rooms named here."""

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

# What each room may include besides itself and the public headers ("actives/...").
MAY_USE = {
    "text": [],
    "files": [],
    "model": ["text"],
    "json": ["model", "text"],
    "load": ["files", "model", "text", "json"],
    "pack": ["model", "text"],
    "open": ["files", "load", "pack", "model", "text"],
    "query": ["pack", "open", "text", "model"],
    "label": ["pack", "query", "text", "model"],
    "render": ["model", "text", "json", "query"],
    "exchange": ["files", "load", "open", "query", "label", "render", "model", "text", "json"],
    "cli": ["files", "text", "model", "json", "load", "pack", "open", "query", "label", "render", "exchange"],
    "packer": ["files", "load", "pack", "model"],
}

# Which rooms know a library.
LIBRARIES = {
    "csv.h": ["exchange"],
    "nlohmann/": ["json", "load", "render"],
    "flatbuffers/": ["pack"],
    "sqlite3.h": ["exchange"],
    "utf8proc.h": ["text"],
    "libstemmer.h": ["text"],
    "xxhash.h": ["text"],
}

MOST_LINES = 400
SOURCES = {".cpp", ".hpp", ".S", ".fbs"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1] == '"', found[2]


def include_breach(room, is_quoted, target):
    """What is wrong with an include in `room`, or nothing."""
    if not is_quoted:
        for library, rooms in LIBRARIES.items():
            if target.startswith(library) and room not in rooms:
                return f"<{target}> is only for {', '.join('src/' + name for name in rooms)}"
        return None
    folder, slash, _ = target.partition("/")
    if not slash:
        return f'"{target}" names no room; write "{room}/{target}"'
    if folder in ("actives", room) or folder in MAY_USE[room]:
        return None
    if folder not in MAY_USE:
        return f'"{target}" is in no room; a library\'s header stands in <>'
    allowed = ", ".join(MAY_USE[room]) or "no other room"
    return f'"{target}": {room} may use {allowed}'


def public_breach(is_quoted, target):
    if is_quoted and not target.startswith("actives/"):
        return f'"{target}": include/actives uses only "actives/..." and the standard library'
    if not is_quoted and not re.fullmatch(r"[a-z0-9_]+", target):
        return f"<{target}>: include/actives uses only \"actives/...\" and the standard library"
    return None


def example_breach(is_quoted, target):
    if is_quoted or not re.fullmatch(r"[a-z0-9_]+|actives/[a-z_]+\.hpp", target):
        return f"{target}: an example uses only <actives/...> and the standard library"
    return None


def check_includes(root, path):
    parts = path.relative_to(root).parts
    if parts[0] == "examples":
        return [(number, breach) for number, *rest in includes(path) if (breach := example_breach(*rest))]
    if parts[0] == "include":
        return [(number, breach) for number, *rest in includes(path) if (breach := public_breach(*rest))]
    if parts[0] != "src":
        return []
    if len(parts) < 3 or parts[1] not in MAY_USE:
        return [(1, "is in no room; tests/architecture.py lists them")]
    return [(number, breach) for number, *rest in includes(path) if (breach := include_breach(parts[1], *rest))]


def check_length(path):
    count = len(path.read_text(encoding="utf-8").splitlines())
    return [(count, f"has {count} lines; a file has {MOST_LINES} at most")] if count > MOST_LINES else []


def check_listed(root, path, listed):
    if path.suffix == ".hpp" or path.relative_to(root).parts[0] != "src":
        return []
    name = path.relative_to(root / "src").as_posix()
    return [] if name in listed else [(1, f"{name} is not listed in src/CMakeLists.txt")]


def check(root):
    """The breaches of each file: {path: [(line, what)]}."""
    cmake = (root / "src/CMakeLists.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"[\w./-]+", re.sub(r"#.*", "", cmake)))
    breaches = defaultdict(list)
    for folder in ("examples", "include", "src", "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SOURCES and path.is_file():
                breaches[path] += check_includes(root, path) + check_length(path) + check_listed(root, path, listed)
    return breaches


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[1], help="the project's folder")
    root = parser.parse_args().root.resolve()
    breaches = check(root)
    for path, found in breaches.items():
        for number, what in found:
            print(f"{path.relative_to(root)}:{number}: {what}")
    failed = sum(bool(found) for found in breaches.values())
    passed = len(breaches) - failed
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
