"""The teacher's network: a sentence encoder with case features, a tag for each word, topics for the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from models.training.corpora.tags import TAGS
from models.training.teacher.pieces import CASES, Pieces


@dataclass(frozen=True)
class Batch:
    """Texts side by side, padded. `words` are (text, place) pairs of each word's first piece, in reading order."""

    ids: Tensor
    cases: Tensor
    mask: Tensor
    words: tuple[Tensor, Tensor]


def batch(texts: Sequence[Pieces]) -> Batch:
    """The texts as one batch."""
    longest = max(len(text.ids) for text in texts)
    shape = (len(texts), longest)
    ids, cases, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for row, text in enumerate(texts):
        length = len(text.ids)
        ids[row, :length] = torch.tensor(text.ids)
        cases[row, :length] = torch.tensor(text.cases)
        mask[row, :length] = 1
    rows = torch.tensor([row for row, text in enumerate(texts) for _ in text.first])
    places = torch.tensor([place for text in texts for place in text.first])
    return Batch(ids, cases, mask, (rows, places))


class Teacher(nn.Module):  # type: ignore[misc]
    """Tag logits (words, 41) and topic logits (texts, topics)."""

    def __init__(self, folder: Path, topics: int, weights: bool = True) -> None:
        super().__init__()
        config = BertConfig.from_json_file(folder / "config.json")
        self.encoder = (
            BertModel.from_pretrained(folder, add_pooling_layer=False)
            if weights
            else BertModel(config, add_pooling_layer=False)
        )
        width = config.hidden_size
        self.cases = nn.Embedding(len(CASES), width)
        nn.init.zeros_(self.cases.weight)
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, len(TAGS))
        self.topics = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, topics))

    def encode(self, texts: Batch) -> Tensor:
        """(texts, pieces, width) what stands at each piece."""
        embedded = self.encoder.embeddings.word_embeddings(texts.ids) + self.cases(texts.cases)
        hidden: Tensor = self.encoder(inputs_embeds=embedded, attention_mask=texts.mask).last_hidden_state
        return hidden

    def forward(self, texts: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Tag logits, topic logits, and the words' vectors (words, width)."""
        hidden = self.encode(texts)
        words = hidden[texts.words]
        seen = texts.mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * seen).sum(1) / seen.sum(1)
        text = self.dropout(torch.cat([hidden[:, 0], mean], -1))
        return self.tags(self.dropout(words)), self.topics(text), words
