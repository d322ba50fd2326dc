"""Cutting a long text into segments that the model reads one by one."""

LIMIT = 20_000
"""Code points a segment has at most: about 3,500 words, more than nearly every story, so that few are cut at all."""

Span = tuple[int, int]

_ENDS = ("\n\n", "\n", ". ", " ")


def segments(text: str, limit: int = LIMIT) -> list[Span]:
    """Spans [start, end) that together are the text, in order, none longer than `limit` code points.

    A cut is made after the last paragraph's end in the second half of what fits, else after a line's, a sentence's or
    a word's end, else in the middle of a run that has none. An empty text has no segment.
    """
    spans, start = [], 0
    while start < len(text):
        end = _cut(text, start, limit)
        spans.append((start, end))
        start = end
    return spans


def _cut(text: str, start: int, limit: int) -> int:
    stop = start + limit
    if stop >= len(text):
        return len(text)
    for mark in _ENDS:
        at = text.rfind(mark, start + limit // 2, stop)
        if at >= 0:
            return at + len(mark)
    return stop
