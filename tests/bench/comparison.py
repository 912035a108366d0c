#!/usr/bin/env python3
"""The tables of tests/bench/compare, which builds the programs and says what the options are."""

import argparse

from compare_growth import compare_growth
from compare_labels import compare_labels
from compare_start import compare_start
from measuring import Bench

SECTIONS = {"start": compare_start, "labels": compare_labels, "growth": compare_growth}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", required=True, help="bin/ in it holds actives, empty and plain_split")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("sections", nargs="+", choices=[*SECTIONS, "all"])
    options = parser.parse_args()
    bench = Bench(options.folder, options.quick)
    for name, section in SECTIONS.items():
        if {name, "all"} & set(options.sections):
            section(bench)


if __name__ == "__main__":
    main()
