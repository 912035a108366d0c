"""Reads a tree of catalogue files through the program: its records, what it grades them, what the law says of them.

The program is asked for everything. Nothing here knows a rule of grading or of law."""

import io
import json
import os
import shutil
import subprocess
import tarfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
USAGE, NOT_VALID, FILE_ERROR = 2, 3, 4
# The lists of a catalogue file, by the kind that a line of the export names.
LISTS = {"ingredient": "ingredients", "type": "types", "concern": "concerns", "term": "terms", "claim": "claims",
         "rule": "rules", "level": "levels", "source": "sources", "inventory": "inventory"}
GRADED = ("ingredient", "type")
ANSWERS = "kind,id,targets.concern,targets.grades,law.market,law.status,law.needling"


class Problem(Exception):
    """What went wrong and the remedy, with the exit status it deserves."""

    def __init__(self, status, words):
        super().__init__(words)
        self.status = status


@dataclass
class Tree:
    name: str
    records: dict = field(default_factory=lambda: {kind: {} for kind in LISTS})  # {kind: {id: record}}
    grades: dict = field(default_factory=dict)  # {(kind, id): {concern: {route or None: grade}}}
    law: dict = field(default_factory=dict)  # {ingredient: {market: {"cosmetic": status, "needling": status}}}


def find_program(given):
    """The program that is asked: the one that was named, the one that was built last, or an installed one."""
    built = [ROOT / "build" / preset / "actives" for preset in ("release", "dev")]
    found = sorted((path for path in built if path.is_file()), key=lambda path: path.stat().st_mtime)
    program = given or (found[-1] if found else None) or shutil.which("actives")
    if program is None:
        raise Problem(FILE_ERROR, "there is no program yet that reads catalogues; build it "
                                  "(cmake --workflow --preset release) or name one with --program")
    if not os.access(program, os.X_OK) or Path(program).is_dir():
        raise Problem(FILE_ERROR, f"{program}: is no program that can be run; name the program actives with --program")
    return Path(program).resolve()


class Reader:
    """Asks one program; whatever is written lies in `folder` and goes with it."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = Path(folder)
        # What stands in the user's own catalogues and cache is no part of the trees.
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(self.folder / "cache"), "LC_ALL": "C.UTF-8"}
        self.environment.pop("ACTIVES_CATALOGUE", None)

    def read(self, name):
        """A folder, a file, a revision (REV or REV:FOLDER), or - for nothing at all."""
        tree = Tree(name)
        if name == "-":
            return tree
        path = Path(name)
        if not path.exists():
            path = self.unpack(name)
        for record in self.ask(tree, path, "catalogue", "export", "jsonl", "-o", "-"):
            kind = record.pop("kind")
            tree.records[kind][record["id"]] = record
        asked = [each for kind in GRADED for each in tree.records[kind]]
        if asked:
            for answer in self.ask(tree, path, "explain", "-", "--format", "jsonl", "--fields", ANSWERS, lines=asked):
                self.take(tree, answer)
        return tree

    def take(self, tree, answer):
        kind, record = answer["kind"], answer["id"]
        # An id may be another record's name too; that one is asked for by its own id.
        if kind not in GRADED:
            return
        tree.grades[kind, record] = {
            concern: {row["route"]: row["grade"] for row in rows}
            for concern, rows in zip(answer["targets.concern"] or [], answer["targets.grades"] or [])}
        if kind == "ingredient":
            columns = (answer[f"law.{name}"] or [] for name in ("market", "status", "needling"))
            tree.law[record] = {market: {"cosmetic": status, "needling": needling}
                                for market, status, needling in zip(*columns)}

    def ask(self, tree, path, *words, lines=()):
        """The records that the program answers with."""
        command = [str(self.program), *words, "--quiet", "--catalogue", str(path)]
        try:
            done = subprocess.run(command, input="".join(f"{line}\n" for line in lines), capture_output=True,
                                  encoding="utf-8", env=self.environment, check=False)
        except OSError as error:
            raise Problem(FILE_ERROR, f"{self.program}: cannot be run: {error.strerror}; "
                                      "name the program with --program") from None
        if done.returncode == 0:
            return [json.loads(line) for line in done.stdout.splitlines()]
        said = done.stderr.replace(str(path), tree.name).strip()
        status = done.returncode if done.returncode in (NOT_VALID, FILE_ERROR) else FILE_ERROR
        remedy = "mend it, or name the program of its version with --program or --old-program" if status == NOT_VALID else \
            "see what the program says above"
        raise Problem(status, f"{said}\ncatalogue-changes: {tree.name}: {self.program.name} does not read it; {remedy}")

    def unpack(self, name):
        """The folder of a revision, written below this reader's folder."""
        revision, _, folder = name.partition(":")
        folder = folder.strip("/") or "data"
        neither = f"'{name}' is neither a folder nor a revision; name a folder, a file, REV or REV:FOLDER"
        if shutil.which("git") is None or not revision:
            raise Problem(FILE_ERROR, neither)
        known = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if known.returncode != 0:
            raise Problem(FILE_ERROR, neither)
        packed = self.git("archive", "--format=tar", known.stdout.decode().strip(), "--", folder)
        if packed.returncode != 0:
            raise Problem(FILE_ERROR, f"'{revision}' has no {folder}; name the folder of its catalogue: {revision}:FOLDER")
        place = self.folder / f"revision-{len(list(self.folder.iterdir()))}"
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            for member in archive:
                if member.isfile() and member.name.endswith(".json"):
                    target = place / member.name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.extractfile(member).read())
        (place / folder).mkdir(parents=True, exist_ok=True)
        return place / folder

    def git(self, *words):
        return subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, check=False)
