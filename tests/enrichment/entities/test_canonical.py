import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.canonical import canonical, normal_case
from enrichment.entities.mentions import Found
from schemas.annotations import EntityType
from tests.enrichment.entities.stories import story


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["Xi", "Xi", "Xi Jinping"], "Xi Jinping"),
        (["XI JINPING", "XI JINPING", "Xi\nJinping"], "Xi Jinping"),
        (["Lee", "LEE"], "Lee"),
        (["J. M. Coetzee", "John Coetzee"], "John Coetzee"),
        (["Barack Obama", "Barack H. Obama"], "Barack H. Obama"),
        (["GPE:U.S.", "GPE:US", "GPE:US"], "United States"),
        (["GPE:America"], "United States"),
        (["GPE:The Hague"], "The Hague"),
        (["NORP:Britons"], "British"),
        (["NORP:Kurds"], "Kurds"),
        (["ORG:WHO", "ORG:WHO", "ORG:World Health Organization"], "World Health Organization"),
        (["ORG:Google's", "ORG:Google"], "Google"),
        (["ORG:Sotheby's"], "Sotheby's"),
        (["ORG:Apple Inc."], "Apple"),
        (["ORG:Facebook, Inc."], "Facebook"),
        (["ORG:British Broadcasting Corporation"], "British Broadcasting Corporation"),
        (["ORG:The Guardian"], "Guardian"),
        (["WORK:The Birds"], "The Birds"),
        (["ORG:NATO"], "NATO"),
        (["ORG:ABS-CBN"], "ABS-CBN"),
        (["ORG:MICROSOFT"], "Microsoft"),
        (["GPE:BAGHDAD"], "Baghdad"),
        (["PER:JFK"], "JFK"),
        (["PROD:USS COLE"], "USS COLE"),
        (["ORG:BANK OF CHINA"], "Bank of China"),
    ],
)
def test_the_name_to_call_a_participant_by(names: list[str], best: str) -> None:
    assert canonical(story(*names)[0]) == best


def test_the_body_spells_better_than_the_headline() -> None:
    def bank(text: str, field: str) -> Found:
        return Found(EntityType.ORG, field, 0, len(text), text, 0.9)  # type: ignore[arg-type]

    assert canonical([bank("Bank Of China", "headline"), bank("Bank of China", "body")]) == "Bank of China"


@pytest.mark.parametrize(
    ("shouted", "name"),
    [
        ("BANK OF CHINA", "Bank of China"),
        ("O'NEILL", "O'Neill"),
        ("KIM JONG-UN", "Kim Jong-Un"),
        ("MITCH MCCONNELL", "Mitch McConnell"),
        ("J.K. ROWLING", "J.K. Rowling"),
        ("EU COUNCIL", "EU Council"),
        ("FC PORTO", "FC Porto"),
        ("F1 RACING", "F1 Racing"),
        ("ST. JOHN'S", "ST. John's"),
    ],
)
def test_capitals_in_normal_case(shouted: str, name: str) -> None:
    assert normal_case(shouted) == name


@given(st.text(alphabet="AÉßBC '’-.1", min_size=1), st.sampled_from(EntityType))
def test_any_name_has_a_name(text: str, kind: EntityType) -> None:
    name = canonical([Found(kind, "body", 0, len(text), text, 0.9)])
    assert name == " ".join(name.split())
    assert any(map(str.isalnum, name)) == any(map(str.isalnum, text))
