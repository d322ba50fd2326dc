"""Prose and labels that the tests of paragraphs are made of."""

from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.paragraphs.verdict import Verdict

PROSE = [
    "The council met on Monday and voted by a narrow margin to keep the old bridge open to cyclists until the spring, "
    "when a survey of its piers is to be done.",
    "Its chair told those who had come that the repair would cost more than a new crossing further down the river, and "
    "that nobody had yet said who was to pay for either of them.",
    "Residents had asked for a decision since the flood of last winter, which damaged two of the piers and took away a "
    "part of the path that leads down to the mill.",
    "A spokesman for the county said that it would wait for the survey before it made any promise about money.",
]


def looked_at(*texts: str) -> tuple[list[Paragraph], list[Verdict]]:
    """Paragraphs with the verdict on each by itself."""
    found = paragraphs("\n\n".join(texts))
    return found, [judge(one) for one in found]
