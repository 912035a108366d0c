#!/usr/bin/env python3
"""The points of the checklist that a shell cannot show: test_checklist.py --program PATH.

A method is named after its point. What the others are held by stands in checklist.md.
"""

import json
import random
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from output import FORMATS, PROGRAM, ROOT, TIME_LIMIT, environment, main
from terminal import can_open_terminal, on_terminal

COMMANDS = ("explain", "for", "list", "search", "compare", "matrix", "label", "cite",
            "catalogue info", "catalogue check", "catalogue format", "catalogue build", "catalogue import",
            "catalogue export", "catalogue new", "completion", "help")
# Each command once, with an answer, and with every sort of failure.
QUESTIONS = (("explain", "pdrn"), ("explain", "pdrn", "nobody-knows"), ("explain", "nobody-knows"), ("for", "scars"),
             ("for", "nobody-knows"), ("list",), ("list", "--type", "cytokine", "--grade", "A"), ("cite", "pdrn"), ("cite", "nobody-knows"),
             ("search", "colagen"), ("search", "zzyzxqwv"), ("compare", "EGF", "bFGF"), ("compare", "EGF", "nobody-knows"),
             ("matrix",), ("matrix", "--type", "pdrn", "--concern", "lashes"),
             ("label", str(ROOT / "tests/cli/fixtures/labels/serum.txt")), ("label",),
             ("catalogue", "info"), ("catalogue", "check", str(ROOT / "tests/data/good/every-kind.json")),
             ("catalogue", "check", str(ROOT / "tests/data/broken")), ("catalogue", "check", "nowhere"),
             ("catalogue", "format", "--check", str(ROOT / "tests/data/good")),
             ("catalogue", "build", str(ROOT / "tests/data/good")), ("catalogue", "new", "ingredient", "A B"),
             ("catalogue", "new", "ingredient", "a", "-o", "/nowhere/a.json"),
             ("catalogue", "import", "cosing", "nowhere.csv", "-o", "/nowhere/at/all"), ("catalogue", "import", "cosing"),
             ("catalogue", "import", "cosing", str(ROOT / "tests/cli/fixtures/cosing/today.csv"), "-o", "/nowhere/at/all"),
             ("catalogue", "export", "sqlite"), ("catalogue", "export", "jsonl", "-o", "/dev/null"),
             ("catalogue", "export", "json", "-o", "/nowhere/at/all"))
ESCAPE = re.compile(rb"\033\[[0-9;]*m")


def call(*words, given=b"", **variables):
    return subprocess.run([*PROGRAM, *words], input=given, capture_output=True, timeout=TIME_LIMIT,
                          env=environment(**variables))


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return unittest.skipIf(missing, f"{', '.join(missing)} is not installed")


