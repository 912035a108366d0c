#!/usr/bin/env python3
"""Checks how the order of a start is put together, with a linker's map that is made up."""

import sys
import tempfile
import unittest
from pathlib import Path

import guard
import start_order

MAP = """\
 .text.dropped  0x0000000000000000       0x10 src/libactives.a(one.o)
 .text._Zlong_enough_to_stand_alone
                0x0000000000401000       0x20 src/libactives.a(one.o)
 .text          0x0000000000401020       0x30 /usr/lib/libc.a(malloc.o)
 *fill*         0x0000000000401050       0x10 
 .text.avx      0x0000000000401060       0x40 /usr/lib/libc.a(strlen-avx2.o)
 .text.evex     0x00000000004010a0       0x40 /usr/lib/libc.a(strlen-evex.o)
 .text          0x00000000004010e0       0x20 /usr/lib/libm-2.36.a(s_sin.o)
 .text          0x0000000000401100       0x20 /usr/lib/crt1.o
 .rodata        0x0000000000402000       0x20 src/libactives.a(one.o)
"""


class StartOrder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "actives.map"
        path.write_text(MAP, encoding="utf-8")
        self.sections = start_order.code_sections(path)

    def lines(self, *runs):
        lines = start_order.ordered(self.sections, runs)
        self.assertEqual(lines[:len(start_order.UNSEEN)], list(start_order.UNSEEN))
        return lines[len(start_order.UNSEEN):]

    def test_sections_are_read_with_their_names_and_files(self):
        self.assertEqual([section[:3] for section in self.sections], [
            (0x401000, 0x20, ".text._Zlong_enough_to_stand_alone"), (0x401020, 0x30, ".text"), (0x401060, 0x40, ".text.avx"),
            (0x4010A0, 0x40, ".text.evex"), (0x4010E0, 0x20, ".text"), (0x401100, 0x20, ".text")])

    def test_what_ran_is_named_and_nothing_else(self):
        self.assertEqual(self.lines({0x401004, 0x40101F}), ["*(.text._Zlong_enough_to_stand_alone)"])
        self.assertEqual(self.lines({0x401055}), [])  # between two sections

    def test_what_more_commands_run_comes_first(self):
        self.assertEqual(self.lines({0x401000, 0x401020}, {0x401020}),
                         ["*libc.a:malloc.o(.text)", "*(.text._Zlong_enough_to_stand_alone)"])

    def test_what_another_processor_runs_is_named_too(self):
        self.assertEqual(self.lines({0x401060}), ["*libc.a:strlen-avx2.o(.text.avx* .text.evex*)",
                                                  "*libc.a:strlen-evex.o(.text.avx* .text.evex*)"])

    def test_the_name_of_an_archive_has_no_version(self):
        self.assertEqual(self.lines({0x4010E0}), ["*libm*.a:s_sin.o(.text)"])

    def test_the_compilers_own_beginning_stays_where_it_is(self):
        self.assertEqual(self.lines({0x401100}), [])

    def test_a_start_that_is_spread_out_fails_and_says_what_to_do(self):
        start_order.checked({piece * start_order.PIECE for piece in range(start_order.MOST_PIECES)})
        with self.assertRaisesRegex(guard.Failure, "put it side by side again: cmake --workflow"):
            start_order.checked({piece * start_order.PIECE for piece in range(start_order.MOST_PIECES + 1)})


if __name__ == "__main__":
    sys.exit(unittest.main(buffer=True))
