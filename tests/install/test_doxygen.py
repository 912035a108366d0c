#!/usr/bin/env python3
"""The reference of the library: all that its headers offer is documented, and Doxygen finds nothing wrong in it."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = 77  # the status that ctest takes for "skipped"


def document(folder, output):
    """Runs Doxygen for the sources in `folder`; gives its status and what it said."""
    settings = (folder / "docs/Doxyfile").read_text(encoding="utf-8")
    settings += f"\nOUTPUT_DIRECTORY = {output}\nGENERATE_XML = YES\nXML_PROGRAMLISTING = NO\n"
    done = subprocess.run(["doxygen", "-"], cwd=folder, input=settings, capture_output=True, text=True,
                          env={**os.environ, "ACTIVES_VERSION": "1.2.3", "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout + done.stderr


def values_without_a_word(output):
    """The values of enumerations that have no text. Doxygen 1.9.4 takes an enumeration's own text for theirs."""
    values = [value for path in (output / "xml").glob("*.xml") for value in ElementTree.parse(path).iter("enumvalue")]
    if not values:
        raise AssertionError("the reference holds no enumeration")
    return sorted({value.findtext("name") for value in values
                   if not "".join(value.find("briefdescription").itertext()).strip()})


class OfTheProject(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix="actives-docs-")
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        cls.status, cls.said = document(ROOT, cls.folder)

    def test_doxygen_warns_of_nothing(self):
        self.assertEqual((self.status, self.said), (0, ""))

    def test_every_value_of_an_enumeration_has_a_word(self):
        self.assertEqual(values_without_a_word(self.folder), [])

    def test_the_first_page_tells_how_to_use_the_library(self):
        page = (self.folder / "html/index.html").read_text(encoding="utf-8")
        for words in ("find_package", "add_subdirectory", "pkg-config --cflags --libs actives", "1.2.3"):
            self.assertIn(words, page)
        for header in (ROOT / "include/actives").glob("*.hpp"):
            self.assertIn(f">actives/{header.name}</a>", page)

    def test_every_header_has_a_page_that_shows_a_program(self):
        pages = [path.read_text(encoding="utf-8") for path in (self.folder / "html").glob("*_8hpp.html")]
        for header in sorted((ROOT / "include/actives").glob("*.hpp")):
            named = [page for page in pages if f"actives/{header.name} File Reference" in page]
            self.assertEqual(len(named), 1, header.name)
            self.assertIn("main(", re.sub(r"<[^>]*>", "", named[0]), f"{header.name} shows no example")


class Examples(unittest.TestCase):
    def test_every_example_is_shown_by_a_header(self):
        shown = set()
        for header in (ROOT / "include/actives").glob("*.hpp"):
            shown |= set(re.findall(r"^/// \\(?:include|snippet) (\w+\.cpp)", header.read_text(encoding="utf-8"), re.M))
        self.assertEqual(shown, {path.name for path in (ROOT / "examples").glob("*.cpp")})


class OfACopy(unittest.TestCase):
    """That these tests can fail."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="actives-docs-")
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.copy = self.folder / "copy"
        for name in ("include", "docs", "examples"):
            shutil.copytree(ROOT / name, self.copy / name)

    def change(self, name, old, new):
        path = self.copy / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def assert_told(self, what):
        status, said = document(self.copy, self.folder / "output")
        self.assertNotEqual(status, 0)
        self.assertRegex(said, what)

    def test_the_copy_itself_is_clean(self):
        self.assertEqual(document(self.copy, self.folder / "output"), (0, ""))

    def test_a_function_without_a_word_is_told(self):
        self.change("include/actives/grade.hpp", "/// Best first:", "int heaviness(Grade grade);\n\n/// Best first:")
        self.assert_told(r"grade\.hpp:\d+: \w+: Member heaviness\(Grade grade\).* is not documented")

    def test_a_member_without_a_word_is_told(self):
        self.change("include/actives/records.hpp", "struct Study {", "struct Study {\n  int weight = 0;")
        self.assert_told(r"Member weight .* is not documented")

    def test_a_value_without_a_word_is_told(self):
        self.change("include/actives/vocabulary.hpp", "  plant, ", "  fungal,\n  plant, ")
        document(self.copy, self.folder / "output")
        self.assertEqual(values_without_a_word(self.folder / "output"), ["fungal"])

    def test_a_class_without_a_word_is_told(self):
        self.change("include/actives/error.hpp", "/// One thing that", "struct Blame {\n  int x;\n};\n\n/// One thing that")
        self.assert_told(r"Compound actives::Blame is not documented")

    def test_a_parameter_that_is_not_there_is_told(self):
        self.change("include/actives/grade.hpp", "/// Best first:", "/// \\param grades which\n/// Best first:")
        self.assert_told(r"argument 'grades' of command @param is not found")

    def test_an_example_that_is_not_there_is_told(self):
        (self.copy / "examples/wrinkles.cpp").unlink()
        self.assert_told(r"included file wrinkles\.cpp is not found")


if __name__ == "__main__":
    if shutil.which("doxygen") is None:
        print("skipped: doxygen is not installed")
        raise SystemExit(SKIPPED)
    unittest.main()
