#!/usr/bin/env python3
"""What is installed, and that it can be moved: test_manifest.py --build FOLDER."""

import os
import shlex

from installation import ROOT, Case, build_folder, cached, command, files_below, install, main

# Folders that hold what a folder of the sources holds, and nothing else.
MIRRORED = {"include/actives": ("include/actives", "*.hpp"),
            "share/actives/catalogue": ("data", "*.json"),
            "share/actives/schema": ("schema", "*.json")}


def expected():
    listed = {}
    for line in (ROOT / "tests/install/manifest.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            mode, path = line.split()
            path = path.replace("LIBDIR", cached("CMAKE_INSTALL_LIBDIR")).replace("CONFIG", cached("CMAKE_BUILD_TYPE").lower())
            listed[path] = int(mode, 8)
    for target, (source, pattern) in MIRRORED.items():
        for path in (ROOT / source).rglob(pattern):
            listed[f"{target}/{path.relative_to(ROOT / source)}"] = 0o644
    return listed


class Manifest(Case):
    def test_it_installs_what_the_manifest_lists_with_these_modes_whatever_the_umask(self):
        install(self.folder / "prefix", umask=0o077)
        self.assertEqual(files_below(self.folder / "prefix"), expected())
        folders = [path for path in (self.folder / "prefix").rglob("*") if path.is_dir()]
        self.assertEqual({path.stat().st_mode & 0o777 for path in folders}, {0o755})

    def test_destdir_takes_the_same_files_and_nothing_lands_outside(self):
        install("/somewhere/else", env={**os.environ, "DESTDIR": str(self.folder)})
        self.assertEqual(files_below(self.folder), {f"somewhere/else/{path}": mode for path, mode in expected().items()})
        self.assertFalse(os.path.exists("/somewhere"))

    def test_the_files_that_mirror_sources_hold_their_bytes(self):
        install(self.folder)
        for target, (source, pattern) in MIRRORED.items():
            for path in (ROOT / source).rglob(pattern):
                self.assertEqual((self.folder / target / path.relative_to(ROOT / source)).read_bytes(), path.read_bytes())

    def test_no_file_knows_where_it_was_built_or_installed(self):
        install(self.folder / "prefix")
        for path in (self.folder / "prefix").rglob("*"):
            if path.is_file():
                # Of the sources folders inside: they may lie in one that is called as actives is.
                places = (ROOT / "src", ROOT / "data", ROOT / "include/actives", build_folder(), self.folder)
                found = [str(place) for place in places if os.fsencode(place) in path.read_bytes()]
                self.assertEqual(found, [], path)


class Moved(Case):
    def setUp(self):
        super().setUp()
        install(self.folder / "first")
        (self.folder / "first").rename(self.folder / "then here")
        self.prefix = self.folder / "then here"

    def test_the_program_answers_where_it_is_moved(self):
        printed = command(self.prefix / "bin/actives", "explain", "pdrn", "--brief")
        self.assertIn("PDRN", printed)

    def test_the_installed_records_are_the_catalogue_and_without_a_problem(self):
        data = self.prefix / "share/actives/catalogue"
        command(self.prefix / "bin/actives", "catalogue", "check", data)
        for catalogue in (data, "builtin"):
            command(self.prefix / "bin/actives", "catalogue", "export", "jsonl", "--catalogue", catalogue, "-o",
                    self.folder / f"{'builtin' if catalogue == 'builtin' else 'installed'}.jsonl",
                    env={**os.environ, "XDG_CACHE_HOME": str(self.folder)})
        self.assertEqual((self.folder / "installed.jsonl").read_bytes(), (self.folder / "builtin.jsonl").read_bytes())

    def test_pkg_config_finds_it_where_it_is_moved(self):
        places = self.prefix / cached("CMAKE_INSTALL_LIBDIR") / "pkgconfig"
        printed = command("pkg-config", "--variable=datadir", "actives", env={**os.environ, "PKG_CONFIG_PATH": str(places)})
        # It writes paths for a shell.
        self.assertEqual(os.path.realpath(shlex.split(printed)[0]), str(self.prefix / "share/actives"))


if __name__ == "__main__":
    main()
