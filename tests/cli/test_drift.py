#!/usr/bin/env python3
"""Help, the manual, the completion scripts and README.md name the same commands, options, topics and exit statuses.

    test_drift.py --program PROGRAM
"""

import re
import shutil
import subprocess
import tempfile
import unittest
from functools import lru_cache
from pathlib import Path

from output import ROOT, main, text

SHELLS = ("bash", "zsh", "fish")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def part(page, heading):
    """The lines below a heading of a help page."""
    found = re.search(rf"^{heading}\n((?:  .*\n)+)", page, re.MULTILINE)
    return found[1].splitlines() if found else []


def labels(page, heading):
    """What stands left: names of commands, of which some have two words, and of options."""
    left = [re.split(r"  +", line.strip())[0] for line in part(page, heading) if re.match(r"  \S", line)]
    return [words.split()[0] if words.startswith("-") else words for words in left]


@lru_cache(maxsize=None)
def commands():
    """Those of a group with both words: "catalogue check"."""
    return labels(text("--help"), "Commands")


@lru_cache(maxsize=None)
def groups():
    return sorted({command.split()[0] for command in commands() if " " in command})


def next_words(typed):
    """What can stand behind these words of a command: "" or the name of a group."""
    words = [command.split() for command in commands()]
    behind = [word[-1] if typed else word[0] for word in words if not typed or word[:-1] == [typed]]
    return list(dict.fromkeys(behind))


@lru_cache(maxsize=None)
def options(command=None):
    """Of a command, with those of every command."""
    page = text(*(command or "").split(), "--help")
    return sorted(labels(page, "Options") + labels(page, "Options of every command"))


def topics():
    return sorted(re.findall(r"[a-z-]+", re.search(r"or (formats.*);", text("help", "help"))[1].replace(" or ", ", ")))


@lru_cache(maxsize=None)
def manual():
    """The sections of the manual, without its escapes: {"OPTIONS": "..."}."""
    page = re.sub(r"\\f[A-Z]|\\&", "", text("help", "manual").replace("\\-", "-")).replace("\\(aq", "'").replace("\\e", "\\")
    found = re.split(r'^\.SH "(.*)"\n', page, flags=re.MULTILINE)[1:]
    return dict(zip(found[::2], found[1::2]))


def manual_of(command):
    found = re.split(r'^\.SS "actives (.*)"\n', manual()["COMMANDS"], flags=re.MULTILINE)[1:]
    return dict(zip(found[::2], found[1::2]))[command]


def manual_options(section):
    return re.findall(r"^\.TP\n(--[a-z-]+)", section, re.MULTILINE)


@lru_cache(maxsize=None)
def script(shell):
    return text("completion", shell)


def branches(shell):
    """What bash and zsh know of each command: {"explain": "..."}; that of no command has the name ''."""
    table = re.search(r"^  case \$command in\n(.*?)^  esac$", script(shell), re.MULTILINE | re.DOTALL)[1]
    found = re.split(r"^    \(?([a-z]+|'[a-z ]*')\)$", table, flags=re.MULTILINE)[1:]
    return dict(zip((name.strip("'") for name in found[::2]), found[1::2]))


def script_options(shell, command):
    if shell == "fish":
        place = f'__actives_in "{command or ""}"'
        return ["--" + name for name in re.findall(rf"-n '{place}' -l ([a-z-]+)", script("fish"))]
    return re.search(r"^ +options=\((.*)\)$", branches(shell)[command or ""], re.MULTILINE)[1].split()


def script_words(shell, typed):
    """Those offered behind what was typed of a command."""
    if shell == "fish":
        return re.findall(rf"-n '__actives_in \"{typed}\"' -a ([a-z]+) ", script("fish"))
    return re.search(r"operand=\(words (.*)\)", branches(shell)[typed])[1].split()


def script_branches(shell):
    """The commands, and beginnings of commands, that have a branch of their own."""
    if shell == "fish":
        return set(re.findall(r"-n '__actives_in \"([a-z ]*)\"", script("fish")))
    return set(branches(shell))


def skip_without(test, *tools):
    for tool in tools:
        if shutil.which(tool) is None:
            test.skipTest(f"{tool} is not installed")


