"""What a page's JSON-LD says about its article, where it says it well enough to be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import orjson

LARGEST = 1_000_000
"""Characters of the longest JSON-LD that is read."""

DEEPEST = 12
"""Levels of nesting that are looked into."""

_ARTICLE = re.compile(
    r"(?:article|newsarticle|reportage\w*|blogposting|liveblogposting|opinion\w*|analysis\w*|review\w*)$", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TAGS = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Article:
    """Fields of an article as its JSON-LD gives them, "" where it does not."""

    headline: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    url: str = ""
    body: str = ""


def read(scripts: Iterator[str]) -> Article:
    """The first article among the page's JSON-LD; an empty one where there is none. Never raises."""
    for script in scripts:
        for node in _nodes(_parsed(script)):
            if _is_article(node):
                return _article(node)
    return Article()


def _parsed(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    if len(text) > LARGEST:
        return None
    try:
        return orjson.loads(_CONTROL.sub(" ", text).strip().rstrip(";"))
    except orjson.JSONDecodeError:
        return None


def _nodes(root: Any) -> Iterator[dict[str, Any]]:
    """Every object, breadth first and to a limited depth."""
    level = [root]
    for _ in range(DEEPEST):
        below: list[Any] = []
        for node in level:
            if isinstance(node, dict):
                yield node
                below += [value for value in node.values() if isinstance(value, dict | list)]
            elif isinstance(node, list):
                below += node
        level = below


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in listed) and bool(
        node.get("headline") or node.get("articleBody") or node.get("name")
    )


def _article(node: dict[str, Any]) -> Article:
    return Article(
        headline=_text(node.get("headline") or node.get("name")),
        description=_text(node.get("description")),
        authors=tuple(_names(node.get("author"))),
        published=_text(node.get("datePublished")),
        language=_text(node.get("inLanguage")),
        url=_text(node.get("mainEntityOfPage")) or _text(node.get("url")),
        body=_text(node.get("articleBody")),
    )


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("name") or value.get("@value") or ""
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(_TAGS.sub(" ", unescape(value)).split()) if isinstance(value, str) else ""


def _names(value: Any) -> Iterator[str]:
    for author in value if isinstance(value, list) else [value]:
        name = _text(author.get("name")) if isinstance(author, dict) else _text(author)
        if name and not name.startswith("http"):
            yield name
