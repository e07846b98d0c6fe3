"""Batches of texts of similar length, shuffled anew each epoch."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from nlp.training.data import KINDS, LABELS, Example

PIECES = 96
_BATCH = 32
_PAD = 1
_HALF = 0.5


class Encoded:
    """Examples as piece ids, made once."""

    def __init__(
        self, tokenizer: PreTrainedTokenizerFast, examples: Sequence[Example], *, sources: int | None = None
    ) -> None:
        """`sources`: so many different comments, which come again and again in the same order."""
        texts = [example.text for example in examples]
        self.ids: list[list[int]] = tokenizer(texts, truncation=True, max_length=PIECES)["input_ids"]
        self.labels = torch.tensor([LABELS.index(example.label) for example in examples])
        self.kinds = torch.tensor([KINDS.index(example.kind) for example in examples])
        self.sources = torch.arange(len(examples)) % (sources or max(1, len(examples)))
        # 0-1, half where nobody knows.
        self.scores = torch.tensor([_HALF if one.score is None else one.score / 10 for one in examples])

    def __len__(self) -> int:
        return len(self.ids)

    def pad(self, chosen: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Input ids and mask of the chosen examples."""
        longest = max(len(self.ids[index]) for index in chosen)
        ids = torch.full((len(chosen), longest), _PAD)
        for row, index in enumerate(chosen):
            ids[row, : len(self.ids[index])] = torch.tensor(self.ids[index])
        return ids, (ids != _PAD).long()


def shuffled(data: Encoded, indexes: Sequence[int], seed: int) -> Iterator[list[int]]:
    """Random batches, each sorted out of a bucket of similar lengths."""
    source = random.Random(seed)
    order = list(indexes)
    source.shuffle(order)
    buckets = [order[start : start + _BATCH * 20] for start in range(0, len(order), _BATCH * 20)]
    batches = [batch for bucket in buckets for batch in in_order(data, bucket)]
    source.shuffle(batches)
    yield from batches


def in_order(data: Encoded, indexes: Sequence[int]) -> list[list[int]]:
    """Batches from the shortest text to the longest."""
    order = sorted(indexes, key=lambda index: len(data.ids[index]))
    return [order[start : start + _BATCH] for start in range(0, len(order), _BATCH)]
