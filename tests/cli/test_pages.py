#!/usr/bin/env python3
"""Holds every text page to the width of its terminal and to its own list of sources: test_pages.py --program PATH."""

import re
import unicodedata
import unittest

from output import KINDS, ROOT, ids, main, run, text, typical

WIDTHS = (40, 60, 71, 72, 80, 100)


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def commands():
    listed = text("help").split("\nCommands\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


def questions():
    yield ("help",)
    for topic in (*commands(), "formats", "exit-status", "environment", "files"):
        yield ("help", topic)
    for _, plural, _ in KINDS:
        yield ("list", plural)
        if names := typical(plural):
            yield ("explain", *names)
            yield ("explain", "--full", *names)
            yield ("cite", *names)
    yield ("compare", *ids("ingredients"))
    yield ("compare", *ids("types"))
    yield ("compare", "sodium dna", "--market", "EU")
    yield ("compare", "EGF", "bFGF")
    for name in ("jar", "serum", "sunscreen", "korean"):
        label = str(ROOT / f"tests/cli/fixtures/labels/{name}.txt")
        yield ("label", label, "--market", "EU", "--says", "Exosome PDRN serum, clinically proven")
        yield ("label", label, "--lines", "--summary")
    yield ("matrix",)
    yield ("matrix", "--concern", "aging", "--market", "EU")
    for name in ids("types"):
        yield ("matrix", "--type", name)
        yield ("matrix", "--type", name, "--concern", "aging")
    yield ("search", "skin", "--limit", "400")
    yield ("search", "여드름")
    for concern in ids("concerns"):
        yield ("for", concern, "--show-null")
        yield ("for", concern, "--market", "EU")


class Width(unittest.TestCase):
    def test_no_line_is_wider_than_the_terminal(self):
        for width in WIDTHS:
            for words in questions():
                status, out = run(*words, COLUMNS=str(width))
                too_wide = [line for line in out.decode().splitlines() if columns(line) > width]
                with self.subTest(width=width, words=words[:2]):
                    self.assertEqual(too_wide[:3], [])

    def test_a_table_breaks_words_at_eighty_columns_at_their_hyphens_only(self):
        """What stands in a cell at 80 columns is the same words as on an endless line."""
        for concern in ids("concerns"):
            wide, narrow = (run("for", concern, "--show-null", COLUMNS=width)[1].decode() for width in ("1000", "80"))
            with self.subTest(concern=concern):
                self.assertEqual(*(sorted(text.replace("-", "- ").split()) for text in (narrow, wide)))


class Sources(unittest.TestCase):
    def test_every_mark_on_a_page_leads_to_a_source_and_every_source_is_marked(self):
        for kind, plural, _ in KINDS:
            for name in typical(plural) if kind != "source" else ():  # which cites nothing, and there are a thousand
                for depth in ((), ("--full",)):
                    body, *rest = text("explain", name, *depth).split("\nSources\n")
                    if len(rest) != 1:  # nothing is cited, or the name leads to several pages
                        continue
                    listed = re.findall(r"^  \[(\d+)\] ", rest[0], re.MULTILINE)
                    with self.subTest(name=name, depth=depth):
                        self.assertEqual(set(re.findall(r"\[(\d+)\]", body)), set(listed))
                        self.assertEqual(listed, [str(number) for number in range(1, len(listed) + 1)])


if __name__ == "__main__":
    main()
