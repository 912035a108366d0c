#!/usr/bin/env python3
"""actives.spdx.json says what the program is made of: by the rules of SPDX 2.3, every library and no other, in the same
bytes each time. docs/third-party.md and packaging/debian/copyright know the same libraries.

    test_sbom.py --build BUILD_FOLDER --program PROGRAM --cmake CMAKE
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GIVEN = {}
LICENSES = {"MIT", "CC-BY-4.0", "Apache-2.0", "Unicode-DFS-2015", "BSD-3-Clause", "BSD-2-Clause", "LGPL-2.1-or-later",
            "blessing", "GPL-3.0-or-later"}
EXCEPTIONS = {"GCC-exception-3.1", "LLVM-exception"}
RELATIONS = {"DESCRIBES", "CONTAINS", "STATIC_LINK", "DYNAMIC_LINK", "DEPENDS_ON", "BUILD_TOOL_OF"}
# {what: (fields it has to have, fields it may have)}, as the JSON schema of SPDX 2.3 has them.
FIELDS = {
    "document": ("spdxVersion dataLicense SPDXID name documentNamespace creationInfo",
                 "packages files relationships comment"),
    "package": ("SPDXID name downloadLocation",
                "versionInfo supplier filesAnalyzed packageVerificationCode licenseConcluded licenseDeclared "
                "licenseComments licenseInfoFromFiles copyrightText comment primaryPackagePurpose sourceInfo externalRefs "
                "homepage"),
    "file": ("SPDXID fileName checksums", "fileTypes licenseConcluded licenseInfoInFiles copyrightText comment"),
    "relationship": ("spdxElementId relationshipType relatedSpdxElement", "comment"),
    "reference": ("referenceCategory referenceType referenceLocator", ""),
}
# What CMake calls otherwise than the document does. Threads are a part of glibc, PkgConfig is no library.
OTHER_NAMES = {"nlohmann_json": "nlohmann-json", "stemmer": "snowball", "sqlite3": "sqlite", "threads": "glibc"}
TOOLCHAIN = {"glibc", "libgcc", "libstdc++", "libc++"}


def document():
    return json.loads((GIVEN["build"] / "actives.spdx.json").read_text(encoding="utf-8"))


def packages():
    return {each["SPDXID"]: each for each in document()["packages"]}


def related(*kinds):
    """Names of the packages that the program is related to in these ways."""
    known = packages()
    return {known[each["relatedSpdxElement"]]["name"] for each in document()["relationships"]
            if each["relationshipType"] in kinds and each["relatedSpdxElement"] in known
            and each["spdxElementId"] == "SPDXRef-actives"}


def libraries():
    return related("STATIC_LINK", "DYNAMIC_LINK", "DEPENDS_ON")


def write(folder, **variables):
    """The bytes that the build's own script writes, with other variables of the environment."""
    target = Path(folder) / "again.json"
    environment = {"PATH": os.environ["PATH"], **variables}
    script = ROOT / "cmake/WriteSbom.cmake"
    subprocess.run([GIVEN["cmake"], f"-DKNOWN={GIVEN['build']}/sbom.cmake", f"-DPROGRAM={GIVEN['program']}",
                    f"-DOUTPUT={target}", "-P", script], check=True, cwd=folder, env=environment, timeout=120)
    return target.read_bytes()


def owner(path):
    """The source package that a file of the system is from."""
    for name in (path, os.path.realpath(path)):
        found = subprocess.run(["dpkg-query", "--search", name], capture_output=True, encoding="utf-8", check=False)
        if found.returncode == 0:
            package = found.stdout.split(": ")[0].split(",")[0]
            return subprocess.run(["dpkg-query", "--show", "--showformat=${source:Package}", package], capture_output=True,
                                  encoding="utf-8", check=True).stdout
    return None


