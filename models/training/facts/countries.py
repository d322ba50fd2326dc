"""Countries: what they are called in news copy and in Wikipedia, where that differs from GeoNames."""

from collections.abc import Mapping

from enrichment.linking.spelling import key

FORMER = frozenset(("AN", "CS"))
"""Codes of states that are no more; GeoNames keeps them."""

TITLES = {
    "AX": "Åland",
    "BL": "Saint Barthélemy",
    "BQ": "Caribbean Netherlands",
    "BS": "The Bahamas",
    "CC": "Cocos (Keeling) Islands",
    "CV": "Cape Verde",
    "CW": "Curaçao",
    "CZ": "Czech Republic",
    "FM": "Federated States of Micronesia",
    "GE": "Georgia (country)",
    "GM": "The Gambia",
    "IE": "Republic of Ireland",
    "MF": "Collectivity of Saint Martin",
    "MO": "Macau",
    "NL": "Netherlands",
    "PN": "Pitcairn Islands",
    "PS": "State of Palestine",
    "RE": "Réunion",
    "SH": "Saint Helena, Ascension and Tristan da Cunha",
    "ST": "São Tomé and Príncipe",
    "SX": "Sint Maarten",
    "TF": "French Southern and Antarctic Lands",
    "TL": "Timor-Leste",
    "UM": "United States Minor Outlying Islands",
    "VA": "Vatican City",
    "VI": "United States Virgin Islands",
}
"""Wikipedia's titles for codes whose GeoNames name is not the title."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "AE": ("UAE", "Emirates"),
    "BA": ("Bosnia", "Bosnia & Herzegovina", "Bosnia-Herzegovina", "BiH"),
    "BN": ("Brunei Darussalam",),
    "CD": ("DR Congo", "D.R. Congo", "DRC", "Congo-Kinshasa", "Democratic Republic of Congo", "Zaire"),
    "CF": ("CAR",),
    "CG": ("Congo-Brazzaville", "Congo Republic", "Republic of Congo"),
    "CI": ("Cote d'Ivoire",),
    "CN": ("People's Republic of China", "PRC", "P.R. China", "Mainland China"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czechia",),
    "DE": ("Federal Republic of Germany",),
    "FK": ("Falklands",),
    "FM": ("Micronesia",),
    "GB": ("U.K.", "Britain", "Great Britain", "United Kingdom of Great Britain and Northern Ireland"),
    "IE": ("Irish Republic", "Eire"),
    "IR": ("Islamic Republic of Iran",),
    "KG": ("Kirghizia",),
    "KN": ("St. Kitts and Nevis", "St Kitts"),
    "KP": ("DPRK", "D.P.R.K.", "Democratic People's Republic of Korea", "N. Korea", "N Korea"),
    "KR": ("ROK", "Republic of Korea", "S. Korea", "S Korea"),
    "LC": ("St. Lucia", "St Lucia"),
    "LK": ("Ceylon",),
    "MK": ("Republic of North Macedonia", "Republic of Macedonia", "FYROM"),
    "MM": ("Burma", "Myanmar (Burma)"),
    "NL": ("Holland",),
    "NZ": ("Aotearoa",),
    "PG": ("PNG",),
    "PH": ("Republic of the Philippines",),
    "PS": ("Palestine", "Palestinian territories", "Occupied Palestinian Territory"),
    "RU": ("Russian Federation",),
    "SA": ("KSA", "Kingdom of Saudi Arabia"),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor", "Timor Leste"),
    "TR": ("Türkiye", "Turkiye", "Republic of Turkey"),
    "TT": ("Trinidad",),
    "TW": ("Republic of China", "Chinese Taipei"),
    "TZ": ("United Republic of Tanzania",),
    "US": ("U.S.", "USA", "U.S.A.", "America", "United States of America"),
    "VA": ("Holy See",),
    "VC": ("St. Vincent and the Grenadines", "Saint Vincent", "St Vincent"),
    "VN": ("Viet Nam",),
}
"""What else the press calls a country. A name of two countries stays out."""

SHARED = frozenset(map(key, ("Georgia", "Congo", "Korea", "Guinea-Conakry", "Macedonia", "Jersey")))
"""Names that only the story can tell apart, though GeoNames gives some to one country alone."""

RIVALS: Mapping[str, tuple[str, ...]] = {
    "Congo": ("Democratic Republic of the Congo", "Republic of the Congo"),
    "Korea": ("South Korea", "North Korea"),
    "Jersey": ("Jersey", "New Jersey"),
    "New York": ("New York (state)", "New York City"),
    "Washington": ("Washington (state)", "Washington, D.C."),
    "Georgia": ("Georgia (country)", "Georgia (U.S. state)"),
}
"""Names that one blurb writer may use for one thing only, but newsrooms for several: each may always be meant."""

REGIONS: Mapping[str, str] = {
    "GA": "Georgia (U.S. state)",
    "NY": "New York (state)",
    "WA": "Washington (state)",
    "DC": "Washington, D.C.",
}
"""Wikipedia's titles of those states of the U.S. whose name alone is not the title."""


def title(code: str, name: str) -> str:
    """A country's Wikipedia title, from its ISO code and GeoNames name."""
    return TITLES.get(code, name.strip())


def state_title(region: str, name: str) -> str:
    """The Wikipedia title of a state of the U.S., from its letters and name."""
    return REGIONS.get(region, name)


def names(code: str, name: str) -> tuple[str, ...]:
    """The keys under which copy may name a country without leaving a doubt, each once."""
    keys = map(key, (name, title(code, name), *NAMES.get(code, ())))
    return tuple(dict.fromkeys(name for name in keys if name not in SHARED))
