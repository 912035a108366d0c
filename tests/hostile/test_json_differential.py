#!/usr/bin/env python3
"""Holds the reading of JSON against Python's on many broken catalogues: test_json_differential.py --program PATH.

Everything is made from a seed. A text that Python's reader takes (as strict as it can be set) must be JSON for the
program too and mean the same; one that it refuses must be refused as no JSON, at a byte where it stops being JSON.
"""

import json
import random
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from hostile import EVERY, GOOD, hazards, problems, ran
from output import main
from reference_json import refusal
from test_json_suite import SYNTAX, TWICE, offset_of, syntax

ROUNDS = 4000 // EVERY
LINES = 6000 // EVERY
TOKEN = re.compile(rb'"(?:\\.|[^"\\])*"|[-+.\w]+|[{}\[\],:]|\s+')
KEY = re.compile(rb'("[\w$]+")\s*:')
SPLICES = [
    b"1e400", b"-1e400", b"1e-400", b"-0", b"01", b"-", b"1.", b".5", b"1E+2", b"40.0", b"9" * 30, b"NaN", b"Infinity",
    b"-Infinity", b"nul", b"True", b"'a'", b'"\\ud800"', b'"\\udc00"', b'"\\ud83d\\ude00"', b'"\\u0000"', b'"\\u000A"',
    b'"\\x41"', b'"\\', b'"\t"', b'"\x7f"', b'"\xc3\xa9"', b'"\xe9"', b'"\xed\xa0\x80"', b'"\xc0\xaf"',
    b'"\xf4\x90\x80\x80"', b'"\xef\xbf\xbf"', b'"\xe2\x80\xa8"', b"\x00", b"\xef\xbb\xbf", b"\xc2\xa0", b"\xe2\x81\xa0",
    b"\x0b", b"\x0c", b"/* */", b"// x\n", b"# x\n", b",", b":", b"[", b"]", b"{", b"}", b'""', b"{}", b"[]", b"null",
    b"true", b"\r", b"\n", b"\r\n", b'"' + b"x" * 5000 + b'"', b"[" * 70, b"[" * 70 + b"]" * 70, b"[" * 60 + b"]" * 60,
]


class Twice(Exception):
    pass


def pairs_once(pairs):
    if len({key for key, _ in pairs}) < len(pairs):
        raise Twice
    return dict(pairs)


def refuse_constant(name):
    raise json.JSONDecodeError(f"{name} is no JSON", name, 0)


