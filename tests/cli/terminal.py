"""A terminal for tests: what a person sees who runs a program."""

import os
import pty
import struct
import subprocess
import termios
import threading
from collections import namedtuple
from fcntl import ioctl

from output import TIME_LIMIT, environment

Seen = namedtuple("Seen", "text status")


def can_open_terminal():
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


END = b"\x04 nothing follows \x04"


def shown_by(process, ours, its):
    """All that a process shows on a terminal, and its status; closes both ends.

    Our copy of its end stays open until then: Linux may say that the other end is closed while what was written is
    still on its way. What is written last arrives last, so a mark of ours says that nothing is missing.
    """
    def mark_end():
        try:
            process.wait(TIME_LIMIT)
        finally:
            os.write(its, END)

    marking = threading.Thread(target=mark_end)
    marking.start()
    shown = b""
    while not shown.endswith(END):
        shown += os.read(ours, 1 << 16)
    marking.join()
    os.close(its)
    os.close(ours)
    return Seen(shown[:-len(END)], process.returncode)


def on_terminal(command, typed=b"", columns=80, only_errors=False, **variables):
    """Runs a command on a terminal of so many columns and types what is given; what it showed, and its status.

    With only_errors its standard output is no terminal. A variable that is None is taken away.
    """
    ours, its = pty.openpty()
    ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    modes = termios.tcgetattr(its)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(its, termios.TCSANOW, modes)
    process = subprocess.Popen(command, stdin=its, stdout=subprocess.DEVNULL if only_errors else its, stderr=its,
                               env=environment(**variables))
    os.write(ours, typed)
    return shown_by(process, ours, its)
