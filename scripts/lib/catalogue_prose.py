"""Writes a difference of two catalogues as text, as the body of a changelog entry in Markdown, or as JSON."""

import json
import re

from catalogue_diff import PROSE
from catalogue_trees import LISTS

ROUTES = {None: "nobody studied"}
SECTIONS = ("Added", "Removed", "Renamed", "Regraded", "Studies changed, no grade did", "Resourced", "Names", "Law",
            "Other edits")
# More records than that are told as numbers; --format json lists all.
MOST = 40
MOST_EDITS = 10


class Text:
    def heading(self, words):
        return [words]

    def item(self, level, words):
        return [f"{'  ' * (level + 1)}{words}"]

    def code(self, word):
        return word

    def plain(self, words):
        return words


class Markdown(Text):
    def heading(self, words):
        return ["", f"### {words}", ""]

    def item(self, level, words):
        return [f"{'  ' * level}- {words}"]

    def code(self, word):
        return f"`{word}`"

    def plain(self, words):
        return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", words)


def grade(value):
    return value or "none"


class Prose:
    def __init__(self, difference, style):
        self.parts = difference.parts
        self.style = style
        self.counts = difference.counts()
        # Of a first version everything is new, and only numbers tell something.
        self.most = MOST if any(row["old"] for row in self.counts.values()) else 0

    def lines(self):
        """The sections that have something to say, in a fixed order."""
        bodies = (self.listed("added"), self.listed("removed"), self.renamed(), self.graded("regraded"),
                  self.graded("restudied"), self.resourced(), self.names(), self.law(), self.others())
        lines = []
        for heading, body in zip(SECTIONS, bodies):
            if body:
                lines += self.style.heading(heading)
                for level, words in body:
                    lines += self.style.item(level, words)
        return lines

    def of_kind(self, part):
        for kind, plural in LISTS.items():
            found = [each for each in self.parts[part] if each["kind"] == kind]
            if found:
                yield plural, found

    def record(self, each):
        return f"{self.style.code(each['id'])} ({self.style.plain(each['name'])})"

    def codes(self, words):
        return ", ".join(map(self.style.code, words))

    def listed(self, part):
        body = []
        for plural, found in self.of_kind(part):
            if len(found) > self.most:
                body.append((0, f"{plural}: {len(found)}"))
            else:
                body.append((0, f"{plural}:"))
                body += [(1, self.record(each)) for each in found]
        return body

    def renamed(self):
        body = []
        for each in self.parts["renamed"]:
            was, words = each["was"], f"{each['kind']} {self.record(each)}"
            changes = ([f"id was {self.style.code(was['id'])}"] if was["id"] != each["id"] else []) + \
                ([f"was called {self.style.plain(was['name'])}"] if was["name"] != each["name"] else [])
            body.append((0, f"{words}: {', '.join(changes)}"))
        return body

    def graded(self, part):
        body = []
        for _, found in self.of_kind(part):
            for record in sorted({each["id"] for each in found}):
                own = [each for each in found if each["id"] == record]
                body.append((0, self.record(own[0])))
                for each in own:
                    # The targets of a type have studies and no grade.
                    grades = self.grades(each)
                    body.append((1, self.style.code(each["concern"]) + (f": {grades}" if grades else "")))
                    body += [(2, self.study(study)) for study in each["studies"]]
                    if not each["studies"]:
                        body.append((2, "by another rule: no study changed"))
        return body

    def grades(self, each):
        if isinstance(each["grades"], dict):
            return "; ".join(f"{ROUTES.get(route, route)} {value}" for route, value in each["grades"].items())
        return "; ".join(f"{ROUTES.get(row['route'], row['route'])} {grade(row['from'])} -> {grade(row['to'])}"
                         for row in each["grades"])

    def study(self, study):
        people = [f"n = {study['n']}"] if study["n"] is not None else []
        about = ", ".join([study["design"], *([study["route"]] if study["route"] else []), *people, study["outcome"]])
        words = f"{study['change']}: {self.style.code(study['source'])} ({about})"
        if study["change"] == "replaced":
            source = next(row for row in study["fields"] if row["field"] == "source")
            return f"source replaced: {self.style.code(source['from'])} -> {self.style.code(source['to'])} ({about})"
        if study["change"] == "changed":
            words += ": " + "; ".join(map(self.field, study["fields"]))
        return words

    def field(self, row):
        # Whole sentences are for the one who reads the records.
        if row["field"] in PROSE:
            return f"{row['field']} reworded"
        return f"{row['field']} {self.value(row['from'])} -> {self.value(row['to'])}"

    def value(self, value):
        if isinstance(value, dict):
            said = "; ".join(f"{key} {self.value(inner)}" for key, inner in value.items() if inner)
            return f"({said})" if said else "(all)"
        if isinstance(value, list):
            return ", ".join(map(str, value)) or "none"
        return {None: "not stated", True: "true", False: "false"}.get(value, str(value))

    def resourced(self):
        body = []
        for plural, found in self.of_kind("resourced"):
            if len(found) > MOST:
                body.append((0, f"{plural}: {len(found)} cite other sources"))
                continue
            body.append((0, f"{plural}:"))
            for each in found:
                words = [f"{name} {self.codes(each[key])}"
                         for key, name in (("added", "now cites"), ("removed", "no longer")) if each[key]]
                body.append((1, f"{self.record(each)}: {'; '.join(words)}"))
        return body

    def names(self):
        body = []
        for plural, found in self.of_kind("names"):
            if len(found) > MOST:
                added, dropped = (sum(len(each[key]) for each in found) for key in ("added", "removed"))
                records = len({each["id"] for each in found})
                body.append((0, f"{plural}: {added} names added and {dropped} dropped, of {records} records"))
                continue
            body.append((0, f"{plural}:"))
            for each in found:
                words = [f"{name} {', '.join(map(self.style.plain, each[key]))}"
                         for key, name in (("added", "added"), ("removed", "dropped")) if each[key]]
                body.append((1, f"{self.record(each)}, {each['field'].replace('_', ' ')}: {'; '.join(words)}"))
        return body

    def law(self):
        body = [(0, f"rule {self.style.code(each['id'])}, {each['where']}: {'; '.join(map(self.field, each['fields']))}")
                for each in self.parts["law"]]
        for group in self.parts["standing"]:
            ids = group["ingredients"]
            which = self.codes(ids) if len(ids) <= MOST else f"{len(ids)} ingredients"
            change = f"{self.value(group['from'])} -> {self.value(group['to'])}"
            body.append((0, f"{group['market']}, {group['use']}: {change}: {which}"))
        return body

    def others(self):
        """Of many records by field, with how many: no edit is left out, and nobody wants to read each of them."""
        body = []
        for plural, found in self.of_kind("other"):
            if len(found) <= MOST_EDITS:
                edits = "; ".join(f"{self.record(each)}: {', '.join(each['fields'])}" for each in found)
                body.append((0, f"{plural}: {edits}"))
                continue
            by_field = {}
            for each in found:
                for name in each["fields"]:
                    by_field[name] = by_field.get(name, 0) + 1
            fields = ", ".join(f"{name} {number}" for name, number in sorted(by_field.items()))
            body.append((0, f"{plural}: {len(found)} of {self.counts[LISTS_BACK[plural]]['new']} records ({fields})"))
        return body


