#!/usr/bin/env python3
"""Holds the columns of every character of Unicode against Python's wcwidth: test_width.py --widths PATH.

PATH is a program that prints the columns of each line of its input. Where both differ, the character has to be in one of
the classes below, with the columns that are given there: each is a decision, or a newer Unicode of one of the two.
"""

import argparse
import subprocess
import sys
import unicodedata
import unittest
from collections import Counter

from hostile import EVERY, environment, is_hazardous

try:
    from wcwidth import wcswidth, wcwidth
except ImportError:
    wcwidth = None

PROGRAM = []


def columns(lines):
    printed = subprocess.run(PROGRAM, input="".join(line + "\n" for line in lines).encode(), capture_output=True, check=True,
                             env=environment())
    return [int(number) for number in printed.stdout.split()]


def is_inner_jamo(code):
    return 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF


# Name, whether a code is in it, and the columns that the program gives there.
CLASSES = (
    # Printed as U+FFFD, which takes one; wcwidth says -1 or 0.
    ("hazardous, printed as a replacement", is_hazardous, (1,)),
    # Drawn into the first letter of their syllable; wcwidth gave them one until 0.2.9.
    ("vowels and finals of Korean", is_inner_jamo, (0,)),
    # Drawn on or around the letter before them; wcwidth gave them one until 0.2.9.
    ("spacing marks", lambda code: unicodedata.category(chr(code)) == "Mc", (0,)),
    # utf8proc gives none to any of them; some, as U+0600, are seen, and wcwidth differs from version to version.
    ("format characters", lambda code: unicodedata.category(chr(code)) == "Cf", (0,)),
    # Seen only where a line is broken; later utf8proc gives it a column, later wcwidth none.
    ("soft hyphen", lambda code: code == 0xAD, (0, 1)),
    # Drawn by themselves where nobody stands before them; later wcwidth gives none.
    ("colors of skin", lambda code: 0x1F3FB <= code <= 0x1F3FF, (2,)),
    # Not in this Python's Unicode: a mark or a wide letter in a newer one, or nothing yet.
    ("not assigned", lambda code: unicodedata.category(chr(code)) == "Cn", (0, 1, 2)),
    # Unicode 15 calls the first two, tone marks of Korean, wide and drawn beside the letter; later wcwidth gives none.
    ("wide spacing marks", lambda code: code in (0x302E, 0x302F, 0x16FF0, 0x16FF1), (2,)),
    # Letters that are left blank; later wcwidth gives none.
    ("Korean fillers", lambda code: code in (0x3164, 0xFFA0), (1, 2)),
    # Half a flag is drawn as a letter; later wcwidth gives it the columns of the whole flag.
    ("letters of flags", lambda code: 0x1F1E6 <= code <= 0x1F1FF, (1,)),
    # Wide since Unicode 16, which only one of the two may know.
    ("symbols of the I Ching and counting rods", lambda code: 0x4DC0 <= code <= 0x4DFF or 0x1D300 <= code <= 0x1D37F
     or 0x2630 <= code <= 0x268F, (1,)),
)


@unittest.skipIf(wcwidth is None, "python3-wcwidth is not installed")
class Width(unittest.TestCase):
    def test_every_character(self):
        codes = [code for code in range(0, 0x110000, EVERY) if chr(code) != "\n" and not 0xD800 <= code < 0xE000]
        counts, wrong = Counter(), []
        for code, ours in zip(codes, columns(map(chr, codes))):
            if ours == wcwidth(chr(code)):
                counts["alike"] += 1
                continue
            names = [name for name, holds, given in CLASSES if holds(code) and ours in given]
            counts.update(names[:1])
            if not names:
                wrong.append(f"U+{code:04X}: {ours}, not {wcwidth(chr(code))}")
        print("columns:", dict(counts), flush=True)
        self.assertEqual(wrong, [])
        self.assertGreater(counts["alike"], 0.9 * len(codes))

    def test_what_a_reader_takes_for_one_character(self):
        """These are known from how they are drawn: wcwidth before 0.2.9 adds up their parts."""
        woman, man, girl, heart, joiner = "\U0001f469", "\U0001f468", "\U0001f467", "\u2764\ufe0f", "\u200d"
        expected = {
            f"{woman}{joiner}{man}{joiner}{girl}": 2, f"{woman}{joiner}{heart}{joiner}{man}": 2, "\U0001f44d\U0001f3fd": 2,
            "\U0001f1e9\U0001f1ea": 2, "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7": 4, "1\ufe0f\u20e3": 2, "\u2764\ufe0f": 2,
            "e\u0301": 1, "e" + "\u0301" * 20: 1, "\u1112\u1161\u11ab": 2, "\ud55c": 2, "\u0915\u093f": 1, "\u0e01\u0e33": 2,
            "\uff21\uff62": 3, "": 0, "\u0301": 0, "a\u200db": 2, "\u5b57\ufe00": 2,
        }
        self.assertEqual(dict(zip(expected, columns(expected))), expected)

    def test_texts_of_plain_letters_add_up(self):
        words = ["Aqua", "\uc815\uc81c\uc218", "\u4e09\u80bd-1\u94dc", "\u30c8\u30ea\u30da\u30d7", "cr\u00e8me", "\u03b1-"]
        texts = [first + " " + second for first in words for second in words]
        self.assertEqual(columns(texts), [wcswidth(text) for text in texts])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] + " Other options are unittest's.")
    parser.add_argument("--widths", required=True)
    arguments, others = parser.parse_known_args()
    PROGRAM.append(arguments.widths)
    unittest.main(argv=[sys.argv[0], *others])
