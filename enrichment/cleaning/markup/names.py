"""What elements, classes and ids say about what is inside."""

import re
from functools import lru_cache

from enrichment.cleaning.kinds import Kind

Hint = tuple[Kind, float]

_ATTRIBUTE = re.compile(
    r"""(?:^|\s)(class|id|itemprop|role|style|hidden|aria-hidden|data-(?:testid|component|module|type|component-name|qa|name))\s*(?:=\s*(?:"([^"]{0,400})|'([^']{0,400})|([^\s"'>]{1,200})))?""",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SPLIT = re.compile(r"[\s_:./]+|-+")

_TAGS: dict[str, Hint] = {
    "nav": (Kind.NAVIGATION, 0.95),
    "menu": (Kind.NAVIGATION, 0.9),
    "footer": (Kind.NAVIGATION, 0.85),
    "aside": (Kind.PROMOTION, 0.82),
    "form": (Kind.SUBSCRIPTION, 0.85),
    "fieldset": (Kind.SUBSCRIPTION, 0.85),
    "button": (Kind.NAVIGATION, 0.95),
    "label": (Kind.NAVIGATION, 0.85),
    "option": (Kind.NAVIGATION, 0.97),
    "dialog": (Kind.NAVIGATION, 0.9),
    "figcaption": (Kind.CAPTION, 0.97),
    "caption": (Kind.CAPTION, 0.85),
    "figure": (Kind.CAPTION, 0.85),
    "picture": (Kind.CAPTION, 0.85),
    "time": (Kind.DATE, 0.9),
    "address": (Kind.BYLINE, 0.8),
    "amp-sidebar": (Kind.NAVIGATION, 0.95),
    "amp-consent": (Kind.LEGAL, 0.95),
    "amp-ad": (Kind.ADVERTISEMENT, 0.95),
}

# Read after names are split at hyphens, underscores and inner capitals and put together again with blanks.
_NAMES: tuple[tuple[Kind, float, str], ...] = (
    (Kind.COMMENTS, 0.93, r"comments?|commentlist|commenting|comentarios|kommentare?|disqus|livefyre|viafoura|coral|discussion|replies|respond|reply|reader comments|fb comments|comment (?:list|form|section|area|body|content|text|box)|trackbacks?|pingbacks?"),
    (Kind.SUBSCRIPTION, 0.92, r"newsletters?|signup|sign up|subscribe|subscription|subscriptions|subscriber|mailchimp|mailing|mc embed|optin|opt in|paywall|regwall|meter|piano|login|signin|sign in|register|registration|donate|donation|membership promo|email form|email capture|lead gen|premium promo|support us"),
    (Kind.LEGAL, 0.93, r"cookies?|gdpr|consent|onetrust|qc cmp|cc window|privacy|legal|copyright|disclaimer|terms|eu cookie"),
    (Kind.ADVERTISEMENT, 0.93, r"ads?|adv|advert|adverts|advertisement|advertising|advertorial|adslot|adunit|adsense|adbox|adwrap(?:per)?|dfp|gpt|sponsor|sponsored|sponsors|sponsorship|outbrain|taboola|revcontent|zergnet|promoted|affiliate|affiliates|ad (?:container|wrapper|slot|unit|label|banner|block|box)|banner ad|partner(?:s|content)?|commercial|anzeige|werbung|native ad|dianomi|mgid|criteo|teads|shopping|products?|deals|coupons?"),
    (Kind.SOCIAL, 0.93, r"share|shares|sharing|sharebar|sharethis|sharedaddy|addthis|addtoany|social|socials|socialize|socialmedia|social (?:share|icons|links|media|bar|buttons)|facebook|twitter share|follow|followus|follow us|whatsapp|jp post flair|shariff|ssba|heateor|like button|tweet button|jetpack likes"),
    (Kind.PROMOTION, 0.92, r"related|relateds|relatedposts|related (?:posts|articles|stories|content|links|news|items|topics|coverage)|recirc|recirculation|recommended|recommendations?|recommend|reco|promos?|promobox|promotions?|more (?:from|stories|news|on|in|articles|links|posts|coverage)|most (?:read|popular|viewed|recent|shared|commented)|popular|trending|trends|read (?:more|next|also)|readmore|readnext|also read|see also|seealso|latest (?:news|posts|stories|articles|headlines)|recent (?:posts|articles|news|stories|comments)|top (?:stories|news|posts)|teasers?|teaserlist|crosslinks?|cross sell|up ?next|next (?:article|story|post|up)|nextprev|prev next|previous (?:article|post)|post (?:navigation|nav)|nav (?:links|previous|next|below|above)|article nav(?:igation)?|inline (?:promo|related|link|recirc)|internal (?:link|promo)|editors? (?:picks?|choice)|headlines (?:list|stack)|news ?feed|story ?stack|link ?(?:list|stack|box|farm)|onward|package list|read ?on|suggested|suggestions?|similar|you may (?:also )?like|ymal|yarpp|jp relatedposts|listicle nav|cta|call to action|app promo|download app|promo ?(?:box|unit|link)|magazine promo|around the web|carousel|slider|marquee|ticker|in ?brief|sidebars?|side bar|rail|right ?(?:rail|col|column|bar)|left ?(?:rail|bar)|secondary ?(?:column|content|rail)?|widgets?|widget area|complementary|feature ?box|hub ?(?:peek|links)|topic (?:list|links)|collection|explore|discover|trc related container|see more|archive (?:list|links)|blogroll|tagcloud|tag cloud|marginalia"),
    (Kind.NAVIGATION, 0.92, r"nav|navs|navbar|navigation|menus?|menubar|submenu|mega ?menu|breadcrumbs?|bread crumbs?|crumbs?|topbar|top bar|toolbar|tool bar|tools|article ?tools|story ?tools|utility|utilities|masthead|site ?(?:header|footer|nav|map|search|info|title|branding)|page ?(?:header|footer|nav)|global ?(?:header|footer|nav)|(?:main|top|primary|sub|bottom|sticky|mobile|footer) (?:nav|menu|navigation|header|bar)|footers?|colophon|search(?: (?:form|box|bar|results))?|searchbox|pagination|pager|paging|page numbers|pagenav|skip(?: (?:link|to|nav|links))?|skiplinks?|screen reader text|sr only|visually hidden|visuallyhidden|visuallyhide|assistive text|offscreen|hide for print|print only|no ?print|a11y|tags?|taglist|tag (?:list|links)|post ?tags|entry ?tags|article ?tags|story ?tags|topics|categor(?:y|ies) ?(?:list|links)?|cat links|tags links|filed under|keywords|tag cloud|toc|table of contents|languages?(?: switcher)?|lang switch|edit ?(?:link|section)|mw editsection|navbox|catlinks|printfooter|mw jump|jump link|modals?|popups?|pop up|overlays?|lightbox|dialog|toast|notification|alert ?(?:bar|box|banner)|flash ?message|breaking ?(?:news)?(?: ?(?:bar|banner))?|player|video ?(?:player|controls|js|playlist)|jw ?player|vjs|playlist|controls|audio ?player|listen|buttons?|btn|tabs?|accordion ?header|dropdown|drop down|hamburger|loading|spinner|placeholder|no ?js|back to top|scroll top|weather|stock ?(?:quote|ticker)|quotes? ?(?:board|list)|poll|quiz|calendar|events ?list|gallery ?(?:nav|controls|thumbs)|thumbs|thumbnails?|rating|ratings|stars|votes?|like ?count|post ?views|feedback|survey|noindex|robots ?nocontent|nocontent|tooltip|print|printonly|login ?(?:form|box)"),
    (Kind.CAPTION, 0.93, r"captions?|wp caption(?: text)?|figcaption|image ?(?:caption|credit|source|info|meta|description|text)|photo ?(?:caption|credit|by|source|info)|img ?(?:caption|credit|text)|picture ?(?:caption|credit)|media ?(?:caption|credit|info|source)|media ?body ?caption|cutline|gallery ?(?:caption|image|item|slide)|credits?|photographer|photo ?(?:box|block)|lead ?(?:image|media|photo)|hero ?(?:image|media|caption)|featured ?(?:image|media|caption)|slideshow|gallery|gallery ?wrapper|image ?gallery"),
    (Kind.BYLINE, 0.88, r"by ?lines?|by ?line ?(?:author|name|wrapper|container|date)?|authors?|author ?(?:name|info|box|link|line|meta|list)|(?:article|entry|post|story|content|header|page|item|blog|news) ?(?:meta|metadata|info|details|byline|author|by)|meta|metadata|metabox|post ?byline|postmetadata|posted ?(?:by|on|in)|written ?by|contributors?|vcard|dateline ?author|article ?info|article ?data|news ?info"),
    (Kind.DATE, 0.9, r"dates?|timestamps?|time ?stamp|pub ?date|date ?(?:time|published|modified|posted|line|updated|display|header)|publish(?:ed)?(?: ?(?:date|time|on|at))?|(?:article|entry|post|story|content|last) ?(?:date|time|published|updated|modified)|updated|modified|read ?time|reading ?time|time ?to ?read"),
    (Kind.BIO, 0.92, r"(?:author|writer|contributor|post author|entry author|user) ?(?:bio|biography|profile|description|card|about|box|details|block|footer|wrap|module|container)|about ?(?:the )?(?:author|writer|us|me|box)|author ?bio ?\w*|bios?|bio ?(?:box|text|wrapper)|profile ?(?:box|card)|end ?note|tagline ?author|abh box|saboxplugin|guest ?author"),
)  # fmt: skip
_COMPILED = tuple((kind, weight, re.compile(rf"\b(?:{pattern})\b")) for kind, weight, pattern in _NAMES)

_STORY = re.compile(
    r"\b(?:article ?(?:body|text|content|main|copy|page|wrapper|paragraphs?|inner|container|entry|full|body ?text)?|story ?(?:body|text|content|main|copy|wrapper|full)?|entry ?(?:content|body|text|main)?|post ?(?:content|body|text|entry|main|full|article|inner)|content ?(?:body|article|main|text|area|wrapper|inner|column|well|detail)?|body ?(?:text|copy|content|article|main)|main ?(?:content|text|article|body|copy|story)|rich ?text|richtext|field ?name ?body|field ?body|node ?(?:body|content)|news ?(?:body|text|content|article|detail|story)|text ?(?:body|content|article|block|long|wrapper)?|article|blog ?(?:post|content|body|entry)|single ?(?:content|post)?|page ?content|hentry|paragraph|td post content|instapaper body|StoryBodyCompanionColumn|livefyre body)\b"
)  # fmt: skip


@lru_cache(maxsize=16384)
def named(tag: str, attributes: str) -> tuple[Hint | None, bool]:
    """What an element's tag and names say: the kind of what is inside, and whether it is called a story's body."""
    names: list[str] = []
    hint = _TAGS.get(tag)
    is_story = tag in ("article", "main")
    for found in _ATTRIBUTE.finditer(attributes[:2000]):
        key, value = found[1].lower(), found[2] or found[3] or found[4] or ""
        if key == "itemprop":
            is_story = is_story or "articlebody" in value.lower()
        elif key == "role":
            hint = hint or _role(value.lower())
        elif key in ("style", "hidden", "aria-hidden"):
            hint = hint or _hidden(key, value.lower())
        else:
            names.append(value)
    if names:
        text = " | ".join(" ".join(_SPLIT.split(_CAMEL.sub(" ", name))).lower() for name in names)
        hint = _strongest(hint, _by_name(text))
        is_story = is_story or _STORY.search(text) is not None
    return hint, is_story


def _by_name(text: str) -> Hint | None:
    for kind, weight, pattern in _COMPILED:
        if pattern.search(text):
            return kind, weight
    return None


def _strongest(one: Hint | None, other: Hint | None) -> Hint | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda hint: hint[1])


def _role(role: str) -> Hint | None:
    if role in (
        "navigation",
        "menu",
        "menubar",
        "search",
        "banner",
        "contentinfo",
        "toolbar",
        "tablist",
        "dialog",
        "alertdialog",
    ):
        return Kind.NAVIGATION, 0.93
    return (Kind.PROMOTION, 0.85) if role == "complementary" else None


def _hidden(key: str, value: str) -> Hint | None:
    if key == "style":
        return (Kind.NAVIGATION, 0.8) if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", value) else None
    return (Kind.NAVIGATION, 0.8) if key == "hidden" or value == "true" else None
