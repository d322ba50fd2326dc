"""Templates of pages: a name, the page, and lines of the story beyond its paragraphs (where they go, a blank, the line)."""

TEASERS = "<ul><li><a href=a>Bread prices rise again</a></li><li><a href=b>The village that voted twice</a></li></ul>"
CARDS = (
    "<div><h3><a href=a>Bread prices rise again</a></h3><p>Flour costs a third more than it did a year ago, bakers say.</p></div>"
    "<div><h3><a href=b>The village that voted twice</a></h3><p>A clerk lost the first ballot box, and found it.</p></div>"
)
MENU = "<ul class=menu><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport</a><li><a href=/c>Culture</a></ul>"
FOOT = "<footer><p>© 2024 Norse Media. All rights reserved.</p><a href=t>Terms</a> <a href=p>Privacy</a></footer>"
COOKIES = "<div class=overlay><p>We use cookies to give you the best experience. By continuing you agree to our cookie policy.</p><button>Accept</button></div>"
P = "<p>{0}</p><p>{1}</p><p>{2}</p><p>{3}</p><p>{4}</p>"

TEMPLATES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("semantic", f"<title>{{title}}</title><nav>{MENU}</nav><main><article><h1>{{title}}</h1>{P}</article><aside>{TEASERS}</aside></main>{FOOT}", ()),
    ("tables of 2005", f"<table><tr><td colspan=3>{MENU}<tr><td width=120>{TEASERS}<td><h1>{{title}}</h1><font size=2>{{0}}<br><br>{{1}}<br><br>{{2}}<br><br>{{3}}<br><br>{{4}}</font><td><a href=x>Print</a></table>", ()),
    ("lead in a div of its own", f"<div id=wrap><h1>{{title}}</h1><div class=x1><p>{{0}}</p></div><div class=x2><p>{{1}}</p><p>{{2}}</p><p>{{3}}</p><p>{{4}}</p></div><div class=x3>{TEASERS}</div></div>", ()),
    ("related list in the middle", f"<div class=entry-content><p>{{0}}</p><p>{{1}}</p><div class=related-posts><h3>Related stories</h3>{TEASERS}</div><p>{{2}}</p><p>{{3}}</p><p>{{4}}</p></div>", ()),
    ("related without a name", f"<div class=c7><h1>{{title}}</h1><p>{{0}}</p><p>{{1}}</p><h4>Related</h4>{TEASERS}<p>{{2}}</p><p>{{3}}</p><p>{{4}}</p></div>", ()),
    ("cookie box first", f"{COOKIES}<div class=page><h1>{{title}}</h1><div itemprop=articleBody>{P}</div></div>", ()),
    ("comments after", f"<article>{P}<section id=comments><h3>3 comments</h3><div class=comment><p>This is what happens when nobody reads the small print, as I said last year.</p></div><div class=comment><p>Well said, and somebody should tell the mayor about it too.</p></div><form><label>Name *</label><textarea></textarea></form></section></article>", ()),
    ("comments without a name", f"<div><h1>{{title}}</h1>{P}<h3>2 Comments</h3><p>Nobody asked us about it, and now it is too late for that.</p><p>I have seen it with my own eyes, and it was worse than they say.</p><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>", ()),
    ("captions", "<article><h1>{title}</h1><figure><img src=x><figcaption>A boat in the harbour. Photo: Jan de Wit</figcaption></figure><p>{0}</p><p>{1}</p><div class=wp-caption><img><p class=wp-caption-text>Bread on a table in the village of Kelby.</p></div><p>{2}</p><p>{3}</p><p>{4}</p></article>", ()),
    ("newsletter box", "<main><h1>{title}</h1><p>{0}</p><p>{1}</p><div class=signup-box><h4>Get the day in five minutes</h4><p>Our editors choose the stories that matter and send them to you each morning.</p><input type=email><button>Subscribe</button></div><p>{2}</p><p>{3}</p><p>{4}</p></main>", ()),
    ("amp", f"<html amp><body><amp-sidebar><ul><li>Home<li>News</ul></amp-sidebar><main><h1>{{title}}</h1><amp-img></amp-img>{P}<amp-ad></amp-ad></main><amp-consent><p>We and our partners store cookies on your device.</p></amp-consent>", ()),
    ("linked data", f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{{title}}", "author": "Ann Lee"}}</script><div class=layout><div class=left>{CARDS}</div><div class=mid><h1>{{title}}</h1>{P}</div></div>', ()),
    ("headings", "<article><h1>{title}</h1><p>{0}</p><p>{1}</p><h2>How it began</h2><p>{2}</p><p>{3}</p><h2>What comes next</h2><p>{4}</p></article>", ("2 How it began", "5 What comes next")),
    ("list and quote", "<article><p>{0}</p><p>{1}</p><ul><li>It was the third time in a year.</li><li>Nobody had been told before the weekend.</li></ul><blockquote><p>{2}</p></blockquote><p>{3}</p><p>{4}</p></article>", ("2 It was the third time in a year.", "3 Nobody had been told before the weekend.")),
    ("inline links", "<div class=story-body><p>{0}</p><p><a href=x>The ministry</a> has said nothing, and <em>neither</em> has <a href=y>the union</a>.</p><p>{1}</p><p>{2}</p><p>{3}</p><p>{4}</p></div>", ("1 The ministry has said nothing, and neither has the union.",)),
    ("share bars", f"<div class=art><h1>{{title}}</h1><div class=share><a href=f>Facebook</a><a href=t>Twitter</a><span>Share</span></div>{P}<ul class=social><li><a href=f>Facebook</a><li><a href=w>WhatsApp</a></ul></div>", ()),
    ("byline and time", f"<article><header><h1>{{title}}</h1><div class=byline>By <a href=a>Ann Lee</a></div><time datetime=2024-03-04>4 March 2024, 10:32</time></header>{P}</article>", ()),
    ("author note", f"<article>{P}<div class=author-bio><p>Ann Lee is a reporter for Norse News, where she covers the coast and the courts.</p></div></article>", ()),
    ("cards below", f"<main><article>{P}</article><section><h2>More from Norse News</h2>{CARDS}</section></main>{FOOT}", ()),
    ("cards in the same element", f"<div id=content><h1>{{title}}</h1>{P}<h3>Most read</h3>{CARDS}</div>", ()),
    ("several articles", f"<main><article><h1>{{title}}</h1>{P}</article><article><h2>The mill that ran backwards</h2><p>The mill at Sandwick ran backwards on Tuesday for the first time in living memory, and nobody there could say why it did.</p><p>Its owner had gone to the mainland to buy a belt and came back to find the yard full of people and the sacks full of grain.</p><p>An engineer from Kelby who looked at the wheel on Wednesday said that the tide had been higher than the weir for an hour.</p></article></main>", ()),
    ("advertisements", "<div class=article__body><p>{0}</p><div class=ad-slot>Advertisement</div><p>{1}</p><p>{2}</p><div><span>ADVERTISEMENT</span></div><p>{3}</p><p>{4}</p></div>", ()),
    ("paragraphs named paywall", "<div><h1>{title}</h1><p>{0}</p><p class=paywall>{1}</p><p class=paywall>{2}</p><p class=paywall>{3}</p><p class=paywall>{4}</p></div>", ()),
    ("wrapper with a bad name", f"<div class='page has-sidebar modal-open'><div class='content-with-sidebar'><h1>{{title}}</h1>{P}</div><div class=sidebar>{TEASERS}</div></div>", ()),
    ("spans instead of paragraphs", "<div data-testid=article><div><span>{0}</span></div><div><span>{1}</span></div><div><span>{2}</span></div><div><span>{3}</span></div><div><span>{4}</span></div></div><div class=footer-links><a href=x>Imprint</a></div>", ()),
    ("read more in the text", "<article><p>{0}</p><p><strong>Read more: <a href=x>Why the bus is late</a></strong></p><p>{1}</p><p>{2}</p><p><a href=y>The village that voted twice</a></p><p>{3}</p><p>{4}</p></article>", ()),
    ("live blog", "<div class=live-blog><h1>{title}</h1><div class=post><time>10:32</time><p>{0}</p></div><div class=post><time>10:05</time><p>{1}</p><p>{2}</p></div><div class=post><time>09:40</time><p>{3}</p><p>{4}</p></div></div>", ()),
    ("broken markup", "<div><div class=nav><a href=x>Home<a href=y>News</div><h1>{title}</h2><p>{0}<p>{1}</div></div></span><p>{2}<b><p>{3}</i><p>{4}", ()),
    ("text beside scripts", f"<body><script>var a='<p>No</p>';</script><style>p{{color:red}}</style><noscript><p>Please enable JavaScript to see this page in full.</p></noscript><div>{P}</div><template><p>A template is no part of the page at all.</p></template>", ()),
    ("tags and trail", f"<ul class=breadcrumb><li><a href=/>Home</a><li><a href=/n>News</a></ul><article>{P}<p>Tags: <a href=a>boats</a>, <a href=b>islands</a></p><p>Filed under: <a href=n>News</a></p></article>", ()),
)  # fmt: skip
