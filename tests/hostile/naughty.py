"""Strings that break programs, and a catalogue whose every text is one of them."""

import copy
import json
import unicodedata

from hostile import GOOD, SHARED, hazards, is_blank

LIST = SHARED / "data/naughty-strings/blns.json"
# What the list has little of: what a terminal obeys, what each output format lives on, and what looks empty.
OWN = [
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1bP+q\x1b\\", "\u009b31mred", "\u0090dcs\u009c", "back\b\b\bspace",
    "bell\a", "line\nline", "line\r\nline", "line\rover", "tab\ttab", "null\0null", "del\x7f", "\u202eoverride",
    "\u2066isolate\u2069", "mark\u200e", "\u061cmark", "line\u2028separator", "par\u2029ograph", "\ufeffmark",
    "zero\u200bwidth", "word\u2060joiner", "tag\U000e0041\U000e007f", "noncharacter\uffff", "\ufff9annotation\ufffb",
    "join\u200der", "not\u200cjoined", "\u00a0no break", "thin\u2009", "\u3000", " ", "", "| pipe |", "back\\|slash",
    "\\", "\\\\|", "ends in \\", "<br>", "&lt;br&gt;", "a<b>c&d", "`code`", "*em* _em_ [a](b)", "# head", "--- | ---",
    '"', '""', '"quoted"', "'", "a,b", ",", ";", "=1+1", "+1", "-1", "@a", "{", "}", "{}", "{{a}", "\\}", "\\{",
    "$x$ %x ~^", "@article{a,", "\\input{x}", "TY  - JOUR", "ER  - ", "]]>", "<!--", "<![CDATA[", "&#x1b;", "\\u001b",
    "\\n", "\\t", "%s%n", "{0}", "e" + "\u0301" * 60, "\u0301", "\u200d",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea", "\u1100\u1161\u11a8", "\u5b57" * 120,
    "x" * 290, "x " * 140 + "x", "-", "--", "--help", "-h", "--format=json", "@file", "~", "/etc/passwd", "../..",
]


def strings():
    """Each once, in one order."""
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    return list(dict.fromkeys([*OWN, *listed]))


def reason_against(text, is_name):
    """The beginning of why the loader has to refuse it, or None; "maybe" where it may find nothing to look up in a name."""
    if not text:
        return " is empty"
    if hazards(text, allowed=""):
        return " holds a control or direction character ("
    if is_blank(text[0]) or is_blank(text[-1]):
        return " starts or ends with a blank"
    if len(text) > (300 if is_name else 4000):
        return " characters; allowed: "
    if is_name and not any(unicodedata.category(c)[0] in "LN" for c in text):
        return "maybe"
    return None


NAMES = ("name", "claim", "topic", "title")
TEXTS = ("summary", "is", "is_not", "use", "answer", "why", "note", "authors", "container", "organism", "restriction")
LISTS = ("constituents", "drivers", "functions")


def sourced(text, number):
    return [{"text": text, "sources": [f"sources-{number}"]}]


def filled(key, record, number, name, text):
    """The record with another id, and with the name and the text wherever a free one may stand."""
    made = {**copy.deepcopy(record), "id": f"{key}-{number}", "sources": [f"sources-{number}"]}
    made.update({field: name for field in NAMES if field in made})
    made.update({field: text for field in TEXTS if field in made and key != "rules"})
    made.update({field: [text] for field in LISTS if field in made})
    made.update({"aliases": []} if "aliases" in made else {})
    if key == "ingredients":
        study = {**made["targets"][0]["studies"][0], "source": f"sources-{number}", "also": [f"sources-{number}"],
                 "finding": text, "comparison": text}
        made.update(inci=[name], cas=[], trade_names=[{"name": name, "maker": text}], cautions=sourced(text, number),
                    mechanism=sourced(text, number),
                    targets=[{"concern": f"concerns-{number}", "effect": text, "studies": [study]}])
    elif key == "concerns":
        made.update(broader=None, related=[f"terms-{number}"])
    elif key == "claims":
        made.update(about=[f"ingredients-{number}"])
    elif key == "rules":
        made.update(applies_to={"types": [], "origins": [], "ingredients": [f"ingredients-{number}"], "inci": [name]},
                    text=text, citation=text)
    elif key == "inventory":
        made.update(inci=name, names=[], cas=[])
    elif key == "sources":
        del made["sources"]
    return made


def catalogue(names, texts):
    """A catalogue with a record of each kind for each name and text, beside what it is made from."""
    base = json.loads((GOOD / "every-kind.json").read_text(encoding="utf-8"))
    kinds = ("ingredients", "concerns", "sources", "terms", "claims", "rules", "inventory")
    more = {key: [filled(key, base[key][0], number, *both) for number, both in enumerate(zip(names, texts))]
            for key in kinds}
    return {key: base[key] + more.get(key, []) for key in base if key != "$schema"}
