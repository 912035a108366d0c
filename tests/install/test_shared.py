#!/usr/bin/env python3
"""A project that builds actives within itself as a shared library and installs it; then programs that use that one.

Compiles the whole library, a minute or so.
"""

import os
import re

from installation import ROOT, Case, command, files_below, main

# Behind the line that says how it is run.
EXPECTED = (ROOT / "examples/wrinkles.expected").read_text(encoding="utf-8").partition("\n")[2]
VERSION = re.search(r"VERSION (\d+\.\d+\.\d+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]


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
        names = command("nm", "-DC", "--defined-only", library).splitlines()
        names = [line.split(maxsplit=2)[2] for line in names]
        self.assertIn("actives::Catalogue::builtin()", names)
        inner = [name for name in names
                 if not re.match(r"(typeinfo( name)? for |vtable for |VTT for )?actives::(render::)?[A-Za-z_]\w*(\W|$)", name)
                 or re.match(r"actives::(text|files|model|json|pack|load|open|query|label)::", name)]
        self.assertEqual(inner, [])

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
    main()
