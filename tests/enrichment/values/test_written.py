from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values.written import plain


@pytest.mark.parametrize(
    ("number", "text"),
    [("1.20E+6", "1200000"), ("3.50", "3.5"), ("0.000", "0"), ("-0.25", "-0.25"), ("1E-4", "0.0001")],
)
def test_numbers_are_written_out(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_what_is_written_is_the_number_without_an_exponent(number: Decimal) -> None:
    assert Decimal(plain(number)) == number
    assert "E" not in plain(number)
