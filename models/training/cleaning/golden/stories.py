"""Clean stories. All of it is invented."""

STORIES: dict[str, str] = {
    "ferry": """Ferry service to the northern islands resumed on Monday after a strike of eleven days that left shops short of bread and milk.

“We are glad to be back on the water,” said Marta Lindqvist, who has captained the morning boat since 2009.

The operator, Norse Coastal Lines, agreed to hire 14 more deckhands and to pay for nights spent away from home. Unions had asked for twenty.

About 3,400 people live on the four islands, and most of what they eat comes by sea.

A second round of talks, on pensions, is to begin in October.""",
    "court": """A court in Lyon on Thursday ordered the maker of a faulty heart monitor to pay 2.3 million euros to 61 patients.

Judges found that the company, Cardiola, knew of the fault for seven months before it warned hospitals.

“This is about trust,” said Hélène Marchand, a lawyer for the patients. “They slept with the thing on their chests.”

Cardiola said in a statement that it would study the ruling. It has a month to appeal.

The case began in 2019, when a nurse noticed that two devices on the same ward had stopped within an hour.""",
    "comet": """Astronomers have found grains of sugar-like molecules in dust from a comet that passed the Earth in March.

The dust was caught by a small probe, launched two years ago, and came down in the Australian desert inside a capsule the size of a bucket.

“It smells of almonds and struck matches,” said Dr Ines Okafor of the Perth Institute of Astronomy, who opened it.

Researchers said the find did not prove that comets seeded life on the Earth, but that it made the idea harder to dismiss.

The team will hand out samples to nine laboratories next month.""",
    "football": """United Rovers beat Harbour City 3-1 on Saturday to go top of the table for the first time since 1998.

Goals from Adeyemi, Kowalski and the substitute Brandt turned the match after Harbour had led at the break.

“I told them to stop passing sideways,” said the manager, Fiona Achterberg.

Rovers play at Norvik on Wednesday, where they have not won in six visits.

Harbour City stay fourth, two points behind Elmstead.""",
    "budget": """The government plans to raise the tax on sugary drinks by a third from January, the finance ministry said on Tuesday.

The measure is expected to bring in 240 million crowns a year, half of which is to go to school kitchens.

Opposition parties called it a tax on the poor. “People in the valleys do not buy smoothies,” said Jonas Vale, who leads the Rural Union.

Economists were divided. A study of a similar tax in Portugal found that sales fell by 7 percent and then stayed there.

Parliament is to vote on the budget on 12 December.""",
    "storm": """At least nine people were killed when a storm tore across the west of Ireland overnight, taking roofs off houses and felling trees onto roads.

Winds of 184 kilometres an hour were measured at Belmullet, the highest there since records began.

More than 310,000 homes were without power on Friday morning, and the railway between Galway and Athlone was closed.

“We heard the barn go, and then we heard nothing, and that was worse,” said Padraig Walsh, a farmer near Ballina.

Forecasters said that a second, weaker storm would reach the coast on Sunday.""",
    "vaccine": """Health workers began vaccinating children against measles in three northern provinces on Wednesday, after 212 cases were counted in a month.

Clinics opened at dawn, and by noon some had used up their first boxes.

The World Health Organization has sent 600,000 doses and says that it needs 4 million dollars more for fuel and cold boxes.

“Mothers walked for two hours,” said Amina Yusuf, a nurse in the town of Kaltungo. “Nobody had to be persuaded.”

The last large outbreak there, in 2016, killed 74 children.""",
    "chips": """A chip maker from Taiwan will build a factory for 5 billion dollars near Dresden, officials in Saxony said on Monday.

The plant is to employ 2,000 people and to make parts for cars and for wind turbines.

State aid will cover up to a third of the cost, subject to approval by the European Commission.

Residents of the village next to the site have asked who will pay for the water. The factory will need as much of it as a town of 40,000.

Building is to begin in the spring of next year.""",
    "theft": """Thieves took four paintings from a small gallery in Bruges in the early hours of Sunday, and left the frames on the doorstep.

The works, by pupils of Hans Memling, were insured for 900,000 euros.

Police said that the alarm had been switched off for repairs two days earlier. They are looking for a white van with a dented door.

“They knew which ones to take, and which one is a copy,” said the curator, Lieve Claes.

It was the third theft from the gallery in a century; the first two pictures came back by post.""",
    "election": """Voters in Norvik gave the Green Alliance its first majority in the city council on Sunday, final results showed.

The Alliance won 31 of 60 seats, up from 22 four years ago. Turnout was 64 percent.

Its leader, Sofie Brandt, promised free trams for pupils and an end to parking in the old town.

The Conservatives, who had governed for sixteen years, lost nine seats and their leader, Erik Holm, who resigned before midnight.

The new council meets on 3 June.""",
}  # fmt: skip
