"""What gives a caption away that no words announce: the present tense, one sentence, a date or a place at its end."""

import re

from enrichment.cleaning.paragraphs.labels import DATE

# fmt: off
_VERBS = (
    "walks? speaks? attends? poses? stands? sits? holds? looks? arrives? waves? shakes? talks? listens?"
    " gestures? reacts? leaves? delivers? addresses address meets? greets? watch watches takes? carry carries"
    " celebrates? cheers? chants? inspects? rides? runs? plays? smiles? hugs? kisses kiss lays? lights?"
    " raises? shouts? views? visits? gathers? gather embraces? plants? prays? reads? rests? lies? serves?"
    " shows? swims? drives? enters? exits? flies fly checks? pass passes protests? demonstrates? clash"
    " clashes marches march lines? queues? waits? works? clears? cleans? searches search competes? kicks?"
    " throws? catches catch heads? scores? dribbles? points? hits? returns? tackles? lifts? performs? dances?"
    " sings? leads? joins? hosts? chats? presents? receives? signs? displays? fires? patrols? guards?"
    " transports? unloads?"
).replace(" ", "|")
# fmt: on
_PRESENT = re.compile(rf"\b(?:{_VERBS}|is seen|are seen|is pictured|are pictured)\b")
_DATED = re.compile(rf"(?:\b(?:on|in)\s+[^,.]{{0,40}},?\s+)?\b{DATE}\.?\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\.?\s*$")
_SENTENCES = re.compile(r"[a-z]{2}[.!?]\s+[A-Z]")
_QUOTED = re.compile(r"[“”\"]|\b(?:said|says|told)\b")


def likeness(text: str) -> float:
    """How much a paragraph is like a caption, 0 to 1: a single sentence of the present tense that ends with a date."""
    if not _YEAR.search(text[-8:]) or not _PRESENT.search(text[:160]):
        return 0.0
    if _SENTENCES.search(text) or _QUOTED.search(text) or not _DATED.search(text[-60:]):
        return 0.0
    return 0.88
