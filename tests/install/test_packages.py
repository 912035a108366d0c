#!/usr/bin/env python3
"""The packages that cpack wrote: test_packages.py --build FOLDER, the folder of the preset `package`. Run as root."""

import os
import re
import subprocess
import tarfile
import unittest
from functools import lru_cache

from installation import ROOT, Case, build_folder, cached, command, files_below, main

ARCHITECTURE = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
PACKAGES = ("actives", "libactives-dev")


def version():
    return cached("CMAKE_PROJECT_VERSION")


def package(name):
    return build_folder() / f"packages/{name}_{version()}-1_{ARCHITECTURE}.deb"


def archive():
    return build_folder() / f"packages/actives-{version()}-linux-{os.uname().machine}.tar.gz"


@lru_cache(maxsize=None)
def field(name, key):
    return command("dpkg-deb", "--field", package(name), key).strip()


def date():
    return re.search(r"ACTIVES_DATE (\S+)\)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]


class Debian(Case):
    def test_lintian_has_no_error_and_no_warning(self):
        printed = command("lintian", "--allow-root", "--fail-on", "error,warning", *map(package, PACKAGES))
        self.assertEqual([line for line in printed.splitlines() if not line.startswith("N:")], [])

    def test_no_file_knows_where_it_was_built(self):
        for name in PACKAGES:
            command("dpkg-deb", "--extract", package(name), self.folder / name)
            for path in (self.folder / name).rglob("*"):
                if path.is_file():
                    found = [str(place) for place in (build_folder().parents[1], build_folder())
                             if os.fsencode(place) in path.read_bytes()]
                    self.assertEqual(found, [], path)

    def test_the_program_needs_no_other_package(self):
        self.assertEqual(field("actives", "Depends"), "")
        self.assertEqual(field("libactives-dev", "Depends"), "libstemmer-dev, libutf8proc-dev")
        for name in PACKAGES:
            self.assertEqual(field(name, "Version"), f"{version()}-1")
            self.assertEqual(field(name, "Architecture"), ARCHITECTURE)

    def test_everything_is_roots_and_has_the_time_of_the_version(self):
        for name in PACKAGES:
            listed = command("dpkg-deb", "--contents", package(name), env={**os.environ, "TZ": "UTC"}).splitlines()
            self.assertGreater(len(listed), 20)
            owners_and_times = {(line.split()[1], " ".join(line.split()[3:5])) for line in listed}
            self.assertEqual(owners_and_times, {("root/root", f"{date()} 00:00")})

    def test_no_file_is_in_both(self):
        files = [set(line.split()[5] for line in command("dpkg-deb", "--contents", package(name)).splitlines()
                     if not line.startswith("d")) for name in PACKAGES]
        self.assertEqual(files[0] & files[1], set())

    @unittest.skipIf(os.geteuid() != 0, "dpkg installs for root only")
    def test_it_installs_into_an_empty_root_and_what_is_removed_leaves_nothing(self):
        (self.folder / "var/lib/dpkg").mkdir(parents=True)
        (self.folder / "var/lib/dpkg/status").touch()
        before = set(self.folder.rglob("*"))
        dpkg = ("dpkg", f"--root={self.folder}", "--force-script-chrootless")
        command(*dpkg, "--install", package("actives"))
        printed = command(self.folder / "usr/bin/actives", "explain", "pdrn", env={"HOME": "/nonexistent"})
        self.assertTrue(printed.startswith("PDRN and polynucleotides"), printed)
        man = command("mandoc", self.folder / "usr/share/man/man1/actives.1.gz")
        self.assertIn("actives - ", man)
        self.assertTrue((self.folder / "usr/share/bash-completion/completions/actives").is_file())
        self.assertTrue((self.folder / "usr/share/zsh/vendor-completions/_actives").is_file())
        self.assertTrue((self.folder / "usr/share/fish/vendor_completions.d/actives.fish").is_file())
        command(*dpkg, "--purge", "actives")
        left = [path for path in set(self.folder.rglob("*")) - before if "var/lib/dpkg" not in str(path)
                and "var/log" not in str(path)]
        self.assertEqual([path for path in left if path.name != "usr" and path.name != "var"], [])


class Archive(Case):
    def test_it_holds_one_folder_with_a_program_that_runs_as_it_is(self):
        with tarfile.open(archive()) as opened:
            members = opened.getmembers()
            # Our own archive.
            opened.extractall(self.folder)
        self.assertEqual({member.name.split("/")[0] for member in members}, {archive().name.removesuffix(".tar.gz")})
        self.assertEqual({(member.uid, member.gid) for member in members}, {(0, 0)})
        folder = self.folder / archive().name.removesuffix(".tar.gz")
        self.assertIn("PDRN", command(folder / "bin/actives", "explain", "pdrn", "--brief"))
        self.assertNotIn("INTERP", command("readelf", "--program-headers", folder / "bin/actives"))
        self.assertIn("share/man/man1/actives.1", files_below(folder))
        self.assertIn("share/doc/actives/LICENSE", files_below(folder))

    def test_the_checksums_are_those_of_every_package(self):
        folder = build_folder() / "packages"
        command("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=folder)
        named = {line.split()[1] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
        self.assertEqual(named, {path.name for path in folder.iterdir() if path.is_file()} - {"SHA256SUMS"})


if __name__ == "__main__":
    main()
