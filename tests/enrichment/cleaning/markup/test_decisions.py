from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.decisions import decide
from enrichment.cleaning.markup.metadata import Metadata
from enrichment.cleaning.markup.tree import Tree
from tests.enrichment.cleaning.paragraphs.copy import PROSE

STORY = "".join(f"<p>{line}</p>" for line in PROSE)


def kinds(source: str, about: Metadata | None = None, title: str = "") -> dict[str, Kind]:
    decided = decide(Tree(source), about or Metadata(), title)
    return {
        one.text: verdict.kind
        for one, verdict in zip(decided.paragraphs, decided.verdicts, strict=True)
        if verdict.goes
    }


def test_lines_of_links_lead_away_from_the_story() -> None:
    found = kinds(f"<div>{STORY}<p><a href=/f>Ferry to sail again in spring</a></p></div>")
    assert found == {"Ferry to sail again in spring": Kind.PROMOTION}


def test_the_headline_is_none_of_the_text() -> None:
    decided = decide(
        Tree(f"<h1>Bridge stays open</h1><div>{STORY}</div>"), Metadata(), "Bridge stays open | The Kelby Post"
    )
    assert decided.headline == "Bridge stays open"
    assert [
        one.text for one, verdict in zip(decided.paragraphs, decided.verdicts, strict=True) if not verdict.goes
    ] == PROSE


def test_the_lead_between_headline_and_story_is_kept() -> None:
    source = f"<h1>Bridge stays open</h1><div><p>{PROSE[0]}</p></div><div class=article-body>{''.join(f'<p>{line}</p>' for line in PROSE[1:])}</div>"
    decided = decide(Tree(source), Metadata(), "Bridge stays open")
    assert PROSE[0] in [
        one.text for one, verdict in zip(decided.paragraphs, decided.verdicts, strict=True) if not verdict.goes
    ]


def test_what_is_shown_of_the_pages_own_text() -> None:
    about = Metadata(body=" ".join(PROSE))
    assert decide(Tree(f"<div>{STORY}</div>"), about, "").shown == sum(map(len, PROSE))
    assert decide(Tree("<div>Please switch scripts on.</div>"), about, "").shown == 0
