from decimal import Decimal

from enrichment.values.scales import MONEY_SCALES, SCALES


def test_abbreviations_agree_with_the_words() -> None:
    assert SCALES["mn"] == SCALES["million"] == MONEY_SCALES["m"]
    assert SCALES["bn"] == SCALES["billion"] == MONEY_SCALES["b"]
    assert SCALES["trn"] == SCALES["tn"] == SCALES["trillion"] == MONEY_SCALES["t"]
    assert MONEY_SCALES["cr"] == SCALES["crore"]


def test_every_scale_is_a_power_of_ten() -> None:
    assert all(scale == Decimal(1).scaleb(scale.adjusted()) for scale in (*SCALES.values(), *MONEY_SCALES.values()))
