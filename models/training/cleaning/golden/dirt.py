"""Thirteen kinds of dirt. Each piece says where it goes: before which paragraph of the story, counted from 0.

`REMOVED` are paragraphs that must go; `REPAIRED` are changes to the story's own text that must be undone.
"""

from collections.abc import Callable, Mapping

Placed = tuple[int, str]

REMOVED: Mapping[str, tuple[tuple[Placed, ...], ...]] = {
    "cross-promotion": (
        ((2, "See also  Five things to know about the strike at the docks"),),
        ((1, "READ MORE: What the ruling means for patients in Belgium"), (4, "Also read: Heart monitors explained")),
        ((3, "Related: Why comets smell"), (5, "You may also like"), (5, "The best telescopes under 300 euros"), (5, "How to see the next meteor shower")),
        ((2, "Don't miss: The night that Rovers went down"), (5, "More football news")),
        ((1, "Watch: Minister defends the sugar tax"), (5, "Most read"), (5, "1. Man finds ring in potato"), (5, "2. Why your bus is late"), (5, "3. The village that voted twice")),
        ((2, "Related articles"), (2, "Storm names for this winter announced"), (2, "What to do when the power goes")),
    ),
    "subscription": (
        ((2, "Sign up for our morning newsletter and get the day's stories in your inbox."),),
        ((5, "Subscribe now for unlimited access to all our stories."), (5, "Already a subscriber? Log in")),
        ((3, "Enter your email address"), (3, "By signing up you agree to our terms of use and privacy policy.")),
        ((1, "To continue reading, create a free account."),),
        ((4, "Get our free weekly newsletter delivered straight to your inbox"), (4, "Thank you for subscribing!")),
    ),
    "comments": (
        ((5, "Leave a Reply"), (5, "Your email address will not be published. Required fields are marked *")),
        ((5, "12 comments"), (5, "Sort by newest"), (5, "Reply")),
        ((5, "Comments (3)"), (5, "This is what happens when you let lawyers run hospitals."), (5, "Well said, finally somebody who tells it as it is.")),
        ((5, "Post a comment"), (5, "Name *"), (5, "Email *"), (5, "Save my name, email, and website in this browser for the next time I comment.")),
        ((5, "Comments are closed."),),
    ),
    "social": (
        ((0, "Share on Facebook"), (0, "Tweet")),
        ((0, "Share this article"), (5, "Follow us on Twitter and Facebook for the latest updates")),
        ((5, "Click to share on WhatsApp (Opens in new window)"),),
        ((0, "Facebook Twitter WhatsApp Email Print"),),
        ((3, "Follow @norsenews on Instagram"), (5, "Copy link")),
    ),
    "legal": (
        ((5, "Copyright 2024 Norse News. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."),),
        ((0, "We use cookies to improve your experience. By continuing to use this site you agree to our cookie policy."), (0, "Accept all cookies")),
        ((5, "© 2023 Example Media Ltd"), (5, "Privacy Policy | Terms of Use | Contact Us")),
        ((5, "This article was originally published by The Coast Gazette."),),
        ((5, "Terms and conditions"), (5, "Privacy policy"), (5, "Cookie settings")),
    ),
    "navigation": (
        ((0, "Skip to content"), (0, "Home > News > World")),
        ((0, "Home"), (0, "News"), (0, "Sport"), (0, "Weather"), (0, "Menu"), (0, "Search")),
        ((5, "Tags: storm, Ireland, weather"), (5, "Back to top")),
        ((5, "Filed under: Football"), (5, "Next article"), (5, "Previous article")),
        ((2, "Image 1 of 4"), (2, "View gallery")),
    ),
    "advertisement": (
        ((2, "Advertisement"),),
        ((1, "ADVERTISEMENT"), (3, "Advertisement - Scroll to continue")),
        ((4, "Sponsored content"),),
        ((2, "Story continues below advertisement"),),
        ((3, "Ad"), (3, "Article continues after ad")),
    ),
    "caption": (
        ((1, "Captain Marta Lindqvist waves from the bridge of the morning boat in Kelby, March 4, 2024."),),
        ((2, "Photo: Jan de Wit/Reuters"),),
        ((3, "The capsule lies in the desert near Woomera. (AP Photo/Rosa Ferri)"),),
        ((1, "FILE - Fans of United Rovers are pictured before a match in 1998."),),
        ((4, "In this photo taken on Oct. 3, 2023, a worker fills bottles at a plant in Kelby."),),
        ((2, "Image caption: A barn near Ballina lost its roof"),),
    ),
    "byline": (
        ((0, "By Ingrid Solheim"),),
        ((0, "By Paul Mercier and Nadia Haddad, Norse News"), (0, "Published: 14 March 2024, 10:32 GMT")),
        ((0, "Updated 3 hours ago"),),
        ((0, "Written by Tomas Berg"), (0, "March 9, 2024 8:15 am")),
        ((0, "4 min read"),),
    ),
    "credit": (
        ((5, "Norse News's Ingrid Solheim, Paul Mercier and Nadia Haddad contributed to this report."),),
        ((5, "(Reporting by Paul Mercier; Editing by Nadia Haddad)"),),
        ((5, "With reporting by the Associated Press"),),
        ((5, "Additional reporting by Tomas Berg in Perth"),),
        ((5, "Source: AFP"),),
    ),
    "agency note": (
        ((5, "ENDS"),),
        ((5, "-30-"),),
        ((5, "###"),),
        ((5, "(more)"),),
        ((5, "Media contact: press office, Norse Coastal Lines, 555 0134"),),
    ),
    "correction": (
        ((5, "Correction: An earlier version of this article misstated the number of islands."),),
        ((5, "This story has been corrected to show that the fine was 2.3 million euros."),),
        ((0, "Editor's note: This story was updated on Tuesday with a comment from the institute."),),
        ((5, "Clarification: Harbour City play at home on Wednesday, not away."),),
        ((5, "UPDATE: This story has been updated to include a reaction from the ministry."),),
    ),
    "author note": (
        ((5, "Ingrid Solheim is a reporter for Norse News, covering the coast. Follow her on Twitter @isolheim"),),
        ((5, "About the author"), (5, "Paul Mercier covers the courts for Norse News.")),
        ((5, "Contact the reporter at tberg@example.org"),),
    ),
}  # fmt: skip

REPAIRED: Mapping[str, Callable[[str], str]] = {
    "mojibake": lambda text: text.replace("“", "â€œ").replace("”", "â€\x9d").replace("é", "Ã©"),
    "odd blanks": lambda text: text.replace(" the ", " the\xa0").replace(" of ", "\u2009of "),
    "soft hyphens": lambda text: text.replace("tion", "\xadtion").replace("ing ", "\u200bing "),
    "blank before a mark": lambda text: text.replace(". ", " . ").replace(", ", " , ", 2),
    "no blank after a sentence": lambda text: text.replace(". ", "."),
    "glued words": lambda text: text.replace(" said ", "said ").replace(" of the ", " ofthe "),
    "line ends": lambda text: text.replace("\n", "\r\n") + "\r\n \r\n\r\n",
    "decomposed": lambda text: text.replace("é", "e\u0301").replace("è", "e\u0300") + " ",
}
