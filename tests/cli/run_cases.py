#!/usr/bin/env python3
"""Runs the command-line tests of actives: plain text files that anyone can read and extend.

    ## A remark; it belongs to no case.
    # an unknown name exits 1 and suggests the nearest
    $ actives explain exosom
    ! actives: no record is called 'exosom'
    ! actives: did you mean 'exosome'?
    ? 1

    # NAME     starts a case
    $ COMMAND  bash, with pipefail; several such lines are one script
    | LINE     a line of standard output, exactly; `| ...` stands for any lines
    ! LINE     a line of standard error, exactly; `! ...` stands for any lines
    ~ PART     standard output holds this somewhere in a line
    ^~ PART    standard output holds this nowhere
    !~ PART    standard error holds this somewhere in a line
    ? NUMBER   the exit status; 0 where none is given

Without any of `|`, `~`, `^~` standard output must be empty; without `!`, `!~` standard error must be.
Control characters other than tab, and bytes that are not UTF-8, are written \\xNN.
A name that ends in [TOOL], as in "rows are numbers [jq] [mlr]", is skipped where TOOL is missing; a
[python3:MODULE] needs that module.

Every case runs in an empty folder of its own, which is HOME too, with a clean environment and nothing on
standard input. $DATA is tests/data, $FIXTURES is tests/cli/fixtures, $SCHEMA is schema, $SOURCE is the
project; where their paths are printed, the names stand in the expected lines instead.
"""

import argparse
import difflib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "FIXTURES": ROOT / "tests/cli/fixtures",
    "DATA": ROOT / "tests/data",
    "SCHEMA": ROOT / "schema",
    "SOURCE": ROOT,
}
SKIPPED = 77  # the status that ctest takes for "skipped"
TIME_LIMIT = 120  # seconds a case; sanitizers are slow
PREFIXES = {"$": "script", "|": "out", "!": "err", "~": "holds", "^~": "lacks", "!~": "err_holds", "?": "status"}


@dataclass
class Case:
    name: str
    line: int
    script: list = field(default_factory=list)
    out: list = field(default_factory=list)
    err: list = field(default_factory=list)
    holds: list = field(default_factory=list)
    lacks: list = field(default_factory=list)
    err_holds: list = field(default_factory=list)
    status: list = field(default_factory=list)

    @property
    def wanted_status(self):
        return int(self.status[-1]) if self.status else 0

    @property
    def is_partial(self):
        """True where the case leaves some of the output open, so that it cannot be written anew."""
        return bool(self.holds or self.lacks or self.err_holds or "..." in self.out + self.err)

    def missing_tools(self):
        tags = re.search(r"(?: \[[^\]]+\])*$", self.name).group()
        return [tool for tool in re.findall(r"\[([^\]]+)\]", tags) if not is_there(tool)]


@dataclass
class Result:
    out: list
    err: list
    status: int


class Malformed(Exception):
    """A case file that breaks the form described above."""


def search_path(*folders):
    # This interpreter is the cases' python3 too, so that both see the same modules.
    return os.pathsep.join([*map(str, folders), str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])


def is_there(tool):
    tool, _, module = tool.partition(":")
    program = shutil.which(tool, path=search_path())
    if not program or not module:
        return bool(program)
    return subprocess.run([program, "-c", f"import {module}"], capture_output=True).returncode == 0


def split_line(text):
    """("|", "a line") of "| a line"; the mark alone stands for an empty line."""
    mark, _, rest = text.partition(" ")
    return mark, rest


def check_name(name, where):
    # CMake reads the names too, and these characters mean something to it.
    if re.search(r"[;\\$\"]", name) or re.search(r"[\[\]]", re.sub(r"(?: \[[^\[\]]+\])*$", "", name)):
        raise Malformed(f"{where}: a name has none of ; \\ $ \" and brackets only at its end, as in [jq]")


