"""Quarantine seen by its keeper: what is in it, what became of it, and how it goes through again or is let go.

cases.cases             quarantined stories by filter, each with its disposition
disposing.Disposing     replays and drops them, each in one transaction with its disposition
"""

from streams.triage.cases import Case, Choice, State, cases
from streams.triage.disposing import Disposing

__all__ = ["Case", "Choice", "Disposing", "State", "cases"]
