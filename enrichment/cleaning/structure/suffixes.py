"""Notes at the edges of a paragraph that are none of its sentences."""

import re
from collections.abc import Iterator

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.kinds import Kind

_LINE_END = r"[ \t]*$"
_WORK = r"(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ww]ritten|[Rr]eported|[Ee]dited|[Pp]roduction|[Gg]raphics?)"
_CREDIT = re.compile(
    rf"[(\[](?<=[.!?”\"’)]\s.){_WORK}[^()\[\]\n]{{0,40}}\b(?:by|By)\b[^()\[\]\n]{{1,300}}[)\]]\.?{_LINE_END}",
    re.MULTILINE,
)
_ENDS = re.compile(rf"(?<=[.!?”\"’)])\s+(?:ENDS?|#{{3,}}|-30-|-ENDS?-|/ENDS|NNNN)\.?{_LINE_END}", re.MULTILINE)
_MORE = re.compile(
    rf" (?<=[.!?”\"’)] ) *(?:READ (?:MORE|ALSO|NEXT|FULL STORY)|ALSO READ|Also [Rr]ead|Read [Aa]lso|RELATED|Related|WATCH|SEE ALSO|See [Aa]lso|Read [Mm]ore|More)\s?[:|>»][^\n]{{3,160}}{_LINE_END}"
    rf"| (?<=[.!?”\"’)] ) *(?:Read [Mm]ore|READ MORE|Continue [Rr]eading|Read the full (?:story|article)(?: here)?|Click here for more)(?:\s?(?:»|>+|→|\.\.\.|…))?{_LINE_END}",
    re.MULTILINE,
)
_ADVERT = re.compile(
    r"^(?:Advertisement|ADVERTISEMENT)(?: -)?[ \t]+(?=[“\"‘]?[A-Z])|(?<=[.!?”\"]) +(?:Advertisement|ADVERTISEMENT)[ \t]*$",
    re.MULTILINE,
)

_RULES = (
    (_CREDIT, Kind.CREDIT, "credit-at-end", 0.95, ("(", "[")),
    (_ENDS, Kind.AGENCY, "ends-at-end", 0.93, ("END", "###", "-30-", "NNNN")),
    (
        _MORE,
        Kind.PROMOTION,
        "promotion-at-end",
        0.9,
        ("ead", "READ", "elated", "RELATED", "WATCH", "See", "SEE", "More", "Click"),
    ),
    (_ADVERT, Kind.ADVERTISEMENT, "advertisement-at-edge", 0.9, ("Advertisement", "ADVERTISEMENT")),
)
"""Pattern, kind, rule, confidence, and the strings of which the text must hold one: most texts hold none."""


def suffixes(text: str) -> Iterator[Edit]:
    """Removals of such notes: credits in brackets, ENDS, "Read more: …", an advertisement's label."""
    for pattern, kind, rule, confidence, signs in _RULES:
        if any(sign in text for sign in signs):
            for found in pattern.finditer(text):
                yield Edit(found.start(), found.end(), "", kind.value, rule, confidence)
