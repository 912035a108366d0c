#!/usr/bin/env python3
"""Holds the built-in catalogue to the house rules that no schema can say: test_catalogue.py [DATA_FOLDER]

Every finding names the file, the record and what to do. reviewed_names.tsv lists the names that two records are meant to
share, permitted_rules.tsv the rules whose text was read to permit something.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# The longest a text may be, in characters: what a page can show without hiding its bottom line.
LIMITS = {
    "ingredient.summary": 160, "ingredient.is": 490, "ingredient.is_not": 240, "ingredient.use": 220,
    "target.effect": 210, "study.finding": 280, "study.comparison": 160, "caution.text": 230, "mechanism.text": 220,
    "type.summary": 160, "type.is": 480, "type.is_not": 240, "type.production": 480,
    "concern.is": 280, "concern.note": 260, "term.is": 330, "claim.claim": 120, "claim.answer": 160, "claim.why": 420,
    "rule.text": 490,
}

# The treatments a study of route procedure may name. A new one is added here once, so that one treatment has one name.
PROCEDURES = {
    "fractional CO2 laser", "ablative CO2 laser", "CO2 laser", "Er:YAG laser", "ablative laser", "hybrid fractional laser",
    "nonablative fractional laser", "picosecond laser", "Q-switched Nd:YAG laser", "laser of several kinds",
    "intense pulsed light", "microneedling", "soluble micro-spicules", "RF microneedling", "dissolving microneedle patch", "sponge spicules",
    "helium plasma resurfacing", "chemical peel", "electroporation", "sonophoresis", "iontophoresis", "low-level light",
    "needle-free jet injection", "tape stripping", "radiofrequency",
}

LAW = re.compile(r"Annex I+\b|entry 416|CosIng ties|prohibited substances|Regulation \(E[CU]\)|\bNMPA\b|"
                 r"\b(?:China|Korea|Taiwan|Japan|Canada|the EU|the UK) (?:bans|prohibits|allows|permits|forbids)\b")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
HANGUL = re.compile(r"[\uac00-\ud7a3]")
AUTHOR = r"[^\W\d_][^,;]*"
AUTHORS = re.compile(rf"{AUTHOR}(?:, {AUTHOR})*(?:, et al\.)?")
MEDICAL_CARE = {"wound-healing": "medical care", "hair-thinning": "doctor"}
PEOPLE = {"human", "trial", "review"}


def folded(name):
    """The name as the program's lookup sees it, near enough: case, accents, hyphens, blanks and a plural s are dropped."""
    name = unicodedata.normalize("NFKD", name).casefold()
    name = unicodedata.normalize("NFC", "".join(c for c in name if not unicodedata.combining(c)))
    name = re.sub(r"[\s\-‐-―_®™'’]+", "", name)
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


