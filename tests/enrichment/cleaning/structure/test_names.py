from enrichment.cleaning.structure.names import names


def test_names_in_credits() -> None:
    assert names("CNN’s Michael Conte, Kylie Atwood and Svitlana Vlasova contributed to this report.") == (
        "Michael Conte", "Kylie Atwood", "Svitlana Vlasova",
    )  # fmt: skip
    assert names("(Reporting by Jan van der Berg in New York; Editing by Ann Lee)") == ("Jan van der Berg", "Ann Lee")


def test_agencies_and_single_words_are_none() -> None:
    assert names("With reporting by the Associated Press and Reuters") == ()
