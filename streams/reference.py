"""The README's reference tables, generated: `python -m streams.reference` writes them, `--check` compares."""

import sys
from pathlib import Path

from streams.metrics import CATALOGUE, PREFIX
from streams.settings import Settings

README = Path(__file__).parent.parent / "README.md"


def settings_table() -> str:
    """Every setting with its default and meaning."""
    rows = ["| variable | default | meaning |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "the user's cache folder" if name == "cache" else _plain(field.default)
        rows.append(f"| `COPYDESK_{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


def metrics_table() -> str:
    """Every metric with its kind and meaning."""
    rows = ["| metric | kind | meaning |", "|---|---|---|"]
    rows += [f"| `{PREFIX}{metric.name}` | {metric.kind} | {metric.meaning} |" for metric in CATALOGUE]
    return "\n".join(rows)


def current(text: str) -> str:
    """`text` with both tables as they should be."""
    return _between(_between(text, "settings", settings_table()), "metrics", metrics_table())


def _between(text: str, name: str, table: str) -> str:
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = text.split(begin, 1)
    after = rest.split(end, 1)[1]
    return f"{before}{begin}\n{table}\n{end}{after}"


def _plain(value: object) -> str:
    shown = "" if value is None or "SecretStr" in type(value).__name__ else str(value)
    return f"`{shown}`" if shown else ""


if __name__ == "__main__":
    text = README.read_text()
    if "--check" in sys.argv:
        sys.exit("README.md is not current; run python -m streams.reference" if current(text) != text else 0)
    README.write_text(current(text))
