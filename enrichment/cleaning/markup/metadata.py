"""Title, author, time, address and language of a page, from wherever it says them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from enrichment.cleaning.markup import linked_data
from enrichment.cleaning.markup.attributes import attributes
from enrichment.cleaning.markup.tree import Tree

_SITE = re.compile(r"\s+[|–—·»:-]+\s+")
_AUTHOR = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "cxenseparse:author",
    "rbauthors",
)
_TIME = tuple(
    "article:published_time og:published_time date pubdate publishdate dc.date dc.date.issued dcterms.created"
    " sailthru.date parsely-pub-date datepublished publish_date article.published date.available displaydate".split()
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its story, "" where it does not."""

    title: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    body: str = ""


def read(tree: Tree) -> Metadata:
    """JSON-LD first, Open Graph next, then the older ways. Never raises."""
    article = linked_data.read(_scripts(tree))
    metas = dict(_metas(tree))
    canonical = next(
        (one["href"] for one in _links(tree) if one.get("rel", "").lower() == "canonical" and "href" in one), ""
    )
    return Metadata(
        title=article.headline or metas.get("og:title") or metas.get("twitter:title") or _title(tree),
        byline=", ".join(article.authors) or _first(metas, _AUTHOR),
        published=article.published or _first(metas, _TIME),
        url=canonical or metas.get("og:url", "") or article.url,
        language=_language(tree, metas, article.language),
        description=metas.get("og:description") or metas.get("description") or article.description,
        body=article.body,
    )


def _scripts(tree: Tree) -> Iterator[str]:
    for token in tree.heads:
        if token.name == "script" and "ld+json" in token.attributes:
            yield token.inner


def _metas(tree: Tree) -> Iterator[tuple[str, str]]:
    """The last meta of a name counts least: pages repeat themselves for others to read."""
    for token in reversed(tree.heads):
        if token.name == "meta":
            found = attributes(token.attributes)
            name = found.get("property") or found.get("name") or found.get("itemprop") or ""
            if name and found.get("content"):
                yield name.lower(), found["content"]


def _links(tree: Tree) -> Iterator[dict[str, str]]:
    return (attributes(token.attributes) for token in tree.heads if token.name == "link")


def _title(tree: Tree) -> str:
    """The title without the site's name, where the longer part comes first."""
    text = tree.title
    parts = _SITE.split(text)
    return parts[0] if len(parts) > 1 and len(parts[0]) * 2 > len(text) else text


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    found = next((metas[name] for name in names if metas.get(name)), "")
    return "" if found.startswith(("http://", "https://", "@")) else found


def _language(tree: Tree, metas: dict[str, str], said: str) -> str:
    html = attributes(tree.attributes[0])
    found = (
        html.get("lang")
        or html.get("xml:lang")
        or said
        or metas.get("og:locale", "")
        or metas.get("content-language", "")
    )
    return found.replace("_", "-") if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w{2,8})*", found) else ""
