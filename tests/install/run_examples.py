#!/usr/bin/env python3
"""Runs the programs of examples/ and compares what they print with examples/NAME.expected, a text that anyone can read:

    $ words topical nasal      a program of that folder and its arguments, as typed in examples/
    topical: a cosmetic route  what it prints, standard error too, to the next such line
    nasal: no route
    ? 1                        its exit status; 0 where none is given

`--accept` writes what was printed into the file; which commands there are is for a person to write.
"""

import argparse
import difflib
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT = 120  # seconds a command; sanitizers are slow


@dataclass
class Command:
    line: str
    printed: list = field(default_factory=list)
    status: int = 0

    def written(self):
        return ["$ " + self.line, *self.printed, *([f"? {self.status}"] if self.status else [])]


class Malformed(Exception):
    """A file that breaks the form described above."""


def read_expected(path):
    commands = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("$ "):
            commands.append(Command(line[2:]))
            if shlex.split(line[2:])[:1] != [path.stem]:
                raise Malformed(f"{path}:{number}: the program is called {path.stem}")
        elif not commands:
            raise Malformed(f"{path}:{number}: begins with '$ ' and a command")
        elif line.startswith("? "):
            commands[-1].status = int(line[2:])
        else:
            commands[-1].printed.append(line)
    if not commands:
        raise Malformed(f"{path}: has no '$ ' line")
    return commands


def run(line, programs, folder):
    name, *arguments = shlex.split(line)
    done = subprocess.run([programs / name, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=TIME_LIMIT)
    printed = done.stdout.decode("utf-8").splitlines()
    if any(text.startswith(("$ ", "? ")) for text in printed):
        raise Malformed(f"{name}: prints a line that begins with '$ ' or '? ', which mean something else there")
    return Command(line, printed, done.returncode)


def compare(path, programs, accept):
    """True where the example prints what stands in its file."""
    wanted = read_expected(path)
    got = [run(command.line, programs, path.parent) for command in wanted]
    before = [line for command in wanted for line in command.written()]
    after = [line for command in got for line in command.written()]
    if before == after:
        print(f"passed   {path.stem}")
        return True
    print(*difflib.unified_diff(before, after, f"{path.name}: expected", f"{path.name}: printed", lineterm=""), sep="\n")
    if accept:
        path.write_text("\n".join(after) + "\n", encoding="utf-8")
        print(f"accepted {path.stem}")
        return True
    print(f"FAILED   {path.stem}")
    return False


def main():
    parser = argparse.ArgumentParser(description="Runs the examples of the library.",
                                     epilog="How a .expected file is written stands at the top of this file.")
    parser.add_argument("--programs", type=Path, required=True, help="the folder with the compiled examples")
    parser.add_argument("--examples", type=Path, default=ROOT / "examples", help="the folder with their sources")
    parser.add_argument("--accept", action="store_true", help="write what was printed into the files that differ")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these; all without any")
    arguments = parser.parse_args()
    names = arguments.names or sorted(path.stem for path in arguments.examples.glob("*.cpp"))
    try:
        passed = [compare(arguments.examples / f"{name}.expected", arguments.programs.resolve(), arguments.accept)
                  for name in names]
    except (Malformed, OSError, UnicodeDecodeError, subprocess.TimeoutExpired) as error:
        print(f"run_examples: {error}", file=sys.stderr)
        return 2
    return 0 if passed and all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
