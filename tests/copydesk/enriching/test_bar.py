import pytest

from copydesk.enriching.bar import Bar


def test_nothing_is_shown_where_there_is_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with Bar(100) as bar:
        bar.moved(3, 50)
    assert capfd.readouterr() == ("", "")


def test_stories_are_counted_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with Bar(100) as bar:
        bar.moved(1200, 50)
        bar.moved(34, 100)
    out, err = capfd.readouterr()
    assert "1,234 stories" in err
    assert out == ""
