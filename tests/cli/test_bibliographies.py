#!/usr/bin/env python3
"""Other people's programs read the bibliographies of `actives cite`: test_bibliographies.py --program PATH.

pandoc reads BibTeX and CSL-JSON, bibutils reads RIS: every source of the built-in catalogue must come out as it went
in, without a word of complaint, and so must titles made to break things.
"""

import json
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from functools import lru_cache
from pathlib import Path

from jsonschema import Draft7Validator

from output import TIME_LIMIT, ids, main, records, run

MODS = "{http://www.loc.gov/mods/v3}"
READ = {"full": "read in full", "abstract": "read as an abstract", "excerpt": "read as an excerpt",
        "secondary": "known at second hand only"}
TEXT, NAMES = {"type": "string"}, {"type": "array", "minItems": 1}
# What https://resource.citationstyles.org/schema/latest/input/json/csl-data.json says of the fields that are written.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": TEXT, "type": {"enum": ["article-journal", "document", "webpage"]}, "title": TEXT,
            "author": {**NAMES, "items": {
                "additionalProperties": False,
                "properties": {"family": TEXT, "given": TEXT, "suffix": TEXT, "literal": TEXT},
                "oneOf": [{"required": ["family", "given"]}, {"required": ["literal"], "maxProperties": 1}]}},
            "issued": {"additionalProperties": False, "required": ["date-parts"], "properties": {
                "date-parts": {**NAMES, "items": {**NAMES, "items": {"type": "integer"}}}}},
            "container-title": TEXT, "volume": TEXT, "issue": TEXT, "page": TEXT, "DOI": TEXT, "PMID": TEXT,
            "URL": TEXT, "note": TEXT}},
}
HOSTILE = [
    "Braces {in} {{pairs}}", "Backslash \\ and \\textbf{bold}", "100% & more_$5 #1 ~tilde ^hat", "An @article{key, in it}",
    "Comma, and \"quotes\" and = signs", "x < y > z", "Dashes -- and --- here", "ER  - not the end", "TY  - JOUR",
    "Colon: a subtitle: another", "NASA and pH and mRNA and iPSC", "βγ 엑소좀 ガ é", "<i>Malus</i> <script>",
    "% comment", "Ends with backslash \\", "A * B | C [D] (E) / F", "${x} $(id) `id`",
]
# Their braces are no pairs: BibTeX counts braces, and pandoc knows no other way to write one.
UNBALANCED = ["Open { brace", "Close } brace", "}{ both", "Deep {{{ open"]


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return unittest.skipIf(missing, f"{', '.join(missing)} is not installed")


def read(*command, given):
    """What a reader of bibliographies prints; nothing but that is allowed."""
    result = subprocess.run(command, input=given, capture_output=True, timeout=TIME_LIMIT)
    if result.returncode:
        raise AssertionError(f"{command}: {result.stderr.decode()[:500]}")
    return result.stdout, result.stderr.decode()


@lru_cache(maxsize=None)
def cited(style, *catalogue):
    """Every source of a catalogue."""
    return run("cite", *ids("sources", *catalogue), *catalogue, "--format", style)[1]


def typeset(text):
    """Which quotes a reader sets, and how many blanks, is its own affair."""
    return re.sub("[‘’`“”\"]", "'", re.sub(" +", " ", text))


def essence(item):
    """What must survive, from CSL."""
    names = [typeset(name(author)) for author in item.get("author", [])]
    container = item.get("container-title", item.get("publisher", ""))
    return {"title": typeset(item["title"]), "names": names, "container": typeset(container),
            **{field: item.get(field) for field in
               ("id", "DOI", "PMID", "URL", "issued", "volume", "issue", "page", "note")}}


def name(author):
    parts = (author.get(part) for part in ("non-dropping-particle", "family", "given", "suffix", "literal"))
    return " ".join(filter(None, parts))


