"""The annotated copy (JSON Lines, gzip) as texts, and a text as the spaCy document to learn from."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from models.training.corpora.labels import categories

ANNOTATED = Path(__file__).parents[4] / "shared" / "corpora" / "wire-annotated"
TRAIN = ("train", "articles-train", "rare-topics-train")
DEV = ("dev", "articles-dev", "rare-topics-dev")
GAP = "\n\n"
"""What stands between a headline and its story: a paragraph's end, as in copy."""

Mention = tuple[int, int, str]


@dataclass(frozen=True)
class Text:
    """One annotated text.

    Mentions are [start, end) in Unicode code points of `text`; topics come with the most important first.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    topics: tuple[str, ...] = ()
    id: str = field(default="", compare=False)


def join_title(row: dict[str, object]) -> Text:
    """A corpus row as one text; a `title` goes before the story and moves its mentions along."""
    title, body = str(row.get("title", "")), str(row["text"])
    shift = len(title) + len(GAP) if title else 0
    mentions = [tuple(span) for span in row.get("title_entities", ())]  # type: ignore[attr-defined]
    mentions += [(start + shift, end + shift, kind) for start, end, kind in row["entities"]]  # type: ignore[attr-defined]
    text = f"{title}{GAP}{body}" if title else body
    return Text(text, tuple(mentions), tuple(row["topics"]), str(row.get("id", "")))  # type: ignore[arg-type]


def read(name: str, folder: Path = ANNOTATED) -> list[Text]:
    """The texts of one part of the corpus ("train", "articles-dev", ...). FileNotFoundError where it is missing."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [join_title(json.loads(line)) for line in lines]


def leads(texts: Sequence[Text], words: int) -> Iterator[Text]:
    """The beginning of each long text, about `words` words up to a paragraph's end, without its mentions.

    A story's lead has the whole story's topics, and gives the topics model lengths between a blurb and an article.
    """
    for text in texts:
        end = text.text.find("\n", words * 6)
        if end > 0:
            yield Text(text.text[:end], (), text.topics, text.id)


def annotate(nlp: Language, text: Text, labels: Sequence[str]) -> Doc:
    """The tokenized text with its entities and topics.

    A mention that does not begin and end where tokens do is left unknown: neither an entity nor "outside".
    """
    doc = nlp.make_doc(text.text)
    entities, unknown = [], set()
    for start, end, kind in text.mentions:
        span = doc.char_span(start, end, label=kind)
        if span is not None:
            entities.append(span)
        else:
            unknown.update(doc.char_span(start, end, alignment_mode="expand"))
    unknown -= {token for span in entities for token in span}
    doc.set_ents(entities, missing=[doc[token.i : token.i + 1] for token in unknown])
    doc.cats = categories(text.topics, labels)
    return doc
