"""`text/plain`: a headline, a blank line, the body; or a body alone."""

import re

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory
from wires.encoding import to_text
from wires.identity import story_uri
from wires.message import Message
from wires.sniff import control_share

MEDIA = "text/plain"

HEADLINE_LIMIT = 250
"""Characters of the longest first line that can be a headline; a longer one is the lead."""

CONTROL_LIMIT = 0.05
"""Share of control characters above which a text is no text. IPTC 7901 frames a story in about ten."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE = re.compile(r"""[.…]["'”’»)\]]*$""")
_ABBREVIATION = re.compile(r"""(?:\b\w\.(?:\w\.)+|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.)["'”’»)\]]*$""")
_EMBARGO = re.compile(
    r"^[^\w\n]*(?:strictly\s+)?(?:embargoed\s*(?:until|till|to|for|:)|embargo\s*:"
    r"|not\s+for\s+(?:release|publication|broadcast|use)\s+(?:before|until))",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 1000


def parse(copy: Message) -> list[RawStory]:
    """The one story of a plain text, body untouched but for blank lines around it.

    Raises `CopyError`: `invalid-encoding`; `empty`; `invalid-story` for a text that says at its top that it is
    embargoed, since plain text has no field for the time and must not be published as free.
    """
    text = to_text(copy.value, copy.content_type.charset)
    if control_share(text) > CONTROL_LIMIT:
        wrong = "The text is mostly control characters: another encoding than the one it is read in, or no text."
        raise CopyError(Cause.INVALID_ENCODING, wrong)
    if not text.strip():
        raise CopyError(Cause.EMPTY, "The text is empty or blank.")
    if _EMBARGO.search(text, 0, _TOP):
        wrong = "The text says that it is embargoed, and plain text cannot say until when: send it as JSON."
        raise CopyError(Cause.INVALID_STORY, wrong, "embargo")
    headline, body = split_headline(text)
    uri = story_uri(copy, text=text)
    return [RawStory(uri=uri, headline=headline, body_text=body, source=copy.source, format=MEDIA)]


def split_headline(text: str) -> tuple[str, str]:
    """Headline and body of a text; the headline is "" where the first line is not one.

    It is one when a blank line and more text follow, it has at most 250 characters and does not end like a sentence.
    """
    text = text.strip()
    first = _LINE_END.search(text)
    if first is None:
        return "", text
    second = _LINE_END.search(text, first.end())
    headline = text[: first.start()].rstrip()
    blank = second is not None and not text[first.end() : second.start()].strip()
    if not blank or len(headline) > HEADLINE_LIMIT or _is_sentence(headline):
        return "", text
    return headline, text[first.end() :].lstrip()


def _is_sentence(line: str) -> bool:
    return bool(_SENTENCE.search(line)) and not _ABBREVIATION.search(line)
