"""What becomes of it as catalogues and labels grow."""

import shutil
import time

from compare_labels import MILLION, real_labels
from compare_start import names_file, records_of
from made_records import make
from measuring import SHARED, megabytes, milliseconds, print_table, ratio, say

COSING = SHARED / "cosing"
QUESTIONS = {"explain": ("explain", "pdrn"), "search": ("search", "collagen"), "list": ("list",)}


def catalogues(bench):
    """Name and path of each catalogue that is read with the built-in one, the smallest first."""
    yield "built in", None
    if (COSING / "cosing_ingredients.csv.gz").is_file():
        folder = bench.folder / "cosing"
        if not folder.exists():
            say("importing CosIng")
            table = bench.folder / "cosing.csv"
            table.write_bytes(bench.run("gzip", "-dc", COSING / "cosing_ingredients.csv.gz"))
            bench.run(bench.actives, "catalogue", "import", "cosing", table, "-o", folder)
        yield "with CosIng", folder
    else:
        say(f"no CosIng in {SHARED}: that catalogue is left out")
    count = 20_000 if bench.quick else MILLION
    folder = bench.folder / f"made-{count}"
    if not folder.exists():
        say(f"making {count:,} records")
        make(count, folder)
    yield f"with {count:,} made records", folder


def grow_catalogue(bench):
    cache = bench.folder / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    rows = []
    for name, path in catalogues(bench):
        more = {} if path is None else {"ACTIVES_CATALOGUE": f"builtin:{path}", "XDG_CACHE_HOME": str(cache)}
        say(f"catalogue {name}" + (": compiling" if path else ""))
        begin = time.perf_counter()
        held = bench.peak([bench.actives, "--version"], **more)
        compiled = time.perf_counter() - begin
        info = bench.run(bench.actives, "--version", **more).decode()
        commands = {question: [bench.actives, *words] for question, words in QUESTIONS.items()}
        medians = bench.medians(commands, 1 if bench.quick else 5, 5 if bench.quick else 20, **more)
        rows.append([name, info.split("records ")[1].split(",")[0],
                     *([f"{compiled:.1f} s", megabytes(held)] if path else ["-", "-"]),
                     *(milliseconds(medians[question]) for question in QUESTIONS),
                     megabytes(max(bench.peak(words, **more) or 0 for words in commands.values()) or None)])
    print_table(["catalogue", "records", "compiled once in", "memory for that",
                 *(" ".join(words) for words in QUESTIONS.values()), "peak memory"], rows)


def repeated(texts, size):
    """The labels over and over, about `size` bytes, in pieces."""
    block = "".join(text + "\n" for text in texts).encode()
    while size > len(block):
        yield block
        size -= len(block)
    yield block[:block.rfind(b"\n", 0, size) + 1]


def grow_labels(bench):
    texts, what = real_labels()
    records_of(bench)
    plain_loop = [bench.plain_split, names_file(bench), "-"]
    label = [bench.actives, "label", "--lines", "--format", "jsonl", "--fields", "id,counts"]
    rows = []
    for size in (MILLION, 10 * MILLION) if bench.quick else (MILLION, 10 * MILLION, 100 * MILLION, 1000 * MILLION):
        say(f"labels: {size // MILLION} MB through a pipe")
        plain, _ = bench.stream(plain_loop, repeated(texts, size))
        seconds, memory = bench.stream(label, repeated(texts, size))
        in_two, memory_of_two = bench.stream([*label, "--jobs", "2"], repeated(texts, size))
        rows.append([f"{size // MILLION:,} MB", f"{seconds:.2f} s", f"{seconds * 1000 * MILLION / size:.1f} ms",
                     ratio(seconds, plain), megabytes(memory), f"{in_two:.2f} s", megabytes(memory_of_two)])
    print(f"{what}, through a pipe; label --lines --fields id,counts\n")
    print_table(["labels", "time", "for each MB", "time against the plain loop", "peak memory", "with --jobs 2",
                 "peak memory of that"], rows)


def compare_growth(bench):
    grow_catalogue(bench)
    grow_labels(bench)
