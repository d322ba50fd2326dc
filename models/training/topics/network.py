"""The topic classifier while it learns; `enrichment/topics/weights.py` computes the same from its tables."""

import numpy as np
import torch
from torch import Tensor, nn

from enrichment.topics.ngrams import Keys
from enrichment.topics.weights import GAIN, Table, Weights
from models.training.topics.features import Bags


class Network(nn.Module):  # type: ignore[misc]
    """A weighted mean of word rows, and one hidden layer over it."""

    def __init__(self, keys: int, topics: int, width: int, forget: float = 0.3) -> None:
        super().__init__()
        self.hidden = nn.EmbeddingBag(keys, width, mode="sum")
        self.inner = nn.Parameter(torch.zeros(width))
        self.outer = nn.Linear(width, topics)
        self.dropout = nn.Dropout(0.2)
        self.forget = forget
        nn.init.normal_(self.hidden.weight, std=0.1)
        nn.init.constant_(self.outer.bias, -3.0)

    def forward(self, bags: Bags) -> Tensor:
        """(texts, topics) raw scores. While learning, `forget` of the words are not seen."""
        weights = bags.weights
        if self.training:
            weights = weights * (torch.rand(len(weights)) > self.forget)
        squares = torch.zeros(len(bags.starts)).index_add_(0, bags.owner(), weights * weights)
        length = squares.sqrt().clamp(min=1e-6)[:, None]
        middle = self.hidden(bags.rows, bags.starts, per_sample_weights=weights) / length
        middle = torch.relu(float(GAIN) * middle + self.inner)
        scores: Tensor = self.outer(self.dropout(middle))
        return scores

    def weights(self, keys: Keys) -> Weights:
        """The classifier's tables, not yet calibrated."""
        numbers = {name: value.detach().numpy() for name, value in self.named_parameters()}
        topics = len(numbers["outer.bias"])
        return Weights(
            keys,
            Table.of(numbers["hidden.weight"]),
            numbers["inner"],
            np.ascontiguousarray(numbers["outer.weight"].T),
            numbers["outer.bias"],
            np.ones(topics, np.float32),
            np.zeros(topics, np.float32),
        )
