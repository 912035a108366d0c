#!/usr/bin/env python3
"""A project that builds actives within itself as a shared library and installs it; then programs that use that one.

Compiles the whole library, a minute or so.
"""

import os
import re
import unittest

from installation import ROOT, Case, command, files_below

# Behind the line that says how it is run.
EXPECTED = (ROOT / "examples/wrinkles.expected").read_text(encoding="utf-8").partition("\n")[2]
VERSION = re.search(r"VERSION (\d+\.\d+\.\d+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
# How the name of a symbol begins: of a function, a static inside of one, a type's description or table.
WHOSE = "_Z(T[ISV]|GV)?Z*N?K?"
# The namespaces that no header declares anything of.
ROOM = "(4text|5files|5model|4json|4pack|4load|4open|5query|5label)"


class Shared(Case):
    def test_a_project_builds_it_within_itself_and_installs_it_for_others(self):
        within, prefix = self.folder / "within", self.folder / "prefix"
        command("cmake", "-S", ROOT / "tests/install/consumer/add_subdirectory", "-B", within, "-G", "Ninja",
                "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_INSTALL_LIBDIR=lib")
        command("cmake", "--build", within)
        self.assertEqual(command(within / "wrinkles"), EXPECTED)
        self.assertFalse(list(within.rglob("libsqlite*")) + list((within / "actives").glob("actives")), "a program was built")

        command("cmake", "--install", within, "--strip", "--prefix", prefix)
        library = prefix / f"lib/libactives.so.{VERSION}"
        self.assertTrue(library.is_file(), files_below(prefix))
        self.exports_what_the_headers_declare(library)
        self.found_by_cmake(prefix)
        self.found_by_pkg_config(prefix)

    def exports_what_the_headers_declare(self, library):
        """And what templates of the standard library are made of, which every C++ library shows."""
        names = [line.split()[2] for line in command("nm", "-D", "--defined-only", library).splitlines()]
        ours = [name for name in names if re.match(f"{WHOSE}7actives", name)]
        self.assertIn("_ZN7actives9Catalogue7builtinEv", ours)
        self.assertEqual([name for name in ours if re.match(f"{WHOSE}7actives{ROOM}", name)], [])
        self.assertEqual([name for name in names if not re.match(f"{WHOSE}(7actives|S[a-z]|9__gnu_cxx)", name)], [])

    def found_by_cmake(self, prefix):
        build = self.folder / "found"
        command("cmake", "-S", ROOT / "tests/install/consumer/find_package", "-B", build, "-G", "Ninja",
                f"-DCMAKE_PREFIX_PATH={prefix}", f"-DVERSION={VERSION}")
        command("cmake", "--build", build)
        self.assertEqual(command(build / "wrinkles"), EXPECTED)

    def found_by_pkg_config(self, prefix):
        flags = command("pkg-config", "--cflags", "--libs", "actives",
                        env={**os.environ, "PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig")}).split()
        self.assertEqual([flag for flag in flags if flag.startswith("-l")], ["-lactives"])
        command("c++", "-std=c++20", ROOT / "examples/wrinkles.cpp", "-o", self.folder / "wrinkles", *flags)
        printed = command(self.folder / "wrinkles", env={**os.environ, "LD_LIBRARY_PATH": str(prefix / "lib")})
        self.assertEqual(printed, EXPECTED)


if __name__ == "__main__":
    unittest.main()
