#!/usr/bin/env python3
"""Writes a catalogue with a record of each kind for each line of attacks.txt, in every text that may hold it."""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / name) for name in ("cli", "hostile")]

import naughty  # noqa: E402

ATTACKS = (HERE / "attacks.txt").read_text(encoding="utf-8").splitlines()


def catalogue(texts=None):
    """With these texts instead, as many as there are attacks."""
    return naughty.catalogue(texts or ATTACKS, texts or ATTACKS)


if __name__ == "__main__":
    json.dump(catalogue(), sys.stdout)
