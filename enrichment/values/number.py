"""One number at its place in a text."""

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """`mantissa` times `scale`: 1.2 and 1000000 for `1.2 million`.

    `spelled` is true for numbers in words; `part` for halves, thirds and the like, which name what they are a part of
    with an article (`half a mile`).
    """

    start: int
    end: int
    mantissa: Decimal
    scale: Decimal = Decimal(1)
    spelled: bool = False
    part: bool = False

    @property
    def value(self) -> Decimal:
        return self.mantissa * self.scale

    def scaled(self, scale: Decimal, end: int) -> "Number":
        """The number with a further scale, which is written up to `end`."""
        return replace(self, scale=self.scale * scale, end=end)
