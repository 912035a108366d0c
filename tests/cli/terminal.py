"""A terminal for tests: what a person sees who runs a program."""

import os
import pty
import struct
import subprocess
import termios
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
    os.close(its)
    os.write(ours, typed)
    shown = b""
    try:
        while part := os.read(ours, 1 << 16):
            shown += part
    except OSError:
        pass  # Linux says so when the other end is closed.
    os.close(ours)
    return Seen(shown, process.wait(TIME_LIMIT))