def read_cases(path):
    cases = []
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        where = f"{path}:{number}"
        if not text or text.startswith("##"):
            continue
        mark, rest = split_line(text)
        if mark == "#":
            check_name(rest, where)
            if any(case.name == rest for case in cases):
                raise Malformed(f"{where}: a second case is called '{rest}'")
            cases.append(Case(rest, number))
        elif mark not in PREFIXES:
            raise Malformed(f"{where}: a line starts with one of # {' '.join(PREFIXES)} and a blank")
        elif not cases:
            raise Malformed(f"{where}: a case starts with '# ' and its name")
        elif mark == "?" and not rest.isdigit():
            raise Malformed(f"{where}: '? ' is followed by a number")
        elif mark in ("~", "^~", "!~") and not rest:
            raise Malformed(f"{where}: '{mark} ' is followed by a part of a line")
        else:
            getattr(cases[-1], PREFIXES[mark]).append(rest)
    for case in cases:
        if not case.script:
            raise Malformed(f"{path}:{case.line}: '{case.name}' has no '$ ' line")
    return cases


def as_lines(output, folder):
    text = output.decode("utf-8", "surrogateescape")
    for name, path in {"HOME": folder, **FOLDERS}.items():
        # Not where the name of a folder happens to be the end of another path, as /actives of .local/share/actives.
        text = re.sub(r"(?<![\w.~-])" + re.escape(str(path)), f"${name}", text)
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", lambda c: f"\\x{ord(c.group()):02x}", text)
    text = re.sub(r"[\udc80-\udcff]", lambda c: f"\\x{ord(c.group()) - 0xdc00:02x}", text)
    lines = text.split("\n")
    if lines[-1]:
        return lines + ["\\ no newline at the end"]
    return lines[:-1]


def environment(program, folder):
    variables = {name: str(path) for name, path in FOLDERS.items()}
    variables.update(PATH=search_path(program.parent), HOME=str(folder), LC_ALL="C.UTF-8", TZ="UTC")
    # A sanitizer's report must not pass for one of the program's own statuses.
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        variables[name] = ":".join(filter(None, [os.environ.get(name), "exitcode=99"]))
    return variables