class Commands(unittest.TestCase):
    def test_help_lists_commands_and_options_at_all(self):
        self.assertLessEqual({"explain", "for", "list", "completion", "help"}, set(commands()))
        self.assertLessEqual({"--format", "--help"}, set(options()))
        self.assertIn("--brief", options("explain"))

    def test_the_manual_has_every_command_and_no_other(self):
        self.assertEqual(re.findall(r'^\.SS "actives (.*)"$', manual()["COMMANDS"], re.MULTILINE), commands())
        synopsis = re.findall(r"^actives ([a-z]+(?: [a-z]+)?) \[", manual()["SYNOPSIS"], re.MULTILINE)
        self.assertEqual(synopsis, commands())

    def test_the_manual_has_every_option_of_each_command_and_no_other(self):
        self.assertEqual(sorted(manual_options(manual()["OPTIONS"])), options())
        for command in commands():
            with self.subTest(command=command):
                own = labels(text(*command.split(), "--help"), "Options")
                # An option of every command may have values of its own there.
                self.assertEqual([o for o in manual_options(manual_of(command)) if o not in options()], own)

    def test_scripts_have_every_command_and_no_other(self):
        for shell in SHELLS:
            with self.subTest(shell=shell):
                self.assertEqual(script_branches(shell), {"", *groups(), *commands()})
                for typed in ("", *groups()):
                    self.assertEqual(script_words(shell, typed), next_words(typed))

    def test_scripts_have_every_option_of_each_command_and_no_other(self):
        for shell in SHELLS:
            for command in (None, *groups(), *commands()):
                with self.subTest(shell=shell, command=command):
                    self.assertEqual(sorted(script_options(shell, command)),
                                     options(None if command in groups() else command))

    def test_the_readme_names_every_command(self):
        for command in commands():
            with self.subTest(command=command):
                self.assertRegex(README, rf"\bactives {command}\b")

    def test_the_readme_names_no_command_or_option_that_is_not_there(self):
        # In the code of the README: blocks, and words between backticks.
        code = "\n".join(re.findall(r"^```.*?^```|`[^`\n]+`", README, re.MULTILINE | re.DOTALL))
        lines = [re.split(r"\s[|#]|&&|`", line)[0] for line in re.findall(r"(?:^\$ |^|`|&& )(actives .*)", code, re.MULTILINE)]
        self.assertGreater(len(lines), 5)
        for line in lines:
            with self.subTest(line=line):
                _, command, *words = line.split()
                if command in groups():
                    command += " " + words[0]
                self.assertIn(command, commands())
                self.assertLessEqual({word.split("=")[0] for word in words if word.startswith("--")},
                                     set(options(command)))


class Topics(unittest.TestCase):
    def test_every_topic_has_a_page_and_a_section_of_the_manual(self):
        self.assertEqual(topics(), ["environment", "exit-status", "files", "formats"])
        for topic in topics():
            heading, *lines = text("help", topic).splitlines()
            with self.subTest(topic=topic):
                section = manual()[heading.upper()]
                for line in lines:
                    said = line.split(maxsplit=1)[1]
                    self.assertIn(" ".join(said.split()[-3:]), " ".join(section.split()))

    def test_scripts_complete_every_topic(self):
        words = " ".join(next_words("") + ["formats", "exit-status", "environment", "files", "manual"])
        for shell in SHELLS:
            with self.subTest(shell=shell):
                self.assertIn(words, script(shell))

    def test_exit_statuses_are_the_same_everywhere(self):
        listed = [line.strip() for line in text("help", "exit-status").splitlines()[1:]]
        self.assertEqual([line[0] for line in listed], list("01234"))
        for page in (text("--help"), *(text(*command.split(), "--help") for command in [*groups(), *commands()])):
            self.assertEqual([line.strip() for line in part(page, "Exit status")], listed)
        entries = re.findall(r"^\.TP\n(\d)\n((?:[^.].*\n)+)", manual()["EXIT STATUS"], re.MULTILINE)
        self.assertEqual([f"{number} {' '.join(says.split())}" for number, says in entries], listed)


class Clean(unittest.TestCase):
    """Nothing to complain about for the tools that read these."""

    def complaints(self, page, *words):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.1"
            file.write_text(page, encoding="utf-8")
            result = subprocess.run([*words, str(file)], capture_output=True, encoding="utf-8", timeout=120)
            return result.returncode, result.stderr if words[0] == "groff" else result.stdout + result.stderr

    def test_scripts_are_clean_for_their_shells(self):
        for shell in SHELLS:
            with self.subTest(shell=shell):
                skip_without(self, shell)
                self.assertEqual(self.complaints(script(shell), shell, "-n"), (0, ""))

    def test_the_script_of_bash_is_clean_for_shellcheck(self):
        skip_without(self, "shellcheck")
        self.assertEqual(self.complaints(script("bash"), "shellcheck", "-s", "bash"), (0, ""))

    def test_the_manual_is_clean_for_mandoc_and_groff(self):
        # What mandoc calls style is that lines are long, which nobody sees: this page is printed, not written.
        for words in (("mandoc", "-T", "lint", "-W", "warning"), ("groff", "-ww", "-man", "-Tutf8")):
            with self.subTest(tool=words[0]):
                skip_without(self, words[0])
                self.assertEqual(self.complaints(text("help", "manual"), *words), (0, ""))

    def test_the_manual_has_the_usual_sections(self):
        self.assertEqual(list(manual()), ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "OUTPUT FORMATS",
                                          "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"])


if __name__ == "__main__":
    main()