def has_half_a_pair(value):
    if isinstance(value, dict):
        return any(has_half_a_pair(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return any(map(has_half_a_pair, value))
    return isinstance(value, str) and any("\ud800" <= c <= "\udfff" for c in value)


def has_infinity(value):
    if isinstance(value, (dict, list)):
        return any(map(has_infinity, value.values() if isinstance(value, dict) else value))
    return isinstance(value, float) and value in (float("inf"), float("-inf"))


def verdict(data):
    """How Python reads it: a word, and the value where there is one."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=pairs_once, parse_constant=refuse_constant)
    except (UnicodeDecodeError, json.JSONDecodeError):
        return "no JSON", None
    except Twice:
        return "twice", None
    # Documented limits of the program, which Python has not: what UTF-8 cannot hold, and what a number cannot.
    if has_half_a_pair(value) or has_infinity(value):
        return "no JSON", None
    return "JSON", value


def mutated(data, chance):
    """The text with one to three things done to it."""
    keys = [found.span(1) for found in KEY.finditer(data)]
    if len(keys) > 1 and chance.random() < 0.03:  # one key gets the name of another, often in the same object
        start, end = chance.choice(keys)
        return data[:start] + data[slice(*keys[keys.index((start, end)) - 1])] + data[end:]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        tokens = [found.span() for found in TOKEN.finditer(data)] or [(0, len(data))]
        start, end = chance.choice(tokens)
        other = data[slice(*chance.choice(tokens))]
        at = chance.randrange(len(data) + 1)
        data = chance.choice((
            lambda: data[:at] + bytes([chance.randrange(256)]) + data[at + 1:],
            lambda: data[:at] + bytes(byte ^ 1 << chance.randrange(8) for byte in data[at:at + 1]) + data[at + 1:],
            lambda: data[:start] + data[end:],
            lambda: data[:end] + data[start:end] + data[end:],
            lambda: data[:start] + other + data[end:],
            lambda: data[:start] + chance.choice(SPLICES) + data[end:],
            lambda: data[:start] + chance.choice(SPLICES) + data[start:],
            lambda: data[:at],
            lambda: data[:at] + chance.choice(SPLICES) + data[at:],
        ))()
    return data


def small(value, chance):
    """A part of a catalogue, so that what is done to it is not lost in the rest."""
    kept = {key: chance.sample(part, min(len(part), 2)) if isinstance(part, list) else part for key, part in value.items()}
    names = chance.sample(sorted(kept), min(len(kept), 2))
    return json.dumps({name: kept[name] for name in names}, ensure_ascii=chance.random() < 0.3,
                      indent=chance.choice((None, 1, 2))).encode()


def texts(count, seed):
    chance = random.Random(seed)
    bases = [path.read_bytes() for path in sorted(GOOD.glob("*.json"))]
    values = [json.loads(base) for base in bases]
    for _ in range(count):
        data = chance.choice(bases) if chance.random() < 0.1 else small(chance.choice(values), chance)
        yield mutated(data, chance)


def without_repeats(record):
    """As `catalogue format` writes it: no alias that is another name of the record, no list or text that says nothing."""
    taken = {record.get("name"), *record.get("inci", [])}
    aliases = [name for name in record.get("aliases", []) if name not in taken]
    return {**record, "aliases": aliases} if "aliases" in record else record


def canonical(value):
    return {key: [without_repeats(record) for record in part] if isinstance(part, list) else part
            for key, part in value.items() if part != []}


class Catalogues(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_what_is_json_and_what_it_means(self):
        self.texts = {f"{number:05}.json": data for number, data in enumerate(texts(ROUNDS, "catalogues"))}
        for name, data in self.texts.items():
            (self.folder / name).write_bytes(data)
        found = problems(self.folder)
        counts = Counter(self.check_file(name, data, found.get(name, [])) for name, data in self.texts.items())
        counts["alike in the one form"] = self.check_values()
        print("mutated catalogues:", len(self.texts), dict(counts), flush=True)
        self.assertGreater(counts["no JSON"], ROUNDS // 4)
        self.assertGreater(counts["JSON"], ROUNDS // 10)
        self.assertGreater(counts["twice"], ROUNDS // 200)
        self.assertGreater(counts["alike in the one form"], ROUNDS // 50)

    def check_file(self, name, data, found):
        how, _ = verdict(data)
        expected = refusal(data)
        messages = [one["message"] for one in found]
        with self.subTest(name, data=data[:2000]):
            for problem in found:
                self.assertIsNotNone(offset_of(data, problem), problem)
                self.assertEqual(hazards(problem["message"]), [])
            if expected and expected.why in ("mark", "deep", "number"):
                how = expected.why
            if how in ("JSON", "twice"):
                self.assertIsNone(expected)
                self.assertEqual(syntax(found), [])
                self.assertEqual(any(message.endswith(TWICE) for message in messages), how == "twice")
            else:
                self.assertIsNotNone(expected)
                self.assertEqual(len(syntax(found)), 1, messages)
                at = offset_of(data, syntax(found)[0])
                self.assertTrue(expected.first <= at <= expected.last, (syntax(found), expected.first, expected.last))
        return how

    def check_values(self):
        """What `catalogue format` makes of the files that are right each by itself."""
        result = ran("catalogue", "format", str(self.folder), "--format", "json")
        self.assertEqual(result.status, 3)
        alike = 0
        for record in json.loads(result.out)["records"]:
            name = Path(record["file"]).name
            now = (self.folder / name).read_bytes()
            with self.subTest(name):
                if record["state"] == "invalid":
                    self.assertEqual(now, self.texts[name])
                    continue
                how, value = verdict(self.texts[name])
                self.assertEqual(how, "JSON")
                self.assertEqual(canonical(json.loads(now)), canonical(value))
                self.assertEqual(canonical(json.loads(now)), json.loads(now))
                alike += 1
        return alike

    def test_single_bytes_everywhere_in_one_catalogue(self):
        """Each byte of a catalogue taken away, and replaced by a quote."""
        data = (GOOD / "one-line.json").read_bytes()[:3000]
        changed = {}
        for at in range(0, len(data), EVERY):
            changed[f"{at}-without.json"] = data[:at] + data[at + 1:]
            changed[f"{at}-quote.json"] = data[:at] + b'"' + data[at + 1:]
        for name, text in changed.items():
            (self.folder / name).write_bytes(text)
        found = problems(self.folder)
        counts = Counter(self.check_file(name, text, found.get(name, [])) for name, text in changed.items())
        print("each byte of a catalogue:", dict(counts), flush=True)
        self.assertGreater(counts["no JSON"], len(changed) // 4)


class Lines(unittest.TestCase):
    """`label --jsonl`: which lines are objects, and which text and id they hold."""

    def lines(self):
        chance = random.Random("lines")
        names = ["Aqua", "Glycerin", "Sodium DNA", "가수분해콜라겐", "Aqua \"quoted\"", "tab\tAqua", "é, Aqua", "back\\slash"]
        for _ in range(LINES):
            some_id = chance.choice([1, -5, "x", None, True, 2**53 + 1, 1.5, "é", [1, {"a": None}], 10**18, -2**63])
            line = {"id": some_id,
                    "t": ", ".join(chance.sample(names, 3)),
                    "more": chance.choice([{"a": [1, 2.5, "x\n"]}, [], "\u00e9\U0001f600", -0.0])}
            keys = chance.sample(sorted(line), 3)
            data = json.dumps({key: line[key] for key in keys}, ensure_ascii=chance.random() < 0.4,
                              separators=chance.choice(((",", ":"), (", ", ": ")))).encode()
            yield mutated(data, chance) if chance.random() < 0.7 else data

    def test_which_lines_are_json_and_what_they_hold(self):
        lines = [line.replace(b"\n", b" ").rstrip(b"\r") for line in self.lines()]
        result = ran("label", "--jsonl", "--text-field", "t", "--id-field", "id", "--format", "jsonl",
                     given=b"\n".join(lines) + b"\n")
        self.assertEqual(result.status, 3, result.err[-500:])
        # Not of the answer, which carries ids through as they are.
        self.assertEqual(hazards(result.err.decode("utf-8")), [])
        records = [json.loads(line) for line in result.out.split(b"\n")[:-1]]
        read = {int(record["label"].split(":")[1]): record for record in records}
        told = {int(number) for number in re.findall(rb"(?m)^actives: stdin:(\d+): the line is no JSON", result.err)}
        counts = Counter()
        for number, line in enumerate(lines, 1):
            with self.subTest(number, line=line):
                counts[self.check_line(line, read.get(number), number in told)] += 1
        print("mutated lines:", len(lines), dict(counts), flush=True)
        self.assertGreater(counts["refused"], LINES // 10)
        self.assertGreater(counts["taken"], LINES // 4)

    def check_line(self, line, record, is_told):
        if not line.strip(b" \t"):
            self.assertFalse(record or is_told)
            return "blank"
        try:
            # Of a key that stands twice the last one counts, for both.
            value = json.loads(line.decode("utf-8"), parse_constant=refuse_constant)
            # What is nested too deep is left out of the line, and does not make it another one.
            is_object = isinstance(value, dict) and not has_half_a_pair(value) and not has_infinity(value)
        except (UnicodeDecodeError, json.JSONDecodeError):
            is_object = False
        self.assertEqual((record is not None, is_told), (is_object, not is_object))
        if not is_object:
            return "refused"
        text = value.get("t")
        if not isinstance(text, str) or not text.strip():
            self.assertEqual((record["note"], record["ingredients"]), ("no text", []))
        else:
            self.check_text(text.encode("utf-8"), record)
        self.check_id(record["id"], value.get("id"))
        return "taken"

    def check_id(self, ours, given):
        """The value that was given; of a whole number beyond 64 bits, the nearest that a double holds."""
        is_large = isinstance(given, int) and not -2**63 <= given < 2**64
        self.assertEqual(ours, float(given) if is_large else given)

    def check_text(self, data, record):
        """What is printed of a name is what stands at its place: the offsets count in the text that the line means."""
        for one in record["ingredients"]:
            part = data[one["offset"]:one["offset"] + one["length"]]
            self.assertEqual(len(part), one["length"])
            letters = re.sub(r"\W", "", one["printed"])
            self.assertIn(letters[:2], re.sub(r"\W", "", part.decode("utf-8")), one)


if __name__ == "__main__":
    main()
