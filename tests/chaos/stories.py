"""What is fed: stories with all that may happen to one, as messages in the order in which a wire would bring them."""

import json
import random
from dataclasses import dataclass

JSON = "application/json"
WITHDRAW = "application/vnd.copydesk.withdraw+json"
REVIVE = "application/vnd.copydesk.revive+json"

SLUGS = ("politics", "sport", "arts", "economy", "weather")
NAMES = ("ada", "bruno", "carla", "dmitri")
EMBARGO = "2099-01-01T00:00:00Z"

SPREAD = 0.03
"""How far apart a story's messages are, on average, as a share of the whole feed."""


@dataclass(frozen=True, slots=True)
class Message:
    """One raw event to be. `poison` is the cause it must be quarantined for, "" for good copy."""

    uri: str
    kind: str
    value: bytes
    poison: str = ""


POISON = (
    ("broken-json", b'{"uri": "urn:chaos:broken", "text": "It ends'),
    ("empty", b'{"headline": "", "text": ""}'),
    ("invalid-story", b'{"uri": "urn:chaos:invalid", "version": "second", "text": "Copy."}'),
    ("unknown-format", b"%PDF-1.7 of nothing"),
)


def feed(stories: int, seed: int) -> list[Message]:
    """All messages of that many stories. A story's first message comes at a random moment, the others after it."""
    chance = random.Random(f"stories/{seed}")
    placed: list[tuple[float, Message]] = []
    for number in range(stories):
        moment = chance.random()
        for message in _life(number, chance):
            placed.append((moment, message))
            moment += chance.expovariate(1 / SPREAD)
    return [message for _, message in sorted(placed, key=lambda pair: pair[0])]


def pulse(number: int) -> Message:
    """A story of one version, beside those of the feed."""
    return _version(f"urn:chaos:pulse:{number}", 1, random.Random(number))


def _life(number: int, chance: random.Random) -> list[Message]:
    """One story's messages: versions, and what a wire does to them."""
    uri = f"urn:chaos:{number}"
    embargo = chance.random() < 0.1
    life = [_version(uri, version, chance, embargo) for version in range(1, chance.choice((1, 2, 2, 3, 4, 5)) + 1)]
    if chance.random() < 0.3:
        life.insert(chance.randint(1, len(life)), chance.choice(life))
    if len(life) > 1 and chance.random() < 0.3:
        place = chance.randrange(len(life) - 1)
        life[place], life[place + 1] = life[place + 1], life[place]
    if chance.random() < 0.05:
        life.append(_version(uri, chance.randint(1, 3), chance, embargo))
    if chance.random() < 0.15:
        life.insert(chance.randint(0, len(life)), _withdrawal(uri, "withheld", chance))
    if chance.random() < 0.1:
        life += _kill(uri, chance)
    if chance.random() < 0.03:
        cause, value = chance.choice(POISON)
        kind = "application/pdf" if cause == "unknown-format" else JSON
        life.insert(chance.randint(0, len(life)), Message(uri, kind, value, cause))
    return life


def _version(uri: str, version: int, chance: random.Random, embargo: bool = False) -> Message:
    slugs = " ".join(f"#{slug}" for slug in chance.sample(SLUGS, chance.choice((0, 1, 1, 2, 3))))
    names = " ".join(f"@{name}" for name in chance.sample(NAMES, chance.choice((0, 1, 1, 2))))
    copy = {
        "uri": uri,
        "version": version,
        "headline": f"Version {version} of {uri}",
        "text": f"Take {chance.randrange(10**9)}. {slugs} {names}".strip(),
    }
    return Message(uri, JSON, json.dumps(copy | ({"embargoed_until": EMBARGO} if embargo else {})).encode())


def _withdrawal(uri: str, status: str, chance: random.Random) -> Message:
    if chance.random() < 0.5:
        return Message(uri, WITHDRAW, json.dumps({"uri": uri, "status": status}).encode())
    body = {"uri": uri, "version": chance.randint(1, 4), "status": status, "headline": "", "text": ""}
    return Message(uri, JSON, json.dumps(body).encode())


def _kill(uri: str, chance: random.Random) -> list[Message]:
    """A kill, copy that comes too late, and half of the time the order that lifts it and copy after it."""
    late = [_withdrawal(uri, "canceled", chance), _version(uri, 6, chance)]
    if chance.random() < 0.5:
        return late
    return [*late, Message(uri, REVIVE, json.dumps({"uri": uri}).encode()), _version(uri, 7, chance)]
