#!/usr/bin/env python3
"""The public headers, as a program that is strict with warnings meets them: each alone, and all together."""

import shutil
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADERS = sorted(path.name for path in (ROOT / "include/actives").glob("*.hpp"))
OPTIONS = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-fsyntax-only"]
COMPILERS = [name for name in ("g++", "clang++") if shutil.which(name)]

# Options named one by one, as is usual; gcc warns of a member that has no value of its own and is not named.
NAMED_OPTIONS = """
void ask(const actives::Catalogue& catalogue, const actives::Match& match) {
  actives::targets_for(catalogue, {.concerns = {"wrinkles"}});
  actives::ingredients_where(catalogue, {.origins = {actives::Origin::marine}, .market = "EU"});
  actives::page_for(catalogue, match, {.market = "EU"});
  actives::search(catalogue, "collagen", {.most = 3});
  actives::Catalogue::open({"builtin"}, {.note = [](const std::string&) {}});
  actives::grade_target({.studies = {{.design = actives::Design::trial, .n = 30}}});
}
"""


def warnings(compiler, source):
    done = subprocess.run([compiler, *OPTIONS, "-I", ROOT / "include", "-x", "c++", "-"], input=source,
                          capture_output=True, text=True)
    return done.stderr if done.returncode else ""


def including(headers):
    return "".join(f"#include <actives/{name}>\n" for name in headers)


class Headers(unittest.TestCase):
    def assert_no_warning(self, source, **what):
        self.assertTrue(COMPILERS, "neither g++ nor clang++ is here")
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler, **what):
                self.assertEqual(warnings(compiler, source), "")

    def test_each_compiles_alone(self):
        self.assertIn("catalogue.hpp", HEADERS)
        for name in HEADERS:
            self.assert_no_warning(including([name]), header=name)

    def test_all_compile_together_and_options_are_named_one_by_one(self):
        # In the other order than the headers themselves include each other.
        self.assert_no_warning(including(HEADERS[::-1]) + NAMED_OPTIONS)

    def test_they_bring_no_macro_of_their_own(self):
        done = subprocess.run([COMPILERS[0], "-std=c++20", "-E", "-dM", "-I", ROOT / "include", "-x", "c++", "-"],
                              input=including(HEADERS), capture_output=True, text=True, check=True)
        self.assertIn("#define __cplusplus", done.stdout)
        self.assertNotRegex(done.stdout, r"(?mi)^#define \w*actives")

    def test_a_fault_is_told(self):
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                self.assertIn("vector", warnings(compiler, "std::vector<int> f();\n"))
                self.assertIn("shadow", warnings(compiler, "inline int f(int n) { { int n = 1; return n; } }\n"))
                self.assertIn("onver", warnings(compiler, "inline short f(long n) { n += 1; return n; }\n"))


if __name__ == "__main__":
    unittest.main()
