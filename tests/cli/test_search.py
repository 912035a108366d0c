#!/usr/bin/env python3
"""Asks the search what people ask, and holds the share of right answers: test_search.py --program PATH."""

import unittest

from output import ROOT, main, records

QUESTIONS = ROOT / "tests/cli/search_questions.tsv"
FIRST = 0.85  # of the questions have a right record in the first place
THREE = 0.97  # ... among the first three


def questions():
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words, wanted = line.split("\t")
            yield words, set(wanted.split("|"))


class Questions(unittest.TestCase):
    def test_the_wanted_records_exist(self):
        for words, wanted in questions():
            for kind, name in (record.split(":") for record in wanted):
                with self.subTest(words=words, record=name):
                    self.assertIn(kind, [r["kind"] for r in records("explain", name) if r["id"] == name])

    def test_most_are_answered_first_and_nearly_all_among_the_first_three(self):
        first, three, all_questions = [], [], list(questions())
        for words, wanted in all_questions:
            found = [f"{r['kind']}:{r['id']}" for r in records("search", "--limit", "3", *words.split())]
            if found and found[0] in wanted:
                first.append(words)
            if wanted & set(found):
                three.append(words)
        missed = [words for words, _ in all_questions if words not in three]
        print(f"{len(first)} of {len(all_questions)} first, {len(three)} among the first three; missed: {missed}")
        self.assertGreaterEqual(len(first), FIRST * len(all_questions))
        self.assertGreaterEqual(len(three), THREE * len(all_questions))


if __name__ == "__main__":
    main()