def written_name(item):
    """An author as a catalogue writes it: from CSL."""
    if "literal" in item:
        return "et al." if item["literal"] == "others" else item["literal"]
    initials = re.sub(r"[. ]", "", item["given"])
    return " ".join(filter(None, [item["family"], initials, item.get("suffix")]))


def place(item):
    """A container as a catalogue writes it: from CSL."""
    volume, issue, page = (item.get(field, "") for field in ("volume", "issue", "page"))
    return (item.get("container-title", "") + (f" {volume}" if volume else "") + (f"({issue})" if issue else "")
            + (f":{page}" if page else ""))


class Hostile:
    """A catalogue of sources with such titles."""

    def __init__(self, path, titles):
        sources = [{"id": f"source-{number}", "kind": "review", "title": title, "authors": "O'Neil J, et al.",
                    "year": None, "container": title, "doi": None, "pmid": None,
                    "url": f"https://example.org/{number}_%7B#~x", "read": "full"}
                   for number, title in enumerate(titles)]
        term = {"id": "hostile", "name": "Hostile", "aliases": [], "is": "A term.", "related": [],
                "sources": [source["id"] for source in sources]}
        self.path = path
        self.path.write_text(json.dumps({"terms": [term], "sources": sources}), encoding="utf-8")
        self.sources = sources

    def cite(self, style):
        return run("cite", "hostile", "--catalogue", str(self.path), "--format", style)[1]


