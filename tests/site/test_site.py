#!/usr/bin/env python3
"""What `catalogue export html` writes, file by file: test_site.py --program PATH. No browser is needed; what a browser makes
of it stands in browser.mjs, which scripts/test-site runs.
"""

import json
import re
import shutil
import sys
import tempfile
import unittest
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / name) for name in ("cli", "hostile")]

from output import FIXTURE, NOTHING, PROGRAM, ROOT, answer, ids, main, records, run, text, typical  # noqa: E402
import hostile_catalogue  # noqa: E402
from hostile import hazards  # noqa: E402
from pages import Page, Site  # noqa: E402
from terminal import can_open_terminal, on_terminal  # noqa: E402

FIRST_VIEW = 500_000  # bytes
FOLDERS = {"ingredient": "ingredients", "type": "types", "concern": "concerns", "term": "terms", "claim": "claims"}
ATTACKS = hostile_catalogue.ATTACKS


@lru_cache(maxsize=None)
def folder(*catalogue):
    """A site, written once for all tests."""
    home = Path(tempfile.mkdtemp(prefix="actives-site-"))
    unittest.addModuleCleanup(shutil.rmtree, home)
    run("catalogue", "export", "html", "-o", "site", "--quiet", *catalogue, folder=home)
    return home / "site"


@lru_cache(maxsize=None)
def site(*catalogue):
    return Site(folder(*catalogue))


@lru_cache(maxsize=None)
def hostile():
    """A catalogue with a record of each kind for each attack, in every text that may hold it."""
    home = Path(tempfile.mkdtemp(prefix="actives-hostile-"))
    unittest.addModuleCleanup(shutil.rmtree, home)
    (home / "hostile.json").write_text(json.dumps(hostile_catalogue.catalogue()), encoding="utf-8")
    return "--catalogue", str(home / "hostile.json")


@lru_cache(maxsize=None)
def exported(kind, *catalogue):
    lines = run("catalogue", "export", "jsonl", "-o", "-", *catalogue)[1].decode("utf-8").splitlines()
    return [record for record in map(json.loads, lines) if record["kind"] == kind]


@lru_cache(maxsize=None)
def sources(*catalogue):
    return {record["id"]: record for record in exported("source", *catalogue)}


def every_catalogue():
    return ((), FIXTURE, NOTHING, hostile())


def place_of(kind, name):
    return f"{FOLDERS[kind]}/{name}.html"


def page_text(kind, name, *catalogue):
    return site(*catalogue).pages[place_of(kind, name)].words


def seen(words):
    """A text as a page shows it."""
    return " ".join(words.split())


def words_of(words):
    return set(re.findall(r"[^\W_]+", words))


class Case(unittest.TestCase):
    def assert_same_files(self, one, other):
        self.assertEqual(sorted(one.files), sorted(other.files))
        self.assertEqual([path for path in one.files if one.files[path] != other.files[path]], [])


