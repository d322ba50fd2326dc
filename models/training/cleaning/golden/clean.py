"""Ten kinds of clean copy that must come out as it went in. All of it is invented."""

CLEAN: dict[str, tuple[str, ...]] = {
    "list of results": (
        """Results of Saturday's matches in the coastal league:

Elmstead 2, Norvik 0
Harbour City 1, United Rovers 3
Port Dunmore 0, Kelby 0
Old Wharf 4, Sandwick 2

Rovers lead the table on goal difference, with a match in hand.""",
    ),
    "interview": (
        """Q. When did you first see the lake dry?

A. In 2011. I was nine. We walked out to the wreck.

Q. And your father?

A. He sold the boat that winter. He said the lake would be back.

Q. Was he right?

A. No.""",
    ),
    "verse": (
        """At the unveiling she read the poem that the children had written:

The harbour light is green, is green,
the boats are coming in,
and every rope that ever was
is tied around a pin.

The harbour light is green, is green,
and nobody has gone.

Then the mayor pulled the sheet, and it stuck.""",
    ),
    "bullets": (
        """The committee found three faults in the bridge:

• rust in the hangers on the eastern side
• bolts that had never been tightened
• a drain that led rain onto the bearings

Repairs are to take two summers and to cost 18 million crowns.""",
    ),
    "quotes": (
        """“No,” he said.

“Are you sure?”

“I was there.”

The court rose at four. On Tuesday it will hear the second witness, a retired pilot from Kelby, who says that he saw the van.""",
    ),
    "names with capitals": (
        """McDonald's and YouTube said they would appeal, as did eBay, HuffPost, PayPal and the makers of the iPhone and the PlayStation.

Betsy DeVos, Lyndon LaRouche and Douglas MacArthur are among the names in the archive, beside LeBron James and Leonardo DiCaprio.

AstraZeneca, GlaxoSmithKline and ExxonMobil did not answer. A spokeswoman for WhatsApp said that mRNA and WiFi were spelled correctly.""",
    ),
    "abbreviations": (
        """The U.S. Senate voted 51-48, and the U.K. is to follow on Jan. 3. Mr. Vale, of St. Ives, was paid $1.5m by Example.com Inc. in the first half.

Write to the clerk at desk@example.org or see www.example.org/notices.html for the times. The G20, the IMF and NATO have sent observers; COVID-19 tests are needed.""",
    ),
    "other languages": (
        """Der Bürgermeister sagte am Montag, die Fähre werde erst im Oktober wieder fahren. « Pourquoi maintenant ? » demanda une voix dans la salle.

Il ministro ha detto che i lavori cominceranno in primavera; perché non prima, non lo ha spiegato.""",
    ),
    "one paragraph": (
        """KELBY, March 3 (Norse News) - The last lighthouse keeper of the coast retired on Sunday after 41 years and handed his keys to a technician with a tablet computer, who will look in twice a year.""",
    ),
    "headings": (
        """The valley has had three floods in ten years, and its people have begun to count in floods instead of years.

Before the water

The mill stood where the car park is now, and the road ran behind it.

After the water

Nobody built on the low side again. The school moved up the hill, and the church stayed, because the church had always stayed.

What comes next

A dam is planned for 2031. Farmers below it have asked for the drawings.""",
    ),
    "words that cues know": (
        """Readers share more than they comment, the study of 40 newspapers found, and few of them subscribe to what they share.

Follow the river for two miles and you come to the place where the newsletter was printed in secret.

More than 200 people signed up on the first day. Advertising paid for the rest.

Related questions will be put to the minister next week, her office said. Sources close to the talks said that the privacy of patients had been the hardest point.

By Tuesday evening the square was empty. Read by a tired actor, the letter sounded shorter than it was.

Photographs of the harbour, taken by the police, were shown to the jury. The editor of the local paper was in court.""",
    ),
    "table": (
        """Seats in the new council, with the change since the last vote:

Green Alliance	31	+9
Conservatives	18	-9
Labour	8	0
Rural Union	3	0

The council has 60 members.""",
    ),
}  # fmt: skip
