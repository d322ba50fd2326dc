import numpy as np
import spacy
from spacy.training import Example

from models.training import cross_entropy


def test_the_gradient_undoes_the_logistic_slope() -> None:
    nlp = spacy.blank("en")
    component = nlp.add_pipe(cross_entropy.FACTORY, config={"threshold": 0.5, "model": bag_of_words()})
    for label in ("a", "b"):
        component.add_label(label)
    example = Example.from_dict(nlp.make_doc("some words"), {"cats": {"a": 1.0, "b": 0.0}})
    scores = np.array([[0.01, 0.2]], dtype=np.float32)
    loss, gradient = component.get_loss([example], scores)
    slope = scores * (1 - scores)
    np.testing.assert_allclose(gradient * slope, [[-0.99, 0.2]], rtol=1e-5)
    assert np.isclose(loss, -(np.log(0.01) + np.log(0.8)) / 2)


def test_certain_scores_stay_finite() -> None:
    nlp = spacy.blank("en")
    component = nlp.add_pipe(cross_entropy.FACTORY, config={"threshold": 0.5, "model": bag_of_words()})
    component.add_label("a")
    example = Example.from_dict(nlp.make_doc("some words"), {"cats": {"a": 1.0}})
    loss, gradient = component.get_loss([example], np.zeros((1, 1), dtype=np.float32))
    assert np.isfinite(loss)
    assert np.isfinite(gradient).all()
    assert gradient[0, 0] < 0


def bag_of_words() -> dict[str, object]:
    return {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": False,
        "ngram_size": 1,
        "no_output_layer": False,
        "length": 256,
    }
