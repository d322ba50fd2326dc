import pytest

from schemas.errors import ConfigurationError
from streams.settings import Settings, load


def test_the_defaults_work_without_any_environment() -> None:
    settings = load()
    assert settings.brokers == ""
    assert settings.enricher_processes() >= 1


def test_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_BROKERS", "a:9092,b:9092")
    monkeypatch.setenv("COPYDESK_PROCESSES", "3")
    settings = load()
    assert settings.brokers == "a:9092,b:9092"
    assert settings.enricher_processes() == 3


def test_a_wrong_value_names_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_WEB_PORT", "none")
    with pytest.raises(ConfigurationError, match="COPYDESK_WEB_PORT"):
        load()


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_a_password_does_not_show() -> None:
    assert "secret" not in repr(Settings(sasl_password="secret"))  # type: ignore[arg-type]
