"""Encoder, mean over the text's pieces, one linear layer."""

from torch import Tensor, nn
from transformers import BertModel

from nlp.training.data import LABELS


class Network(nn.Module):
    """Input ids and mask in, three raw scores out."""

    def __init__(self, encoder: BertModel, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(encoder.config.hidden_size, len(LABELS))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(self.dropout(pooled))


def thinned(encoder: BertModel, layers: int) -> BertModel:
    """The encoder with so many of its layers, evenly spread, the first and the last among them."""
    whole = encoder.encoder.layer
    chosen = [round(number * (len(whole) - 1) / (layers - 1)) for number in range(layers)]
    encoder.encoder.layer = nn.ModuleList([whole[number] for number in chosen])
    encoder.config.num_hidden_layers = layers
    return encoder


def parameters(network: Network, rate: float, head: float) -> list[dict[str, object]]:
    """The head learns `head` times faster; the word embeddings not at all."""
    body = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    return [{"params": body, "lr": rate}, {"params": list(network.head.parameters()), "lr": rate * head}]
