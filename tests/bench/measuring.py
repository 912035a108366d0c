"""Runs commands, takes their time and memory, and writes tables."""

import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = Path(os.environ.get("ACTIVES_SHARED", ROOT.parent / "shared")) / "data"


def say(sentence):
    print(f"bench: {sentence}", file=sys.stderr)


class Bench:
    """A folder to work in, and an environment that is the same for everybody: a home that holds nothing."""

    def __init__(self, folder, quick):
        self.folder = Path(folder).resolve()
        self.quick = quick
        home = self.folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        self.environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        self.actives, self.empty, self.plain_split = (
            str(self.folder / "bin" / name) for name in ("actives", "empty", "plain_split"))

    def has(self, tool):
        found = shutil.which(tool) is not None
        if not found:
            say(f"{tool} is not installed: its rows are left out")
        return found

    def run(self, *words, **more):
        """Runs a command that has to work, and gives what it printed."""
        result = subprocess.run(words, env={**self.environment, **more}, stdout=subprocess.PIPE,
                                stdin=subprocess.DEVNULL, cwd=self.folder)
        if result.returncode != 0:
            sys.exit(f"bench: '{shlex.join(map(str, words))}' failed with status {result.returncode}")
        return result.stdout

    def medians(self, commands, rounds, runs, warmup=3, **more):
        """Seconds of each command, {name: words}: its median over all rounds.

        In rounds, since a machine is faster and slower by turns: each round gives every command its share of both."""
        if not shutil.which("hyperfine"):
            sys.exit("bench: hyperfine is not installed, and nothing can be timed: apt-get install hyperfine")
        times = {name: [] for name in commands}
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}: {len(commands)} commands, {runs} times each")
            for name, words in commands.items():
                written = self.folder / "times.json"
                result = subprocess.run(
                    ["hyperfine", "-N", "--warmup", str(warmup), "--runs", str(runs), "--style", "none", "--export-json",
                     written, shlex.join(map(str, words))],
                    env={**self.environment, **more}, cwd=self.folder, capture_output=True, text=True)
                if result.returncode != 0:
                    sys.exit(f"bench: '{shlex.join(map(str, words))}' cannot be timed: {result.stderr.strip()}")
                times[name] += json.loads(written.read_text())["results"][0]["times"]
        return {name: statistics.median(taken) for name, taken in times.items()}

    def peak(self, words, **more):
        """Most memory the command held, in MB, or nothing where GNU time is missing. Not by os.wait4: a child of this
        program would begin with the size of this program."""
        if not Path("/usr/bin/time").exists():
            return None
        written = self.folder / "peak"
        subprocess.run(["/usr/bin/time", "-q", "-f", "%M", "-o", written, *map(str, words)], check=True,
                       env={**self.environment, **more}, cwd=self.folder, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return int(written.read_text().split()[-1]) / 1024

    def stream(self, words, pieces):
        """Feeds pieces of bytes to a command and gives seconds and MB of memory."""
        written = self.folder / "peak"
        measured = ["/usr/bin/time", "-q", "-f", "%M", "-o", written] if Path("/usr/bin/time").exists() else []
        begin = time.perf_counter()
        with subprocess.Popen([*measured, *map(str, words)], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              env=self.environment, cwd=self.folder) as process:
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
            if process.wait() != 0:
                sys.exit(f"bench: '{shlex.join(map(str, words))}' failed with status {process.returncode}")
        seconds = time.perf_counter() - begin
        return seconds, int(written.read_text().split()[-1]) / 1024 if measured else None


def milliseconds(seconds):
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"


def ratio(one, other):
    return f"{one / other:.2f}x" if one < 10 * other else f"{one / other:,.0f}x"


def megabytes(number):
    if number is None:
        return "-"
    return f"{number:.1f} MB" if number < 100 else f"{number:,.0f} MB"


def print_table(head, rows):
    """A Markdown table that is also one for eyes: the first column to the left, numbers to the right."""
    rows = [[str(cell).replace("|", "\\|") for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]

    def line(cells):
        first, *others = (cell.ljust(width) if column == 0 else cell.rjust(width)
                          for column, (cell, width) in enumerate(zip(cells, widths, strict=True)))
        print("| " + " | ".join([first, *others]) + " |")

    line(head)
    print("| " + " | ".join(["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]) + " |")
    for row in rows:
        line(row)
    print(flush=True)