def read_rows(path):
    """The rows of a tab-separated file, without its comments."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


class Catalogue:
    """Every record of a data folder by kind, each with the file it stands in."""

    def __init__(self, folder):
        self.records = defaultdict(list)
        for path in sorted(folder.rglob("*.json")):
            for kind, records in json.loads(path.read_text(encoding="utf-8")).items():
                if isinstance(records, list):
                    self.records[kind] += [(path.relative_to(folder), record) for record in records]

    def of(self, kind):
        return self.records[kind]

    def studies(self):
        for path, ingredient in self.of("ingredients"):
            for target in ingredient["targets"]:
                for study in target["studies"]:
                    yield path, ingredient, target, study


def prose(kind, record):
    """The texts of a record that people read, each with the name of its limit."""
    single = kind[:-1]
    for field in ("summary", "is", "is_not", "use", "note", "claim", "answer", "why", "text", "production"):
        if isinstance(record.get(field), str):
            yield f"{single}.{field}", record[field]
    for field, name in (("mechanism", "mechanism.text"), ("cautions", "caution.text")):
        for entry in record.get(field) or []:
            yield name, entry["text"]
    for field in ("open_questions", "drivers"):
        for text in record.get(field) or []:
            yield f"{single}.{field}", text
    for target in record.get("targets") or []:
        yield "target.effect", target["effect"]
        for study in target["studies"]:
            yield "study.finding", study["finding"]
            if study["comparison"]:
                yield "study.comparison", study["comparison"]


def names_of(kind, record):
    """What finds a record: (name, whether it is one of the record's own names or only an alias)."""
    yield record["id"], True
    for field in ("name", "claim"):
        if field in record:
            yield record[field], True
    for field in ("inci", "cas"):
        for name in record.get(field) or []:
            yield name, False
    for name in record.get("aliases") or []:
        yield name, False
    for trade in record.get("trade_names") or []:
        yield trade["name"], False
    if "topic" in record:
        yield record["topic"], False


def check_procedures(catalogue):
    for path, ingredient, target, study in catalogue.studies():
        where = f"{path}: {ingredient['id']}, {target['concern']}, {study['source']}"
        procedure = study.get("procedure")
        if study["route"] == "procedure" and not procedure:
            yield f"{where}: route procedure without `procedure`; say which treatment it was"
        elif study["route"] != "procedure" and procedure:
            yield f"{where}: `procedure` is only for route procedure"
        elif procedure and procedure not in PROCEDURES:
            yield f"{where}: procedure {procedure!r} is not in the list of this test; use its wording or add it"


def check_second_hand(catalogue):
    kinds = {source["id"]: source["kind"] for _, source in catalogue.of("sources")}
    for path, ingredient, target, study in catalogue.studies():
        if (study["design"] != "claim" and study.get("via") != "secondary"
                and kinds.get(study["source"]) in ("supplier", "vendor", "press")):
            yield (f"{path}: {ingredient['id']}, {target['concern']}, {study['source']}: known only from a "
                   f"{kinds[study['source']]}'s page; mark it `via: secondary`")


def check_study_words(catalogue):
    for path, ingredient, target, study in catalogue.studies():
        where = f"{path}: {ingredient['id']}, {target['concern']}, {study['source']}"
        if re.search(r"\b(?:no|without)\b[^,;]*\bvehicle\b", study["comparison"] or ""):
            yield f"{where}: the comparison names a vehicle to say there was none; leave that to the finding"
        if study["design"] == "human" and re.search(r"\b(?:vehicle|placebo|control group)\b", study["comparison"] or ""):
            yield f"{where}: design human has no comparison group, yet the comparison names one"
        if study["design"] == "claim" and (study["n"] or study["comparison"] or study["outcome"] != "benefit"):
            yield f"{where}: a claim tested nothing, so it has no n, no comparison, and its outcome is what it claims"


def check_claims(catalogue):
    seen = {}
    for path, claim in catalogue.of("claims"):
        if not claim["answer"]:
            yield f"{path}: {claim['id']}: no `answer`; say in a sentence what to reply to it as asked"
        elif claim["answer"].count(". ") > 1:
            yield f"{path}: {claim['id']}: `answer` is more than a sentence or two"
        for name in [claim["claim"], *claim["aliases"]]:
            other = seen.setdefault(folded(name), claim["id"])
            if other != claim["id"]:
                yield f"{path}: {claim['id']}: {name!r} is a name of claim {other} too; give it to one of them"


def check_names(catalogue):
    shared = {(folded(row[0]), *sorted(row[1:3])) for row in read_rows(HERE / "reviewed_names.tsv")}
    own, used = {}, set()
    everything = [(path, kind, record) for kind in ("ingredients", "types", "concerns", "terms", "claims", "rules")
                  for path, record in catalogue.of(kind)]
    for _, kind, record in everything:
        for name, is_own in names_of(kind, record):
            if is_own and kind != "rules":
                own.setdefault(folded(name), set()).add(record["id"])
    for path, kind, record in everything:
        for name, is_own in names_of(kind, record):
            for other in own.get(folded(name), set()) - {record["id"]}:
                key = (folded(name), *sorted((record["id"], other)))
                used.add(key)
                if key not in shared and not is_own:
                    yield (f"{path}: {record['id']}: {name!r} is the name of {other}; drop it, "
                           f"or list the pair in tests/data/reviewed_names.tsv with its reason")
    for name, *ids in sorted(shared - used):
        yield f"reviewed_names.tsv: {name} of {' and '.join(ids)} is no longer shared; drop the row"


def check_lengths(catalogue):
    for kind, records in catalogue.records.items():
        for path, record in records:
            for field, text in prose(kind, record):
                limit = LIMITS.get(field)
                if limit and len(text) > limit:
                    yield f"{path}: {record['id']}: {field} has {len(text)} characters, at most {limit}: {text[:60]}..."


def check_repetition(catalogue):
    standing = defaultdict(set)
    for kind, records in catalogue.records.items():
        for _, record in records:
            for _, text in prose(kind, record):
                for sentence in SENTENCE_END.split(text):
                    if len(sentence) > 25:
                        standing[sentence].add(f"{kind}/{record['id']}")
    for sentence, ids in standing.items():
        if len(ids) > 3:
            yield f"{len(ids)} records say {sentence[:90]!r}: say it once, on their type ({', '.join(sorted(ids)[:4])}...)"


def check_law(catalogue):
    reviewed = {row[0] for row in read_rows(HERE / "permitted_rules.tsv")}
    for path, rule in catalogue.of("rules"):
        if not rule["checked"]:
            yield f"{path}: {rule['id']}: `checked` is null; say on which date its sources were looked at"
        if rule["status"] == "permitted" and rule["id"] not in reviewed:
            yield (f"{path}: {rule['id']}: permitted needs a text that permits; list it in "
                   "tests/data/permitted_rules.tsv with its words, or call it not-listed")
        if rule["status"] == "permitted" and not rule["citation"]:
            yield f"{path}: {rule['id']}: permitted without a citation"
    for rule in sorted(reviewed - {rule["id"] for _, rule in catalogue.of("rules") if rule["status"] == "permitted"}):
        yield f"permitted_rules.tsv: {rule} is no permitted rule; drop the row"
    for path, ingredient in catalogue.of("ingredients"):
        for field, text in prose("ingredients", ingredient):
            if LAW.search(text):
                yield f"{path}: {ingredient['id']}: {field} speaks of law; that belongs to rules.json: {text[:80]}..."


def check_sources(catalogue):
    seen = {}
    for path, source in catalogue.of("sources"):
        if source["authors"] and not AUTHORS.fullmatch(source["authors"]):
            yield f"{path}: {source['id']}: authors {source['authors']!r} are not written as 'Abe KL, Lin X, et al.'"
        if source["authors"] and re.search(r"et al(?!\.$)", source["authors"]):
            yield f"{path}: {source['id']}: authors end in 'et al.' with its full stop"
        for field in ("doi", "pmid", "url"):
            if source[field]:
                other = seen.setdefault((field, source[field].lower().rstrip("/")), source["id"])
                if other != source["id"]:
                    yield f"{path}: {source['id']}: same {field} as {other}; one work is one source"


def check_medical_care(catalogue):
    notes = {concern["id"]: concern["note"] or "" for _, concern in catalogue.of("concerns")}
    for concern, words in MEDICAL_CARE.items():
        if words not in notes.get(concern, ""):
            yield f"concerns.json: {concern}: its note does not say {words!r}"


CHECKS = [check_procedures, check_second_hand, check_study_words, check_claims, check_names, check_lengths,
          check_repetition, check_law, check_sources, check_medical_care]


def main():
    catalogue = Catalogue(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data")
    failed = 0
    for check in CHECKS:
        findings = list(check(catalogue))
        failed += bool(findings)
        print(f"{'FAIL' if findings else 'ok  '} {check.__name__.removeprefix('check_').replace('_', ' ')}")
        for finding in findings:
            print(f"     {finding}")
    print(f"{len(CHECKS) - failed} of {len(CHECKS)} rules hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
