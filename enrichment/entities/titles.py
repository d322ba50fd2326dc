"""Titles and honorifics before a person's name, which are no part of it."""

import re

_TITLES = """
    mr mrs miss sir dame mme mlle monsieur madame herr frau señor señora dr prof professor
    president president-elect premier chancellor taoiseach pm minister secretary-general senator sen congressman
    congresswoman representative rep governor gov mayor ambassador commissioner chairman chairwoman judge justice
    attorney-general king queen prince princess pope emperor empress sheikh sultan ayatollah mullah imam archbishop
    cardinal bishop rabbi rev reverend general gen lt col colonel maj sgt sergeant cpl corporal capt captain cmdr
    commander adm admiral lieutenant lieutenant-colonel brigadier superintendent detective
"""
_PHRASES = (
    r"(?:foreign|prime|defen[cs]e|finance|interior|justice|health|chief)\s+minister",
    r"secretary\s+of\s+(?:state|defen[cs]e)",
    r"(?:crown|grand)\s+(?:prince|duke)",
    r"chief\s+(?:justice|executive)",
    r"attorney\s+general",
    r"first\s+lady",
    r"(?-i:Ms)",  # in capitals it is somebody's initials
)
_QUALIFIERS = r"(?:(?:vice|deputy|acting|former|ex|grand)[\s-]+)*"
_ONE = "|".join((*_PHRASES, *map(re.escape, _TITLES.split())))
_TITLE = re.compile(rf"(?:{_QUALIFIERS}(?:{_ONE})\b\.?\s+(?=\S))+", re.IGNORECASE)


def titles(name: str) -> int:
    """How many code points of titles stand before the name: 10 in "President Hu Jintao", 0 in "Hu Jintao".

    A title with nothing after it ("President") stays. Words that as often begin a name (Lady, Baron, Earl, Mother,
    Dean, Major) are taken for part of it.
    """
    found = _TITLE.match(name)
    return found.end() if found else 0
