"""What the tests of the program's output share: running the program, and reading schema/output/."""

import argparse
import json
import os
import subprocess
import sys
import unittest
from functools import lru_cache
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = json.loads((ROOT / "schema/catalogue.schema.json").read_text(encoding="utf-8"))["$defs"]
COMMANDS = ("explain", "for", "list", "search", "compare", "matrix", "label", "cite",
            "catalogue info", "catalogue check", "catalogue format", "catalogue build", "catalogue import",
            "catalogue export", "catalogue new")
SCHEMAS = {name: json.loads((ROOT / f"schema/output/{name.replace(' ', '-')}.schema.json").read_text(encoding="utf-8"))
           for name in COMMANDS}
FORMATS = ("json", "jsonl", "csv", "tsv", "markdown")
# Each kind as `explain` calls it, as `list` does, and what the catalogue's schema calls it.
KINDS = [("ingredient", "ingredients", "ingredient"), ("type", "types", "type"), ("concern", "concerns", "concern"),
         ("term", "terms", "term"), ("claim", "claims", "claim"), ("rule", "rules", "rule"),
         ("level", "levels", "level"), ("source", "sources", "source"), ("inventory", "inventory", "inventory_item")]
# The built-in catalogue leaves some fields empty everywhere.
FIXTURE = ("--catalogue", str(ROOT / "tests/data/good/every-kind.json"))
NOTHING = ("--catalogue", str(ROOT / "tests/data/good/empty-object.json"))
TIME_LIMIT = 120  # seconds a call; sanitizers are slow
PROGRAM = []


def environment(**variables):
    plain = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", **variables}
    # A sanitizer's report must not pass for one of the program's own statuses.
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        plain[name] = ":".join(filter(None, [os.environ.get(name), "exitcode=99"]))
    return {name: value for name, value in plain.items() if value is not None}


def run(*words, folder=None, **variables):
    """The status and what was printed on standard output. A variable that is None is taken away."""
    result = subprocess.run([*PROGRAM, *words], capture_output=True, stdin=subprocess.DEVNULL, timeout=TIME_LIMIT,
                            env=environment(**variables), cwd=folder)
    if result.returncode not in (0, 1):
        raise AssertionError(f"{' '.join(words)[:200]}: status {result.returncode}: {result.stderr.decode()}")
    return result.returncode, result.stdout


@lru_cache(maxsize=None)
def text(*words):
    return run(*words)[1].decode("utf-8")


def answer(*words):
    return json.loads(text(*words, "--format", "json"))


def records(*words):
    return answer(*words)["records"]


def ids(kind, *catalogue):
    return [record["id"] for record in records("list", kind, *catalogue)]


def typical(kind, *catalogue):
    """As ids(), but of the inventory, thousands of records of one form, each fortieth; with ACTIVES_TEST_EVERY=3 of what
    there are many of each third, for programs that start slowly, as under the sanitizers."""
    every = ids(kind, *catalogue)
    step = 40 if kind == "inventory" else 1
    return every[::step * int(os.environ.get("ACTIVES_TEST_EVERY", 1))] if len(every) > 60 else every


def listed_fields(*words):
    return text(*words, "--fields", "help").splitlines()


@lru_cache(maxsize=None)
def validator(command, part=None):
    """Of a whole document, or of one of the schema's definitions."""
    schema = SCHEMAS[command]
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{part}"} if part else schema)


def resolved(schema, node):
    """The node with what its references say; what stands beside a reference wins."""
    while "$ref" in node:
        beside = {key: value for key, value in node.items() if key != "$ref"}
        node = {**schema["$defs"][node["$ref"].rsplit("/", 1)[1]], **beside}
    return node


def paths(schema, node, prefix=""):
    """Dotted path and resolved node of every field, in order; lists are looked through."""
    for name, field in resolved(schema, node).get("properties", {}).items():
        field = resolved(schema, field)
        yield prefix + name, field
        inner = resolved(schema, field["items"]) if "items" in field else field
        yield from paths(schema, inner, f"{prefix}{name}.")


def fields_of(command, definition):
    return dict(paths(SCHEMAS[command], SCHEMAS[command]["$defs"][definition]))


def alternatives(command):
    """The definitions that a record of this command may be."""
    record = SCHEMAS[command]["$defs"]["record"]
    return [choice["$ref"].rsplit("/", 1)[1] for choice in record.get("oneOf", [record])]


def takes_null(field):
    return None in field.get("enum", []) or field.get("type") == "null" or "null" in field.get("type", [])


def words_of(field):
    """The closed list of words of a field, or of the items of one."""
    listed = field.get("enum") or field.get("items", {}).get("enum") or []
    return [word for word in listed if word is not None]


def main():
    parser = argparse.ArgumentParser(description="Tests what the program prints. Other options are unittest's.")
    parser.add_argument("--program", type=Path, required=True)
    arguments, others = parser.parse_known_args()
    if not arguments.program.is_file():
        parser.error(f"there is no {arguments.program}: build it first")
    PROGRAM.append(str(arguments.program.resolve()))
    unittest.main(module="__main__", argv=[sys.argv[0], *others])
