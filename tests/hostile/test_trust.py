#!/usr/bin/env python3
"""Holds what SECURITY.md says of files, network and programs: test_trust.py --program PATH.

Runs each command under strace. From main() on, every file that is touched is one that was named, or of the folders that
SECURITY.md names; nothing is asked of the network, and no program is started.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "cli"))
from output import COMMANDS, PROGRAM, ROOT, TIME_LIMIT, environment, main  # noqa: E402

CALLS = "%file,%network,%process,write,pwrite64,rt_sigaction,sendfile,copy_file_range"
# What the catalogues of one's own, looked for at each start, and their compiled form are found by.
OWN = ("home/.local/share/actives",)
CACHE = ("home/.cache/actives",)
# What the C library asks of the system for several threads.
SYSTEM = ("/proc/sys/vm/overcommit_memory", "/sys/devices/system/cpu/online")
# The words, what may be read, and what may be written. Of what may be written the folder is asked, too.
RUNS = (
    (("explain", "pdrn", "--full"), (), ()),
    (("for", "wrinkles", "--market", "EU"), (), ()),
    (("list", "sources", "--json"), (), ()),
    (("search", "colagen"), (), ()),
    (("compare", "EGF", "bFGF"), (), ()),
    (("matrix", "--format", "svg"), (), ()),
    (("cite", "pdrn", "--format", "bibtex"), (), ()),
    (("label",), (), ()),
    (("label", "label.txt"), ("label.txt",), ()),
    (("label", "--lines", "--jobs", "2", "label.txt"), ("label.txt",), ()),
    (("help", "label"), (), ()),
    (("--version",), (), ()),
    (("completion", "bash"), (), ()),
    (("completion", "candidates", "name", "mal"), (), ()),
    (("explain", "nobody-knows"), (), ()),
    (("catalogue", "info"), (), ()),
    (("catalogue", "check", "named"), ("named",), ()),
    (("catalogue", "format", "named"), ("named",), ("named",)),
    (("catalogue", "format", "named", "--check"), ("named",), ()),
    (("catalogue", "build", "named", "-o", "out/x.pack"), ("named",), ("out/x.pack",)),
    (("catalogue", "new", "ingredient", "a-b", "-o", "out/a-b.json"), (), ("out/a-b.json",)),
    (("catalogue", "import", "cosing", "cosing.csv", "-o", "out/inventory"), ("cosing.csv",), ("out/inventory",)),
    (("catalogue", "export", "json", "-o", "out/x.json"), (), ("out/x.json",)),
    (("catalogue", "export", "csv", "-o", "out/x"), (), ("out/x",)),
    (("catalogue", "export", "sqlite", "-o", "out/x.sqlite"), (), ("out/x.sqlite",)),
    (("catalogue", "export", "html", "-o", "out/site"), (), ("out/site",)),
    (("--catalogue", "named", "list"), ("named",), ()),
)
WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)|^(mkdir|unlink|rename|symlink|link|creat|rmdir|truncate|chmod|fchmodat)")


def fill(folder):
    (folder / "out").mkdir()
    for name in ("named", "home/.local/share/actives"):
        (folder / name).mkdir(parents=True)
        term = {"id": f"a-{Path(name).name}", "name": "A", "aliases": [], "is": "It is.", "related": [], "sources": []}
        (folder / name / "terms.json").write_text(json.dumps({"terms": [term]}), encoding="utf-8")
    (folder / "label.txt").write_text("Ingredients: Water, Glycerin\n" * 200, encoding="utf-8")
    shutil.copy(ROOT / "tests/cli/fixtures/cosing/today.csv", folder / "cosing.csv")


class Call:
    """One line of strace: the call, the paths it names, whether it changes something."""

    def __init__(self, line):
        text = line.split(None, 1)[1]
        self.text = text
        self.name = text.split("(", 1)[0]
        # A path behind a descriptor is relative to it; the program gives none but for its own open files.
        self.paths = re.findall(r'(?:AT_FDCWD, |^\w+\()"((?:[^"\\]|\\.)*)"', text)
        self.changes = bool(WRITING.search(text))


@unittest.skipIf(shutil.which("strace") is None, "strace is not installed")
class Trust(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="actives-trust-")).resolve()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        fill(self.folder)

    def calls(self, words):
        log = self.folder / "log"
        result = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(log), *PROGRAM, *words],
                                capture_output=True, cwd=self.folder, timeout=TIME_LIMIT, input=b"Water, Glycerin",
                                env=environment(HOME=str(self.folder / "home")))
        if result.returncode not in (0, 1):
            self.skipTest(f"strace cannot trace here: {result.stderr.decode()[:200]}")
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        log.unlink()
        # What comes before is the system's loader, which opens the shared libraries of a program that is not static.
        begin = next(number for number, line in enumerate(lines) if "rt_sigaction(SIGPIPE, {sa_handler=SIG_IGN" in line)
        return [Call(line) for line in lines[begin:] if "(" in line and "<... " not in line and "+++" not in line]

    def target_of(self, path):
        """The file that a path stands for: one that is written has a hidden name beside its target first."""
        return Path(re.sub(r"/\.([^/]+)\.\d+\.part(?=/|$)", r"/\1", str((self.folder / path).resolve())))

    def below(self, path, allowed):
        """Whether the path is one of these, or in one."""
        path = self.target_of(path)
        places = [self.folder / place for place in allowed]
        return any(path == place or place in path.parents for place in places)

    def on_the_way(self, path, allowed):
        """Whether it is a folder that holds one of these: it may be looked at."""
        return any(self.target_of(path) in (self.folder / place).parents for place in allowed)

    def may_change(self, call, path, writes):
        """Folders on the way to the cache are made where they are missing; a file without a name is made in a folder."""
        if call.name == "mkdir" and self.on_the_way(path, CACHE):
            return True
        if "O_TMPFILE" in call.text and self.target_of(path) in [(self.folder / place).parent for place in writes]:
            return True
        return self.below(path, (*writes, *CACHE))

    def may_read(self, path, reads):
        places = (*reads, *OWN, *CACHE)
        return self.below(path, places) or self.on_the_way(path, places)

    def check(self, call, reads, writes):
        for path in call.paths:
            # Its own open files, which were judged when they were opened.
            if path.startswith("/proc/self/fd/") or path in SYSTEM:
                continue
            self.assertTrue(self.may_change(call, path, writes) if call.changes else self.may_read(path, (*reads, *writes)))

    def test_each_command_touches_what_it_was_told_to_and_nothing_else(self):
        for words, reads, writes in RUNS:
            # The first start compiles the catalogues of one's own, the second reads them from the cache.
            shutil.rmtree(self.folder / "home/.cache", ignore_errors=True)
            for start in ("first", "second"):
                shutil.rmtree(self.folder / "out")
                (self.folder / "out").mkdir()
                calls = self.calls(words)
                for call in calls:
                    with self.subTest(words=words, start=start, call=call.text):
                        self.check(call, reads, writes)
                if words[0] in ("explain", "list", "--catalogue"):
                    self.assertTrue(any(call.paths for call in calls), "the program is traced")

    def test_no_command_asks_the_network_or_starts_a_program(self):
        for words, _, _ in RUNS:
            for call in self.calls(words):
                with self.subTest(words=words, call=call.text):
                    self.assertNotRegex(call.name, r"^(socket|connect|bind|listen|accept|send|recv|getsockopt|execve|vfork|fork)")
                    if call.name.startswith("clone"):
                        self.assertIn("CLONE_THREAD", call.text)
            shutil.rmtree(self.folder / "out")
            (self.folder / "out").mkdir()

    def test_every_command_is_among_them(self):
        lines = [" ".join(words) for words, _, _ in RUNS]
        for command in COMMANDS:
            self.assertTrue(any(line.startswith(command) or f" {command}" in line for line in lines), command)


if __name__ == "__main__":
    main()
