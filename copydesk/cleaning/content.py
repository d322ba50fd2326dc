"""What is to be cleaned: a text or a page, and which of both it is."""

from dataclasses import dataclass
from typing import Literal

from enrichment.cleaning import headline, page, plain
from enrichment.cleaning.policy import KEEP, Policy
from enrichment.cleaning.result import Cleaned
from schemas.errors import CopyError, InputError
from wires.encoding import to_text
from wires.message import message
from wires.page import parse as parse_page
from wires.sniff import look

ContentType = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class Content:
    """A text with its headline in it, or a page."""

    text: str
    type: ContentType

    def clean(self, policy: Policy = KEEP) -> Cleaned:
        """The clean story; offsets count in `text`."""
        if self.type == "html":
            return page.clean(self.text, policy=policy)
        return plain.clean(headline.find(self.text), self.text, policy)


def read(value: bytes, name: str) -> Content:
    """The content of a file. A page is known by its name or by how it begins.

    Raises `InputError` for bytes that are no text in the encoding that they are in.
    """
    try:
        if name.lower().endswith((".html", ".htm", ".xhtml")) or look(value) == "HTML":
            stories = parse_page(message(value)) if value.strip() else []
            return Content(stories[0].body_html if stories else "", "html")
        return Content(to_text(value), "text")
    except CopyError as error:
        raise InputError(f"{name} cannot be read: {error.message}", "Convert it to UTF-8.") from error
