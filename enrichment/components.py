"""Which components of a pipeline find entities, which give topics, and what those lean on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from spacy.language import Language

from schemas.mediatopics import media_topics

ENCODERS = frozenset({"tok2vec", "transformer", "curated_transformer"})
"""Factories whose vectors other components listen to."""


def entities(nlp: Language) -> list[str]:
    """The components that write entities, in order; empty where there are none.

    A component of others that declares nothing counts only where no component declares that it writes entities. One
    that has labels, but none yet, finds nothing and does not count.
    """
    able = [name for name in nlp.pipe_names if nlp.pipe_labels.get(name) != []]
    declared = [name for name in able if _declared(nlp, name)]
    return declared or [name for name in able if _undeclared(nlp, name)]


def topics(labels: Mapping[str, Iterable[str]]) -> list[str]:
    """The components among whose labels are Media Topics (`medtop:...`), of labels by component."""
    return [name for name, own in labels.items() if not media_topics().keys().isdisjoint(own)]


def needless(config: Mapping[str, Any], wanted: Iterable[str]) -> list[str]:
    """The components of a pipeline's configuration that the `wanted` ones can do without.

    They need themselves and, where their networks listen, the encoders that they listen to.
    """
    components, kept = config["components"], set(wanted)
    for upstream in [name for own in wanted for name in _listened_to(components.get(own))]:
        kept |= {name for name, own in components.items() if upstream == name or _is_encoder(own, upstream)}
    return [name for name in config["nlp"]["pipeline"] if name not in kept]


def _declared(nlp: Language, name: str) -> bool:
    return "doc.ents" in nlp.get_pipe_meta(name).assigns or getattr(nlp.get_pipe(name), "annotate_ents", False)


def _undeclared(nlp: Language, name: str) -> bool:
    of_spacy = nlp.get_pipe(name).__module__.startswith("spacy.")
    return not of_spacy and not nlp.get_pipe_meta(name).assigns


def _is_encoder(component: Mapping[str, Any], upstream: str) -> bool:
    return upstream == "*" and component.get("factory") in ENCODERS


def _listened_to(block: object) -> Iterator[str]:
    """Names that the listeners inside a block of configuration give; * stands for any encoder."""
    if not isinstance(block, Mapping):
        return
    if "Listener" in str(block.get("@architectures", "")):
        yield str(block.get("upstream", "*"))
    for part in block.values():
        yield from _listened_to(part)
