#!/usr/bin/env python3
"""The version, its day and the version of the catalogue stand in CMakeLists.txt; whatever else says one of them says the
same.

    test_versions.py --program PROGRAM
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = []
SEMVER = r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)"
# A heading of a changelog: [Unreleased], [1.2.3] - 2026-01-31, or [1.2.3] - Unreleased where the version is known before.
HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
RELEASED = re.compile(rf"\[({SEMVER})\] - (\d{{4}}-\d\d-\d\d)")
PLANNED = re.compile(rf"\[({SEMVER})\] - Unreleased")


def stated(pattern):
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    found = re.findall(pattern, text, re.MULTILINE)
    if len(found) != 1:
        raise AssertionError(f"CMakeLists.txt says {len(found)} times: {pattern}")
    return found[0]


VERSION = stated(r"^project\(actives\n  VERSION (\S+)$")
CATALOGUE = stated(r"^set\(ACTIVES_CATALOGUE_VERSION (\S+)\)$")
DATE = stated(r"^set\(ACTIVES_DATE (\S+)\)$")


def said(*words):
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run([PROGRAM[0], *words], capture_output=True, encoding="utf-8", timeout=120, check=False,
                              env={"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8"})
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


def as_numbers(version):
    return [int(part) for part in version.split(".")]


class Program(unittest.TestCase):
    def test_versions_are_semantic_and_the_day_is_a_day(self):
        self.assertRegex(VERSION, rf"^{SEMVER}$")
        self.assertRegex(CATALOGUE, rf"^{SEMVER}$")
        self.assertRegex(DATE, r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")

    def test_the_program_says_both_versions(self):
        self.assertEqual(said("--version").splitlines()[:2], [f"actives {VERSION}", f"catalogue {CATALOGUE}"])

    def test_info_says_both_versions(self):
        self.assertEqual(said("catalogue", "info").splitlines()[0].split(), ["actives", VERSION, "catalogue", CATALOGUE])

    def test_every_answer_says_the_version_of_the_catalogue(self):
        for words in (("catalogue", "info"), ("list", "types"), ("explain", "pdrn")):
            self.assertEqual(json.loads(said(*words, "--format", "json"))["catalogue_version"], CATALOGUE)

    def test_the_manual_has_the_day_and_the_version_at_its_foot(self):
        self.assertIn(f'.TH ACTIVES 1 {DATE} "actives {VERSION}" ', said("help", "manual"))


class Changelogs(unittest.TestCase):
    def headings(self, path):
        found = HEADING.findall((ROOT / path).read_text(encoding="utf-8"))
        self.assertTrue(found, f"{path} has no heading of a version")
        return found

    def check(self, path, version):
        """Below at most one heading of what is not released, releases from new to old; the newest is the version."""
        first, *rest = self.headings(path)
        if RELEASED.fullmatch(first) or PLANNED.fullmatch(first):
            rest = [first, *rest]
        else:
            self.assertEqual(first, "[Unreleased]", path)
        for heading in rest[1:]:
            self.assertRegex(heading, RELEASED, path)
        versions = [re.search(SEMVER, heading)[0] for heading in rest]
        self.assertEqual(versions, sorted(versions, key=as_numbers, reverse=True), path)
        self.assertEqual(len(versions), len(set(versions)), path)
        # Before the first release nothing but [Unreleased] is there.
        if versions:
            self.assertEqual(versions[0], version, f"{path} and CMakeLists.txt have to name one version")
        return rest

    def test_the_newest_heading_is_the_version_of_the_program(self):
        released = self.check("CHANGELOG.md", VERSION)
        # The day of the version is that of its release, and does not move with what comes after.
        if released and RELEASED.fullmatch(released[0]):
            self.assertTrue(released[0].endswith(f"- {DATE}"), f"{released[0]} and ACTIVES_DATE {DATE} have to be one day")

    def test_the_newest_heading_is_the_version_of_the_catalogue(self):
        self.assertTrue(self.check("data/CHANGELOG.md", CATALOGUE))

    def test_the_first_version_of_the_catalogue_holds_what_its_changelog_says(self):
        """While it is not released, and only then: of a later one the changes stand there."""
        text = (ROOT / "data/CHANGELOG.md").read_text(encoding="utf-8")
        first, *rest = HEADING.findall(text)
        if rest or not PLANNED.fullmatch(first):
            self.skipTest("the first version was released")
        told = text.split(f"## {first}\n")[1]
        command = ("scripts/catalogue-changes", "-", "data", "--format", "markdown")
        counted = subprocess.run([sys.executable, *command, "--program", PROGRAM[0]], cwd=ROOT, capture_output=True,
                                 encoding="utf-8", check=True, timeout=300).stdout
        self.assertTrue(told.endswith(counted), f"put this below the heading of data/CHANGELOG.md, as `{' '.join(command)}` "
                                                f"prints it:\n{counted}")


class Elsewhere(unittest.TestCase):
    def test_nothing_else_of_the_project_states_a_version(self):
        """What a user reads or installs is made from CMakeLists.txt. Tests may hold outputs, which name the versions."""
        allowed = {"CMakeLists.txt", "CHANGELOG.md", "data/CHANGELOG.md"}
        number = re.compile(rf"actives[ -]v?{re.escape(VERSION)}|catalogue[ _]?v?{re.escape(CATALOGUE)}\b")
        found = []
        for folder in (".", ".ci", "cmake", "docs", "include", "packaging", "scripts", "src", "schema"):
            for path in sorted((ROOT / folder).glob("*" if folder == "." else "**/*")):
                name = str(path.relative_to(ROOT))
                if path.is_file() and name not in allowed and path.suffix not in (".pyc", ".png"):
                    text = path.read_text(encoding="utf-8", errors="replace")
                    found += [f"{name}: {match}" for match in number.findall(text)]
        self.assertEqual(found, [])

    def test_outputs_in_tests_name_the_versions_of_today(self):
        """Those that the program prints of itself, so that a release changes them and nobody wonders where."""
        for path in sorted((ROOT / "tests/cli").glob("*.test")):
            text = path.read_text(encoding="utf-8")
            for version in re.findall(rf"^\| actives ({SEMVER})", text, re.MULTILINE):
                self.assertEqual(version[0], VERSION, path.name)
            for version in re.findall(rf'"catalogue_version": ?"({SEMVER})', text):
                self.assertEqual(version[0], CATALOGUE, path.name)


class Releasing(unittest.TestCase):
    """docs/releasing.md names what there is."""

    def setUp(self):
        text = (ROOT / "docs/releasing.md").read_text(encoding="utf-8")
        self.code = "\n".join(re.findall(r"^ *```sh\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL))

    def test_every_script_and_test_is_there_and_can_be_run(self):
        named = set(re.findall(r"(?:^| |\()((?:\.ci|scripts|tests)/[\w./-]+)", self.code, re.MULTILINE))
        self.assertGreater(len(named), 4)
        for path in sorted(named):
            with self.subTest(path=path):
                self.assertTrue((ROOT / path).is_file())
                self.assertTrue(os.access(ROOT / path, os.X_OK) or f"python3 {path}" in self.code or path.endswith(".test"))

    def test_every_workflow_is_a_preset(self):
        presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))
        known = {each["name"] for each in presets["workflowPresets"]}
        named = set(re.findall(r"--workflow --preset (\w+)", self.code))
        self.assertIn("package", named)
        self.assertEqual(named - known, set())


if __name__ == "__main__":
    position = sys.argv.index("--program")
    PROGRAM[:] = [str(Path(sys.argv[position + 1]).resolve())]
    del sys.argv[position:position + 2]
    unittest.main()
