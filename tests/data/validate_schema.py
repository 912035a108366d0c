#!/usr/bin/env python3
"""Validates JSON files against a JSON Schema: validate_schema.py SCHEMA PATH...

A path is a file, or a folder that is searched for .json files. Each error is a line `file: json-pointer: message`
(the pointer of the whole document is empty). Exits 1 when a file is not valid or there is none.
"""

import argparse
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

LONGEST_MESSAGE = 300


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def read_json(path):
    """The parsed file. ValueError for what the program refuses too: other encodings, a byte order mark, NaN, half a
    surrogate pair.

    Of a key that stands twice Python keeps the last value, as most readers do; only the program refuses it.
    """
    document = json.loads(path.read_bytes().decode("utf-8"), parse_constant=refuse_constant)
    json.dumps(document, ensure_ascii=False).encode("utf-8")
    return document


def pointer(parts):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def message(error):
    # What `not` and `anyOf` print is the whole value; their description says what is wanted.
    described = error.validator in ("not", "anyOf") and error.schema.get("description")
    text = f"does not keep to: {described}" if described else error.message
    return text if len(text) <= LONGEST_MESSAGE else text[:LONGEST_MESSAGE] + "..."


def errors_in(validator, path):
    """Pairs of pointer and message, in the order of the pointers."""
    try:
        document = read_json(path)
    except (ValueError, RecursionError) as error:
        return [("", f"not valid JSON: {error}")]
    found = sorted(validator.iter_errors(document), key=lambda error: [str(part) for part in error.absolute_path])
    return [(pointer(error.absolute_path), message(error)) for error in found]


def json_files(paths):
    for path in paths:
        yield from sorted(path.rglob("*.json")) if path.is_dir() else [path]


def make_validator(schema_path):
    schema = read_json(schema_path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def main():
    parser = argparse.ArgumentParser(description="Validates JSON files against a JSON Schema.")
    parser.add_argument("schema", type=Path)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    arguments = parser.parse_args()

    validator = make_validator(arguments.schema)
    valid = broken = 0
    for path in json_files(arguments.paths):
        errors = errors_in(validator, path)
        for where, text in errors:
            print(f"{path}: {where}: {text}")
        broken += bool(errors)
        valid += not errors
    print(f"{valid} files valid" + (f", {broken} not" if broken else ""))
    return 1 if broken or not valid else 0


if __name__ == "__main__":
    sys.exit(main())
