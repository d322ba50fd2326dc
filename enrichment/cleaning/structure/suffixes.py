"""Notes at the edges of a paragraph that are none of its sentences."""

import re
from collections.abc import Iterable, Iterator

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.kinds import Kind

_LINE_END = r"[ \t]*$"
_WORK = r"(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ww]ritten|[Rr]eported|[Ee]dited|[Pp]roduction|[Gg]raphics?)"
_CREDIT = re.compile(
    rf"(?<=[.!?”\"’)])\s+[(\[]{_WORK}[^()\[\]\n]{{0,40}}\b(?:by|By)\b[^()\[\]\n]{{1,300}}[)\]]\.?{_LINE_END}",
    re.MULTILINE,
)
_ENDS = re.compile(rf"(?<=[.!?”\"’)])\s+(?:ENDS?|#{{3,}}|-30-|-ENDS?-|/ENDS|NNNN)\.?{_LINE_END}", re.MULTILINE)
_MORE = re.compile(
    rf"(?<=[.!?”\"’)]) +(?:READ (?:MORE|ALSO|NEXT|FULL STORY)|ALSO READ|Also [Rr]ead|Read [Aa]lso|RELATED|Related|WATCH|SEE ALSO|See [Aa]lso|Read [Mm]ore|More)\s?[:|>»][^\n]{{3,160}}{_LINE_END}"
    rf"|(?<=[.!?”\"’)]) +(?:Read [Mm]ore|READ MORE|Continue [Rr]eading|Read the full (?:story|article)(?: here)?|Click here for more)(?:\s?(?:»|>+|→|\.\.\.|…))?{_LINE_END}",
    re.MULTILINE,
)
_ADVERT = re.compile(
    r"^(?:Advertisement|ADVERTISEMENT)(?: -)?[ \t]+(?=[“\"‘]?[A-Z])|(?<=[.!?”\"]) +(?:Advertisement|ADVERTISEMENT)[ \t]*$",
    re.MULTILINE,
)

_RULES = (
    (_CREDIT, Kind.CREDIT, "credit-at-end", 0.95),
    (_ENDS, Kind.AGENCY, "ends-at-end", 0.93),
    (_MORE, Kind.PROMOTION, "promotion-at-end", 0.9),
    (_ADVERT, Kind.ADVERTISEMENT, "advertisement-at-edge", 0.9),
)
_CALL = re.compile(r"[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ww]ritten|[Rr]eported|[Ee]dited|ENDS?|###|-30-|NNNN|[Rr]ead|READ|RELATED|Related|WATCH|See|SEE|More|Continue|Click|A(?:dvertisement|DVERTISEMENT)")  # fmt: skip


def suffixes(text: str) -> Iterable[Edit]:
    """Removals of such notes: credits in brackets, ENDS, "Read more: …", an advertisement's label."""
    return list(_found(text)) if _CALL.search(text) else ()


def _found(text: str) -> Iterator[Edit]:
    for pattern, kind, rule, confidence in _RULES:
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end(), "", kind.value, rule, confidence)