LISTS_BACK = {plural: kind for kind, plural in LISTS.items()}


def summary(difference):
    """One line for the one who only wants to know whether something changed."""
    counts = difference.counts()
    before, after = (sum(row[side] for row in counts.values()) for side in ("old", "new"))
    words = [f"{len(difference.parts[name])} {said}" for name, said in
             (("added", "added"), ("removed", "removed"), ("renamed", "renamed"), ("regraded", "regraded"),
              ("restudied", "with other studies and no other grade"), ("resourced", "resourced"),
              ("names", "lists of names changed"),
              ("law", "rules changed"), ("standing", "changes of standing in law"), ("other", "edited otherwise"))
             if difference.parts[name]]
    return f"{before} records, now {after}: {', '.join(words) or 'no difference'}"


def text(difference):
    lines = [f"{difference.old.name} -> {difference.new.name}", summary(difference)]
    least = difference.least()
    if least:
        lines.append(f"The version of the catalogue has to grow by a {least} step at least.")
    body = Prose(difference, Text()).lines()
    return "\n".join([*lines, *([""] if body else []), *body]) + "\n"


def markdown(difference):
    body = Prose(difference, Markdown()).lines() or ["No record differs."]
    return "\n".join(body).lstrip("\n") + "\n"


def as_json(difference):
    document = {"schema_version": 1, "old": difference.old.name, "new": difference.new.name,
                "records": difference.counts(), "least": difference.least(), **difference.parts}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


FORMATS = {"text": text, "markdown": markdown, "json": as_json}
