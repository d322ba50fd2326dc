"""What one paragraph is, judged by itself."""

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs import captions, labels, openings
from enrichment.cleaning.paragraphs.cues import Cue, Cues
from enrichment.cleaning.paragraphs.insides import BIO, CAPTIONS, INSIDES, ROLES, WORDS
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import BODY, Verdict

SHOWN = 400
"""Characters of a paragraph that its opening is looked for in."""

LONG = 14
"""Words up to which every paragraph is looked at; of longer ones those that begin with a word of `FIRST`."""

OPENINGS = Cues(
    (
        *labels.ADVERTISEMENT,
        *openings.COMMENTS,
        *openings.SUBSCRIPTION,
        *labels.LEGAL,
        *labels.CREDITS,
        *labels.NOTES,
        *openings.SOCIAL,
        *labels.BYLINES,
        *labels.NAVIGATION,
        *openings.PROMOTION,
    )
)
FIRST = frozenset(
    "see view read click tap must please watch listen learn discover hear find related recommended more"
    " latest other also stories news most top story article post content continue scroll continued for to get"
    " download follow explore browse check sign signed subscribe subscriber subscribers not already receive"
    " join want have try our the free daily enter type provide confirm your email e-mail this you you've"
    " start enjoy unlock buy with log login register create forgot support donate fund help become make"
    " contribute by i thanks thank leave add write submit send start required fields save notify comments"
    " comment we be what share tweet let sound do got spotted report like copyright all no reprinted"
    " reproduced unauthorized unauthorised cookies cookie disclaimer disclosure disclosures views opinions it"
    " a originally first some if past nothing skip back go javascript sorry advertisement advertising ad"
    " correction corrections clarification clarifications editor editor's editor’s editors note an update"
    " updated updates breaking recasts adds notes media press contact contacts eds additional reporting"
    " writing editing reported written edited compiled produced translated photo photos image images picture"
    " pictures source sources via file unsubscribe connect terms privacy tags tagged filed topics categories"
    " posted published home clicking including based support these any each click handout undated stock"
    " illustration credit from in video listen gallery watch".split()
)


def judge(paragraph: Paragraph) -> Verdict:
    """The verdict on a paragraph by its own words and what HTML says around it."""
    if paragraph.read is None:
        paragraph.read = _by_words(paragraph)
    words, hint = paragraph.read, _by_hint(paragraph)
    if hint is None or (words is not BODY and words.confidence > hint.confidence):
        return words
    return hint


def _by_hint(paragraph: Paragraph) -> Verdict | None:
    if not paragraph.hints:
        return None
    kind, weight = max(paragraph.hints.items(), key=lambda hint: hint[1])
    return Verdict(kind, weight, "marked-up")


def _by_words(paragraph: Paragraph) -> Verdict:
    text = paragraph.bare
    count = paragraph.size
    if not count:
        return Verdict(Kind.NAVIGATION, 0.9, "no-words") if _is_ornament(text) else BODY
    cue = _opening(text, count)
    if cue is not None:
        return _weighed(cue, paragraph)
    cue = _within(paragraph, text, count) if count < 120 else None
    if cue is not None and count <= cue.longest:
        return _weighed(cue, paragraph)
    likeness = captions.likeness(text) if 6 < count < 50 else 0.0
    return Verdict(Kind.CAPTION, likeness, "present-tense-and-date") if likeness else BODY


def _within(paragraph: Paragraph, text: str, count: int) -> Cue | None:
    cue = None
    if not WORDS.isdisjoint(paragraph.folded) or (count < 60 and "(" in text):
        cue = INSIDES.inside(text) or CAPTIONS.at_start(text)
    if cue is None and not ROLES.isdisjoint(paragraph.folded):
        cue = BIO.at_start(text)
    return cue


def _opening(text: str, count: int) -> Cue | None:
    first = text.split(None, 1)[0].strip("([—–-:,.*").lower() if text else ""
    if count > LONG and first not in FIRST and "contribut" not in text:
        return None
    if count > 120:
        return None
    cue = OPENINGS.at_start(" ".join(text[:SHOWN].split()))
    return cue if cue is not None and count <= cue.longest else None


def _weighed(cue: Cue, paragraph: Paragraph) -> Verdict:
    confidence = cue.confidence
    if cue.kind is Kind.BIO and cue.name != "about_author":
        confidence = min(confidence, 0.78) if paragraph.inside else confidence
    return Verdict(cue.kind, confidence, cue.name.replace("_", "-"))


def _is_ornament(text: str) -> bool:
    return bool(text) and len(text) < 12 and not any(char.isalnum() for char in text)
