#!/usr/bin/env python3
"""Writes labels as lines and as JSON objects with ids of their own: spread_labels.py MEGABYTES LINES OBJECTS."""

import json
import sys

from compare_labels import MILLION, real_labels


def main():
    size = int(sys.argv[1]) * MILLION
    texts, what = real_labels()
    with open(sys.argv[2], "wb") as lines, open(sys.argv[3], "wb") as objects:
        number = 0
        while lines.tell() < size:
            text = texts[number % len(texts)]
            lines.write(text.encode() + b"\n")
            objects.write(json.dumps({"id": f"P{number}", "text": text}, ensure_ascii=False).encode() + b"\n")
            number += 1
    print(f"spread: {number:,} labels ({what})", file=sys.stderr)


if __name__ == "__main__":
    main()
