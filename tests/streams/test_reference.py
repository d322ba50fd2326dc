from streams import reference
from streams.metrics import CATALOGUE
from streams.settings import Settings


def test_the_readme_is_current() -> None:
    text = reference.README.read_text()
    assert reference.current(text) == text


def test_every_setting_and_every_metric_has_a_row() -> None:
    assert reference.settings_table().count("\n") == len(Settings.model_fields) + 1
    assert reference.metrics_table().count("\n") == len(CATALOGUE) + 1


def test_a_changed_table_is_put_right() -> None:
    text = reference.README.read_text().replace("COPYDESK_BROKERS` |", "COPYDESK_BROKER` |")
    assert reference.current(text) == reference.README.read_text()
