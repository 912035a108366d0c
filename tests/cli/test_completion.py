#!/usr/bin/env python3
"""Completes command lines in the real shells, under a pseudo-terminal: test_completion.py --program PATH.

In the shells `actives` is a script that notes its words before it runs the program, so a test knows what the completed
line meant to the shell.
"""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from output import PROGRAM, environment, main
from typed_terminal import Terminal

# Each is typed up to its first apple. None may be run or expanded, on the way or by the line that was completed.
HOSTILE = {
    "blank apple": "two words",
    "crow's apple": "a quote",
    'double "apple" x': "double quotes",
    "run $(touch pwned) apple": "a command",
    "tick `touch pwned` apple": "an old command",
    "value $HOME apple": "a variable",
    "ansi $'x' apple": "a quote with a dollar",
    "back\\slash apple": "a backslash",
    "end apple\\": "a backslash at the end",
    "semicolon; touch pwned apple": "a second command",
    "pipe | touch pwned & > pwned apple": "operators",
    "bang!x apple!": "history",
    "parens (apple) x": "parentheses",
    "colon: apple:x": "colons, which break words in bash",
    "equals=apple=x": "equals signs, which do so too",
    "at@apple": "at, likewise",
    "star * ? [a-z] apple": "a pattern",
    "brace {a,b} apple": "braces",
    "hash # apple": "a comment",
    "percent %s apple": "a format",
    "slash/apple/x": "slashes",
    "comma, apple": "a comma",
    "caret ^a^b apple": "carets",
    "écorce d'apple": "letters beyond ASCII",
    "$(touch pwned) first": "a command at the beginning",
    "`touch pwned` first": "an old command at the beginning",
    "last apple'": "a quote at the end",
    'final apple"': "a double quote at the end",
    "twin (a) apple": "it shares its beginning with the next",
    "twin 'b' apple": "which goes on with another quote",
    "case one": "it shares its beginning with the next in small letters",
    "Case Two": "which has capitals",
    "~root apple": "a home folder",
    "=ls apple": "a path in zsh",
    "#first apple": "a comment at the beginning",
    "!first apple": "history at the beginning",
}
SHELLS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--private", "-i"],
}
# How each is told of the script, which lies where its installation would put it.
SETUP = {
    "bash": "source share/bash",
    "zsh": "fpath=($PWD/share/zsh $fpath); autoload -Uz compinit; compinit -D; setopt bang_hist",
    "fish": "source share/fish",
}
WRAPPER = """#!/bin/sh
[ -t 1 ] || exec "{program}" "$@"
printf '%s\\0' "$@" >"{log}"
"{program}" "$@" >"{log}.out" 2>&1
echo "<<ended $?>>"
"""


def hostile_catalogue():
    source = {"id": "s", "kind": "trial", "title": "A source", "authors": None, "year": None, "container": None,
              "doi": None, "pmid": None, "url": "https://example.org/", "read": "full"}
    terms = [{"id": f"term-{number}", "name": name, "aliases": [], "is": "x", "related": [], "sources": ["s"]}
             for number, name in enumerate(HOSTILE)]
    return json.dumps({"terms": terms, "sources": [source]})


