from decimal import Decimal

from enrichment.values.number import Number


def test_the_value_is_mantissa_times_scale() -> None:
    assert Number(0, 11, Decimal("1.2"), Decimal(10**6)).value == 1_200_000


def test_a_further_scale_multiplies_and_ends_where_it_is_written() -> None:
    number = Number(3, 4, Decimal(5)).scaled(Decimal(1000), 5)
    assert (number.start, number.end, number.value) == (3, 5, 5000)
