"""Many labels, a label a line."""

import gzip
import json

from compare_start import AWK, names_file, records_of
from measuring import HERE, SHARED, megabytes, print_table, ratio, say

MILLION = 1_000_000


def real_labels():
    """Labels without line ends, and what they are."""
    path = SHARED / "labels/dev.jsonl.gz"
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [" ".join(json.loads(line)["ingredients_text"].split()) for line in lines]
        return texts, f"{len(texts):,} real labels, repeated"
    say(f"no real labels in {SHARED}: made-up ones are read instead")
    return (HERE / "fixtures/labels.txt").read_text(encoding="utf-8").splitlines(), "15 made-up labels, repeated"


def write_labels(bench, size):
    """A file of `size` bytes at least, and the same as lines of JSON."""
    texts, what = real_labels()
    plain, lines = bench.folder / f"labels-{size}.txt", bench.folder / f"labels-{size}.jsonl"
    once = sum(len(text.encode()) + 1 for text in texts)
    with plain.open("w", encoding="utf-8") as labels, lines.open("w", encoding="utf-8") as objects:
        for number in range(-(-size // once) * len(texts)):
            text = texts[number % len(texts)]
            labels.write(text + "\n")
            objects.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
            if labels.tell() >= size:
                break
    return plain, lines, what


def compare_labels(bench):
    size = MILLION if bench.quick else 20 * MILLION
    plain, lines, what = write_labels(bench, size)
    records_of(bench)
    names = names_file(bench)
    label = lambda *words: [bench.actives, "label", *words]
    by_line = lambda *words: label("--lines", "--format", "jsonl", *words, plain)
    commands = {
        "plain loop (C++)": [bench.plain_split, names, plain],
        "actives label --lines --fields id,counts": by_line("--fields", "id,counts"),
        "actives label --lines --fields id,counts --jobs 2": by_line("--fields", "id,counts", "--jobs", "2"),
        "actives label --lines, full records": by_line(),
        "actives label --lines --jobs 2, full records": by_line("--jobs", "2"),
        "actives label --jsonl, full records": label("--jsonl", "--text-field", "text", "--id-field", "id", "--format",
                                                     "jsonl", lines),
        "actives label --lines --brief (text)": label("--lines", "--brief", plain),
        "actives label --lines --summary": label("--lines", "--summary", plain),
    }
    if bench.has("mawk"):
        commands["plain loop (mawk)"] = ["mawk", AWK, names, plain]
    medians = bench.medians(commands, rounds=1 if bench.quick else 3, runs=1, warmup=0)
    plain_loop = medians["plain loop (C++)"]
    bytes_read = plain.stat().st_size
    print(f"{bytes_read / MILLION:.0f} MB, {what}; formats are jsonl where none is named\n")
    print_table(["labels", "MB/s", "time against the plain loop", "peak memory"],
                [[name, f"{bytes_read / MILLION / median:.1f}", ratio(median, plain_loop),
                  megabytes(bench.peak(commands[name]))] for name, median in medians.items()])
