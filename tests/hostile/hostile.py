"""What the tests with hostile input share: the corpora, running the program as it is, and what may be printed."""

import json
import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))

from output import PROGRAM, ROOT, TIME_LIMIT, environment  # noqa: E402

SHARED = Path(os.environ.get("ACTIVES_SHARED", ROOT.parent / "shared"))
GOOD = ROOT / "tests/data/good"
# Programs that start slowly, as under the sanitizers, get each fourth or so of what there is much of.
EVERY = int(os.environ.get("ACTIVES_TEST_EVERY", 1))
SLOW = 20  # sanitizers take so many times as long

Ran = namedtuple("Ran", "status out err")


def ran(*words, given=b"", folder=None, **variables):
    """Status and bytes of both streams, whatever they are; a signal or a sanitizer's status is for the caller to see."""
    result = subprocess.run([*PROGRAM, *words], input=given, capture_output=True, timeout=TIME_LIMIT * SLOW, cwd=folder,
                            env=environment(**variables))
    return Ran(result.returncode, result.stdout, result.stderr)


def is_hazardous(code):
    """What src/text/sanitize.hpp promises to keep out, named by what it is and not by its table."""
    controls = code < 0x20 or 0x7F <= code <= 0x9F
    directions = code in (0x061C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    invisible = code in (0x200B, 0x2028, 0x2029, 0xFEFF) or 0x2060 <= code <= 0x206F or 0xFFF9 <= code <= 0xFFFB
    nothing = 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return controls or directions or invisible or nothing or 0xE0000 <= code <= 0xE007F


def hazards(text, allowed="\n"):
    """The hazardous characters of a text, each once."""
    return sorted(f"U+{ord(c):04X}" for c in set(text) if c not in allowed and is_hazardous(ord(c)))


def is_blank(character):
    return character == " " or character in "\u00a0\u1680\u202f\u205f\u3000" or "\u2000" <= character <= "\u200a"


def source(name="s"):
    return {"id": name, "kind": "trial", "title": "A source", "authors": None, "year": None, "container": None,
            "doi": None, "pmid": None, "url": "https://example.org/", "read": "full"}


def term(number, name="A name", text="A text."):
    return {"id": f"term-{number}", "name": name, "aliases": [], "is": text, "related": [], "sources": ["s"]}


def problems(path, *options):
    """All that `catalogue check` finds in a file or folder, by the name of the file."""
    checked = ran("catalogue", "check", str(path), "--alone", "--format", "json", *options)
    if checked.status not in (0, 3):
        raise AssertionError(f"status {checked.status}: {checked.err[-2000:].decode(errors='replace')}")
    found = {}
    for record in json.loads(checked.out)["records"]:
        found.setdefault(Path(record["file"]).name, []).append(record)
    if (checked.status == 3) != bool(found):
        raise AssertionError(f"status {checked.status} with {len(found)} files refused")
    return found
