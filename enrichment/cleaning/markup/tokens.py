"""HTML source to tags and stretches of text, each with its place. Takes any text, and time in proportion to it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPAQUE = frozenset(
    "script style noscript template textarea iframe svg math object select noembed noframes xmp canvas audio"
    " video map".split()
)
"""Elements whose content is not read as the page's text."""

_TAG = re.compile(
    r"<(?:(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>|(?P<other>[!?/]))"
)


class Token(NamedTuple):
    """A tag, or the stretch of text from `start` to `end` where `name` is "".

    `name` is in small letters, with "/" before it for an end tag. `inner` holds an opaque element's content.
    """

    name: str
    attributes: str
    start: int
    end: int
    inner: str = ""


class Scanner:
    """Reads one source. What was looked for in vain is not looked for again: so hostile sources cost no more."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._missing: set[str] = set()
        self._last = source.rfind(">")

    def tokens(self) -> Iterator[Token]:
        """Every tag and every stretch of text, in order. Comments and declarations are passed over."""
        source, place, text = self._source, 0, 0
        while (start := source.find("<", place)) >= 0 and start < self._last:
            found = _TAG.match(source, start)
            if found is None:
                place = start + 1
                continue
            if text < start:
                yield Token("", "", text, start)
            if found["other"] is not None:
                place = text = self._after_declaration(start)
                continue
            name = found["name"].lower()
            end = found.end()
            if found["close"]:
                yield Token(f"/{name}", "", start, end)
            elif name in OPAQUE and not found["attributes"].endswith("/"):
                inner_end, end = self._content(name, end)
                yield Token(name, found["attributes"], start, end, source[found.end() : inner_end])
            else:
                yield Token(name, found["attributes"], start, end)
            place = text = end
        if text < len(source):
            yield Token("", "", text, len(source))

    def _after_declaration(self, start: int) -> int:
        comment = self._source.startswith("<!--", start)
        end = self._find("-->", start + 2) if comment else self._find(">", start)
        if end < 0:
            return len(self._source)
        return end + (3 if comment else 1)

    def _content(self, name: str, start: int) -> tuple[int, int]:
        """Where an opaque element's content ends, and the element. One that is never closed holds nothing."""
        end = self._find(f"</{name}", start)
        if end < 0:
            return start, start
        after = self._find(">", end)
        return end, after + 1 if after >= 0 else len(self._source)

    def _find(self, wanted: str, start: int) -> int:
        if wanted in self._missing:
            return -1
        place = self._source.find(wanted, start)
        if place < 0 and wanted.startswith("</"):
            found = re.compile(re.escape(wanted), re.IGNORECASE).search(self._source, start)
            place = found.start() if found else -1
        if place < 0:
            self._missing.add(wanted)
        return place
