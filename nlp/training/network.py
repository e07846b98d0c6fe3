"""Encoder, mean over the text's pieces, one linear layer."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from nlp.training.data import KINDS, LABELS


class Network(nn.Module):
    """Input ids and mask in; three raw scores, and what the text is about, out."""

    def __init__(self, encoder: BertModel, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(encoder.config.hidden_size, len(LABELS))
        self.meaning = nn.Linear(encoder.config.hidden_size, encoder.config.hidden_size, bias=False)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Raw scores, and a vector whose direction says what the text is about."""
        pooled = self.pooled(input_ids, attention_mask)
        return self.head(pooled), self.meaning(pooled)

    def pooled(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """The mean over each text's pieces."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return self.dropout((hidden * mask).sum(1) / mask.sum(1))


class Tutor(nn.Module):
    """Asks the network for a comment's kind and score as well: only while it learns, never shipped.

    What writers noted beside the label helps to find it (multi-task learning, Caruana 1997).
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.kind = nn.Linear(network.head.in_features, len(KINDS))
        self.score = nn.Linear(network.head.in_features, 1)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Raw scores of labels and of kinds, the score 0-1, the meaning."""
        network, pooled = self.network, self.network.pooled(input_ids, attention_mask)
        score = torch.squeeze(self.score(pooled), -1)
        return network.head(pooled), self.kind(pooled), score, network.meaning(pooled)


def thinned(encoder: BertModel, layers: int) -> BertModel:
    """The encoder with so many of its layers, evenly spread, the first and the last among them."""
    whole = encoder.encoder.layer
    chosen = [round(number * (len(whole) - 1) / (layers - 1)) for number in range(layers)]
    encoder.encoder.layer = nn.ModuleList([whole[number] for number in chosen])
    encoder.config.num_hidden_layers = layers
    return encoder


def parameters(tutor: Tutor, rate: float, head: float) -> list[dict[str, object]]:
    """The heads learn `head` times faster; the word embeddings not at all."""
    body = [weight for weight in tutor.network.encoder.parameters() if weight.requires_grad]
    parts = (tutor.network.head, tutor.network.meaning, tutor.kind, tutor.score)
    heads = [weight for part in parts for weight in part.parameters()]
    return [{"params": body, "lr": rate}, {"params": heads, "lr": rate * head}]