def run(case, program):
    with tempfile.TemporaryDirectory(prefix="actives-case-") as name:
        folder = Path(name).resolve()
        script = "set -o pipefail\n" + "\n".join(case.script) + "\n"
        process = subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-c", script],
            cwd=folder, env=environment(program, folder), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, err = process.communicate(timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            err += f"\nrun_cases: stopped after {TIME_LIMIT} s\n".encode()
        status = process.returncode
        # Killed by a signal: as a shell says it.
        return Result(as_lines(out, folder), as_lines(err, folder), status if status >= 0 else 128 - status)


def fits(wanted, got):
    """True where the lines are the same, "..." in `wanted` standing for any number of lines."""
    pieces = [[]]
    for line in wanted:
        if line == "...":
            pieces.append([])
        else:
            pieces[-1].append(line)
    first, *others = pieces
    if got[:len(first)] != first:
        return False
    if not others:
        return len(got) == len(first)
    at = len(first)
    *middle, last = others
    for piece in middle:
        while got[at:at + len(piece)] != piece:
            at += 1
            if at > len(got):
                return False
        at += len(piece)
    return len(got) - at >= len(last) and got[len(got) - len(last):] == last


def stream_diff(name, wanted, got, is_open):
    if (is_open and not wanted) or fits(wanted, got):
        return []
    return list(difflib.unified_diff(wanted, got, f"{name}: expected", f"{name}: printed", lineterm=""))


def differences(case, result):
    found = stream_diff("standard output", case.out, result.out, case.holds or case.lacks)
    found += stream_diff("standard error", case.err, result.err, case.err_holds)
    before = len(found)
    found += [f"standard output lacks: {part}" for part in case.holds if not any(part in l for l in result.out)]
    for part in case.lacks:
        found += [f"standard output has: {part}\n  in: {line}" for line in result.out if part in line][:1]
    missing = [part for part in case.err_holds if not any(part in line for line in result.err)]
    found += [f"standard error lacks: {part}" for part in missing]
    if len(found) > before:
        found += [f"out: {line}" for line in result.out[:200]] + [f"err: {line}" for line in result.err[:50]]
    if result.status != case.wanted_status:
        found.append(f"exit status: expected {case.wanted_status}, was {result.status}")
        if not any(text.startswith("---") for text in found):
            found += [f"err: {line}" for line in result.err[:50]]
    return found


def expected_lines(result):
    lines = [f"{mark} {line}" if line else mark for mark, printed in (("|", result.out), ("!", result.err))
             for line in printed]
    return lines + ([f"? {result.status}"] if result.status else [])


def accept(path, results):
    """Writes the expected lines of the named cases anew and leaves all other lines as they are."""
    written, current = [], None
    for text in path.read_text(encoding="utf-8").split("\n"):
        mark, rest = split_line(text)
        if mark == "#":
            current = results.get(rest)
        if current and mark in ("|", "!", "?"):
            continue
        written.append(text)
        if current and mark == "$":
            # Marks the place; the last command of a case is where its expected lines go.
            written.append(current)
    last_of = {id(item): index for index, item in enumerate(written) if isinstance(item, Result)}
    lines = []
    for index, item in enumerate(written):
        if not isinstance(item, Result):
            lines.append(item)
        elif last_of[id(item)] == index:
            lines += expected_lines(item)
    path.write_text("\n".join(lines), encoding="utf-8")


def run_file(path, arguments, counts):
    accepted = {}
    for case in read_cases(path):
        if arguments.case is not None and case.name != arguments.case:
            continue
        title = f"{path.name}: {case.name}"
        if arguments.list:
            print(title)
            continue
        missing = case.missing_tools()
        if missing:
            print(f"skipped  {title} (needs {', '.join(missing)})")
            counts["skipped"] += 1
            continue
        result = run(case, arguments.program)
        found = differences(case, result)
        if not found:
            counts["passed"] += 1
            continue
        if arguments.accept and not case.is_partial:
            accepted[case.name] = result
            print(f"accepted {title}")
            continue
        counts["failed"] += 1
        print(f"FAILED   {title} ({path}:{case.line})", *(f"  $ {line}" for line in case.script), sep="\n")
        print(*(f"  {line}" for line in found), sep="\n")
        if arguments.accept:
            print("  not accepted: what this case leaves open is for a person to write")
    if accepted:
        accept(path, accepted)
        counts["accepted"] += len(accepted)


def main():
    parser = argparse.ArgumentParser(description="Runs the command-line tests of actives.",
                                     epilog="How a case is written stands at the top of this file.")
    parser.add_argument("--program", type=Path, help="the program to test; its folder comes first in PATH")
    parser.add_argument("--case", help="run only the case of this name")
    parser.add_argument("--accept", action="store_true", help="write what was printed into the failing cases")
    parser.add_argument("--list", action="store_true", help="print the names of the cases and run none")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    arguments = parser.parse_args()
    if not arguments.list:
        if arguments.program is None:
            parser.error("--program is needed to run cases")
        arguments.program = arguments.program.resolve()
        if not arguments.program.is_file():
            parser.error(f"{arguments.program} is not there; build it first")
    counts = dict.fromkeys(("passed", "failed", "skipped", "accepted"), 0)
    try:
        for path in arguments.files:
            run_file(path, arguments, counts)
    except (Malformed, OSError, UnicodeDecodeError) as error:
        print(f"run_cases: {error}", file=sys.stderr)
        return 2
    if arguments.list:
        return 0
    if not any(counts.values()):
        print("run_cases: there is no such case", file=sys.stderr)
        return 2
    extra = "".join(f", {counts[kind]} {kind}" for kind in ("skipped", "accepted") if counts[kind])
    print(f"{counts['passed']} passed, {counts['failed']} failed{extra}")
    if counts["failed"]:
        return 1
    return SKIPPED if counts["skipped"] and not counts["passed"] and not counts["accepted"] else 0


if __name__ == "__main__":
    sys.exit(main())
