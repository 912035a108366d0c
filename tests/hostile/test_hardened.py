#!/usr/bin/env python3
"""hardened.py tells programs that are hardened from those that are not: it compiles one of each."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import hardened

HARD = ("-fPIE", "-pie", "-fstack-protector-all", "-O1", "-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2", "-Wl,-z,relro,-z,now")
SOFT = ("-fno-pie", "-no-pie", "-fno-stack-protector", "-O1", "-U_FORTIFY_SOURCE", "-Wl,-z,norelro,-z,lazy,-z,execstack")
# Some compilers write snprintf as a function of their own, which is then the one that calls the watched form.
SOURCE = """
#include <string.h>
int actives_copy(const char* name) {
  char text[20];
  strcpy(text, name);
  return text[0];
}
int main(int argc, char** argv) { return actives_copy(argv[0]) + (argc == 0); }
"""


class Hardened(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)

    def points(self, *options):
        folder = Path(self.folder.name)
        (folder / "one.c").write_text(SOURCE, encoding="utf-8")
        subprocess.run([sys.argv[1], "-x", "c", folder / "one.c", *options, "-o", folder / "one"], check=True)
        return hardened.points(hardened.Program(folder / "one"))

    def test_all_but_the_number_of_functions_holds_for_a_hardened_program(self):
        missing = [point for point, holds in self.points(*HARD) if not holds]
        self.assertEqual(len(missing), 1, missing)
        self.assertIn("watch their stack: 1,", missing[0])

    def test_each_point_is_missed_where_a_program_lacks_it(self):
        for weaker, point in (("-no-pie", "PIE"), ("-Wl,-z,norelro", "RELRO"), ("-Wl,-z,lazy", "BIND_NOW"),
                              ("-Wl,-z,execstack", "written and run"), ("-U_FORTIFY_SOURCE", "FORTIFY"),
                              ("-fno-stack-protector", "watch their stack: 0")):
            with self.subTest(weaker=weaker):
                options = (*HARD, weaker, "-fno-pie") if weaker == "-no-pie" else (*HARD, weaker)
                missing = [name for name, holds in self.points(*options) if not holds]
                self.assertTrue(any(point in name for name in missing), missing)

    def test_nothing_but_relocations_holds_for_a_soft_one(self):
        self.assertEqual([point for point, holds in self.points(*SOFT) if holds], ["no code is changed for that (no TEXTREL)"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
