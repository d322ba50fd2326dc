import pytest

from enrichment.cleaning.structure.suffixes import suffixes
from tests.enrichment.cleaning.making import done


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("He left. (Reporting by Ann Lee; Editing by Bo Ek)\nNext", "He left.\nNext"),
        ("He left. ENDS", "He left."),
        ("He left. READ MORE: What comes next", "He left."),
        ("He left. Read more »", "He left."),
        ("Advertisement The minister left.", "The minister left."),
    ],
)
def test_notes_at_the_edges_go(raw: str, clean: str) -> None:
    assert done(suffixes, raw)[0].replace(" \n", "\n").rstrip() == clean


def test_sentences_stay() -> None:
    text = (
        "The END of it. He would read more. (He was reporting by phone from Kelby) and left. Advertisement rates rose."
    )
    assert done(suffixes, text) == (text, 0)
