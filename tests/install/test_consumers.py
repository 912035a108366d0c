#!/usr/bin/env python3
"""Other programs built with an installed actives: test_consumers.py --build FOLDER."""

import os
import subprocess

from installation import ROOT, Case, cached, command, install, main

EXAMPLE = ROOT / "examples/wrinkles.cpp"
# Behind the line that says how it is run.
EXPECTED = (ROOT / "examples/wrinkles.expected").read_text(encoding="utf-8").partition("\n")[2]


class Consumers(Case):
    def setUp(self):
        super().setUp()
        # Where the package was built to go is not where it is used.
        install(self.folder / "first")
        self.prefix = self.folder / "moved"
        (self.folder / "first").rename(self.prefix)

    def configure(self, version, *arguments):
        return subprocess.run(
            ["cmake", "-S", ROOT / "tests/install/consumer/find_package", "-B", self.folder / "build", "-G", "Ninja",
             f"-DCMAKE_CXX_COMPILER={cached('CMAKE_CXX_COMPILER')}", f"-DCMAKE_PREFIX_PATH={self.prefix}",
             f"-DVERSION={version}", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)

    def test_find_package_gives_the_target(self):
        configured = self.configure(cached("CMAKE_PROJECT_VERSION"))
        self.assertEqual(configured.returncode, 0, configured.stdout)
        self.assertIn(f"catalogue {self.catalogue_version()}\n", configured.stdout)
        command("cmake", "--build", self.folder / "build")
        self.assertEqual(command(self.folder / "build/wrinkles"), EXPECTED)

    def catalogue_version(self):
        return command("pkg-config", "--variable=catalogue_version", "actives", env=self.with_package()).strip()

    def test_find_package_refuses_another_major_version_and_a_later_minor_one(self):
        major, minor, patch = cached("CMAKE_PROJECT_VERSION").split(".")
        for version in (f"{int(major) + 1}.0", f"{major}.{int(minor) + 1}"):
            configured = self.configure(version)
            self.assertNotEqual(configured.returncode, 0)
            self.assertIn(f"version: {major}.{minor}.{patch}", configured.stdout)

    def test_find_package_says_what_a_static_library_lacks_and_who_has_it(self):
        configured = self.configure(cached("CMAKE_PROJECT_VERSION"), "-DCMAKE_IGNORE_PREFIX_PATH=/usr;/")
        self.assertNotEqual(configured.returncode, 0)
        self.assertIn("Debian's libutf8proc-dev has them", configured.stdout)

    def with_package(self):
        return {**os.environ, "PKG_CONFIG_PATH": str(self.prefix / cached("CMAKE_INSTALL_LIBDIR") / "pkgconfig")}

    def test_pkg_config_names_all_that_the_linker_needs(self):
        flags = command("pkg-config", "--cflags", "--libs", "actives", env=self.with_package()).split()
        command(cached("CMAKE_CXX_COMPILER"), "-std=c++20", EXAMPLE, "-o", self.folder / "wrinkles", *flags)
        self.assertEqual(command(self.folder / "wrinkles"), EXPECTED)
        self.assertEqual(command("pkg-config", "--modversion", "actives", env=self.with_package()).strip(),
                         cached("CMAKE_PROJECT_VERSION"))


if __name__ == "__main__":
    main()
