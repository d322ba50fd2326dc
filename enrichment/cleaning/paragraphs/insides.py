"""Cues that tell wherever they stand in a paragraph, and the words without which none of them can."""

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.cues import Cue, Cues

WORDS = frozenset(
    "newsletter newsletters subscribe subscriber subscribers inbox unsubscribe cookies cookie javascript"
    " privacy comment comments commenting moderated photo photos photograph image images getty afp reuters ap"
    " epa pictured twitter facebook whatsapp telegram copyright reserved rewritten click sign email"
    " commission app redistributed shutterstock alamy istock unsplash reached contacted follow l-r".split()
)
"""Without one of these no cue of `INSIDES` or `CAPTIONS` can be met, but for a place in brackets."""

ROLES = frozenset(
    "reporter correspondent journalist writer editor columnist contributor freelance freelancer photographer"
    " producer blogger commentator critic author authors fellow professor analyst lecturer covers writes"
    " posts".split()
)
"""Without one of these no cue of `BIO` can be met."""

# fmt: off
_ROLE = r"(?:reporter|correspondent|journalist|writer|editor|columnist|contributor|producer|blogger|photographer|photojournalist|videographer|commentator|anchor|freelancer|novelist|historian|bureau chief|critic|author|intern|staff)"
_AGENCY = r"(?-i:Getty(?: Images)?|AFP|Afp|REUTERS|Reuters|AP|A\.P\.|EPA(?:-EFE)?|EFE|PA (?:Wire|Media|Images)|Shutterstock|SHUTTERSTOCK|Alamy|iStock(?:photo)?|Unsplash|Wikimedia(?: Commons)?|Flickr|Bloomberg|NASA|USA TODAY(?: Sports)?|USA Today Sports|ZUMA(?: Press)?|Xinhua|TASS|Anadolu(?: Agency)?|NurPhoto|Rex(?: Features)?|AP Photo|Associated Press|Pixabay|Pexels|IMAGO|Imago|dpa|DPA|SIPA|Sipa|Corbis|Creative Commons|Google (?:Maps|Street View)|GETTY(?: IMAGES)?|PTI|ANI)"

INSIDES = Cues((
    Cue("own_newsletter", Kind.SUBSCRIPTION, r"\b(?:subscribe (?:to|for|now|here|today)\b[^.]{0,60}(?:newsletter|channel|podcast|email|feed|alerts?|edition|updates|us\b)|(?:our|free|daily|weekly|morning|email) (?:\w+ )?newsletters?\b|(?:delivered |straight |right |directly )(?:\w+ )?to your (?:inbox|email|phone)|in your inbox|sign up (?:for|to|here|now|today)\b|enter your email|privacy (?:policy|notice)\b[^.]{0,40}(?:apply|terms)|terms of (?:service|use)\b|unsubscribe (?:at any|any ?time|from)|already a (?:subscriber|member))", 0.88, 60),
    Cue("own_cookies", Kind.LEGAL, r"\b(?:(?:uses?|using|accept|store|our|of|these|such) (?:\w+ ){0,3}cookies\b|cookie (?:policy|settings|preferences)|consent to (?:the|our)\b|rewritten or redistributed|may not be published, broadcast|all rights reserved|affiliate (?:links?|commission)|earn (?:a|an) (?:\w+ )?commission)", 0.9, 120),
    Cue("own_comments", Kind.COMMENTS, r"\b(?:(?:leave|post|write|add) (?:a|your) (?:comment|reply)|comments? (?:section )?below|comments? (?:are|is) (?:closed|moderated|welcome|the responsibility)|required fields|(?:in|to) the comments? (?:section|below)|comment(?:ing)? (?:policy|guidelines|rules))", 0.88, 70),
    Cue("own_accounts", Kind.SOCIAL, r"\b(?:follow (?:us|me|him|her|them|@\w+)\b|on twitter:? ?(?:@|at @)\w+|(?:like|find|join) us on\b|opens in (?:a )?new window|click to (?:share|email|print)|on facebook, twitter|whatsapp channel|telegram channel)", 0.86, 45),
    Cue("own_app", Kind.PROMOTION, r"\b(?:click here|download (?:our|the) (?:\w+ ){0,2}app\b|(?:click|tap) (?:on )?(?:the|this) (?:link|button))", 0.84, 35),
    Cue("reach_author", Kind.BIO, r"\b(?:(?:can be|be) (?:reached|contacted|followed) (?:at|on|by|via)\b|(?:email|contact|reach|write to) (?:him|her|them|the (?:writer|author|reporter)|\w+ \w+)?\s?(?:at|on|:)\s*\S+@|(?:follow|tweet) \w+(?: \w+)? (?:on twitter|at|@)|(?:her|his|their) (?:work|writing|reporting|articles) (?:has|have) (?:also )?(?:appeared|been published))", 0.87, 110),
    Cue("photo_agency", Kind.CAPTION, r"(?:[(\[|]|\s[/—–-])\s*(?:photo(?:graph)?s?|images?|pictures?|credit|pic)?\s*(?:by|:|credit:?|courtesy(?: of)?|via|©)?\s*[^()\[\]]{0,50}?\b" + _AGENCY + r"\b[^()\[\]]{0,50}[)\]]?\.?$|(?:photo|image|picture|photograph|credit|©)\s*(?:credit|by|courtesy(?: of)?|source)?\s*[:©]\s*[^.]{2,60}$|\b(?:getty images|ap photo|afp/getty|reuters/[A-Z]\w+|/(?:afp|ap|reuters|epa|getty(?: images)?))\b[^.]{0,30}\.?$", 0.86, 75),
    Cue("placed", Kind.CAPTION, r"\((?:l|r|c|left|right|cent(?:er|re)|l-r|l to r|pictured(?: \w+)?|above|below|top|bottom|file(?: photo| picture)?|from left)\)|\bpictured (?:here|in|at|on|above|below|with|left|right)\b", 0.7, 60),
))

