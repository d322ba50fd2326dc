"""What cleaning did, in colour for a terminal."""

from collections import Counter

from rich.text import Text

from copydesk.cleaning.marks import marks
from enrichment.cleaning.result import Cleaned

_SHOWN = {"\n": "⏎\n", "\t": "⇥", " ": "·"}


def explain(raw: str, cleaned: Cleaned) -> Text:
    """The raw text with removals struck out in red, repairs in green, doubts in yellow, each with its rule."""
    text = Text()
    for mark in marks(raw, cleaned):
        if mark.edit is None:
            text.append(mark.text)
        elif mark.doubted:
            text.append(mark.text, style="yellow").append(f" [{mark.edit.rule}?]", style="dim yellow")
        elif mark.edit.replacement or not mark.text.strip():
            text.append(mark.text if mark.text.strip() else "", style="red strike")
            text.append(_SHOWN.get(mark.edit.replacement, mark.edit.replacement), style="bold green")
            if not mark.text.strip() and mark.text.count("\n") and not mark.edit.replacement:
                text.append("\n")
        else:
            text.append(mark.text.rstrip(), style="red strike").append(f" [{mark.edit.rule}]", style="dim red")
            text.append(mark.text[len(mark.text.rstrip()) :])
    return text


def summary(cleaned: Cleaned) -> Text:
    """The fields that were lifted out, and how often each rule was met."""
    text = Text()
    structure = cleaned.structure
    dateline = structure.dateline.text if structure.dateline else ""
    for name, value in (
        ("headline", cleaned.headline),
        ("byline", structure.byline),
        ("dateline", dateline),
        *(("caption", caption) for caption in structure.captions),
        *(("heading", heading) for heading in structure.headings),
        *(("credit", ", ".join(credit.names) or credit.text) for credit in structure.credits),
        *(("correction", note) for note in structure.corrections),
        *(("update", note) for note in structure.updates),
    ):
        if value:
            text.append(f"{name:>10}  ", style="bold").append(value).append("\n")
    rules = Counter(f"{edit.kind}/{edit.rule}" for edit in (*cleaned.removals, *cleaned.repairs))
    for rule, count in rules.most_common():
        text.append(f"{count:>10}  ", style="bold").append(rule, style="dim").append("\n")
    return text
