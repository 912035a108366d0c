#!/usr/bin/env python3
"""Makes inventory records with made-up names, the same each time: made_records.py NUMBER FOLDER."""

import json
import random
import sys
from pathlib import Path

A_FILE = 180_000  # records: a file stays below the 64 MiB that the loader takes
PARTS = ("acet", "oil", "meth", "glyc", "poly", "sod", "lau", "pep", "amid", "oxy", "cap", "ster", "sil", "hydro", "turm",
         "eno", "zo", "cal", "lus", "ner")
ENDS = ("ate", "yl", "ide", "ol", "one", "ine")
FUNCTIONS = ("solvent", "humectant", "emollient", "masking", "perfuming", "antioxidant", "skin conditioning",
             "emulsion stabilising")
SOURCE = {"id": "made-up", "kind": "database", "title": "Names that were made up to measure with", "authors": None, "year": None,
          "container": None, "doi": None, "pmid": None, "url": "https://example.org/", "read": "full"}


def record(number, chance):
    words = " ".join("".join(chance.choices(PARTS, k=2)).capitalize() + chance.choice(ENDS) for _ in range(2))
    return {"id": f"made-{number}", "inci": f"{words}-{number}", "names": [f"Made name {number:07}"], "cas": [], "ec": [],
            "functions": sorted(chance.sample(FUNCTIONS, 2)), "restriction": None, "sources": ["made-up"]}


def make(count, folder):
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    for first in range(0, count, A_FILE):
        records = (json.dumps(record(number, chance)) for number in range(first, min(first + A_FILE, count)))
        with (folder / f"{first // A_FILE}.json").open("w", encoding="utf-8") as file:
            if first == 0:
                file.write('{"sources": [' + json.dumps(SOURCE) + '],\n"inventory": [\n')
            else:
                file.write('{"inventory": [\n')
            file.write(",\n".join(records) + "\n]}\n")


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