class Case(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.hostile = Hostile(Path(folder.name) / "hostile.json", HOSTILE)
        self.unbalanced = Hostile(Path(folder.name) / "unbalanced.json", UNBALANCED)

    def check_quiet(self, said):
        self.assertEqual(said, "", "the reader has nothing to complain about")


class CslJson(Case):
    def test_keeps_to_the_schema(self):
        items = json.loads(cited("csl-json"))
        error = next(Draft7Validator(CSL).iter_errors(items), None)
        self.assertIsNone(error, error)

    def test_holds_what_the_catalogue_holds(self):
        items = json.loads(cited("csl-json"))
        sources = records("cite", *ids("sources"))
        self.assertEqual([item["id"] for item in items], [source["id"] for source in sources])
        for item, source in zip(items, sources):
            with self.subTest(source=source["id"]):
                self.assertEqual(item["title"], source["title"])
                for field, ours in (("DOI", "doi"), ("PMID", "pmid"), ("URL", "url")):
                    self.assertEqual(item.get(field), source[ours])
                self.assertEqual(item.get("issued"), source["year"] and {"date-parts": [[source["year"]]]})
                self.assertEqual(place(item), source["container"] or "")
                authors = ", ".join(map(written_name, item.get("author", []))) or None
                self.assertIn(source["authors"], (authors, authors and authors.replace(", et al.", " et al.")))
                self.assertEqual(item["note"], f"{source['kind'].capitalize()}, {READ[source['read']]}.")

    @need("pandoc")
    def test_pandoc_reads_it(self):
        printed, said = read("pandoc", "-f", "csljson", "-t", "csljson", given=cited("csl-json"))
        self.check_quiet(said)
        for before, after in zip(json.loads(cited("csl-json")), json.loads(printed), strict=True):
            self.assertEqual(essence(after), essence(before))

    @need("pandoc")
    def test_pandoc_cites_every_source(self):
        with tempfile.TemporaryDirectory() as folder:
            for style, file in (("csl-json", "all.json"), ("bibtex", "all.bib")):
                (Path(folder) / file).write_bytes(cited(style))
                printed, said = read("pandoc", "--citeproc", "-t", "plain", "--wrap=none", "-M",
                                     f"bibliography={folder}/{file}",
                                     given=b"---\nnocite: '@*'\n---\n")
                self.check_quiet(said)
                entries = printed.decode().strip().split("\n\n")
                self.assertEqual(len(entries), len(ids("sources")), style)

    def test_hostile_titles_come_out_as_they_went_in(self):
        items = json.loads(self.hostile.cite("csl-json"))
        self.assertEqual([item["title"] for item in items], HOSTILE)


@need("pandoc")
class Bibtex(Case):
    def items(self, given):
        printed, said = read("pandoc", "-f", "bibtex", "-t", "csljson", given=given)
        self.check_quiet(said)
        return json.loads(printed)

    def test_pandoc_reads_every_source_as_it_was(self):
        read_back = {item["id"]: item for item in self.items(cited("bibtex"))}
        ours = json.loads(cited("csl-json"))
        self.assertEqual(set(read_back), {item["id"] for item in ours})
        for item in ours:
            with self.subTest(source=item["id"]):
                self.assertEqual(essence(read_back[item["id"]]), essence(item))

    def test_hostile_titles_come_out_as_they_went_in(self):
        items = sorted(self.items(self.hostile.cite("bibtex")), key=lambda item: int(item["id"].split("-")[1]))
        self.assertEqual([typeset(item["title"]) for item in items], [typeset(title) for title in HOSTILE])
        self.assertEqual([item["URL"] for item in items], [source["url"] for source in self.hostile.sources])

    def test_a_brace_without_its_pair_loses_nothing_but_itself(self):
        items = sorted(self.items(self.unbalanced.cite("bibtex")), key=lambda item: item["id"])
        self.assertEqual([re.sub("[{} ]", "", item["title"]) for item in items],
                         [re.sub("[{} ]", "", title) for title in UNBALANCED])


@need("ris2xml")
class Ris(Case):
    def titles(self, given):
        """Title, DOI and addresses of each reference, as bibutils reads them."""
        printed, said = read("ris2xml", given=given)
        self.assertRegex(said, r"^ris2xml: Processed \d+ references\.\n$")
        found = []
        for mods in ElementTree.fromstring(printed.decode("utf-8-sig")).findall(f"{MODS}mods"):
            info = mods.find(f"{MODS}titleInfo")
            parts = [info.findtext(f"{MODS}{part}") for part in ("nonSort", "title", "subTitle")]
            found.append((mods.get("ID"), parts, mods))
        return found

    def check_titles(self, found, sources):
        self.assertEqual([key for key, _, _ in found], [source["id"] for source in sources])
        for (_, parts, _), source in zip(found, sources):
            # bibutils cuts a title in two at its first colon or question mark.
            letters = re.sub(r"[\W_]", "", "".join(filter(None, parts)))
            self.assertEqual(letters, re.sub(r"[\W_]", "", source["title"]))

    def test_bibutils_reads_every_source(self):
        found, sources = self.titles(cited("ris")), records("cite", *ids("sources"))
        self.check_titles(found, sources)
        for (_, _, mods), source in zip(found, sources):
            with self.subTest(source=source["id"]):
                # bibutils knows DOIs of four digits, and folds their addresses and those of PubMed into numbers.
                if source["doi"] and re.match(r"10\.\d{4}/", source["doi"]):
                    self.assertEqual([i.text for i in mods.iter(f"{MODS}identifier") if i.get("type") == "doi"],
                                     [source["doi"]])
                elif source["url"] and not source["doi"] and "/pubmed/" not in source["url"]:
                    self.assertIn(source["url"], [url.text for url in mods.iter(f"{MODS}url")])
                people = [person for person in mods.iter(f"{MODS}name")]
                self.assertEqual(bool(people), source["authors"] is not None)

    def test_hostile_titles_come_out_as_they_went_in(self):
        self.check_titles(self.titles(self.hostile.cite("ris")), self.hostile.sources)

    def test_each_line_is_a_tag_and_a_value(self):
        lines = cited("ris").decode().split("\r\n")
        self.assertFalse([line for line in lines if line and not re.match(r"^[A-Z][A-Z0-9]  - ", line)])
        self.assertNotIn("\n", "".join(lines))
        self.assertEqual(sum(line.startswith("TY") for line in lines), sum(line == "ER  - " for line in lines))


if __name__ == "__main__":
    main()
