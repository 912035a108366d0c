#!/usr/bin/env python3
"""Holds the reading of CSV against Python's on broken tables: test_csv_differential.py --program PATH.

Everything is made from a seed: rows of a CosIng inventory, one cell of each of any characters, well quoted or not.
"""

import csv
import json
import random
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from hostile import EVERY, hazards, ran
from output import main

ROUNDS = 400 // EVERY
HEADER = ("COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Chem/IUPAC Name / Description,Restriction,Function,"
          "Update Date")
PIECES = ["a", "b c", ",", '"', '""', "\n", "\r\n", "\r", ";", "\u00e9", "\u5b57", "x" * 3000, "'", "=1", "\\", "|"]
LONGEST = 4000  # characters of a text in a catalogue
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def cleaned(cell):
    """Without the apostrophe that `export --spreadsheet-safe` puts before what a spreadsheet would run; blanks once."""
    guarded = cell[:1] == "'" and cell[1:2] in tuple("=+-@'\t\r")
    return " ".join(cell[guarded:].split())


def lines(text):
    return LINE.findall(text)


def trouble(text):
    """The line of a quote in the middle of a cell, or of the row in which one is never closed, with the word for it."""
    quoted, at_start, begun = False, True, 1
    for number, line in enumerate(lines(text), 1):
        if not quoted:
            begun = number
        at = 0
        while at < len(line):
            if quoted and line[at:at + 2] == '""':
                at += 1
            elif line[at] == '"':
                if not quoted and not at_start:
                    return number, "middle"
                quoted = not quoted
                if not quoted and line[at + 1:at + 2] not in ("", ",", "\r", "\n"):
                    return number, "middle"
            at_start = not quoted and line[at] in ",\r\n"
            at += 1
    return (begun, "never closed") if quoted else None


def table(chance):
    rows = []
    for number in range(chance.randint(1, 12)):
        cell = "".join(chance.choices(PIECES, k=chance.randint(0, 5)))
        quotes_well = chance.random() < 0.9
        written = '"' + cell.replace('"', '""') + '"' if quotes_well else cell
        rows.append(f"{number},ZZYZX {chr(65 + number)}AB OIL,,,,,x,{written},EMOLLIENT,15/10/2010")
    end = chance.choice(("\n", "\r\n", "\r"))
    return chance.choice(("", "\ufeff")) + end.join([HEADER, *rows]) + chance.choice(("", end, end * 2))


class Read(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def imported(self, data):
        (self.folder / "table.csv").write_bytes(data)
        return ran("catalogue", "import", "cosing", "table.csv", "-o", "made", "--force", "--format", "jsonl",
                   folder=self.folder)

    def restrictions(self):
        made = {}
        for path in (self.folder / "made").glob("*.json"):
            for record in json.loads(path.read_text(encoding="utf-8")).get("inventory", []):
                made[record["inci"].upper()] = record["restriction"]
        return made

    def test_the_same_cells_or_the_line_of_the_wrong_quote(self):
        chance = random.Random("csv")
        counts = Counter()
        for _ in range(ROUNDS):
            text = table(chance)
            with self.subTest(text=text[:3000]):
                counts[self.check(text)] += 1
        print("tables:", dict(counts), flush=True)
        self.assertGreater(counts["read"], ROUNDS // 4)
        self.assertGreater(counts["middle"], ROUNDS // 20)

    def check(self, text):
        result = self.imported(text.encode("utf-8"))
        self.assertIn(result.status, (0, 3), result.err[-500:])
        message = result.err.decode("utf-8")
        self.assertEqual(hazards(message), [])
        wrong = trouble(text.removeprefix("\ufeff"))
        if wrong:
            self.assertEqual(result.status, 3, message)
            self.assertRegex(message, rf"table\.csv:{wrong[0]}(?::\d+)?: .*{wrong[1]}")
            return wrong[1]
        rows = list(csv.reader(lines(text.removeprefix("\ufeff")), strict=True))
        expected = {row[1]: cleaned(row[7]) for row in rows[1:] if len(row) == 10}
        made = self.restrictions() if result.status == 0 else {}
        for name, restriction in expected.items():
            if len(restriction) > LONGEST:
                self.assertNotIn(name, made)
                self.assertIn(f'"name":"{name}"', result.out.decode("utf-8"))
            else:
                self.assertEqual(made.get(name, "no row"), restriction or None)
        return "read"

    def test_bytes_that_are_no_text_are_refused_with_a_place(self):
        row = f"{HEADER}\n1,ZZYZX OIL,,,,,x,@,EMOLLIENT,\n".encode()
        for bad in (b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"):
            with self.subTest(bad=bad):
                result = self.imported(row.replace(b"@", bad))
                self.assertEqual(result.status, 3, result)
                self.assertRegex(result.err.decode("utf-8"), r"table\.csv:2(?::\d+)?: ")

    def test_a_cell_of_a_million_letters_is_told_and_does_not_stop_the_rest(self):
        rows = f"{HEADER}\n1,ZZYZX OIL,,,,,x,{'x' * 1_000_000},EMOLLIENT,\n2,ZZYZX SEED OIL,,,,,x,II/9,EMOLLIENT,\n"
        result = self.imported(rows.encode())
        self.assertIn(result.status, (0, 3), result.err[-300:])
        self.assertEqual(self.restrictions().get("ZZYZX SEED OIL"), "II/9")


if __name__ == "__main__":
    main()
