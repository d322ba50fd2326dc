"""What may be said of an exception: its class and one line, without the story's own text.

Libraries like to quote what they choke on. Failure messages go to logs and headers, where copy that is under embargo,
withheld or killed must not show up.
"""

import traceback
from collections.abc import Iterable

LONGEST = 300
WINDOW = 12
"""A run of this many characters that also stands in the story counts as quoted from it."""

QUOTED = "…"
FRAMES = 12


def class_name(error: BaseException) -> str:
    """The class of `error` with its module, unless that is built in."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def safe_line(error: BaseException, bodies: Iterable[bytes]) -> str:
    """The first line of what `error` says, at most 300 characters, runs quoted from `bodies` cut out."""
    try:
        lines = str(error).strip().splitlines()
    except Exception:
        return ""
    line = lines[0][:LONGEST] if lines else ""
    for body in bodies:
        line = without_quotes(line, body.decode("utf-8", "replace"))
    return line


def without_quotes(line: str, text: str) -> str:
    """`line` with an ellipsis for each run of `WINDOW` or more characters that `text` holds too, in any case."""
    wanted = text.lower()
    quoted = [False] * len(line)
    for start in range(len(line) - WINDOW + 1):
        if line[start : start + WINDOW].lower() in wanted:
            quoted[start : start + WINDOW] = [True] * WINDOW
    kept = []
    for index, character in enumerate(line):
        if not quoted[index]:
            kept.append(character)
        elif index == 0 or not quoted[index - 1]:
            kept.append(QUOTED)
    return "".join(kept)


def safe_trace(error: BaseException) -> str:
    """Where `error` was raised: the innermost frames, source lines but no values."""
    return "".join(traceback.format_tb(error.__traceback__)[-FRAMES:])
