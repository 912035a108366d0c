"""JSON as RFC 8259 has it, read a byte at a time: slow and plain, to hold the program's own reader against.

It builds no values: it tells whether a text is JSON, and if not, between which bytes a reader may say that it stops.
"""

DEEPEST = 64
BLANKS = b" \t\n\r"
HEX = b"0123456789abcdefABCDEF"
# What the second byte of a character may be where the first narrows it: no long forms, no halves of pairs, no more
# than Unicode has.
NARROW = {0xE0: range(0xA0, 0xC0), 0xED: range(0x80, 0xA0), 0xF0: range(0x90, 0xC0), 0xF4: range(0x80, 0x90)}


class Refused(Exception):
    """The text is refused: `why` is json, deep, number or mark; the place is at one of the bytes first to last."""

    def __init__(self, why, first, last):
        super().__init__(why)
        self.why, self.first, self.last = why, first, last


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def refuse(self, first, last, why="json"):
        # A text that ends too soon is refused behind its last line at most.
        end = len(self.data) - self.data.endswith(b"\n")
        raise Refused(why, min(first, end), last)

    def byte(self, ahead=0):
        return self.data[self.at + ahead:self.at + ahead + 1]

    def skip_blanks(self):
        while self.byte() and self.byte() in BLANKS:
            self.at += 1

    def read(self):
        if self.data.startswith(b"\xef\xbb\xbf"):
            self.refuse(0, 0, "mark")
        if self.data.startswith(b"\xef"):
            self.refuse(0, 2)
        self.value(0)
        self.skip_blanks()
        if self.byte():
            self.unexpected()

    def unexpected(self):
        """A token stands where it must not: the place is its start, unless it is no token at all."""
        start = self.at
        if self.byte() and self.byte() not in b"{}[],:":
            self.scalar()
        self.refuse(start, start)

    def value(self, depth):
        self.skip_blanks()
        start = self.at
        if self.byte() == b"{" or self.byte() == b"[":
            if depth == DEEPEST:
                self.refuse(start, start, "deep")
            self.list(depth + 1, has_keys=self.byte() == b"{")
        elif not self.byte() or self.byte() in b"}],:":
            self.refuse(start, start)
        else:
            self.scalar()

    def list(self, depth, has_keys):
        end = b"}" if has_keys else b"]"
        self.at += 1
        self.skip_blanks()
        if self.byte() == end:
            self.at += 1
            return
        while True:
            if has_keys:
                self.key()
            self.value(depth)
            self.skip_blanks()
            if self.byte() != b",":
                break
            self.at += 1
        self.expect(end)

    def key(self):
        self.skip_blanks()
        if self.byte() != b'"':
            self.unexpected()
        self.string()
        self.skip_blanks()
        self.expect(b":")

    def expect(self, sign):
        if self.byte() != sign:
            self.unexpected()
        self.at += 1

    def scalar(self):
        if self.byte() == b'"':
            return self.string()
        if self.byte() in b"-0123456789":
            return self.number()
        for word in (b"true", b"false", b"null"):
            if self.byte() == word[:1]:
                return self.word(word)
        return self.refuse(self.at, self.at)

    def word(self, word):
        start = self.at
        for letter in word:
            if self.byte() != bytes([letter]):
                self.refuse(start, self.at)
            self.at += 1

    def digits(self, start):
        if not self.byte() or self.byte() not in b"0123456789":
            self.refuse(start, self.at)
        while self.byte() and self.byte() in b"0123456789":
            self.at += 1

    def number(self):
        start = self.at
        self.at += self.byte() == b"-"
        if self.byte() == b"0":
            self.at += 1
        else:
            self.digits(start)
        if self.byte() == b".":
            self.at += 1
            self.digits(start)
        if self.byte() and self.byte() in b"eE":
            self.at += 1
            self.at += bool(self.byte()) and self.byte() in b"+-"
            self.digits(start)
        if abs(float(self.data[start:self.at])) == float("inf"):
            self.refuse(start, self.at, "number")

    def string(self):
        start = self.at
        self.at += 1
        while self.byte() != b'"':
            if not self.byte() or self.byte() < b" ":
                self.refuse(start, self.at)
            if self.byte() == b"\\":
                self.escape(start)
            else:
                self.character(start)
        self.at += 1

    def character(self, start):
        first = self.data[self.at]
        length = 1 + (first >= 0xC2) + (first >= 0xE0) + (first >= 0xF0)
        if 0x80 <= first < 0xC2 or first > 0xF4:
            self.refuse(start, self.at)
        for ahead in range(1, length):
            allowed = NARROW.get(first, range(0x80, 0xC0)) if ahead == 1 else range(0x80, 0xC0)
            if not self.byte(ahead) or self.byte(ahead)[0] not in allowed:
                self.refuse(start, self.at + ahead)
        self.at += length

    def escape(self, start):
        if self.byte(1) == b"u":
            code = self.four_digits(start)
            if 0xD800 <= code < 0xDC00 and self.byte() + self.byte(1) == b"\\u":
                low = self.four_digits(start)
                if not 0xDC00 <= low < 0xE000:
                    self.refuse(start, self.at)
            elif 0xD800 <= code < 0xE000:  # a half of a pair alone is no character
                self.refuse(start, self.at + 1)
        elif not self.byte(1) or self.byte(1) not in b'"\\/bfnrt':
            self.refuse(start, self.at + 1)
        else:
            self.at += 2

    def four_digits(self, start):
        for ahead in range(2, 6):
            if not self.byte(ahead) or self.byte(ahead) not in HEX:
                self.refuse(start, self.at + ahead)
        self.at += 6
        return int(self.data[self.at - 4:self.at], 16)


def refusal(data):
    """How the text has to be refused, or None where it is JSON."""
    try:
        Reader(data).read()
    except Refused as refused:
        return refused
    return None
