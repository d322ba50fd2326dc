"""Whether Faust runs on its compiled streams.

The pure Python stream acknowledges events of an old generation that slip through a rebalance, so we need the other.
"""


def loaded() -> bool:
    """Whether the Cython streams are there and not switched off by NO_CYTHON."""
    from faust import streams

    return getattr(streams, "_CStreamIterator", None) is not None