class Written(Case):
    def test_the_same_catalogue_gives_the_same_bytes(self):
        for catalogue in ((), FIXTURE):
            home = Path(tempfile.mkdtemp(prefix="actives-again-"))
            self.addCleanup(shutil.rmtree, home)
            run("catalogue", "export", "html", "-o", "other/", *catalogue, folder=home, TZ="Asia/Seoul", LC_ALL="tr_TR.UTF-8")
            self.assert_same_files(Site(home / "other"), site(*catalogue))

    def test_force_replaces_a_site_and_nothing_else(self):
        home = Path(tempfile.mkdtemp(prefix="actives-force-"))
        self.addCleanup(shutil.rmtree, home)
        shutil.copytree(folder(*FIXTURE), home / "site")
        (home / "site/ingredients/gone.html").write_text("of an older catalogue", encoding="utf-8")
        run("catalogue", "export", "html", "-o", "site", "--force", *FIXTURE, folder=home)
        self.assert_same_files(Site(home / "site"), site(*FIXTURE))
        shutil.copytree(home / "site", home / "clinic")
        (home / "clinic/index.html").write_text("<h1>Our clinic</h1>", encoding="utf-8")
        with self.assertRaisesRegex(AssertionError, "status 4.*would be lost"):
            run("catalogue", "export", "html", "-o", "clinic", "--force", folder=home)
        for foreign in ("notes.txt", "ingredients/notes.txt", "photos/jar.html"):
            with self.subTest(foreign=foreign):
                path = home / "site" / foreign
                path.parent.mkdir(exist_ok=True)
                path.write_text("mine", encoding="utf-8")
                with self.assertRaisesRegex(AssertionError, "status 4.*would be lost"):
                    run("catalogue", "export", "html", "-o", "site", "--force", folder=home)
                self.assertEqual(path.read_text(encoding="utf-8"), "mine")
                path.unlink()
                if not any(path.parent.iterdir()):
                    path.parent.rmdir()

    def test_it_tells_how_much_was_written(self):
        home = Path(tempfile.mkdtemp(prefix="actives-told-"))
        self.addCleanup(shutil.rmtree, home)
        status, printed = run("catalogue", "export", "html", "-o", "site", "--json", *FIXTURE, folder=home)
        self.assertEqual(status, 0)
        (told,) = json.loads(printed)["records"]
        self.assertEqual(told, {"path": "site/index.html", "format": "html", "records": 20,
                                "bytes": sum(map(len, site(*FIXTURE).files.values()))})

    @unittest.skipUnless(can_open_terminal(), "no terminal can be opened here")
    def test_whoever_waits_at_a_terminal_is_told_why(self):
        home = Path(tempfile.mkdtemp(prefix="actives-many-"))
        self.addCleanup(shutil.rmtree, home)
        made = json.loads((ROOT / "tests/data/good/every-kind.json").read_text(encoding="utf-8"))
        made.pop("$schema", None)
        plain = {**made["ingredients"][0], "inci": [], "cas": [], "aliases": [], "trade_names": [], "targets": []}
        made["ingredients"] += [{**plain, "id": f"many-{number}", "name": f"Many {number}"} for number in range(1999)]
        (home / "many.json").write_text(json.dumps(made), encoding="utf-8")
        words = ("catalogue", "export", "html", "-o", str(home / "site"), "--catalogue", str(home / "many.json"))
        said = "writing a page for each of 2000 ingredients"
        self.assertIn(said, on_terminal([*PROGRAM, *words]).text.decode("utf-8"))
        self.assertNotIn(said, on_terminal([*PROGRAM, *words, "--force", "--quiet"]).text.decode("utf-8"))

    def test_the_first_view_is_small(self):
        files = site().files
        first = sum(len(files[name]) for name in ("index.html", "site.css", "site.js", "icon.svg"))
        self.assertLess(first, FIRST_VIEW)
        # What a search loads stays below it too.
        with_search = first + len(files["search-index.js"]) + len(files["everyday-index.js"])
        self.assertLess(with_search, 2 * FIRST_VIEW)