def traced(calls, *words):
    """The system calls of a run, a line each, from the program's own first on."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        result = subprocess.run(["strace", "-f", "-qq", "-e", f"trace={calls}", "-o", str(log), *PROGRAM, *words],
                                capture_output=True, env=environment(HOME=folder), cwd=folder, timeout=TIME_LIMIT)
        if result.returncode not in (0, 1):
            raise unittest.SkipTest(f"strace cannot trace here: {result.stderr.decode()[:200]}")
        left = [path.name for path in Path(folder).rglob("*") if path != log]
        return log.read_text(encoding="utf-8", errors="replace").splitlines(), left


class Status(unittest.TestCase):
    def test_06_the_status_is_the_same_in_every_format(self):
        for words in QUESTIONS:
            statuses = {call(*words, "--format", style).returncode for style in ("text", *FORMATS)}
            if words[0] == "matrix":
                statuses.add(call(*words, "--format", "svg").returncode)
            if words[0] == "cite":
                statuses |= {call(*words, "--format", style).returncode for style in ("bibtex", "ris", "csl-json")}
            self.assertEqual(len(statuses), 1, f"{words}: {statuses}")

    def test_09_the_statuses_are_those_of_the_one_table(self):
        source = (ROOT / "src/cli/status.hpp").read_text(encoding="utf-8")
        numbers = dict(re.findall(r"(\w+) = (\d)", source))
        table = [(numbers[name], text) for name, text in re.findall(r'\{(\w+),\s*"([^"]+)"\}', source)]
        self.assertEqual(len(table), len(numbers))
        for words in (("help", "exit-status"), ("--help",), *((*name.split(), "--help") for name in COMMANDS)):
            shown = call(*words).stdout.decode().split("Exit status\n")[1]
            self.assertEqual(re.findall(r"^  (\d) (.*)$", shown, re.MULTILINE), table, words)

    def test_12_every_line_on_standard_error_names_the_program(self):
        for words in (*QUESTIONS, ("nonsense",), ("explain",), ("explain", ""), ("list", "--type", "x"), ("-x",),
                      ("--catalogue", "nowhere", "list"), ("--catalogue", str(ROOT / "tests/data/broken"), "list"),
                      ("explain", "a\nb\r\nc"), ("explain", "pdrn", "--fields", "a\nb"), ("list", "--format")):
            for line in call(*words).stderr.decode().splitlines():
                self.assertTrue(line.startswith("actives: "), f"{words}: {line}")

    def test_13_no_command_line_ends_in_a_crash(self):
        chance = random.Random(13)
        words = ["explain", "for", "list", "cite", "help", "pdrn", "--", "-", "--format", "--fields", "json", "", "=",
                 "--json", "--type=", "--catalogue", "/", "/dev/null", "-h", "--market", "EU", "--grade", "é" * 300,
                 "--=", "---", "-é", "'", "%s%n", "\udcff\udcfe", "\x1b[2J", "sources", "--color", "always", "\n"]
        for _ in range(300):
            line = [chance.choice(words) for _ in range(chance.randint(0, 6))]
            result = call(*line, given=b"\xff\n\0\npdrn")
            self.assertIn(result.returncode, (0, 1, 2, 3, 4), line)
            self.assertNotRegex(result.stderr, rb"terminate called|what\(\)|Sanitizer|core dumped", line)

    def test_18_ctrl_c_kills_it_by_its_signal(self):
        with subprocess.Popen([*PROGRAM, "explain", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment()) as process:
            process.stdin.write(b"pdrn\n")
            process.stdin.flush()
            process.stdout.readline()  # it runs, and waits for the next name
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(TIME_LIMIT), -signal.SIGINT)
            self.assertEqual(process.stderr.read(), b"")


@unittest.skipUnless(can_open_terminal(), "no terminal can be opened here")
class OnATerminal(unittest.TestCase):
    def test_27_who_types_names_is_told_so(self):
        for command in ("explain", "for", "cite"):
            seen = on_terminal([*PROGRAM, command, "-"], typed=b"nobody-knows\n\x04")
            self.assertIn(b"actives: type one name a line; Ctrl-D ends", seen.text)
            self.assertEqual(seen.status, 1)

    def test_51_53_56_color_on_a_terminal_unless_the_environment_says_no(self):
        plain = dict(TERM="xterm-256color", NO_COLOR=None, COLORTERM=None)
        for variables, colored in (({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False),
                                   ({"TERM": "dumb"}, False), ({"CLICOLOR_FORCE": "0"}, True)):
            seen = on_terminal([*PROGRAM, "explain", "pdrn"], **{**plain, **variables})
            self.assertEqual(b"\033[" in seen.text, colored, variables)

    def test_57_standard_error_has_no_color_of_its_own_whatever_standard_output_is(self):
        for forced in (None, "1"):
            seen = on_terminal([*PROGRAM, "explain", "exosom"], only_errors=True, TERM="xterm", CLICOLOR_FORCE=forced)
            self.assertIn(b"did you mean", seen.text)
            self.assertNotIn(b"\033", seen.text)

    def test_58_text_is_as_wide_as_the_terminal_from_40_to_100_columns(self):
        widest = {}
        for columns in (20, 40, 60, 100, 300):
            seen = on_terminal([*PROGRAM, "explain", "pdrn", "--color", "never"], columns=columns, COLUMNS=None)
            widest[columns] = max(len(line) for line in seen.text.decode().splitlines())
        for columns, width in widest.items():
            allowed = min(max(columns, 40), 100)
            self.assertLessEqual(width, allowed)
            self.assertGreater(width, allowed - 12)

    def test_60_no_control_character_of_a_name_reaches_the_terminal(self):
        for name in ("a\033[31mb", "x\033]0;title\007", "\u202eabc", "\x9b31m", "a\bb", "a\rb"):
            seen = on_terminal([*PROGRAM, "explain", name, "--color", "never"])
            self.assertNotRegex(seen.text.decode().replace("\r\n", "\n"), "[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]")


class Text(unittest.TestCase):
    def test_59_columns_stay_aligned_beside_wide_and_combining_characters(self):
        try:
            from wcwidth import wcswidth
        except ImportError:
            self.skipTest("python3-wcwidth is not installed")
        names = ["Plain", "엑소좀", "ガラス", "Cafe\u0301", "한", "ﬁne"]
        catalogue = json.loads((ROOT / "tests/data/good/every-kind.json").read_text(encoding="utf-8"))
        (one,) = catalogue["ingredients"]
        catalogue["ingredients"] = [{**one, "id": f"name-{number}", "name": name, "aliases": [], "trade_names": []}
                                    for number, name in enumerate(names)]
        text = json.dumps(catalogue, ensure_ascii=False).replace('"oat-peptide"', '"name-0"')
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "wide.json"
            path.write_text(text, encoding="utf-8")
            result = call("for", "redness", "--catalogue", str(path), COLUMNS="100")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        starts = {}
        for name in names:
            (row,) = [line for line in result.stdout.decode().splitlines() if re.match(rf"  [A-Z] +{name} ", line)]
            starts[name] = wcswidth(row[:row.index("fractional")])
        self.assertEqual(len(set(starts.values())), 1, starts)

    def test_62_without_its_color_text_says_the_same(self):
        for words in (("explain", "salmon-pdrn", "--market", "EU", "--full"), ("for", "wrinkles", "--market", "EU"),
                      ("list",), ("explain", "contains living stem cells"), ("cite", "pdrn"), ("help", "explain")):
            for columns in ("40", "80"):
                colored = call(*words, "--color", "always", COLUMNS=columns).stdout
                plain = call(*words, "--color", "never", COLUMNS=columns).stdout
                self.assertNotEqual(colored, plain)
                self.assertEqual(ESCAPE.sub(b"", colored), plain)

    @need("localedef")
    def test_70_numbers_are_written_alike_in_a_locale_that_writes_them_otherwise(self):
        with tempfile.TemporaryDirectory() as folder:
            made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", f"{folder}/de_DE.UTF-8"],
                                  capture_output=True, timeout=TIME_LIMIT)
            if not (Path(folder) / "de_DE.UTF-8").is_dir():
                self.skipTest(f"the sources of locales are not installed: {made.stderr.decode()[:100]}")
            german = dict(LOCPATH=folder, LC_ALL="de_DE.UTF-8", LC_NUMERIC="de_DE.UTF-8", LANG="de_DE.UTF-8")
            for words in (("explain", "salmon-pdrn", "--full", "--why"), ("for", "wrinkles"), ("--version",),
                          ("for", "wrinkles", "--json"), ("list", "sources", "--format", "csv")):
                self.assertEqual(call(*words, **german).stdout, call(*words).stdout, words)


@need("strace")
class Files(unittest.TestCase):
    READS = (("explain", "pdrn", "--full"), ("for", "wrinkles", "--market", "EU"), ("list", "sources", "--json"),
             ("cite", "pdrn", "--format", "bibtex"), ("help",), ("--version",), ("explain", "nobody-knows"))

    def test_63_66_nothing_is_created_or_opened_for_writing(self):
        for words in self.READS:
            calls, left = traced("%file,%desc", *words)
            self.assertTrue([line for line in calls if "open" in line], "the program is traced")
            wrong = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)|\b(mkdir|unlink|rename|symlink|link|creat)")
            self.assertEqual([line for line in calls if wrong.search(line)], [], words)
            self.assertEqual(left, [], words)

    def test_69_nothing_asks_the_network(self):
        for words in self.READS:
            calls, _ = traced("network", *words)
            self.assertEqual([line for line in calls if "exited" not in line and "+++" not in line], [], words)


class Table(unittest.TestCase):
    """checklist.md names a test, or a reason, for each of the 77 points."""

    ROWS = re.findall(r"^\| (\d+) \| (.*?) \| (.*?) \|$", (ROOT / "tests/cli/checklist.md").read_text(encoding="utf-8"),
                      re.MULTILINE)

    def test_each_point_is_there_once(self):
        self.assertEqual([int(number) for number, _, _ in self.ROWS], list(range(1, 78)))

    def test_each_says_something(self):
        for number, point, held in self.ROWS:
            self.assertTrue(point and held, number)
            self.assertTrue("`" in held or re.match(r"Does not apply: .{20}|Expected in ", held), number)

    def test_each_test_that_is_named_exists(self):
        for number, _, held in self.ROWS:
            for file, case in re.findall(r"`([\w./-]+): ([^`]+)`", held.split("Expected in ")[0]):
                with self.subTest(point=number, test=f"{file}: {case}"):
                    text = (ROOT / "tests" / file).read_text(encoding="utf-8")
                    found = {".test": rf"^# {re.escape(case)}( \[|$)", ".py": rf"^    def {re.escape(case)}\(",
                             ".cpp": rf'^TEST_CASE\("{re.escape(case)}"'}[Path(file).suffix]
                    self.assertRegex(text, re.compile(found, re.MULTILINE))

    def test_each_numbered_test_stands_in_its_row(self):
        rows = {number: held for number, _, held in self.ROWS}
        cases = re.findall(r"^# (\d+): (.*)$", (ROOT / "tests/cli/checklist.test").read_text(encoding="utf-8"),
                           re.MULTILINE)
        for number, case in cases:
            name = re.sub(r"( \[[\w:]+\])+$", "", f"{number}: {case}")
            self.assertIn(f"`cli/checklist.test: {name}`", rows[number])
        for numbers, method in re.findall(r"def test_((?:\d+_)+)(\w+)\(", Path(__file__).read_text(encoding="utf-8")):
            for number in numbers.strip("_").split("_"):
                self.assertIn(f"`cli/test_checklist.py: test_{numbers}{method}`", rows[str(int(number))])


if __name__ == "__main__":
    main()
