#!/usr/bin/env python3
"""Strings that break programs, wherever the program takes or prints a text: test_naughty.py --program PATH.

They are the big list of naughty strings, in $ACTIVES_SHARED/data/naughty-strings (default: ../shared beside the project),
and some more for what that list has little of.
"""

import json
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from hostile import EVERY, hazards, problems, ran, source, term
from naughty import LIST, catalogue, reason_against, strings
from output import FORMATS, KINDS, PROGRAM, main
from terminal import can_open_terminal, on_terminal
from test_output import TABLES, cell

RECORDS = ("ingredients", "concerns", "sources", "terms", "claims", "rules", "inventory")
SIGNS = {"tsv": "\n\t"}  # what a format itself is made of


def setUpModule():
    if not LIST.is_file():
        raise unittest.SkipTest(f"there is no {LIST}")


class Case(unittest.TestCase):
    maxDiff = 2000

    def check_printed(self, result, allowed="\n", statuses=(0, 1)):
        """A documented status, and nothing on either stream that is not to be printed; the standard output as text."""
        self.assertIn(result.status, statuses, result.err[-1000:])
        out, err = result.out.decode("utf-8"), result.err.decode("utf-8")
        self.assertEqual(hazards(out, allowed), [])
        self.assertEqual(hazards(err), [])
        for line in err.split("\n")[:-1]:
            self.assertTrue(line.startswith("actives: "), line)
        return out


