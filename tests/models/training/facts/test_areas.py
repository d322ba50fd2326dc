from models.training.facts.areas import areas
from models.training.facts.blurbs import Blurb


def blurb(text: str, name: str) -> Blurb:
    start = text.index(name)
    return Blurb("2020-04-01", text, ((start, start + len(name), name),))


def test_areas_are_written_as_such_most_of_the_time() -> None:
    blurbs = [
        blurb("A mine in Linfen, Shanxi, floods", "Shanxi"),
        blurb("A mine in Henan province floods", "Henan"),
        blurb("Shells hit Kyiv region", "Kyiv"),
        *[blurb("Shells hit Kyiv", "Kyiv")] * 3,
    ]
    assert areas(blurbs) == {"Shanxi", "Henan"}
