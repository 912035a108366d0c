"""A program under a pseudo-terminal, for tests of what happens when somebody types."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

TIME_LIMIT = 120  # seconds until something awaited counts as missing; sanitizers are slow


class Terminal:
    def __init__(self, words, folder, environment, columns=200, rows=50):
        self.seen = ""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)

    def type(self, keys):
        os.write(self.descriptor, keys.encode())

    def wait_for(self, text):
        """What is shown from the last awaited text up to and with this one."""
        end = time.monotonic() + TIME_LIMIT
        while text not in self.seen:
            ready, _, _ = select.select([self.descriptor], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f"{text!r} was not shown; this was: {self.seen!r}")
            self.seen += os.read(self.descriptor, 65536).decode(errors="replace")
        shown, _, self.seen = self.seen.partition(text)
        return shown + text
