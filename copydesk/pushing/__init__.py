"""What `copydesk push` does: find files, cut them into stories, send each under its own key."""

from copydesk.pushing.delivery import Tally, deliver
from copydesk.pushing.sources import Source, sources
from copydesk.pushing.stories import Piece, Refused, pieces

__all__ = ["Piece", "Refused", "Source", "Tally", "deliver", "pieces", "sources"]
