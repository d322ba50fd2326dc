"""Make the facts tables.

    python -m models.training.facts.build [FOLDER]

writes `facts.json.gz` into FOLDER (`models/facts` unless given), the same bytes from the same sources each time.
"""

import gzip
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from enrichment.linking.spelling import key, qualified
from models.training.corpora.corpus import TRAIN
from models.training.corpora.corpus import read as annotated
from models.training.facts import gazetteer
from models.training.facts.aliases import aliases, merge, merges, uses
from models.training.facts.areas import areas
from models.training.facts.blurbs import Blurb, read
from models.training.facts.companions import companions, plain, stories
from models.training.facts.gazetteer import Gazetteer
from models.training.facts.kinds import kinds
from models.training.facts.lexicon import Lexicon, lexicon
from models.training.facts.misspellings import misspellings
from models.training.facts.positions import positions
from models.training.facts.tables import Parts, lay_out

FOLDER = Path(__file__).parents[2] / "facts"
FILE = "facts.json.gz"
VERSION = "0.1.0"


def learn(blurbs: Sequence[Blurb], annotations: Lexicon, places: Gazetteer) -> Parts:
    """Everything the tables hold, from blurbs whose titles were merged."""
    counts = uses(blurbs)
    kind = kinds(counts, annotations)
    names = aliases(counts, annotations, kind)
    alone, together = companions(stories(blurbs, plain(names)))
    wide = areas(blurbs)
    towns = {title: of for title, of in kind.items() if title not in wide}
    where = positions(towns, alone, together, places)
    return Parts(names, kind | dict.fromkeys(where, "GPE"), alone, together, where, places, len(blurbs))


def sources() -> tuple[list[Blurb], Lexicon, Gazetteer]:
    """The blurbs with merged titles, the annotated names and the places. FileNotFoundError without the corpora."""
    linked = read()
    counts = uses(linked)
    surfaces = {surface for found in counts.values() for surface in found}
    annotations = lexicon((text for part in TRAIN for text in annotated(part)), surfaces)
    wanted = {key(qualified(title)[0]) for title in counts} | {key(surface) for surface in surfaces}
    places = gazetteer.load(wanted)
    return merge(linked, merges(counts, places.large()) | misspellings(counts)), annotations, places


def pack(tables: dict[str, Any]) -> bytes:
    """Compressed JSON without a time stamp."""
    return gzip.compress(orjson.dumps(tables), compresslevel=9, mtime=0)


def main(folder: Path = FOLDER) -> None:
    """Write the tables and say how large they are."""
    tables = lay_out(learn(*sources()), VERSION)
    data = pack(tables)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(data)
    names, spots = len(tables["aliases"]["names"]), len(tables["spots"]["id"])
    print(f"{folder / FILE}: {names} names, {len(tables['titles'])} titles, {spots} places, {len(data)} bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
