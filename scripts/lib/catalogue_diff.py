"""What differs between two trees of catalogue files, as a reader of a changelog sees it.

Whatever differs is in at least one part of the result: what no part of its own describes is in `other`, by field."""

from catalogue_trees import LISTS

# What a record can be found by.
NAMES = ("inci", "aliases", "names", "trade_names", "cas", "ec")
TITLES = {"claim": "claim", "rule": "topic", "source": "title", "inventory": "inci"}
BINDING = ("where", "applies_to", "use", "status")
CITING = ("sources", "source", "also")
# What a study says in sentences: another wording is no other study.
PROSE = ("finding", "comparison")


def title(kind, record):
    return record[TITLES.get(kind, "name")]


def head(kind, record):
    return {"kind": kind, "id": record["id"], "name": title(kind, record)}


def cited(value):
    """The ids of all sources that a value cites, anywhere in it."""
    if isinstance(value, list):
        return set().union(*map(cited, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    found = set()
    for key, inner in value.items():
        if key in CITING:
            found.update([inner] if isinstance(inner, str) else inner or [])
        else:
            found |= cited(inner)
    return found


def without(value, keys):
    if isinstance(value, list):
        return [without(each, keys) for each in value]
    if isinstance(value, dict):
        return {key: without(inner, keys) for key, inner in value.items() if key not in keys}
    return value


def names_of(values):
    return [value["name"] if isinstance(value, dict) else value for value in values]


def study_head(study):
    return {key: study.get(key) for key in ("source", "design", "route", "n", "outcome")}


def changed_studies(old, new):
    """Studies of one target: added, removed, with a field changed, with the source replaced."""
    old, new = list(old), list(new)
    for study in list(old):
        if study in new:
            new.remove(study)
            old.remove(study)
    changes = []
    for same, change in ((lambda a, b: a["source"] == b["source"], "changed"),
                         (lambda a, b: without(a, CITING) == without(b, CITING), "replaced")):
        for study in list(old):
            match = next((each for each in new if same(study, each)), None)
            if match is not None:
                old.remove(study)
                new.remove(match)
                fields = [{"field": key, "from": study.get(key), "to": match.get(key)}
                          for key in {**study, **match} if study.get(key) != match.get(key)]
                if fields:  # a key that was left out and one that is null say the same
                    changes.append({"change": change, **study_head(match), "fields": fields})
    changes += [{"change": "removed", **study_head(study)} for study in old]
    changes += [{"change": "added", **study_head(study)} for study in new]
    return sorted(changes, key=lambda each: (each["source"], each["change"], str(each["route"])))


PARTS = ("added", "removed", "renamed", "regraded", "restudied", "resourced", "names", "law", "standing", "other")


class Difference:
    """`parts` holds what is told; every list is in the order of the kinds and then of the ids."""

    def __init__(self, old, new):
        self.old, self.new = old, new
        self.parts = {name: [] for name in PARTS}
        for kind in LISTS:
            self.compare_kind(kind, old.records[kind], new.records[kind])
        self.compare_standing()

    def compare_kind(self, kind, old, new):
        moved = self.moved_ids(kind, old, new)
        for each in sorted(old.keys() - new.keys() - moved.keys()):
            self.parts["removed"].append(head(kind, old[each]))
        for each in sorted(new.keys() - old.keys() - set(moved.values())):
            self.parts["added"].append(head(kind, new[each]))
        pairs = {each: each for each in old.keys() & new.keys()} | moved
        for before, after in sorted(pairs.items(), key=lambda pair: pair[1]):
            if old[before] != new[after] or self.grades(kind, before, after):
                self.compare_record(kind, old[before], new[after])

    def grades(self, kind, before, after):
        """Those of a record in both trees, where they differ: with two programs they do for a record that is the same."""
        both = [tree.grades.get((kind, each), {}) for tree, each in ((self.old, before), (self.new, after))]
        return both if both[0] != both[1] else []

    @staticmethod
    def moved_ids(kind, old, new):
        """{old id: new id} of records that kept their name, which no other that came or went has. A rule has none."""
        def lonely(here, there):
            found = {}
            for each in sorted(here.keys() - there.keys()):
                found.setdefault(title(kind, here[each]), []).append(each)
            return {name: ids[0] for name, ids in found.items() if len(ids) == 1}
        if kind == "rule":
            return {}
        gone, come = lonely(old, new), lonely(new, old)
        return {gone[name]: come[name] for name in gone if name in come}

    def compare_record(self, kind, old, new):
        about = head(kind, new)
        if old["id"] != new["id"] or (kind != "rule" and title(kind, old) != title(kind, new)):
            self.parts["renamed"].append({**about, "was": {"id": old["id"], "name": title(kind, old)}})
        told = {"id"} if kind == "rule" else {"id", TITLES.get(kind, "name")}
        told |= self.compare_names(about, old, new)
        resourced = self.compare_sources(about, old, new)
        others = []
        if "targets" in new:
            told.add("targets")
            others += self.compare_targets(about, old, new)
        if kind == "rule":
            told.update(BINDING)
            fields = [{"field": key, "from": old[key], "to": new[key]} for key in BINDING if old[key] != new[key]]
            if fields:
                self.parts["law"].append({**about, "where": new["where"], "fields": fields})
        # Sources that moved within a record are no others: only then they are told by the field they stand in.
        keys = CITING if resourced else ()
        others += [key for key in {**old, **new} if key not in told and key not in keys
                   and without(old.get(key), keys) != without(new.get(key), keys)]
        if others:
            self.parts["other"].append({**about, "fields": sorted(set(others))})

    def compare_names(self, about, old, new):
        """The fields whose change is told in full here."""
        told = set()
        for key in NAMES:
            before, after = old.get(key), new.get(key)
            if not isinstance(before, list) or not isinstance(after, list) or before == after:
                continue
            left, come = names_of(before), names_of(after)
            added, removed = [each for each in come if each not in left], [each for each in left if each not in come]
            if added or removed:
                self.parts["names"].append({**about, "field": key, "added": added, "removed": removed})
                kept = [[each for each, name in zip(values, names) if name not in added + removed]
                        for values, names in ((before, left), (after, come))]
                if kept[0] == kept[1]:
                    told.add(key)
        return told

    def compare_sources(self, about, old, new):
        before, after = cited(old), cited(new)
        if about["kind"] == "source" or before == after:
            return False
        self.parts["resourced"].append({**about, "added": sorted(after - before), "removed": sorted(before - after)})
        return True

    def compare_targets(self, about, old, new):
        """The grades of each concern, before and after, with the studies that made the difference. What else changed in a
        target is given back by field."""
        before, after = ({target["concern"]: target for target in record["targets"]} for record in (old, new))
        graded = [tree.grades[about["kind"], record["id"]] for tree, record in ((self.old, old), (self.new, new))]
        others = []
        if list(before) != list(after) and sorted(before) == sorted(after):
            others.append("targets")
        for concern in [*after, *(each for each in before if each not in after)]:
            ours, theirs = before.get(concern), after.get(concern)
            grades = [of_concern.get(concern, {}) for of_concern in graded]
            if ours == theirs and grades[0] == grades[1]:
                continue
            changes = [{"route": route, "from": grades[0].get(route), "to": grades[1].get(route)}
                       for route in {**grades[0], **grades[1]} if grades[0].get(route) != grades[1].get(route)]
            studies = changed_studies(ours["studies"] if ours else [], theirs["studies"] if theirs else [])
            reworded = [study for study in studies if study["change"] == "changed"
                        and all(row["field"] in PROSE for row in study["fields"])]
            others += [f"targets.studies.{row['field']}" for study in reworded for row in study["fields"]]
            studies = [study for study in studies if study not in reworded]
            if changes:
                self.parts["regraded"].append({**about, "concern": concern, "grades": changes, "studies": studies})
            elif studies:
                self.parts["restudied"].append({**about, "concern": concern, "grades": grades[1], "studies": studies})
            if ours and theirs:
                others += [f"targets.{key}" for key in {**ours, **theirs} if key != "studies"
                           and ours.get(key) != theirs.get(key)]
                if not studies and not reworded and ours["studies"] != theirs["studies"]:
                    others.append("targets.studies")
        return others

    def compare_standing(self):
        """What the law of each market says of an ingredient in all: those with the same change together."""
        groups = {}
        for each in sorted(self.old.law.keys() & self.new.law.keys()):
            before, after = self.old.law[each], self.new.law[each]
            for market in {**before, **after}:
                for use in ("cosmetic", "needling"):
                    change = tuple(law.get(market, {}).get(use) for law in (before, after))
                    if change[0] != change[1]:
                        groups.setdefault((market, use, *(str(status) for status in change)), [change, []])[1].append(each)
        self.parts["standing"] = [{"market": market, "use": use, "from": change[0], "to": change[1], "ingredients": ids}
                                  for (market, use, *_), (change, ids) in sorted(groups.items())]

    def counts(self):
        return {kind: {"old": len(self.old.records[kind]), "new": len(self.new.records[kind])} for kind in LISTS}

    def least(self):
        """The part of the catalogue's version that has to grow at least, None where nothing differs or nothing was. An id is
        what scripts and catalogues of one's own refer to. docs/releasing.md says the rest."""
        parts = self.parts
        if not any(parts.values()) or not any(self.old.records.values()):
            return None
        if parts["removed"] or any(each["id"] != each["was"]["id"] for each in parts["renamed"]):
            return "major"
        return "minor" if any(parts[name] for name in ("added", "regraded", "law", "standing")) else "patch"
