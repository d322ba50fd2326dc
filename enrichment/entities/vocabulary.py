"""The words that rules on names turn on, folded as `names.folded` does."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL = _words("a an and at bin da de del der des di du e et for in la le of on the to und van von y")
"""Words that an abbreviation may leave out and that stay small in a name, in the languages of names in English copy."""

LEGAL = _words("ab ag asa co corp corporation gmbh inc incorporated kk limited llc llp lp ltd nv oyj plc sa spa")
"""Legal forms: a company is the same with them and without."""

SPELLED_OUT = _words("corporation incorporated limited")
"""Those of them that are as often a word of the name: British Broadcasting Corporation."""

BUSINESS = LEGAL | _words(
    """afc agency air airlines airways bancorp bank broadcasting brothers capital cf club company electric electronics
    energy entertainment fc financial foods football foundation gas global group holding holdings industrial industries
    institute insurance international lines media motor motors movement network news newspaper oil partners party
    petroleum pharma pharmaceutical pharmaceuticals pictures records sc stores studios systems team technologies
    technology television university worldwide"""
)
"""What an organisation is, said after its proper name: "Ford" for the Ford Motor Company."""

BUILDINGS = _words(
    """airport arena base bridge building cathedral center centre church dam hospital hotel international jail mosque
    museum palace park plant prison square stadium station temple theater theatre tower university"""
)
"""The same for buildings: "Vnukovo" for Vnukovo International Airport."""

PLACES = _words("archipelago desert islands mountains peninsula province region river strip")
"""The same for places. Not state, city and county, which set a place apart from another of the name."""

PREPOSITIONS = _words("after against at by for from in of on over to with")

FUNCTION_WORDS = PREPOSITIONS | _words(
    """a about all although an and another any are as be because been before but can could did do does each few had has
    have he her here his how i if is it its last like many may might more most must my new next no not now once one only
    or other our shall she should since so some such than that the their then there these they this those though two
    under until was we well were what when where which while who why will would yet you young your"""
)
"""Words that have a capital for beginning a sentence far more often than for being a name (May, Will, Young)."""

CALLED = _words("chancellor dr general governor minister mr mrs ms premier president secretary senator")
"""Words that have a capital before a person's name and are no part of it."""

_SHORT_NAMES = """
    al:albert alex:alexander andy:andrew ben:benjamin bill:william bob:robert chris:christopher dan:daniel dave:david
    dick:richard don:donald ed:edward greg:gregory jeff:jeffrey jim:james joe:joseph kate:katherine ken:kenneth
    larry:lawrence liz:elizabeth matt:matthew mike:michael nick:nicholas pat:patrick pete:peter rick:richard rob:robert
    ron:ronald sam:samuel steve:stephen steven:stephen sue:susan ted:edward tim:timothy tom:thomas tony:anthony
    will:william
"""
SHORT_NAMES = dict(pair.split(":") for pair in _SHORT_NAMES.split())
"""First names by what they are short for: Bill and William Clinton, in one story, are one."""

ABBREVIATIONS = _words(
    """AFP AP ASEAN BBC CIA CNN EU FBI IAEA IBM II III IMF ITV IV NATO NSA OPEC UAE UK UN UNESCO UNICEF US USA WHO"""
)
"""Known to be spelled in capitals, though they could be read as words. Others are known by having no vowel."""
