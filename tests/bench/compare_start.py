"""One question, from start to end of the process."""

import json

from measuring import ROOT, megabytes, milliseconds, print_table, ratio

LABEL = ROOT / "tests/cli/fixtures/labels/serum.txt"
FULL_TEXT = ("SELECT r.kind, r.id, snippet(search, 2, '', '', '...', 12) FROM search "
             "JOIN records r ON r.record = search.rowid WHERE search MATCH 'collagen' ORDER BY rank LIMIT 10")
BY_CONCERN = ("SELECT DISTINCT ingredient, ingredient_name, grade, route, people, effect FROM best_grades "
              "JOIN concern_tree USING (concern) WHERE within = 'wrinkles' ORDER BY rank")
# Small letters, split at commas, blanks and stops off the ends, looked up: what a person writes first.
AWK = ('NR == FNR { known[$0] = 1; next } { n = split(tolower($0), part, ","); for (i = 1; i <= n; i++) '
       '{ name = part[i]; gsub(/^ +| +$/, "", name); sub(/[.*]+$/, "", name); if (name in known) found++; pieces++ } } '
       'END { print found + 0, pieces }')


def records_of(bench):
    """The same records for everybody: the ingredients as one JSON file, as lines, and all as a database."""
    everything = bench.folder / "everything.json"
    database = bench.folder / "actives.db"
    bench.run(bench.actives, "catalogue", "export", "json", "-o", everything, "--force")
    bench.run(bench.actives, "catalogue", "export", "sqlite", "-o", database, "--force")
    ingredients = json.loads(everything.read_text(encoding="utf-8"))["ingredients"]
    as_json = bench.folder / "ingredients.json"
    as_json.write_text(json.dumps({"ingredients": ingredients}, ensure_ascii=False, indent=2), encoding="utf-8")
    as_lines = bench.folder / "ingredients.jsonl"
    as_lines.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ingredients), encoding="utf-8")
    return as_json, as_lines, database


def names_file(bench):
    """Every name the catalogue knows of an ingredient, in small letters, a line each."""
    path = bench.folder / "names.txt"
    everything = json.loads((bench.folder / "everything.json").read_text(encoding="utf-8"))
    names = set()
    for one in everything["ingredients"]:
        names.update([one["name"], *one["inci"], *one["aliases"]])
    for one in everything["inventory"]:
        names.update([one["inci"], *one["names"]])
    path.write_text("".join(sorted({name.lower() + "\n" for name in names})), encoding="utf-8")
    return path


def commands_of(bench):
    as_json, as_lines, database = records_of(bench)
    names = names_file(bench)
    actives = lambda *words: [bench.actives, *words]
    commands = {
        "empty program": [bench.empty],
        "actives explain pdrn": actives("explain", "pdrn"),
        "actives explain GHK-Cu": actives("explain", "GHK-Cu"),
        "actives explain salmon-pdrn --json": actives("explain", "salmon-pdrn", "--json"),
    }
    jq = bench.has("jq")
    sqlite = bench.has("sqlite3")
    if jq:
        commands["jq, a record by id"] = ["jq", '.ingredients[] | select(.id == "salmon-pdrn")', as_json]
        commands["jq, a record by any name"] = [
            "jq", '.ingredients[] | select([.id, .name, .inci[], .aliases[]] | map(ascii_downcase) | index("ghk-cu"))',
            as_json]
    if sqlite:
        commands["sqlite3, a record by id (index)"] = [
            "sqlite3", "-json", database, "SELECT * FROM ingredients WHERE id = 'salmon-pdrn'"]
        commands["sqlite3, by any name (index)"] = [
            "sqlite3", "-json", database,
            "SELECT i.* FROM names n JOIN ingredients i ON i.id = n.id WHERE n.name = 'GHK-Cu' COLLATE NOCASE"]
    commands["actives for wrinkles --format json"] = actives("for", "wrinkles", "--format", "json")
    if jq:
        commands["jq, filter by concern"] = [
            "jq", '[.ingredients[] | select(any(.targets[]; .concern == "wrinkles")) | {id, name, type}]', as_json]
    if sqlite:
        commands["sqlite3, join by concern"] = ["sqlite3", "-json", database, BY_CONCERN]
    commands["actives list"] = actives("list")
    if jq:
        commands["jq, list"] = ["jq", "-r", '.ingredients[] | [.id, .name, .type, .summary] | @tsv', as_json]
    commands["actives search collagen"] = actives("search", "collagen")
    commands["actives search colagen"] = actives("search", "colagen")
    if sqlite:
        commands["sqlite3, full text (FTS5, ranked)"] = ["sqlite3", database, FULL_TEXT]
    if bench.has("rg"):
        commands["rg, the catalogue's files"] = ["rg", "-i", "-l", "collagen", ROOT / "data"]
        commands["rg, one file of lines"] = ["rg", "-i", "-c", "collagen", as_lines]
    commands["actives label serum.txt"] = actives("label", LABEL)
    commands["plain loop (C++), one label"] = [bench.plain_split, names, LABEL]
    if bench.has("mawk"):
        commands["plain loop (mawk), one label"] = ["mawk", AWK, names, LABEL]
    return commands


def compare_start(bench):
    commands = commands_of(bench)
    rounds, runs = (2, 10) if bench.quick else (15, 40)
    medians = bench.medians(commands, rounds, runs)
    empty = medians["empty program"]
    print_table(["start to end of the process", "median", "against empty", "peak memory"],
                [[name, milliseconds(median), ratio(median, empty), megabytes(bench.peak(commands[name]))]
                 for name, median in medians.items()])
