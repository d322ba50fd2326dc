"""What cleaning did, as a page with the raw text on the left and the clean one on the right."""

from html import escape

from copydesk.cleaning.marks import Mark, marks
from enrichment.cleaning.result import Cleaned

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#222}"
    "main{display:grid;grid-template-columns:1fr 1fr}"
    "section{padding:1rem 1.5rem;white-space:pre-wrap;overflow-wrap:anywhere}"
    "section+section{border-left:1px solid #ccc}h2{font-size:1rem;margin:0 0 1rem}"
    "del{background:#fdd;color:#900}ins{background:#cfc;text-decoration:none}mark{background:#ffc}"
    "del::after,mark::after{content:' [' attr(data-rule) ']';font-size:.75em;opacity:.7}"
)


def sheet(raw: str, cleaned: Cleaned) -> str:
    """The page, complete and without anything from elsewhere. All text is escaped."""
    left = "".join(map(_marked, marks(raw, cleaned)))
    right = escape(f"{cleaned.headline}\n\n{cleaned.text}".strip())
    title = escape(cleaned.headline or "Cleaned")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><main><section><h2>Raw</h2>{left}</section>"
        f"<section><h2>Clean</h2>{right}</section></main></body></html>\n"
    )


def _marked(mark: Mark) -> str:
    text = escape(mark.text)
    if mark.edit is None:
        return text
    rule = escape(f"{mark.edit.kind}: {mark.edit.rule}, {mark.edit.confidence:.2f}", quote=True)
    if mark.doubted:
        return f'<mark data-rule="{rule}">{text}</mark>'
    put = f'<ins title="{rule}">{escape(mark.edit.replacement)}</ins>' if mark.edit.replacement else ""
    taken = f'<del data-rule="{rule}">{text}</del>' if mark.text.strip() else text
    return taken + put
