"""Splits an ingredient list in the plainest way that can be right: to hold `actives label` against, not to be used.

Known names are looked up by their letters and digits alone, longest first. A name begins where the list begins, behind a
separator, or right behind another known name; it has to end at a separator, at an amount, or where the next known name
begins. What is between separators and not known is one unknown name. Only the part of the language of labels is read
that `is_plain` describes.
"""

import re
import unicodedata
from collections import namedtuple
from functools import lru_cache

# Without small round brackets, which belong to names.
SEPARATORS = ",;|\u2022\u00b7\n"
BESIDE = " \t\u00a0.*"  # what may stand between a name and its separator
HEADER = re.compile(r"\s*(?:full )?(?:ingredients(?: list)?|inci)\s*:", re.IGNORECASE)
# 5%, (0.5 %), [2,5%]: what is told of a name, and no part of it.
AMOUNT = re.compile(r"[ \t]*(?:\(\s*\d+(?:[.,]\d+)?\s*%\s*\)|\[\s*\d+(?:[.,]\d+)?\s*%\s*\]|(?<=[ \t])\d+(?:[.,]\d+)?\s*%)")
WORD = re.compile(r"[^\W_]+")
# No name goes on behind these; behind a comma between digits or an end of a line it may.
END_OF_ALL = re.compile("[;|\u2022\u00b7]|,(?=\\s|$)")
LONGEST = 24  # words

Name = namedtuple("Name", "start end ids")  # bytes; no ids where it is unknown


@lru_cache(maxsize=1 << 16)
def letters(text):
    """A name's letters and digits, in small letters without accents; two numbers stay two."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    plain = unicodedata.normalize("NFC", plain)
    return re.sub(r"(?<=\d) +(?!\d)|(?<!\d) +(?=\d)|(?<!\d) +(?!\d)", "", re.sub(r"[\W_]+", " ", plain).strip())


class Splitter:
    def __init__(self, known):
        """`known` is pairs of a name and the id of a record that has it."""
        self.known = {}
        for name, record in known:
            if letters(name):
                self.known.setdefault(letters(name), set()).add(record)

    def ids(self, text):
        """Of a name as it stands, or else without what stands in brackets: Vitis Vinifera (Grape) Seed Oil."""
        return self.known.get(letters(text)) or self.known.get(letters(re.sub(r"\([^()]*\)", " ", text)))

    def split(self, text):
        """The names of a text, with their places in bytes."""
        header = HEADER.match(text)
        at = header.end() if header else 0
        found = []
        while (word := WORD.search(text, at)) is not None:
            run = self.run_of_known(text, word.start()) or [self.unknown(text, word.start())]
            for start, end in run:
                found.append(self.name(text, start, end))
            at = self.behind_amount(text, run[-1][1])
        return found

    def run_of_known(self, text, start):
        """The ends of as few known names as reach from here to where a name may end, or nothing."""
        stop = END_OF_ALL.search(text, start)
        words = WORD.finditer(text, start, stop.start() if stop else len(text))
        ends = [word.end() for word, _ in zip(words, range(LONGEST))]
        for end in reversed(ends):
            end = self.with_bracket(text, start, end)
            if self.ids(text[start:end]) is None:
                continue
            if self.ends_here(text, end):
                return [(start, end)]
            following = WORD.search(text, end)
            # "CI 77289,90028-06-1": where both halves are known a comma between digits is one between names.
            if following and text[end:following.start()].strip(" \t,") == "":
                rest = self.run_of_known(text, following.start())
                if rest:
                    return [(start, end), *rest]
        return []

    def has_torn_name(self, text):
        """Whether a separator stands within a known name, whose halves are not both known: the reference leaves it there."""
        parts = re.split(r"\s*[,;|\u2022\u00b7\n]\s*", text)
        return any(self.ids(f"{one} {other}") and not (self.ids(one) and self.ids(other))
                   for one, other in zip(parts, parts[1:]))

    def unknown(self, text, start):
        end = start
        while not self.ends_here(text, end):
            end += 1
        return start, start + len(text[start:end].rstrip(BESIDE))

    @staticmethod
    def with_bracket(text, start, end):
        """A bracket that opened within the name closes within it."""
        open_ones = text.count("(", start, end) - text.count(")", start, end)
        while open_ones > 0 and text[end:end + 1] == ")":
            end += 1
            open_ones -= 1
        return end

    def behind_amount(self, text, end):
        amount = AMOUNT.match(text, end)
        return amount.end() if amount else end

    def ends_here(self, text, end):
        end = self.behind_amount(text, end)
        rest = text[end:].lstrip(BESIDE)
        if not rest:
            return True
        is_number = rest[0] in ",." and text[end - 1:end].isdigit() and rest[1:2].isdigit() and rest == text[end:]
        return rest[0] in SEPARATORS and not is_number

    def name(self, text, start, end):
        before, inside = len(text[:start].encode("utf-8")), len(text[start:end].encode("utf-8"))
        return Name(before, before + inside, frozenset(self.ids(text[start:end]) or ()))


# What a plain label has none of: other signs, lines, more than one blank, notes and sentences, joined or torn words, amounts
# that are no percentages, brackets that open a name or hold a list.
NOT_PLAIN = re.compile(r"[^\w ,;|\u2022\u00b7()./%'-]|_|  |[.:] *\w|\w[(]|[)]\w|\d *%? *pp[mb]|\b(?:and|or|contains?)\b"
                       r"|\d *% *\w|[,;|(] *[(]|\([^)]*[,;(|\u2022\u00b7]|^ *[(]|[/-] | [/-]|\*", re.IGNORECASE)
ALSO_JOINED = re.compile(r"[a-z가-힣)][A-Z]|\d[A-Z][a-z]|\d[가-힣]")


def is_plain(text):
    """Whether a text is in the part of the language that the reference reads: names between separators, with amounts."""
    header = HEADER.match(text)
    rest = text[header.end():].strip() if header else text.strip()
    return (len(text) < 4000 and not NOT_PLAIN.search(rest.rstrip(".")) and not ALSO_JOINED.search(rest)
            and rest.count("(") == rest.count(")") and len(re.findall(f"[{SEPARATORS}]", rest)) > 1)
