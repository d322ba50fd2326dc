from enrichment.cleaning.words.lexicon import checksum, english, pack, unpack


def test_what_is_packed_comes_out_again() -> None:
    lexicon = unpack(pack({"the": 9, "The": 3, "Kelby": 2}, [checksum("in", "Kelby")]))
    assert (lexicon.count("the"), lexicon.count("The"), lexicon.count("boat")) == (9, 12, 0)
    assert lexicon.are_neighbours("In", "kelby")
    assert not lexicon.are_neighbours("kelby", "in")


def test_forms_are_known_in_capitals_and_at_the_start_of_sentences() -> None:
    lexicon = unpack(pack({"boat": 2, "Kelby": 2}, []))
    assert [word in lexicon for word in ("boat", "Boat", "Kelby", "KELBY", "kelby", "BOATS")] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_lexicon_that_ships_knows_news() -> None:
    assert all(word in english() for word in ("the", "minister", "Ukraine", "NATO", "ceasefire"))
    assert english().are_neighbours("prime", "minister")
