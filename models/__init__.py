"""The trained pipeline that ships with Copydesk: data and its card. Looking up its path loads nothing."""

from pathlib import Path

SHIPPED = Path(__file__).parent / "copydesk_en"
"""Folder of the shipped spaCy pipeline, to be given to `spacy.load`; `thresholds.json` lies beside its `meta.json`."""