class Form(unittest.TestCase):
    def test_pages_are_well_formed_and_bear_a_title_a_language_and_one_main_heading(self):
        for catalogue in every_catalogue():
            for path, page in site(*catalogue).pages.items():
                with self.subTest(catalogue=catalogue, path=path):
                    self.assertEqual(page.wrong, [])
                    self.assertEqual(page.declarations, ["doctype html"])
                    self.assertEqual(page.all("html")[0].get("lang"), "en")
                    self.assertTrue(page.all("title")[0].text())
                    self.assertEqual(len(page.all("h1")), 1)
                    self.assertTrue(page.all("h1")[0].text())
                    self.assertEqual(len(page.all("main")), 1)
                    self.assertEqual(len(page.ids()), len(set(page.ids())), "an id stands twice")

    def test_headings_go_down_one_step_at_a_time(self):
        for catalogue in every_catalogue():
            for path, page in site(*catalogue).pages.items():
                levels = [int(element.name[1]) for element in page.elements if re.fullmatch("h[1-6]", element.name)]
                for before, level in zip(levels, levels[1:]):
                    self.assertLessEqual(level, before + 1, f"{path}: h{level} after h{before}")

    def test_where_records_have_their_anchors_no_other_id_is_one_that_a_record_may_have(self):
        for path, page in site().pages.items():
            if path.startswith(("law/", "everyday/")) or path in ("sources.html", "grades.html"):
                known = {record["id"] for kind in ("source", "rule", "level", "inventory") for record in exported(kind)}
                self.assertEqual([name for name in page.ids() if name not in known and "_" not in name], [], path)

    def test_names_in_other_scripts_say_which_language_they_are_in(self):
        for path, page in site().pages.items():
            for element in page.elements:
                if element.name != "bdi" or not re.search("[\uac00-\ud7a3\u3041-\u30ff\u4e00-\u9fff]", element.text()):
                    continue
                self.assertIn(element.get("lang"), ("ko", "ja", "zh"), f"{path}: {element.text()}")
        (name,) = [bdi for bdi in site().pages["ingredients/copper-tripeptide-1.html"].all("bdi") if bdi.text() == "구리펩타이드"]
        self.assertEqual(name.get("lang"), "ko")

    def test_titles_differ(self):
        titles = {}
        for path, page in site().pages.items():
            titles.setdefault(page.all("title")[0].text(), []).append(path)
        self.assertEqual([paths for paths in titles.values() if len(paths) > 1], [])

    def test_every_page_allows_no_script_but_that_of_the_site(self):
        for catalogue in every_catalogue():
            for path, page in site(*catalogue).pages.items():
                with self.subTest(path=path):
                    metas = [meta.get("content") for meta in page.all("meta", **{"http-equiv": "Content-Security-Policy"})]
                    self.assertEqual(metas, ["default-src 'none'; script-src 'self' file:; style-src 'self' file:; "
                                             "img-src 'self' file:; base-uri 'none'; form-action 'none'"])
                    scripts = page.all("script")
                    self.assertEqual([script.get("src") for script in scripts], ["../" * path.count("/") + "site.js"])
                    self.assertEqual(scripts[0].text(), "")
                    self.assertEqual(page.all("style") + page.all("iframe") + page.all("object") + page.all("base"), [])
                    for element in page.elements:
                        bad = [name for name in element.attributes if name.startswith("on") or name in ("style", "srcdoc")]
                        self.assertEqual(bad, [], element.name)

    def test_a_grade_is_a_letter_with_its_meaning_and_never_a_color_alone(self):
        meanings = {"A": "well supported", "B": "supported", "C": "early human data", "M": "mixed",
                    "D": "laboratory only", "E": "claimed only", "N": "no benefit shown"}
        counted = 0
        for path, page in site().pages.items():
            for element in page.elements:
                grade = next((name[2:] for name in (element.get("class") or "").split() if name.startswith("g-")), None)
                if grade is None or element.name == "rect":
                    continue
                counted += 1
                if grade == "none":
                    self.assertEqual(element.text(), "– no grade", path)
                elif element.name == "td":
                    (link,) = element.all("a")
                    self.assertRegex(link.text(), rf"^.+: {grade} {meanings[grade]}(, with a procedure)?, ?((\d+\+?|\?) (ingredient|people).*)?$", path)
                else:
                    told = element if element.text() != grade else element.parent
                    self.assertEqual(told.text(), f"{grade} {meanings[grade]}", path)
        self.assertGreater(counted, 1000)


class Links(unittest.TestCase):
    def test_every_link_inside_the_site_resolves(self):
        for catalogue in every_catalogue():
            whole = site(*catalogue)
            there = {path: set(page.ids()) for path, page in whole.pages.items()}
            for path in whole.pages:
                for element, address in whole.links(path):
                    if urlsplit(address).scheme:
                        continue
                    target, fragment = whole.target(path, address)
                    self.assertIn(target, whole.files, f"{path}: {address}")
                    if fragment:
                        self.assertIn(fragment, there[target], f"{path}: {address}")

    def test_links_out_of_it_are_of_http_and_are_those_of_sources(self):
        known = set()
        for source in sources().values():
            known |= {"https://doi.org/" + source["doi"]} if source["doi"] else set()
            known |= {f"https://pubmed.ncbi.nlm.nih.gov/{source['pmid']}/"} if source["pmid"] else set()
            known |= {source["url"]} if source["url"] else set()
        known = {re.sub(r'[ "<>\[\]\\^`{|}]', lambda sign: f"%{ord(sign[0]):02X}", address) for address in known}
        for path in site().pages:
            for element, address in site().links(path):
                if urlsplit(address).scheme:
                    self.assertEqual(element.name, "a")
                    self.assertRegex(address, "^https?://")
                    self.assertIn(address, known)

    def test_dois_are_links(self):
        source = next(record for record in sources().values() if record["doi"])
        page = site().pages["sources.html"]
        entry = page.by_id(source["id"])
        self.assertIn(("doi:" + source["doi"], "https://doi.org/" + source["doi"]),
                      [(link.text(), link.get("href")) for link in entry.all("a")])

    def test_every_ingredient_is_two_clicks_from_the_start(self):
        whole = site()
        first = set(whole.led_to("index.html"))
        second = set().union(*(whole.led_to(path) for path in first if path in whole.pages))
        missing = [name for name in ids("ingredients") if place_of("ingredient", name) not in first | second]
        self.assertEqual(missing, [])

    def test_every_page_is_led_to_from_the_start(self):
        for catalogue in ((), FIXTURE):
            whole = site(*catalogue)
            reached, waiting = {"index.html"}, ["index.html"]
            while waiting:
                for path in whole.led_to(waiting.pop()):
                    if path in whole.pages and path not in reached:
                        reached.add(path)
                        waiting.append(path)
            self.assertEqual(set(whole.pages) - reached, set())

    def test_a_cell_of_the_matrix_leads_to_its_list(self):
        cells = {(record["type"], record["concern"]): record for record in records("matrix") if record["grade"]}
        (grid,) = site().pages["index.html"].all("table", class_="grid")
        found = {}
        for link in grid.all("a"):
            told = re.fullmatch(r"concerns/(.+)\.html\?type=(.+)#targets", link.get("href"))
            if told:
                found[told[2], told[1]] = link
        self.assertEqual(set(found), set(cells))
        for (kind, concern), link in found.items():
            rows = [row for row in site().pages[f"concerns/{concern}.html"].elements
                    if row.get("data-type") == kind and row.above() == {"class": "group", "data-route": ""}]
            # One that targets several narrower concerns stands there with each.
            listed = {next(row.all("a")).text() for row in rows if row.name == "tr"}
            self.assertEqual(len(listed), cells[kind, concern]["ingredients"], (kind, concern))
            self.assertTrue(rows)
            self.assertIn(cells[kind, concern]["grade"], link.text())


