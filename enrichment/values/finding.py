"""Every written value of a story."""

import datetime
from typing import Final

from enrichment.values import dateline, dates, money, numbers, percent, quantities
from enrichment.values.overlaps import apart
from schemas.annotations import FieldName, Source, Value

BY: Final = "copydesk-values-1"


def find(headline: str, body: str, anchor: datetime.date | None, caption: str = "") -> tuple[Value, ...]:
    """Dates, sums of money, percentages and measures, the headline's first, the captions' last, by place; none overlap.

    `anchor` is the day that the story was published or written. A dateline's day in the body goes before it, and it
    tells a dateline's year. Without either, dates that need one (`Thursday`, `May 16`) are left out. Where two values
    overlap the longer is kept; of two as long, a date before money, money before a percentage, that before a measure.
    Takes any text; time grows with its length and no faster.
    """
    today = dateline.story_date(body, anchor)
    fields: tuple[tuple[FieldName, str], ...] = (("headline", headline), ("body", body), ("caption", caption))
    return tuple(value for name, text in fields for value in _in_field(name, text, today))


def _in_field(field: FieldName, text: str, today: datetime.date | None) -> list[Value]:
    written = numbers.find(text)
    found = [
        *dates.find(text, written, today),
        *money.find(text, written),
        *percent.find(text, written),
        *quantities.find(text, written),
    ]
    return [
        Value(
            type=value.type,
            field=field,
            start=value.start,
            end=value.end,
            text=text[value.start : value.end],
            value=value.value,
            unit=value.unit,
            confidence=value.confidence,
            source=Source.RULE,
            by=BY,
        )
        for value in apart(text, found)
    ]
