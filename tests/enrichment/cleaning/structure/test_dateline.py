import pytest

from enrichment.cleaning.structure.dateline import dateline


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hong Kong (CNN) Xi Jinping", ("Hong Kong", "CNN", "")),
        ("LONDON (Reuters) - The", ("LONDON", "Reuters", "")),
        ("WASHINGTON, March 3 (Reuters) - He", ("WASHINGTON", "Reuters", "March 3")),
        ("GENEVA — The", ("GENEVA", "", "")),
        ("(CNN) — A man", ("", "CNN", "")),
        ("NEW DELHI: The", ("NEW DELHI", "", "")),
        ("PARIS, 3 March 2020 – It", ("PARIS", "", "3 March 2020")),
        ("BEIJING, Oct 5 (Xinhua) -- The", ("BEIJING", "Xinhua", "Oct 5")),
    ],
)
def test_datelines(text: str, found: tuple[str, str, str]) -> None:
    line = dateline(text)
    assert line is not None
    assert (line.place, line.agency, line.date) == found
    assert text.startswith(line.text)


@pytest.mark.parametrize(
    "text", ["The minister (Labour) said", "NATO: The", "UPDATE: The", "COVID-19 - The", "", "He said (and"]
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None