class Loaded(Case):
    """A catalogue that is made of them."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.refused = {place: cls.refused_as(place) for place in ("name", "is")}
        cls.names, texts = ([text for text, message in refused.items() if not message][::EVERY]
                            for refused in cls.refused.values())
        cls.texts = texts[:len(cls.names)]
        cls.path = cls.folder / "own.json"
        cls.records = catalogue(cls.names, cls.texts)
        cls.path.write_text(json.dumps(cls.records), encoding="utf-8")
        cls.own = ("--catalogue", str(cls.path))

    @classmethod
    def refused_as(cls, place):
        """What the loader says against each string as the name or the text of a term; "" where it says nothing."""
        folder = cls.folder / place
        folder.mkdir()
        for number, text in enumerate(strings()):
            record = {**term(number), place: text, "sources": [f"s-{number}"]}
            made = {"terms": [record], "sources": [source(f"s-{number}")]}
            (folder / f"{number}.json").write_text(json.dumps(made), encoding="utf-8")
        found = problems(folder)
        return {text: "; ".join(one["message"] for one in found.get(f"{number}.json", []))
                for number, text in enumerate(strings())}

    def test_the_loader_refuses_what_it_says_it_refuses(self):
        for place, refused in self.refused.items():
            for text, message in refused.items():
                expected = reason_against(text, place == "name")
                with self.subTest(place=place, text=text):
                    if expected == "maybe":
                        self.assertIn("; allowed: a name with a letter" if message else "", message)
                    elif expected:
                        self.assertTrue(message.startswith(place) and expected in message, (expected, message))
                    else:
                        self.assertEqual(message, "")
                    self.assertEqual(hazards(message), [])
            told = sum(map(bool, refused.values()))
            print(f"naughty strings as '{place}' of a term: {len(refused) - told} taken, {told} refused", flush=True)

    def test_it_is_right_and_comes_back_as_it_went_in(self):
        self.assertEqual(problems(self.path), {})
        exported = ran(*self.own, "catalogue", "export", "json", "-o", "-")
        self.assertEqual(exported.status, 0, exported.err)
        back = json.loads(exported.out)
        for key in RECORDS:
            by_id = {record["id"]: record for record in back[key]}
            for record in self.records[key]:
                for field, value in record.items():
                    self.assertEqual(by_id[record["id"]].get(field, value), value, (record["id"], field))

    def ids(self, key):
        return [record["id"] for record in self.records[key]]

    def queries(self):
        for _, plural, _ in KINDS:
            yield ("list", plural)
        for key in RECORDS:
            yield ("explain", *self.ids(key))
            yield ("cite", *self.ids(key))
        yield ("explain", "--", *self.names[::5])
        yield ("for", *self.ids("concerns"), "--show-null")
        yield ("compare", *self.ids("ingredients")[::9], "--market", "EU")
        yield ("search", "x", "--limit", "300")
        yield ("search", "--", *self.names[3::40])
        yield ("matrix", "--type", "peptide", "--concern", "concerns-7")
        yield ("catalogue", "info")

    def test_every_format_holds_the_same_records_in_the_same_order(self):
        for words in self.queries():
            with self.subTest(words=words[:3]):
                printed = {style: self.check_printed(ran(*self.own, "--format", style, *words), SIGNS.get(style, "\n"))
                           for style in FORMATS}
                found = json.loads(printed["json"])["records"]
                self.assertTrue(found)
                lines = printed["jsonl"].split("\n")
                self.assertEqual([json.loads(line) for line in lines[:-1]], found)
                for style, rows in TABLES.items():
                    header, *rest = rows(printed[style])
                    self.assertEqual(rest, [[cell(record.get(name)) for name in header] for record in found], style)
                    self.assertEqual({len(row) for row in rest}, {len(header)}, style)

    def test_a_page_for_people_shows_no_control(self):
        for words in self.queries():
            for more in ((), ("--full", "--why"), ("--brief",)) if words[0] == "explain" else ((),):
                for columns in (None, "40"):
                    with self.subTest(words=words[:3], more=more, columns=columns):
                        self.check_printed(ran(*self.own, *more, *words, COLUMNS=columns))

    def test_every_name_finds_what_it_names(self):
        for name, number in list(zip(self.names, range(len(self.names))))[::8]:
            with self.subTest(name=name):
                out = self.check_printed(ran(*self.own, "explain", "--format", "json", "--fields", "id", "--", name))
                ids = [record["id"] for record in json.loads(out)["records"]]
                self.assertTrue({f"ingredients-{number}", f"terms-{number}"} <= set(ids) or name == "-", ids)

    def test_the_picture_is_xml_that_holds_the_names(self):
        """Of a few at a time: a picture of all by all would be large."""
        for start in range(0, 20, 2 * EVERY):
            names = self.names[start::20]
            few = self.folder / "few.json"
            few.write_text(json.dumps(catalogue(names, names)), encoding="utf-8")
            drawn = self.check_printed(ran("--catalogue", str(few), "matrix", "--type", "peptide", "--format", "svg"))
            shown = "".join("".join(ElementTree.fromstring(drawn).itertext()).split())
            for name in names:
                self.assertIn("".join(name.split())[:8], shown)
            self.check_printed(ran("--catalogue", str(few), "matrix", "--type", "peptide"))

    def test_bibliographies_stay_well_formed(self):
        ids = self.ids("sources")
        titles = [record["title"] for record in self.records["sources"]]
        bibtex = self.check_printed(ran(*self.own, "cite", *ids, "--format", "bibtex"))
        entries = re.split(r"(?m)^(?=@)", re.sub(r"\\.", "", bibtex))[1:]
        self.assertEqual(len(entries), len(ids))
        for entry in entries:
            self.assertEqual(entry.count("{"), entry.count("}"), entry)
        self.check_ris(self.check_printed(ran(*self.own, "cite", *ids, "--format", "ris"), allowed="\r\n"), titles)
        csl = json.loads(self.check_printed(ran(*self.own, "cite", *ids, "--format", "csl-json")))
        self.assertEqual([one["title"] for one in csl], titles)

    def check_ris(self, ris, titles):
        lines = ris.split("\r\n")
        self.assertEqual(ris.count("\n"), len(lines) - 1)
        for line in lines:
            self.assertRegex(line, r"\A(?:|[A-Z][A-Z0-9]  - .*)\Z")
        self.assertEqual([line[6:] for line in lines if line.startswith("TI  - ")], titles)
        self.assertEqual(sum(line.startswith("TY  - ") for line in lines), len(titles))

    def test_completion_offers_the_names_as_they_are(self):
        every = self.check_printed(ran(*self.own, "completion", "candidates", "name")).split("\n")[:-1]
        self.assertLessEqual({name.lower() for name in self.names}, {name.lower() for name in every})
        for name in self.names[::8]:
            with self.subTest(name=name):
                beginning = name[:max(1, len(name) // 2)]
                words = ("completion", "candidates", "--", "name", beginning)
                offered = self.check_printed(ran(*self.own, *words)).split("\n")[:-1]
                self.assertIn(name.lower(), [word.lower() for word in offered])

    def test_a_terminal_is_told_nothing_but_color(self):
        if not can_open_terminal():
            self.skipTest("no terminal can be opened here")
        for words in (("list", "terms"), ("explain", *self.ids("ingredients")[:40]), ("list", "claims")):
            seen = on_terminal([*PROGRAM, *self.own, *words], TERM="xterm", columns=60)
            self.assertEqual(seen.status, 0)
            plain = re.sub(r"\x1b\[[\d;]*m", "", seen.text.decode("utf-8"))
            self.assertEqual(hazards(plain, allowed="\r\n"), [])


class Labels(Case):
    """Each as the list on a product."""

    @classmethod
    def setUpClass(cls):
        cls.strings = strings()

    def printed(self, *words, given):
        outs = {style: self.check_printed(ran("label", *words, "--format", style, given=given), SIGNS.get(style, "\n"))
                for style in ("text", *FORMATS)}
        found = json.loads(outs["json"])["records"]
        self.assertEqual([json.loads(line) for line in outs["jsonl"].split("\n")[:-1]], found)
        for style, rows in TABLES.items():
            header, *rest = rows(outs[style])
            self.assertEqual(rest, [[cell(record.get(name)) for name in header] for record in found], style)
        return found

    def check_places(self, text, record):
        size = len(text.encode("utf-8"))
        for part in (*record["ingredients"], *record["other"]):
            self.assertLessEqual(part["offset"] + part["length"], size)

    def test_each_line_is_a_label(self):
        texts = [text for text in self.strings if "\n" not in text and "\r" not in text]
        around = [f"Aqua, {text}, Glycerin" for text in texts]
        for lines in (texts, around):
            given = "".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass")
            found = self.printed("--lines", given=given)
            self.assertEqual(len(found), len(lines))
            for text, record in zip(lines, found):
                self.check_places(text, record)
        self.printed("--lines", "--rows", "ingredients", given=given)

    def test_each_object_holds_a_label(self):
        objects = ({"t": text, "id": number} for number, text in enumerate(self.strings))
        given = "".join(json.dumps(one) + "\n" for one in objects).encode()
        found = self.printed("--jsonl", "--text-field", "t", "--id-field", "id", given=given)
        self.assertEqual([record["id"] for record in found], list(range(len(self.strings))))
        for text, record in zip(self.strings, found):
            self.check_places(text, record)

    def test_each_as_a_whole_input(self):
        for text in self.strings[::3 * EVERY]:
            with self.subTest(text=text):
                self.check_printed(ran("label", "--market", "EU", "--says", "PDRN", given=text.encode()), statuses=(0, 1))

    def test_each_on_the_front_of_the_pack(self):
        for text in self.strings[::4 * EVERY]:
            if "\0" not in text:
                with self.subTest(text=text):
                    for style in ("text", "json"):
                        words = ("label", "--says=" + text, "--format", style)
                        self.check_printed(ran(*words, given=b"Aqua, Sodium DNA"), statuses=(0, 1, 2, 4))

    def test_files_of_that_name(self):
        with tempfile.TemporaryDirectory() as folder:
            for number, text in enumerate(self.strings[::3 * EVERY]):
                name = text.replace("/", "_").replace("\0", "_")
                if 0 < len(name.encode()) < 250 and name.strip(" ") not in ("", ".", "..", "-"):
                    path = Path(folder) / name
                    path.write_text("Aqua, Glycerin\n", encoding="utf-8")
                    with self.subTest(text=text):
                        record = json.loads(self.check_printed(ran("label", "--format", "json", "--", name, folder=folder)))
                        self.assertEqual(record["records"][0]["counts"]["ingredients"], 2)
                        missing = ran("label", "--", name + "x", folder=folder)
                        self.check_printed(missing, statuses=(4,))


class Arguments(Case):
    """Each as a word of the command line."""

    PLACES = (("explain", "{}"), ("for", "{}"), ("search", "{}"), ("compare", "pdrn", "{}"), ("cite", "{}"), ("list", "{}"),
              ("--catalogue", "{}", "list", "terms"), ("explain", "pdrn", "--fields", "{}"), ("list", "--market", "{}"),
              ("list", "--type", "{}"), ("list", "--concern", "{}"), ("explain", "pdrn", "--format", "{}"), ("help", "{}"),
              ("catalogue", "check", "{}"), ("completion", "candidates", "name", "{}"), ("search", "{}", "--limit", "{}"),
              ("catalogue", "export", "{}", "-o", "-"), ("{}",), ("{}", "pdrn"), ("explain", "--", "{}", "pdrn"),
              ("label", "{}"), ("label", "--text-field", "{}", "--jsonl"), ("explain", "pdrn", "--{}"),
              ("completion", "{}"), ("explain", "pdrn", "--color={}"), ("label", "--jobs", "{}"))

    def test_each_somewhere(self):
        """Every place gets each so many-th string, another beginning each time, and those that are no UTF-8."""
        texts = [text.encode() for text in strings() if "\0" not in text]
        texts += [b"\xff\xfe", b"pdrn\xff", b"\xc3", b"\xed\xa0\x80"]
        step = 15 * EVERY
        counts = Counter()
        with tempfile.TemporaryDirectory() as folder:
            for number, place in enumerate(self.PLACES):
                for text in (*texts[number % step::step], *texts[-4::EVERY]):
                    words = [word.encode().replace(b"{}", text) for word in place]
                    with self.subTest(place=place, text=text):
                        result = ran(*words, folder=folder)
                        allowed = "\n\t" if b"manual" in words or result.out.startswith(b"#") else "\n"
                        self.check_printed(result, allowed, statuses=(0, 1, 2, 3, 4))
                        counts[result.status] += 1
            self.assertEqual(list(Path(folder).iterdir()), [], "no command wrote a file")
        print("words of the command line:", sum(counts.values()), "by status", dict(sorted(counts.items())), flush=True)
        for status in (0, 2):
            self.assertGreater(counts[status], 10 // EVERY)


if __name__ == "__main__":
    main()
