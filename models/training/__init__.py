"""Rebuilds `models/copydesk_en` from annotated copy; not part of the installed package."""