class Structure(unittest.TestCase):
    def has_fields(self, kind, value):
        needed, allowed = (set(words.split()) for words in FIELDS[kind])
        self.assertLessEqual(needed, set(value), value)
        self.assertLessEqual(set(value), needed | allowed, value)

    def test_each_part_has_the_fields_it_needs_and_no_unknown_ones(self):
        self.has_fields("document", document())
        for each in document()["packages"]:
            self.has_fields("package", each)
            for reference in each.get("externalRefs", []):
                self.has_fields("reference", reference)
        for each in document()["files"]:
            self.has_fields("file", each)
        for each in document()["relationships"]:
            self.has_fields("relationship", each)

    def test_the_head_is_that_of_spdx_2_3(self):
        head = document()
        self.assertEqual([head[key] for key in ("spdxVersion", "dataLicense", "SPDXID")],
                         ["SPDX-2.3", "CC0-1.0", "SPDXRef-DOCUMENT"])
        self.assertRegex(head["documentNamespace"], r"^https://[^#\s]+-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}$")
        self.assertRegex(head["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        for creator in head["creationInfo"]["creators"]:
            self.assertRegex(creator, r"^(Tool|Organization|Person): \S")

    def test_ids_are_well_formed_unique_and_both_ends_of_a_relationship_are_there(self):
        ids = ["SPDXRef-DOCUMENT"] + [each["SPDXID"] for part in ("packages", "files") for each in document()[part]]
        self.assertEqual(len(ids), len(set(ids)))
        for each in ids:
            self.assertRegex(each, r"^SPDXRef-[A-Za-z0-9.-]+$")
        for each in document()["relationships"]:
            self.assertIn(each["relationshipType"], RELATIONS)
            self.assertIn(each["spdxElementId"], ids)
            self.assertIn(each["relatedSpdxElement"], ids)

    def test_everything_is_related_to_the_program(self):
        ends = {end for each in document()["relationships"] for end in (each["spdxElementId"], each["relatedSpdxElement"])}
        self.assertEqual({each["SPDXID"] for part in ("packages", "files") for each in document()[part]} - ends, set())

    def test_licenses_are_expressions_of_known_ids(self):
        for each in document()["packages"]:
            if each["licenseDeclared"] == "NOASSERTION":
                self.assertIn("tool-", each["SPDXID"], "only what builds the program may go without")
                continue
            for one in re.split(r" (?:AND|OR) ", each["licenseDeclared"]):
                name, _, exception = one.partition(" WITH ")
                self.assertIn(name, LICENSES)
                self.assertIn(exception, EXCEPTIONS | {""})

    def test_suppliers_and_addresses_are_told_only_with_the_package(self):
        for each in document()["packages"]:
            self.assertEqual(each["downloadLocation"], "NOASSERTION")
            self.assertRegex(each["supplier"], r"^(NOASSERTION$|Organization: \S)")
            if each["SPDXID"] != "SPDXRef-actives":
                self.assertEqual(each["supplier"] == "NOASSERTION", "externalRefs" not in each)
            for reference in each.get("externalRefs", []):
                self.assertEqual((reference["referenceCategory"], reference["referenceType"]), ("PACKAGE-MANAGER", "purl"))
                self.assertRegex(reference["referenceLocator"],
                                 r"^pkg:deb/[a-z]+/[a-z0-9.%B-]+@[A-Za-z0-9.~%-]+\?arch=[a-z0-9]+$")

    def test_no_folder_of_this_machine_is_in_it(self):
        text = (GIVEN["build"] / "actives.spdx.json").read_text(encoding="utf-8")
        # Of the sources a folder inside: they may lie in one that is called as actives is.
        for folder in (f"{ROOT}/src", f"{ROOT}/data", str(GIVEN["build"]), "/usr/", "/home/", "/root/"):
            self.assertNotIn(folder, text)


class Contents(unittest.TestCase):
    def test_every_library_that_the_build_finds_is_in_it_and_no_other(self):
        text = (ROOT / "cmake/Dependencies.cmake").read_text(encoding="utf-8")
        calls = re.findall(r"^ *(?:find_package|pkg_check_modules|actives_needs)\((\w+)", text, re.MULTILINE)
        found = {name.lower() for name in calls}
        found = {OTHER_NAMES.get(name, name) for name in found - {"pkgconfig", "name"}}
        self.assertEqual(found - {"glibc"}, libraries() - TOOLCHAIN)
        self.assertEqual(len(libraries() & TOOLCHAIN), 3)

    def test_what_the_linker_took_is_from_packages_that_are_in_it(self):
        if shutil.which("dpkg-query") is None or shutil.which("readelf") is None:
            self.skipTest("no dpkg-query or no readelf")
        sources = {re.search(r"source package (\S+) ", each["sourceInfo"])[1] for each in document()["packages"]
                   if "sourceInfo" in each}
        map_file = GIVEN["build"] / "actives.map"
        if map_file.exists():
            text = map_file.read_text(encoding="utf-8", errors="replace")
            taken = {path for path in re.findall(r"^LOAD (/\S+\.(?:a|o))$", text, re.MULTILINE)
                     if not path.startswith(str(GIVEN["build"]))}
        else:
            taken = self.shared_libraries()
        self.assertGreater(len(taken), 5)
        for path in sorted(taken):
            with self.subTest(path=path):
                self.assertIn(owner(path), sources)

    def dynamic(self):
        return subprocess.run(["readelf", "--dynamic", GIVEN["program"]], capture_output=True, encoding="utf-8",
                              check=True).stdout

    def shared_libraries(self):
        """The files that the program needs by itself, as the loader finds them."""
        needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", self.dynamic()))
        listed = subprocess.run(["ldd", GIVEN["program"]], capture_output=True, encoding="utf-8", check=True).stdout
        # What sanitizers and the loader bring themselves is of no source here.
        return {path for name, path in re.findall(r"^\s*(\S+) => (/\S+)", listed, re.MULTILINE)
                if name in needed and "asan" not in name and "ubsan" not in name}

    def test_static_is_said_of_a_static_program_only(self):
        listed = self.dynamic()
        self.assertEqual(bool(related("STATIC_LINK")), "(NEEDED)" not in listed)
        self.assertFalse(related("STATIC_LINK") and related("DYNAMIC_LINK"))

    def test_digests_are_those_of_the_program(self):
        first = document()["files"][0]
        content = Path(GIVEN["program"]).read_bytes()
        self.assertEqual({each["algorithm"]: each["checksumValue"] for each in first["checksums"]},
                         {"SHA1": hashlib.sha1(content).hexdigest(), "SHA256": hashlib.sha256(content).hexdigest()})
        digests = sorted(sum["checksumValue"] for each in document()["files"] for sum in each["checksums"]
                         if sum["algorithm"] == "SHA1")
        self.assertEqual(packages()["SPDXRef-actives"]["packageVerificationCode"]["packageVerificationCodeValue"],
                         hashlib.sha1("".join(digests).encode()).hexdigest())

    def test_third_party_notices_name_every_library(self):
        text = (ROOT / "docs/third-party.md").read_text(encoding="utf-8")
        told = set(re.findall(r"^## (.*)$", text, re.MULTILINE))
        for name in sorted(libraries() - {"libc++"}):
            self.assertTrue(any(name.replace("-json", "") in heading.lower() for heading in told), name)
        for each in document()["packages"]:
            if each["name"] in libraries() - {"libc++"}:
                for one in re.split(r" (?:AND|OR) ", each["licenseDeclared"]):
                    self.assertIn(one, text, each["name"])


    def test_the_copyright_file_of_the_package_names_every_library_and_explains_every_license(self):
        text = (ROOT / "packaging/debian/copyright").read_text(encoding="utf-8")
        known = {"sqlite": "SQLite", "snowball": "Snowball", "flatbuffers": "FlatBuffers", "xxhash": "xxHash"}
        for name in sorted(libraries() - {"libc++"}):
            self.assertRegex(text, rf"(?m)^ .*\(.*{re.escape(known.get(name, name))}.*\)$", name)
        paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph]
        self.assertRegex(paragraphs[0], r"^Format: https://www\.debian\.org/doc/packaging-manuals/copyright-format/1\.0/\n")
        asked = {name for paragraph in paragraphs if paragraph.startswith("Files:")
                 for name in re.search(r"^License: (.*)$", paragraph, re.MULTILINE)[1].split(" and ")}
        explained = [paragraph.split("\n")[0].removeprefix("License: ") for paragraph in paragraphs
                     if paragraph.startswith("License:")]
        self.assertEqual(sorted(asked), sorted(explained))


class Again(unittest.TestCase):
    def test_another_folder_time_zone_language_and_mask_give_the_same_bytes(self):
        kept = (GIVEN["build"] / "actives.spdx.json").read_bytes()
        before = os.umask(0o077)
        try:
            with tempfile.TemporaryDirectory() as folder:
                same = {"SOURCE_DATE_EPOCH": os.environ["SOURCE_DATE_EPOCH"]} if "SOURCE_DATE_EPOCH" in os.environ else {}
                self.assertEqual(write(folder, TZ="Asia/Seoul", LC_ALL="tr_TR.UTF-8", HOME="/nonexistent", **same), kept)
        finally:
            os.umask(before)

    def test_the_time_that_a_packager_gives_is_the_time_it_was_made(self):
        with tempfile.TemporaryDirectory() as folder:
            made = json.loads(write(folder, SOURCE_DATE_EPOCH="1700000000"))
            plain = json.loads(write(folder))
        self.assertEqual(made["creationInfo"]["created"],
                         datetime.fromtimestamp(1700000000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.assertNotEqual(made["documentNamespace"], plain["documentNamespace"])
        text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        date = re.search(r"^set\(ACTIVES_DATE (\S+)\)", text, re.MULTILINE)[1]
        self.assertEqual(plain["creationInfo"]["created"], f"{date}T00:00:00Z")
        self.assertEqual(made["packages"], plain["packages"])

    def test_without_a_package_manager_nothing_is_invented(self):
        with tempfile.TemporaryDirectory() as folder:
            made = json.loads(write(folder, PATH="/nonexistent"))
        by_name = {each["name"]: each for each in made["packages"]}
        self.assertEqual(set(by_name), {each["name"] for each in document()["packages"]})
        self.assertEqual(by_name["snowball"]["versionInfo"], "NOASSERTION")  # its header does not say
        for each in made["packages"]:
            self.assertFalse({"externalRefs", "sourceInfo"} & set(each))
        self.assertRegex(by_name["fmt"]["versionInfo"], r"^\d+\.\d+\.\d+$")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("build", "program", "cmake"):
        parser.add_argument(f"--{name}", required=True)
    found, rest = parser.parse_known_args()
    GIVEN.update(build=Path(found.build).resolve(), program=str(Path(found.program).resolve()),
                 cmake=shutil.which(found.cmake))
    unittest.main(argv=[sys.argv[0], *rest])
