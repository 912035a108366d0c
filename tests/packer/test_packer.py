#!/usr/bin/env python3
"""Runs the packer as the build does: test_packer.py PACKER [UNITTEST ARGUMENT...]. Its exit statuses, and that it never
leaves a file half-written: a file is written whole, or is as it was before.
"""

import json
import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests/data/good"
BROKEN = ROOT / "tests/data/broken"
PACKER = None

GOOD_STATUS, CHANGED, USAGE, INVALID, UNREADABLE = 0, 1, 2, 3, 4
TERM = {"id": "serum", "name": "Serum", "aliases": [], "is": "x", "related": [], "sources": []}


def small_files():
    """From here on a program that is started cannot write files over 100 bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


class Packer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.out = self.folder / "out/catalogue.pack"
        self.out.parent.mkdir()

    def run_packer(self, *words, **options):
        # Without its signal a write over the limit is an error that the program sees.
        return subprocess.run([PACKER, *map(str, words)], capture_output=True, restore_signals=False, **options)

    def gives(self, status, *words, says="", **options):
        result = self.run_packer(*words, **options)
        err = result.stderr.decode()
        self.assertEqual((result.returncode, result.stdout), (status, b""), err)
        if says == "":
            self.assertEqual(err, "")
        self.assertIn(says, err)
        return err

    def catalogue(self, name="data", **files):
        """A folder with these fragments, or the one term's."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        for file, text in (files or {"terms": self.fragment(TERM)}).items():
            (folder / f"{file}.json").write_text(text, encoding="utf-8")
        return folder

    @staticmethod
    def fragment(term, **more):
        return json.dumps({**more, "terms": [term]}, indent=2) + "\n"

    def written(self):
        return sorted(path.name for path in self.out.parent.iterdir())


class Check(Packer):
    def test_a_good_catalogue(self):
        self.gives(GOOD_STATUS, "check", ROOT / "data")
        self.gives(GOOD_STATUS, "check", GOOD / "every-kind.json")

    def test_a_broken_file_with_place_record_and_message(self):
        file = BROKEN / "n-is-zero.json"
        err = self.gives(INVALID, "check", file, says="n is 0")
        self.assertEqual(err, f"{file}:38:20: ingredient oat-peptide: n is 0; allowed: 1 to 10000000\n")

    def test_a_broken_file_among_good_ones(self):
        folder = self.catalogue(good=self.fragment(TERM), broken="{")
        self.gives(INVALID, "check", folder, says=f"{folder}/broken.json:1:2: not valid JSON")

    def test_a_folder_without_json(self):
        self.gives(INVALID, "check", self.folder, says="holds no .json file")

    def test_what_is_not_there(self):
        missing = self.folder / "missing"
        self.assertEqual(self.gives(UNREADABLE, "check", missing, says="cannot"),
                         f"{missing}: cannot be opened: No such file or directory\n")

    def test_what_cannot_be_read(self):
        folder = self.catalogue()
        (folder / "dangling.json").symlink_to("nowhere")
        self.gives(UNREADABLE, "check", folder, says=f"{folder}/dangling.json: cannot be opened")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_what_may_not_be_read(self):
        folder = self.catalogue()
        (folder / "terms.json").chmod(0)
        self.gives(UNREADABLE, "check", folder, says="Permission denied")