class Typing:
    """The tests of one shell."""

    shell = ""

    @classmethod
    def setUpClass(cls):
        if shutil.which(cls.shell) is None:
            raise unittest.SkipTest(f"{cls.shell} is not installed")
        cls.folder = Path(tempfile.mkdtemp())
        cls.log = cls.folder / "log"
        cls.here = cls.folder / "here"  # where the shell runs; nothing may appear in it
        for folder in ("bin", "here/share/zsh", "home"):
            (cls.folder / folder).mkdir(parents=True)
        wrapper = cls.folder / "bin/actives"
        wrapper.write_text(WRAPPER.format(program=PROGRAM[0], log=cls.log), encoding="utf-8")
        wrapper.chmod(0o755)
        for shell, file in (("bash", "bash"), ("zsh", "zsh/_actives"), ("fish", "fish")):
            script = subprocess.run([PROGRAM[0], "completion", shell], check=True, capture_output=True).stdout
            (cls.here / "share" / file).write_bytes(script)
        (cls.here / "hostile.json").write_text(hostile_catalogue(), encoding="utf-8")
        cls.start()

    @classmethod
    def start(cls):
        cls.terminal = Terminal(SHELLS[cls.shell], cls.here, environment(
            PATH=f"{cls.folder}/bin:{os.environ['PATH']}", HOME=str(cls.folder / "home"), TERM="xterm", PS1="> ",
            INPUTRC="/dev/null", SHELL="/bin/sh"))
        cls.terminal.type(SETUP[cls.shell] + "; echo rea''dy\n")
        cls.terminal.wait_for("ready")

    @classmethod
    def tearDownClass(cls):
        cls.terminal.close()
        shutil.rmtree(cls.folder, ignore_errors=True)  # fish may still be writing its cache

    def words(self, keys):
        """What the program is given after these keys and Enter, and the status it ended with."""
        self.log.unlink(missing_ok=True)
        self.terminal.type(keys + "\n")
        try:
            self.terminal.wait_for("<<ended ")
            status = self.terminal.wait_for(">>")[:-2]
        except AssertionError:
            # What is left on the line must not spoil the next one.
            self.terminal.close()
            self.start()
            raise
        return self.log.read_bytes().decode().split("\0")[:-1], int(status)

    def check(self, keys, *expected, status=0):
        with self.subTest(keys=keys):
            self.assertEqual(self.words(keys), (list(expected), status))

    def test_commands_complete(self):
        self.check("actives expl\tpdrn", "explain", "pdrn")
        self.check("actives --quiet --color never expl\tpdrn", "--quiet", "--color", "never", "explain", "pdrn")

    def test_options_complete(self):
        self.check("actives explain pdrn --bri\t", "explain", "pdrn", "--brief")
        self.check("actives --quie\t explain pdrn", "--quiet", "explain", "pdrn")

    def test_values_of_options_complete(self):
        self.check("actives list --format mark\t", "list", "--format", "markdown")
        self.check("actives list --format=mark\t", "list", "--format=markdown")
        self.check("actives list --type growth-\t", "list", "--type", "growth-factor")
        self.check("actives explain pdrn --market e\t", "explain", "pdrn", "--market", "EU")
        self.check("actives list --scope cor\t--origin pla\t", "list", "--scope", "core", "--origin", "plant")

    def test_kinds_topics_and_shells_complete(self):
        self.check("actives list sour\t", "list", "sources")
        self.check("actives help exit\t", "help", "exit-status")
        self.check("actives help complet\t", "help", "completion")

    def test_fields_complete_also_behind_a_comma(self):
        self.check("actives list --fields best\t", "list", "--fields", "best_grade")
        self.check("actives list --fields id,best\t", "list", "--fields", "id,best_grade")
        self.check("actives list --fields=id,best\t", "list", "--fields=id,best_grade")
        self.check("actives list rules --fields cita\t", "list", "rules", "--fields", "citation")

    def test_concerns_complete(self):
        self.check("actives for redn\t", "for", "redness")
        self.check("actives for wrinkles redn\t", "for", "wrinkles", "redness")
        self.check("actives for dark\\ circ\t", "for", "dark circles")
        self.check("actives for 'dark circ\t", "for", "dark circles")

    def test_label_names_complete(self):
        self.check("actives explain malu\tfruit\\ c\t", "explain", "malus domestica fruit cell culture extract")
        self.check("actives explain Malus\\ Domestica\\ Fruit\\ C\t", "explain", "Malus Domestica Fruit Cell Culture Extract")

    def test_files_complete_as_the_shell_does(self):
        self.check("actives --catalogue host\tlist terms", "--catalogue", "hostile.json", "list", "terms")
        self.check("actives --catalogue=host\t list terms", "--catalogue=hostile.json", "list", "terms")

    def test_nothing_completes_where_anything_may_stand(self):
        self.check("actives explain zzzz\t", "explain", "zzzz", status=1)
        self.check("actives explain -- --bri\t", "explain", "--", "--bri", status=1)
        self.check("actives list concerns hos\t", "list", "concerns", "hos", status=2)

    def test_hostile_names_complete_quoted_and_run_nothing(self):
        before = sorted(os.listdir(self.here))
        for name in (name for name in HOSTILE if not name.lower().startswith(("twin", "case"))):
            for keys in self.beginnings(name):
                self.check(f"actives explain --catalogue hostile.json --brief {keys}\t",
                           "explain", "--catalogue", "hostile.json", "--brief", name.replace("HOME", "home"))
            self.assertEqual(sorted(os.listdir(self.here)), before)

    def beginnings(self, name):
        """Ways to begin to type a name: as it is, and within quotes."""
        plain = name.split("apple")[0].rstrip(" ")
        simple = plain[:next((i for i, c in enumerate(plain) if not c.isalnum()), len(plain))]
        if simple:
            yield from (simple, f"'{simple}", f'"{simple}')
        # Up to and with the first special character, in the quotes that keep it.
        special = name[:len(simple) + 2]
        if self.shell == "fish" and "*" in special:
            return  # fish takes this for a pattern even within quotes, and looks for files
        if self.shell == "fish" and "*" in special:
            return  # fish takes this for a pattern even within quotes, and looks for files
        if "'" not in special:
            yield f"'{special}"
        elif "$" not in special and "!" not in special:
            yield f'"{special}'


class Bash(Typing, unittest.TestCase):
    shell = "bash"

    def test_what_names_share_is_inserted_without_half_a_quote(self):
        self.check("actives explain --catalogue hostile.json --brief twi\t\\(\t",
                   "explain", "--catalogue", "hostile.json", "--brief", "twin (a) apple")
        self.check("actives explain --catalogue hostile.json --brief \"twi\t(\t",
                   "explain", "--catalogue", "hostile.json", "--brief", "twin (a) apple")

    def test_names_are_listed_as_they_are(self):
        self.terminal.type("actives explain --catalogue hostile.json twi\t\t\t")
        self.terminal.wait_for("twin (a) apple")
        self.check("\\(\t", "explain", "--catalogue", "hostile.json", "twin (a) apple")

    def test_letters_that_were_typed_stay_where_names_differ_in_case(self):
        self.check("actives explain --catalogue hostile.json --brief CAS\tTW\t",
                   "explain", "--catalogue", "hostile.json", "--brief", "Case Two")


class Zsh(Typing, unittest.TestCase):
    shell = "zsh"

    def test_the_script_can_be_sourced_too(self):
        self.terminal.type("unfunction _actives; source share/zsh/_actives; echo sour''ced\n")
        self.terminal.wait_for("sourced")
        self.check("actives expl\tpdrn", "explain", "pdrn")

    def test_a_name_completes_in_either_case(self):
        self.check("actives explain --catalogue hostile.json --brief BLAN\t",
                   "explain", "--catalogue", "hostile.json", "--brief", "blank apple")


class Fish(Typing, unittest.TestCase):
    shell = "fish"


if __name__ == "__main__":
    main()