class Says(unittest.TestCase):
    """Everything that the text pages say."""

    def says_the_texts(self, shown, value, path=""):
        if isinstance(value, str):
            self.assertIn(seen(value), shown, path)
        elif isinstance(value, list):
            for item in value:
                self.says_the_texts(shown, item, path)
        elif isinstance(value, dict):
            for key, item in value.items():
                self.says_the_texts(shown, item, f"{path}.{key}")

    def sources_are_said(self, shown, names, *catalogue):
        for name in names:
            source = sources(*catalogue)[name]
            for field in ("title", "authors", "container"):
                if source[field]:
                    self.assertIn(seen(source[field]), shown, f"{name}: {field}")

    def test_an_ingredient_says_all_its_texts(self):
        for catalogue in ((), FIXTURE):
            for record in exported("ingredient", *catalogue):
                with self.subTest(id=record["id"]):
                    shown = page_text("ingredient", record["id"], *catalogue)
                    fields = ("name", "organism", "inci", "cas", "aliases", "summary", "is", "is_not", "constituents", "use")
                    for field in fields:
                        self.says_the_texts(shown, record[field], field)
                    for part in record["mechanism"] + record["cautions"]:
                        self.assertIn(seen(part["text"]), shown)
                    for trade in record["trade_names"]:
                        self.assertIn(seen(trade["name"] + (f" ({trade['maker']})" if trade["maker"] else "")), shown)
                    self.sources_are_said(shown, record["sources"], *catalogue)

    def test_an_ingredient_shows_each_study_with_design_route_people_outcome_and_source(self):
        for catalogue in ((), FIXTURE):
            for record in exported("ingredient", *catalogue):
                page = site(*catalogue).pages[place_of("ingredient", record["id"])]
                for target in record["targets"]:
                    section = page.by_id("for-" + target["concern"]).parent
                    self.assertIn(seen(target["effect"]), section.text())
                    (shown,) = section.all("ul", class_="studies")
                    items = [item for item in shown.inside if not isinstance(item, str)]
                    self.assertEqual(len(items), len(target["studies"]), record["id"])
                    for item, study in zip(items, target["studies"]):
                        with self.subTest(id=record["id"], concern=target["concern"], source=study["source"]):
                            self.shows_study(item, study, sources(*catalogue))

    def shows_study(self, item, study, known):
        (tags,) = item.all("p", class_="tags")
        tags = tags.text().lower()
        design = {"human": "uncontrolled study", "animal": "animal study", "cell": "cell study"}.get(study["design"], study["design"])
        self.assertTrue(tags.startswith(design), tags)
        if study["route"] not in (None, "in-vitro"):
            self.assertIn(study["route"], tags)
        if study.get("procedure"):
            self.assertIn(study["procedure"].lower(), tags)
        if study["n"] is not None:
            self.assertIn(str(study["n"]) + (" people" if study["design"] in ("human", "trial", "review") else " studied"), tags)
        elif study["design"] in ("human", "trial", "review"):
            self.assertIn("people not counted", tags)
        self.assertIn("outcome: " + study["outcome"], tags)
        self.assertEqual("supplier-run" in tags, study["independent"] is False)
        self.assertEqual("independent" in tags, study["independent"] is True)
        self.assertEqual("at second hand" in tags, study.get("via") is not None)
        words = item.text()
        self.assertIn(seen(study["finding"]), words)
        if study["comparison"]:
            self.assertIn("Compared with: " + seen(study["comparison"]), words)
        for name in (study["source"], *study.get("also", [])):
            number = known[name]["doi"] or known[name]["pmid"] or urlsplit(known[name]["url"]).netloc.removeprefix("www.")
            self.assertIn(number, words)

    def test_the_other_kinds_say_all_their_texts(self):
        fields = {"type": ("name", "aliases", "summary", "is", "is_not", "production", "open_questions"),
                  "concern": ("name", "aliases", "is", "drivers", "note"),
                  "term": ("name", "aliases", "is"), "claim": ("claim", "aliases", "answer", "why")}
        for catalogue in ((), FIXTURE):
            for kind, names in fields.items():
                for record in exported(kind, *catalogue):
                    with self.subTest(kind=kind, id=record["id"]):
                        shown = page_text(kind, record["id"], *catalogue)
                        for field in names:
                            self.says_the_texts(shown, record[field], field)
                        for part in record.get("mechanism", []) + record.get("cautions", []):
                            self.assertIn(seen(part["text"]), shown)
                        for target in record.get("targets", []):
                            self.assertIn(seen(target["effect"]), shown)
                        self.sources_are_said(shown, record["sources"], *catalogue)

    def test_rules_levels_sources_and_the_inventory_say_all_their_texts(self):
        for catalogue in ((), FIXTURE):
            pages = site(*catalogue).pages
            for record in exported("rule", *catalogue):
                shown = pages[f"law/{record['where'].lower()}.html"].by_id(record["id"]).parent.text()
                for field in ("topic", "status", "text", "citation", "since", "checked"):
                    self.says_the_texts(shown, record[field], field)
                self.says_the_texts(shown, record["applies_to"]["inci"] + record["applies_to"]["origins"])
            for record in exported("level", *catalogue):
                self.says_the_texts(pages["grades.html"].words, [record["name"], record["is"], record["oxford_2011"]])
            for record in exported("source", *catalogue):
                shown = pages["sources.html"].by_id(record["id"]).text()
                for field in ("title", "authors", "container", "doi", "pmid", "source_kind"):
                    self.says_the_texts(shown, record[field], field)
                self.assertIn("read: " + record["read"].replace("secondary", "at second hand"), shown)
                if record["url"] and not record["doi"]:
                    self.assertIn(record["url"], shown)
            for record in exported("inventory", *catalogue):
                letter = record["id"][0] if record["id"][0].isalpha() else "0-9"
                shown = pages[f"everyday/{letter}.html"].by_id(record["id"]).text()
                for field in ("inci", "names", "cas", "ec", "functions", "restriction"):
                    self.says_the_texts(shown, record[field], field)

    def test_no_word_of_a_text_page_is_missing(self):
        # What is about the page of text itself, or stands in another form on a page of the site.
        about_text = {"full", "market", "why", "shows", "with", "each", "source", "title", "and", "address", "per", "lab",
                      "second", "hand", "come", "mechanism", "at", "an", "as", "actives", "show", "null", "more", "term", "human", "first", "best",
                      "type", "concern", "marketing", "claim"}
        compared = 0
        for kind, names in (("ingredient", "ingredients"), ("type", "types"), ("concern", "concerns"), ("term", "terms"),
                            ("claim", "claims")):
            for name in typical(names):
                told = text("explain", name, "--full", "--why") if kind == "ingredient" else text("explain", name, "--full")
                told = re.sub(r"\nSources\n.*?(\n\n|$)", "\n", told, flags=re.DOTALL)
                told = re.sub(r"(?m)^'.*' is an?(other)? .* of:$", "", told)
                told = told.replace("no study on skin, no claim", "")
                # A name may be that of several records, whose pages are told one behind the other.
                told_of = records("explain", name)
                if not all(each["kind"] in FOLDERS for each in told_of):
                    continue
                compared += 1
                shown = " ".join(page_text(each["kind"], each["id"]) for each in told_of)
                missing = words_of(told.lower()) - words_of(shown.lower()) - about_text
                self.assertEqual({word for word in missing if not word.isdigit()}, set(), name)
        self.assertGreater(compared, 0.9 * sum(len(typical(names)) for names in ("ingredients", "terms", "claims")))

    def test_the_rule_of_grades_stands_as_the_code_has_it(self):
        def plain(words):
            return " ".join(re.findall(r"[a-z0-9-]+", words.lower()))

        header = (ROOT / "include/actives/grade.hpp").read_text(encoding="utf-8")
        header = re.sub(r"\n///\s*", " ", header.split("#pragma once")[0])
        rows = dict(re.findall(r"- \*\*(\w)\*\*: (.*?)(?= - \*\*| Where no people)", header))
        self.assertEqual(list(rows), ["N", "M", "A", "B", "C"])
        rows["C"] = rows["C"].strip()
        (shown,) = site().pages["grades.html"].all("dl", class_="rule-rows")
        told = dict(zip((dt.text() for dt in shown.all("dt")), (plain(dd.text()) for dd in shown.all("dd"))))
        self.assertEqual(told, {grade: plain(words) for grade, words in rows.items()})
        for more in (r"Where no people were studied.*?else N\.", r"The people of a set of studies.*?it reviews\."):
            self.assertIn(plain(re.search(more, header)[0].replace(", with route null", "")), plain(site().pages["grades.html"].words))

    def test_what_the_law_comes_to_stands_on_an_ingredients_page(self):
        for name in typical("ingredients"):
            page = site().pages[place_of("ingredient", name)]
            (record,) = [each for each in records("explain", name) if each["kind"] == "ingredient" and each["id"] == name]
            markets = page.all("details", class_="market")
            self.assertEqual([market.all("strong").__next__().text() for market in markets],
                             [law["market"] for law in record["law"]], name)
            for market, law in zip(markets, record["law"]):
                status = next(iter(market.all("span", class_="status"))).text()
                self.assertEqual(status, law["status"] or "unknown", name)


