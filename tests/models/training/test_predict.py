from models import SHIPPED
from models.training.corpus import Text
from models.training.predict import flags, load, predict

POLITICS, ELECTION, SPORT = "medtop:11000000", "medtop:20000574", "medtop:15000000"


def test_flags_include_parents() -> None:
    assert flags([Text("", (), (ELECTION,)), Text("")], [POLITICS, SPORT]).tolist() == [[True, False], [False, False]]


def test_answers_line_up_with_the_texts() -> None:
    texts = [Text("Berlin votes.", ((0, 6, "GPE"),), (ELECTION,)), Text("It rained in London.", ((13, 19, "GPE"),))]
    answers = predict(load(SHIPPED), texts)
    assert answers.annotated == [set(text.mentions) for text in texts]
    assert [(0, 6, "GPE") in answers.predicted[0], (13, 19, "GPE") in answers.predicted[1]] == [True, True]
    assert answers.chances.shape == answers.topics.shape == (2, len(answers.labels))
    assert answers.topics[:, answers.labels.index(POLITICS)].tolist() == [True, False]
    assert ((answers.chances > 0) & (answers.chances < 1)).all()
