#!/usr/bin/env python3
"""Checks `actives label` as a whole: test_label.py --program PATH.

With the real labels of $ACTIVES_SHARED/data/labels (default: ../shared beside the project) it is also scored against
lists that were split by hand, and shown to lose no byte of thousands of them. Without, these checks are skipped.
"""

import gzip
import json
import os
import re
import subprocess
import unittest
from collections import Counter
from pathlib import Path

from output import PROGRAM, ROOT, TIME_LIMIT, environment, main

LABELS = ROOT / "tests/cli/fixtures/labels"
SHARED = Path(os.environ.get("ACTIVES_SHARED", ROOT.parent / "shared")) / "data/labels"
SLOW = 20  # sanitizers take so many times as long
# Marks that are made of digits lead to notes: they are no letters of the text.
RAISED = {ord(c): None for c in "¹²³"}

needs_labels = unittest.skipUnless((SHARED / "gold-dev.jsonl").is_file(), f"no labels in {SHARED}")


def label(*words, given=b""):
    result = subprocess.run([*PROGRAM, "label", *words], input=given, capture_output=True, timeout=TIME_LIMIT * SLOW,
                            env=environment())
    return result.returncode, result.stdout.decode("utf-8")


def read(texts):
    """The record of each text."""
    given = "".join(json.dumps({"t": text}) + "\n" for text in texts).encode()
    _, printed = label("--jsonl", "--text-field", "t", "--format", "jsonl", given=given)
    return [json.loads(line) for line in printed.splitlines()]


def fixtures():
    return [path.read_text(encoding="utf-8") for path in sorted(LABELS.glob("*.txt"))]


def uncovered(text, record):
    """The letters and digits of the text that are in no ingredient and in nothing else."""
    data = text.encode("utf-8", "surrogatepass")
    covered = bytearray(len(data))
    for part in (*record["ingredients"], *record["other"]):
        covered[part["offset"]:part["offset"] + part["length"]] = b"\1" * part["length"]
    rest = bytes(0x20 if done else byte for byte, done in zip(data, covered)).decode("utf-8", "replace")
    return re.findall(r"\w+", rest.translate(RAISED).replace("_", " "))


def folded(name):
    return " ".join(name.split()).casefold()


def f_one(hit, said, true):
    return 2 * hit / (said + true)


class Form(unittest.TestCase):
    def check(self, text, record):
        self.assertEqual(uncovered(text, record), [], text[:200])
        end = 0
        for position, one in enumerate(record["ingredients"], 1):
            self.assertEqual(one["position"], position)
            self.assertGreaterEqual(one["offset"], end, "ingredients do not overlap and stand in order")
            end = one["offset"] + one["length"]
            self.assertTrue(one["printed"])
            self.assertEqual(one["kind"] == "unknown", one["matches"] == [], one)
            types = {match["type"] for match in one["matches"]}
            self.assertEqual(one["kind"] in ("regenerative", "related"), bool(types - {None}), one)
        self.assertLessEqual(end, len(text.encode("utf-8", "surrogatepass")))
        offsets = [one["offset"] for one in record["other"]]
        self.assertEqual(offsets, sorted(offsets))
        kinds = Counter(one["kind"] for one in record["ingredients"])
        counts = dict(record["counts"])
        self.assertEqual(counts.pop("ingredients"), len(record["ingredients"]))
        self.assertEqual(counts, {kind: kinds[kind] for kind in counts})
        self.assertEqual(record["note"] is None, bool(record["ingredients"]))

    def test_every_letter_is_somewhere(self):
        texts = fixtures()
        for text, record in zip(texts, read(texts), strict=True):
            self.check(text, record)

    def test_what_was_printed_is_read_again_as_the_same_names(self):
        texts = [", ".join(one["printed"] for one in record["ingredients"]) for record in read(fixtures())]
        for text, record in zip(texts, read(texts), strict=True):
            self.assertEqual(", ".join(one["printed"] for one in record["ingredients"]), text)

    @needs_labels
    def test_no_letter_of_thousands_of_real_labels_is_lost(self):
        lines = gzip.open(SHARED / "dev.jsonl.gz", "rt", encoding="utf-8").read().splitlines()
        texts = [json.loads(line)["ingredients_text"] for line in lines][::3]
        for text, record in zip(texts, read(texts), strict=True):
            self.check(text, record)


class Jobs(unittest.TestCase):
    def test_any_number_of_jobs_gives_the_same_bytes(self):
        lines = "".join(text.replace("\n", " ") + "\n" for text in fixtures() * 700).encode()
        for style in ("jsonl", "json", "csv", "text"):
            alone = label("--lines", "--format", style, given=lines)
            self.assertEqual(label("--lines", "--format", style, "--jobs", "4", given=lines), alone, style)


@needs_labels
class Score(unittest.TestCase):
    """Against lists that were split by hand, and over all labels: what the design asks for."""

    def test_names_and_types_against_lists_split_by_hand(self):
        gold = [json.loads(line) for line in (SHARED / "gold-dev.jsonl").read_text(encoding="utf-8").splitlines()]
        hit = said = true = exact = 0
        typed = Counter()
        for truth, record in zip(gold, read([one["ingredients_text"] for one in gold]), strict=True):
            names = [folded(one["printed"]) for one in record["ingredients"]]
            wanted = [folded(name) for name in truth["ingredients"]]
            hit += (Counter(names) & Counter(wanted)).total()
            said, true, exact = said + len(names), true + len(wanted), exact + (names == wanted)
            regenerative = Counter((folded(one["printed"]), one["what"]) for one in truth["regenerative"])
            found = Counter()
            for one in record["ingredients"]:
                kinds = sorted({match["type"] for match in one["matches"]}) if one["kind"] == "regenerative" else []
                # Of what is called a peptide without saying so the truth says nothing.
                if kinds and not (kinds == ["peptide"] and "peptid" not in folded(one["printed"])
                                  and "펩" not in one["printed"]) and not (kinds == ["pdrn"] and "rna" in folded(one["printed"])):
                    name = folded(one["printed"])
                    found[next(((name, kind) for kind in kinds if (name, kind) in regenerative), (name, kinds[0]))] += 1
            typed["hit"] += (found & regenerative).total()
            typed["said"] += found.total()
            typed["true"] += regenerative.total()
        self.assertGreaterEqual(f_one(hit, said, true), 0.985)
        self.assertGreaterEqual(exact, 48)
        self.assertGreaterEqual(f_one(typed["hit"], typed["said"], typed["true"]), 0.97)

    def test_share_of_names_that_are_known(self):
        lines = gzip.open(SHARED / "dev.jsonl.gz", "rt", encoding="utf-8").read().splitlines()
        latin = [line for line in lines if not re.search("[가-힣]", json.loads(line)["ingredients_text"])]
        status, printed = label("--jsonl", "--text-field", "ingredients_text", "--summary", "--format", "jsonl",
                                given="\n".join(latin).encode())
        self.assertEqual(status, 0)
        counts = json.loads(printed)["counts"]
        self.assertGreaterEqual(1 - counts["unknown"] / counts["ingredients"], 0.92)


if __name__ == "__main__":
    main()
