"""The worker's web port and its settings."""

import difflib
import os
import socket
import urllib.request

from copydesk.checks.finding import Finding
from streams.settings import Settings

PREFIX = "COPYDESK_"


def web_port(settings: Settings) -> Finding:
    """The port is free for a worker, or a worker answers on it."""
    place = f"{settings.web_host}:{settings.web_port}"
    if _free(settings.web_host, settings.web_port):
        return Finding("web port", True, f"{place} is free")
    if _worker_answers(place):
        return Finding("web port", True, f"a worker runs at {place}; a second one needs another COPYDESK_WEB_PORT")
    return Finding("web port", False, f"{place} cannot be listened on", "Set COPYDESK_WEB_PORT to a free port.")


def variables(_settings: Settings) -> Finding:
    """Every COPYDESK_ variable is a setting. A misspelt one would silently count for nothing."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    set_here = {name for name in os.environ if name.upper().startswith(PREFIX)}
    for name in sorted(set_here):
        if name.upper() not in known:
            close = difflib.get_close_matches(name.upper(), known, 1)
            remedy = f"Did you mean {close[0]}?" if close else f"Unset {name}."
            return Finding("settings", False, f"{name} is no setting", remedy)
    return Finding("settings", True, ", ".join(sorted(set_here)) or "all defaults")


def _free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True


def _worker_answers(place: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://{place}/metrics", timeout=2.0) as answer:
            return b"copydesk_" in answer.read()
    except (OSError, ValueError):
        return False
