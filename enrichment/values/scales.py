"""Words and abbreviations that multiply a number."""

from decimal import Decimal
from typing import Final

SCALES: Final = {
    "hundred": Decimal(10**2),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
}
"""Short scale: a billion is a thousand million."""

MONEY_SCALES: Final = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "b": Decimal(10**9),
    "t": Decimal(10**12),
    "cr": Decimal(10**7),
}
"""Letters that are a scale only after a sum of money: `5m` without one is metres."""
