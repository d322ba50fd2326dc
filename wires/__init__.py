"""How copy is written: bytes of a feed in, `schemas.story.RawStory` out. No Kafka, no network, no guesses.

`decode` reads one message; `key_of` says under which key to send it; `split` cuts JSON Lines into messages.
"""

from wires.lines import Line, split
from wires.reading import Format, decode, key_of, recognise

__all__ = ["Format", "Line", "decode", "key_of", "recognise", "split"]
