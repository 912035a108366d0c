"""A site as it was written, read with Python's own parser: its pages, their elements, words and links."""

import posixpath
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What stands in a line with the words around it.
INLINE = {"a", "b", "bdi", "code", "i", "small", "span", "strong"}


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent = name, attributes, parent
        self.inside = []

    def get(self, attribute):
        return self.attributes.get(attribute)

    def has_class(self, name):
        return name in (self.get("class") or "").split()

    def above(self):
        """The attributes of the nearest list that a script may hide."""
        element = self
        while element.get("data-route") is None:
            element = element.parent
        return element.attributes

    def walk(self):
        yield self
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, name=None, **attributes):
        """The elements of a name, or with these attributes; class_ is one of the classes."""
        for element in self.walk():
            if name not in (None, element.name):
                continue
            wanted = attributes.get("class_")
            if wanted is not None and not element.has_class(wanted):
                continue
            if all(element.get(key) == value for key, value in attributes.items() if key != "class_"):
                yield element

    def text(self):
        """As a reader sees it: blanks run together."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self):
        for child in self.inside:
            if not isinstance(child, Element):
                yield child
            elif child.name in INLINE:
                yield from child.pieces()
            else:
                yield from (" ", *child.pieces(), " ")


class Page(HTMLParser):
    """The tree of a page, with every way in which it is not well formed."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, None)
        self.at = self.root
        self.wrong = []
        self.declarations = []
        self.feed(source)
        self.close()
        if self.at is not self.root:
            self.wrong.append(f"<{self.at.name}> is not closed")

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"<{tag}> has an attribute twice: {names}")
        element = Element(tag, {name: "" if value is None else value for name, value in attrs}, self.at)
        self.at.inside.append(element)
        if tag not in EMPTY and not self.get_starttag_text().endswith("/>"):
            self.at = element

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag != self.at.name:
            self.wrong.append(f"</{tag}> within <{self.at.name}>")
            return
        self.at = self.at.parent

    def handle_data(self, data):
        self.at.inside.append(data)

    def handle_decl(self, decl):
        self.declarations.append(decl)

    def handle_comment(self, data):
        self.wrong.append(f"a comment: {data[:40]}")

    @cached_property
    def elements(self):
        return list(self.root.walk())

    def all(self, name=None, **attributes):
        return list(self.root.all(name, **attributes))

    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id") is not None]

    @cached_property
    def _by_id(self):
        return {element.get("id"): element for element in self.elements}

    def by_id(self, name):
        return self._by_id[name]

    @cached_property
    def words(self):
        return self.root.text()


class Site:
    """All files of a site, by their paths."""

    def __init__(self, folder):
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes()
                      for path in sorted(folder.rglob("*")) if path.is_file()}
        self.pages = {path: Page(content.decode("utf-8")) for path, content in self.files.items()
                      if path.endswith(".html")}

    def links(self, path):
        """(element, address) of everything in a page that leads somewhere."""
        for element in self.pages[path].elements:
            for attribute in ("href", "src", "action", "formaction", "poster", "data", "srcset", "ping", "xlink:href"):
                if element.get(attribute) is not None:
                    yield element, element.get(attribute)

    @staticmethod
    def target(path, address):
        """The path and the fragment that an address within the site leads to from a page."""
        parts = urlsplit(address)
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        return there, unquote(parts.fragment)

    def led_to(self, path):
        """The pages of the site that a page links to."""
        for element, address in self.links(path):
            if element.name == "a" and not urlsplit(address).scheme:
                yield self.target(path, address)[0]
