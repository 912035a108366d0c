#!/usr/bin/env python3
"""The Debian package in a Debian of its own: test_debian_root.py --root FOLDER --package FILE. Run as root.

The folder is a Debian as debootstrap makes it, and is as before afterwards."""

import argparse
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

GIVEN = {}
# What dpkg and man keep for themselves, and what is mounted there.
NOT_OURS = ("var/lib/dpkg", "var/log", "var/cache/man", "proc", "dev", "sys", "tmp")
COMPLETE = """
source /usr/share/bash-completion/completions/actives
COMP_WORDS=(actives explain malus); COMP_CWORD=2; COMP_LINE='actives explain malus'; COMP_POINT=${#COMP_LINE}
$(complete -p actives | sed -n 's/.*-F \\([^ ]*\\).*/\\1/p') actives malus explain
printf '%s\\n' "${COMPREPLY[@]}"
"""


def inside(*words, **options):
    # With a /proc that nobody else sees: bash finds its pipes there.
    enter = ("unshare", "--mount", "--pid", "--fork", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"')
    done = subprocess.run([*enter, GIVEN["root"], *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, check=False,
                          env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"}, **options)
    if done.returncode:
        raise AssertionError(f"status {done.returncode} of {' '.join(map(str, words))}:\n{done.stdout}")
    return done.stdout


def files():
    """Every file, folder and link that is a matter of packages."""
    found = set()
    for folder, folders, names in os.walk(GIVEN["root"]):
        place = os.path.relpath(folder, GIVEN["root"])
        folders[:] = [name for name in folders if os.path.normpath(f"{place}/{name}") not in NOT_OURS]
        found.update(os.path.normpath(f"{place}/{name}") for name in (*folders, *names))
    return found


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.before = files()
        shutil.copy(GIVEN["package"], GIVEN["root"] / "tmp")
        cls.addClassCleanup((GIVEN["root"] / "tmp" / GIVEN["package"].name).unlink)
        inside("dpkg", "--install", f"/tmp/{GIVEN['package'].name}")
        cls.addClassCleanup(inside, "dpkg", "--purge", "actives")

    def test_1_explain_answers(self):
        printed = inside("actives", "explain", "pdrn")
        self.assertTrue(printed.startswith("PDRN and polynucleotides"), printed)
        self.assertIn("Salmon PDRN", printed)

    def test_2_man_shows_the_manual(self):
        if not (GIVEN["root"] / "usr/bin/man").exists():
            self.skipTest("this Debian has no man; the page is there")
        # A minimal Debian leaves manuals out when it installs packages.
        if not (GIVEN["root"] / "usr/share/man/man1/actives.1.gz").exists():
            self.skipTest("this Debian leaves manuals out")
        printed = inside("man", "--pager=cat", "actives")
        self.assertIn("ACTIVES(1)", printed)
        self.assertIn("actives explain pdrn", printed)

    def test_3_bash_completes_a_label_name(self):
        completed = inside("bash", "-c", COMPLETE).replace("\\", "")
        self.assertIn("malus domestica fruit cell culture extract\n", completed.lower())

    def test_4_dpkg_finds_every_file_as_it_was_packed(self):
        self.assertEqual(inside("dpkg", "--verify", "actives"), "")

    def test_5_what_is_removed_leaves_nothing(self):
        inside("dpkg", "--remove", "actives")
        self.assertEqual(files() - self.before, set())
        self.assertEqual(self.before - files(), set())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--package", type=Path, required=True)
    arguments = parser.parse_args()
    GIVEN.update(root=arguments.root.resolve(), package=arguments.package.resolve())
    unittest.main(argv=sys.argv[:1])


if __name__ == "__main__":
    main()
