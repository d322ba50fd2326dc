"""The recogniser's network: one linear layer from what stands at a token to the scores of its tags."""

from spacy.tokens import Doc
from thinc.api import Linear, Model, chain, with_array
from thinc.types import Floats2d


def token_scores(
    tok2vec: Model[list[Doc], list[Floats2d]], outputs: int | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """Documents to one (tokens, outputs) array of scores each. `outputs` is set by the recogniser from its labels."""
    width = tok2vec.get_dim("nO") if tok2vec.has_dim("nO") else None
    output = Linear(nO=outputs, nI=width)
    model: Model[list[Doc], list[Floats2d]] = chain(tok2vec, with_array(output))
    model.set_ref("tok2vec", tok2vec)
    model.set_ref("output_layer", output)
    return model