BIO = Cues((
    Cue("is_our_reporter", Kind.BIO, r"(?:[A-Z][\w.'’-]+ ){1,4}(?:[^.]{0,30})?\b(?:is|works as|covers|reports|writes|has covered) (?:(?:a|an|the|our|[\w.'’ ]{2,30}[’']s?)\s)?(?:[\w,.&/’'-]+\s){0,8}?(?:" + _ROLE + r"|fellow|professor|analyst|lecturer|director)\b[^.]{0,40}\b(?:at|for|with|in|on|of|who|based|covering|from|and|whose)\b", 0.84, 90),
    Cue("covers_for_us", Kind.BIO, r"(?:[A-Z][\w.'’-]+ ){1,4}(?:covers|reports on|writes (?:about|on|for)|has (?:written|reported|covered|worked))\b[^.]{3,90}\bfor (?:the |us\b|[A-Z])", 0.84, 90),
    Cue("about_author", Kind.BIO, r"(?:about|more from|meet|view all posts by|see all by|posts by|articles by|follow) (?:the )?(?:authors?|writers?|reporter|contributors?)\b(?=[^.]{0,30}$)|the (?:author|writer) is\b|(?:view|see) all (?:posts|articles) by\b|author (?:bio|profile|archive|page)\b", 0.92, 70),
))

CAPTIONS = Cues((
    Cue("caption_opening", Kind.CAPTION, r"(?:\(?l-r\)?|\(?from left\b|left to right|pictured\b|above\s?[:,]|below\s?[:,]|left\s?[:,]|right\s?[:,]|top\s?:|file\s?[-–—:]|(?:in )?this (?:[\w., ]{0,30}?)(?:photo(?:graph)?|image|picture|combo|combination|handout|screen ?grab|frame ?grab|illustration|frame from|still)\b|(?:an?|the) (?:undated|handout|aerial|satellite|file|general|screen ?grab|artist[’']s|archive|combination)\b[^.]{0,40}\b(?:photo|view|image|picture|impression|rendering|of)\b|(?:caption|photo caption|image caption|media caption)\s*[:,]?|(?:photo|image|picture|video) (?:shows|showing)\b)", 0.87, 70),
))
# fmt: on