class Hostile(unittest.TestCase):
    def test_every_attack_stands_on_its_page_as_text(self):
        whole = site(*hostile())
        for number, attack in enumerate(ATTACKS):
            for kind, folder_name in (("ingredients", "ingredients"), ("terms", "terms"), ("claims", "claims"),
                                      ("concerns", "concerns")):
                shown = whole.pages[f"{folder_name}/{kind}-{number}.html"].words
                self.assertIn(seen(attack), shown)

    def test_a_page_has_the_elements_of_its_template_and_no_others(self):
        plain = hostile_catalogue.catalogue(["harmless"] * len(ATTACKS))
        home = Path(tempfile.mkdtemp(prefix="actives-plain-"))
        self.addCleanup(shutil.rmtree, home)
        (home / "plain.json").write_text(json.dumps(plain), encoding="utf-8")
        harmless = site("--catalogue", str(home / "plain.json"))

        def elements(page):  # lists stand in the order of names
            return sorted((element.name, sorted(element.attributes)) for element in page.elements)

        for path, page in site(*hostile()).pages.items():
            self.assertTrue(elements(page) == elements(harmless.pages[path]), path)

    def test_what_misleads_a_reader_is_in_no_file(self):
        for path, content in site(*hostile()).files.items():
            self.assertEqual(hazards(content.decode("utf-8")), set() or hazards(""), path)

    def test_the_indexes_of_the_search_are_plain_data(self):
        for catalogue in every_catalogue():
            for name, variable in (("search-index.js", "activesIndex"), ("everyday-index.js", "activesEveryday")):
                script = site(*catalogue).files[name].decode("utf-8")
                start = f'"use strict";\nself.{variable} = [\n'
                self.assertTrue(script.startswith(start) and script.endswith("];\n"), name)
                entries = [json.loads(line.removesuffix(",")) for line in script[len(start):-3].splitlines()]
                for entry in entries:
                    target, fragment = Site.target("index.html", entry[2])
                    self.assertIn(target, site(*catalogue).files)
                    self.assertTrue(not fragment or fragment in site(*catalogue).pages[target].ids())


class Parser(unittest.TestCase):
    """That what reads the pages here finds what is wrong with them."""

    def test_what_is_not_closed_or_stands_twice_is_found(self):
        for bad in ("<p>", "<p></b></p>", "<p id='a' id='b'></p>", "<!-- x -->"):
            self.assertTrue(Page(bad).wrong, bad)
        self.assertEqual(Page("<p id=a>&lt;b&gt; <br>x</p>").wrong, [])


if __name__ == "__main__":
    main()
