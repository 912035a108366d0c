#!/usr/bin/env python3
"""Holds `actives label` against a slow and obvious splitter: test_label_reference.py --program PATH.

Texts are made from a seed out of known names, made-up names and what stands between them. The real labels of
$ACTIVES_SHARED/data/labels (default: ../shared beside the project) that are plain enough are read by both too.
"""

import gzip
import json
import random
import re
import unittest
from collections import Counter

from hostile import EVERY, SHARED, ran
from output import main, records
from reference_splitter import Splitter, is_plain, letters

LABELS = SHARED / "data/labels/dev.jsonl.gz"
ROUNDS = 2000 // EVERY
PLAIN_NAME = re.compile(r"[A-Za-z0-9가-힣][A-Za-z0-9가-힣 ,/()'-]*[A-Za-z0-9가-힣)]")
MADE_UP = ["Blorquex", "Zyxwolt", "Quobrimp", "Vexumog", "Jolkwyft", "Frundquat Zwibbo", "Plyxurb-7", "Grozzwick (Mibquo)",
           "Wuxlump/Trobqui", "Kwazgrib Yofflum Dwixqu"]


def known_names():
    """Every name of every ingredient and everyday name, with the id of its record."""
    for record in records("explain", *(one["id"] for one in records("list", "ingredients", "--fields", "id"))):
        if record["kind"] != "ingredient":
            continue
        names = [record["name"], *record["inci"], *record["aliases"], *record["cas"]]
        for name in (*names, *(trade["name"] for trade in record["trade_names"])):
            yield name, record["id"]
    for item in records("list", "inventory"):
        for name in (item["inci"], *item["names"], *item["cas"]):
            yield name, item["id"]


def read(texts):
    given = "".join(json.dumps({"t": text}) + "\n" for text in texts).encode()
    result = ran("label", "--jsonl", "--text-field", "t", "--format", "jsonl", "--fields", "ingredients,other", given=given)
    if result.status not in (0, 1):
        raise AssertionError(result)
    return [json.loads(line) for line in result.out.split(b"\n")[:-1]]


def shown(record):
    return [(one["offset"], one["offset"] + one["length"], frozenset(match["id"] for match in one["matches"]))
            for one in record["ingredients"]]


class Split(unittest.TestCase):
    maxDiff = 3000

    @classmethod
    def setUpClass(cls):
        cls.names = list(known_names())
        cls.splitter = Splitter(cls.names)

    def torn(self, name):
        """With the end of a line within it: where that makes two names that are known, or one that is and a heading, the
        program takes them for two."""
        parts = name.split(" ", 1)
        return name if any(self.splitter.ids(part) for part in parts) else "\n".join(parts)

    def made(self, chance, names):
        separator = chance.choice((", ", ",", "; ", " | ", "\n", " \u2022 ", ",\n", " , "))
        text = chance.choice(("", "", "Ingredients: ", "INCI: ", "INGREDIENTS:\n"))
        for number in range(chance.randint(3, 25)):
            # A list of unknown names alone is for the program no list.
            is_known = number < 2 or chance.random() < 0.85
            name = chance.choice((str, str, str.upper, str.lower))(chance.choice(names if is_known else MADE_UP))
            if is_known and number > 1 and " " in separator and chance.random() < 0.06:
                name = self.torn(name)
            if number > 0:
                text += separator
            text += name + (chance.choice((" (2%)", " 0.5%", " (0,1 %)", " [3%]")) if chance.random() < 0.08 else "")
        return text + chance.choice(("", "", ".", "\n"))

    def check(self, text, record):
        """The same names at the same places, in the same records. The program finds more by plurals, slips and families."""
        ours, reference = shown(record), [tuple(name) for name in self.splitter.split(text)]
        self.assertEqual([place for *place, _ in ours], [place for *place, _ in reference])
        for (*_, found), (*_, expected) in zip(ours, reference):
            self.assertLessEqual(expected, found)

    def test_made_texts_are_split_alike(self):
        chance = random.Random("labels")
        # A comma with a blank ends a name for the reference, "and" one for the program unless the whole is a name, and what
        # "vegan" says on a line of its own is advertising.
        names = sorted({name for name, _ in self.names if PLAIN_NAME.fullmatch(name) and len(letters(name)) > 3
                        and not re.search(", | and |^vegan ", name)})
        texts = [self.made(chance, names) for _ in range(ROUNDS)]
        count = 0
        for text, record in zip(texts, read(texts)):
            count += len(record["ingredients"])
            with self.subTest(text=text):
                self.check(text, record)
        print(f"made lists: {len(texts)}, with {count} names", flush=True)

    def test_real_labels_that_are_plain_are_split_alike(self):
        if not LABELS.is_file():
            self.skipTest(f"there is no {LABELS}")
        with gzip.open(LABELS, "rt", encoding="utf-8") as lines:
            every = [json.loads(line)["ingredients_text"] for line in lines]
        texts = [text for text in every if is_plain(text) and not self.splitter.has_torn_name(text)][::EVERY]
        counts = Counter(labels=len(texts))
        for text, record in zip(texts, read(texts)):
            ours = {(start, end) for start, end, _ in shown(record)}
            reference = {(name.start, name.end) for name in self.splitter.split(text)}
            counts += Counter({"names": len(ours | reference), "names alike": len(ours & reference)})
            counts["labels alike"] += ours == reference
        print(f"real lists: {len(texts)} of {len(every)} are plain:", dict(counts), flush=True)
        # The rest was looked at: advertising among the names, notes behind a full stop, plurals, slips of the printer.
        self.assertGreater(counts["names alike"], 0.998 * counts["names"])
        self.assertGreater(counts["labels alike"], 0.985 * counts["labels"])


if __name__ == "__main__":
    main()
