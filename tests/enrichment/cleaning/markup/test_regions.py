from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.regions import Region, locate, page_paragraphs
from enrichment.cleaning.markup.tree import Tree
from tests.enrichment.cleaning.paragraphs.copy import PROSE

STORY = "".join(f"<p>{line}</p>" for line in PROSE)
MENU = "<ul>" + "<li><a href=/x>Some other section of ours</a></li>" * 12 + "</ul>"


def located(source: str, said: bool = False) -> tuple[Tree, Region]:
    tree = Tree(source)
    paragraphs = page_paragraphs(tree)
    return tree, locate(tree, paragraphs, [said and one.prose for one in paragraphs])


def inside(source: str) -> list[str]:
    tree, region = located(source)
    return [block.text for block, within in zip(tree.blocks, region.within, strict=True) if within]


def test_the_element_with_the_prose_and_without_the_links() -> None:
    assert inside(f"<body><div>{MENU}</div><div>{STORY}</div><div>{MENU}</div></body>") == PROSE


def test_an_element_called_a_storys_body_is_preferred() -> None:
    tree, region = located(f"<div><div class=article-body>{STORY}</div></div>")
    assert tree.attributes[region.node] == " class=article-body"


def test_names_are_hints_for_all_that_is_inside() -> None:
    tree, region = located(f"<div>{STORY}<div class=newsletter><p>Our letter</p></div></div>")
    hints = {block.text: hint for block, hint in zip(tree.blocks, region.hints, strict=True)}
    assert hints["Our letter"] is not None and hints["Our letter"][0] is Kind.SUBSCRIPTION
    assert hints[PROSE[0]] is None


def test_a_name_around_the_whole_story_says_nothing() -> None:
    _, region = located(f"<div class=promo>{STORY}</div>")
    assert set(region.hints) == {None}


def test_names_count_for_nothing_around_what_the_page_vouches_for() -> None:
    source = f"<div>{STORY * 3}</div><div class=promo><p>{PROSE[0]}</p></div>"
    assert located(source)[1].hints[-1] is not None
    assert located(source, said=True)[1].hints[-1] is None


def test_of_several_articles_the_first() -> None:
    source = "".join(f"<div><article><h2>Title {n}</h2>{STORY}</article></div>" for n in range(3))
    assert inside(f"<main>{source}</main>") == ["Title 0", *PROSE]
