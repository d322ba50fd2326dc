"""The people that a byline or a credit names."""

import re

_PARTICLE = r"(?:de|da|del|della|van|von|der|den|bin|al|el|la|le|di|du|dos|ten|ter)"
_NAME = re.compile(rf"[A-Z][\w.’'-]*(?:\s+(?:{_PARTICLE}\s+)*[A-Z][\w.’'-]*){{1,3}}")
_TAIL = re.compile(r"[’']s\s+")
_NOT_NAMES = frozenset(
    "reporting writing editing additional associated press reuters news cnn bbc afp ap npr staff agencies"
    " agency the guardian times post by with written edited correspondent editor reporter bureau photo images"
    " getty media daily service wire university january february march april may june july august september"
    " october november december monday tuesday wednesday thursday friday saturday sunday new york washington"
    " london paris berlin moscow beijing hong kong".split()
)


def names(text: str) -> tuple[str, ...]:
    """Names of two words and more, in order, each once; an agency's own name is none."""
    found: dict[str, None] = {}
    for part in re.split(r"[;,:()\[\]|/&]|\band\b|\bin\b|\bby\b|\bBy\b|\bfrom\b|\bto\b", _TAIL.sub(" | ", text)):
        for name in _NAME.findall(part):
            words = [word for word in name.split() if word.lower().strip(".") not in _NOT_NAMES]
            if len(words) > 1:
                found.setdefault(" ".join(words).rstrip("."))
    return tuple(found)