class Build(Packer):
    def build(self, status, folder, *more, **options):
        return self.gives(status, "build", folder, self.out, *more, **options)

    def test_a_good_catalogue(self):
        self.build(GOOD_STATUS, ROOT / "data", "--version", "1.0.0")
        self.assertEqual(self.written(), ["catalogue.pack"])
        self.assertGreater(self.out.stat().st_size, 100_000)

    def test_the_same_again_is_the_same_bytes(self):
        self.build(GOOD_STATUS, ROOT / "data", "--version", "1.0.0")
        first = self.out.read_bytes()
        shutil.copytree(ROOT / "data", self.folder / "copy")
        self.build(GOOD_STATUS, self.folder / "copy", "--version", "1.0.0")
        self.assertEqual(self.out.read_bytes(), first)

    def test_the_version_is_kept(self):
        self.build(GOOD_STATUS, self.catalogue(), "--version", "1.2.3-rc4")
        self.assertIn(b"1.2.3-rc4", self.out.read_bytes())

    def test_a_broken_catalogue_leaves_no_file(self):
        self.build(INVALID, BROKEN / "empty-name.json", "--depfile", self.out.parent / "d", says="name is empty")
        self.assertEqual(self.written(), [])

    def test_a_broken_catalogue_leaves_the_file_that_was_there(self):
        self.out.write_text("old")
        self.build(INVALID, BROKEN / "empty-name.json", says="name is empty")
        self.assertEqual(self.out.read_text(), "old")

    def test_what_is_not_there_leaves_no_file(self):
        self.build(UNREADABLE, self.folder / "missing", says="cannot be opened")
        self.assertEqual(self.written(), [])

    def test_a_place_that_cannot_be_written(self):
        target = self.folder / "no/such/catalogue.pack"
        self.gives(UNREADABLE, "build", self.catalogue(), target,
                   says=f"{target}: cannot be written: there is no folder ")
        self.gives(UNREADABLE, "build", self.catalogue(), self.folder, says=f"{self.folder}: cannot be written")

    def test_a_full_disk(self):
        self.gives(UNREADABLE, "build", self.catalogue(), "/dev/full",
                   says="/dev/full: cannot be written: No space left on device")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))

    def test_a_disk_that_fills_up_leaves_no_file(self):
        self.build(UNREADABLE, self.catalogue(), preexec_fn=small_files, says="cannot be written: File too large")
        self.assertEqual(self.written(), [])

    def test_a_disk_that_fills_up_leaves_the_file_that_was_there(self):
        self.out.write_text("old")
        self.build(UNREADABLE, self.catalogue(), preexec_fn=small_files, says="cannot be written")
        self.assertEqual((self.out.read_text(), self.written()), ("old", ["catalogue.pack"]))

    def test_a_device_is_written_and_stays_one(self):
        self.gives(GOOD_STATUS, "build", self.catalogue(), "/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_a_link_stays_one(self):
        (self.folder / "real").write_text("old")
        self.out.symlink_to("../real")
        self.build(GOOD_STATUS, self.catalogue())
        self.assertTrue(self.out.is_symlink())
        self.assertGreater((self.folder / "real").stat().st_size, 100)


class Depfile(Packer):
    def depfile(self, folder):
        path = self.folder / "catalogue.d"
        self.gives(GOOD_STATUS, "build", folder, self.out, "--depfile", path)
        return path.read_text()

    def test_names_every_folder_and_file(self):
        folder = self.catalogue(a=self.fragment(TERM), b="{}")
        (folder / "in").mkdir()
        (folder / "in/c.json").write_text("{}")
        names = "".join(f" \\\n  {folder}{name}" for name in ("", "/in", "/a.json", "/b.json", "/in/c.json"))
        self.assertEqual(self.depfile(folder), f"{self.out}:{names}\n")

    def test_escapes_what_make_would_take_apart(self):
        folder = self.catalogue("my data #1 $2")
        escaped = f"{self.folder}/my\\ data\\ \\#1\\ $$2"
        self.assertEqual(self.depfile(folder), f"{self.out}: \\\n  {escaped} \\\n  {escaped}/terms.json\n")

    def test_that_cannot_be_written(self):
        self.gives(UNREADABLE, "build", self.catalogue(), self.out, "--depfile", "/dev/full", says="/dev/full: cannot")


class Format(Packer):
    def test_the_catalogue_is_in_canonical_form(self):
        self.gives(GOOD_STATUS, "format", ROOT / "data", "--check")

    def test_check_names_a_file_and_leaves_it(self):
        text = json.dumps({"terms": [TERM]})
        folder = self.catalogue(terms=text)
        err = self.gives(CHANGED, "format", folder, "--check", says="not in canonical form")
        self.assertEqual(err, f"{folder}/terms.json: not in canonical form\n")
        self.assertEqual((folder / "terms.json").read_text(), text)

    def test_writes_what_is_not_in_canonical_form_and_nothing_else(self):
        folder = self.catalogue(long=self.fragment(TERM), short=json.dumps({"terms": [{**TERM, "id": "other"}]}))
        (folder / "short.json").chmod(0o640)
        before = (folder / "long.json").stat()
        err = self.gives(GOOD_STATUS, "format", folder, says="formatted")
        self.assertEqual(err, f"{folder}/short.json: formatted\n")
        self.assertEqual((folder / "short.json").read_text(), self.fragment({**TERM, "id": "other"}))
        self.assertEqual(stat.S_IMODE((folder / "short.json").stat().st_mode), 0o640)
        after = (folder / "long.json").stat()
        self.assertEqual((after.st_mtime_ns, after.st_ino), (before.st_mtime_ns, before.st_ino))
        self.gives(GOOD_STATUS, "format", folder)

    def test_keeps_the_schema_that_a_file_names(self):
        text = self.fragment(TERM, **{"$schema": "../catalogue.schema.json"})
        folder = self.catalogue(terms=text)
        self.gives(GOOD_STATUS, "format", folder, "--check")
        (folder / "terms.json").write_text(json.dumps(json.loads(text)))
        self.gives(GOOD_STATUS, "format", folder, says="formatted")
        self.assertEqual((folder / "terms.json").read_text(), text)

    def test_one_file_whatever_its_name(self):
        file = self.folder / "my terms"
        file.write_text(json.dumps({"terms": [TERM]}))
        self.gives(CHANGED, "format", file, "--check", says="not in canonical form")

    def test_folders_that_are_called_like_files(self):
        folder = self.catalogue()
        (folder / "terms.json").unlink()
        (folder / "in.json").mkdir()
        (folder / "in.json/a.json").write_text(self.fragment(TERM))
        self.gives(GOOD_STATUS, "format", folder, "--check")

    def test_a_broken_file_is_left_as_it_is(self):
        broken = json.dumps({"terms": [{**TERM, "name": ""}]})
        folder = self.catalogue(terms=broken)
        for more in ([], ["--check"]):
            self.gives(INVALID, "format", folder, *more, says="name is empty")
        self.assertEqual((folder / "terms.json").read_text(), broken)

    def test_a_reference_to_another_catalogue_is_no_matter(self):
        folder = self.catalogue(terms=self.fragment({**TERM, "related": ["x"]}))
        self.gives(INVALID, "check", folder, says="related refers to 'x'")
        self.gives(GOOD_STATUS, "format", folder)

    def test_a_folder_without_json(self):
        self.gives(INVALID, "format", self.folder, says="holds no .json file")

    def test_what_is_not_there(self):
        self.gives(UNREADABLE, "format", self.folder / "missing", says="cannot be opened")

    def test_a_disk_that_fills_up_leaves_the_file_that_was_there(self):
        text = json.dumps({"terms": [TERM]})
        folder = self.catalogue(terms=text)
        self.gives(UNREADABLE, "format", folder, preexec_fn=small_files, says="terms.json: cannot be written")
        self.assertEqual((folder / "terms.json").read_text(), text)
        self.assertEqual([path.name for path in folder.iterdir()], ["terms.json"])


class Usage(Packer):
    def test_other_words_are_refused(self):
        for words in ([], ["check"], ["build"], ["build", "data"], ["format"], ["pack", "data"], ["--help"]):
            with self.subTest(words=words):
                self.gives(USAGE, *words, says="usage: actives_packer")

    def test_a_mistyped_option_changes_nothing(self):
        text = json.dumps({"terms": [TERM]})
        folder = self.catalogue(terms=text)
        for words in (["format", folder, "--chekc"], ["format", folder, "--check", "x"], ["check", folder, "x"],
                      ["build", folder, self.out, "--version"], ["build", folder, self.out, "--versoin", "1"]):
            with self.subTest(words=words):
                self.gives(USAGE, *words, says="usage: actives_packer")
        self.assertEqual((folder / "terms.json").read_text(), text)
        self.assertEqual(self.written(), [])


if __name__ == "__main__":
    PACKER = sys.argv.pop(1)
    unittest.main()
