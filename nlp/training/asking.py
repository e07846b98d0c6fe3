"""`python -m nlp.training.asking`: the shipped encoder learns which questions people often ask.

The encoder stays as it is, and with it every label: only what turns its mean into a meaning is learnt, from
questions in many wordings (data/questions-train-*.tsv; the same questions in every language, in the same
order). A meaning is two vectors one after another: a direction in which wordings of one question meet
(supervised contrastive learning, Khosla 2020), and the roots of the shares of the questions it was taught, so
that the product of two is their Bhattacharyya coefficient.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from nlp.load import DIRECTORY
from nlp.model import Label
from nlp.training.data import LANGUAGES, OURS, Example, ours, table
from nlp.training.graft import Asking, graft, means
from nlp.training.variants import variant

# Longest of our comments that are taken for questions about something else.
_SHORT = 130
_STEPS, _BATCH, _OTHERS, _RATE = 400, 512, 128, 2e-3
_WARMTH, _SMOOTHING, _DROPPED = 0.07, 0.05, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """Everything learnt from, as the encoder sees it."""

    # A row a wording.
    texts: Tensor
    # Which question it asks.
    numbers: Tensor
    # Questions about anything else.
    others: Tensor


def main() -> None:
    """Learn, and write the model with the new meaning."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.asking", description=__doc__)
    parser.add_argument("--model", type=Path, default=DIRECTORY)
    parser.add_argument(
        "--to", type=Path, required=True, help="another directory: the model's own stays whole"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--unseen", action="store_true", help="learn none of the questions that are measured with"
    )
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    taught = _taught(options.model, random.Random(options.seed), unseen=options.unseen)
    print(f"{len(taught.texts)} wordings, {len(taught.others)} other questions")
    graft(options.model, learn(taught), options.to)


def learn(taught: Taught) -> Asking:
    """Fit the direction and the shares together."""
    middle, whitened = _whitened(taught.texts)
    turned = nn.Parameter(torch.eye(whitened.shape[1]))
    shares = nn.Linear(whitened.shape[1], int(taught.numbers.max()) + 1)
    optimizer = torch.optim.AdamW([turned, *shares.parameters()], lr=_RATE, weight_decay=0.0)
    slope = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / _STEPS)
    texts, others = (taught.texts - middle) @ whitened, (taught.others - middle) @ whitened
    for _ in range(_STEPS):
        batch, rest = torch.randperm(len(texts))[:_BATCH], torch.randperm(len(others))[:_OTHERS]
        loss = _loss(texts[batch], taught.numbers[batch], others[rest], turned, shares)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        slope.step()
    size = whitened.shape[1] ** 0.5
    return Asking(
        middle=middle.numpy(),
        turned=(whitened @ turned).detach().numpy(),
        shares=(shares.weight.T * size).detach().numpy(),
        bias=shares.bias.detach().numpy(),
    )


def _loss(texts: Tensor, numbers: Tensor, others: Tensor, turned: Tensor, shares: nn.Linear) -> Tensor:
    """Name the question, come near its other wordings; of other questions, be sure of nothing."""
    size = turned.shape[0] ** 0.5
    ways = nn.functional.normalize(nn.functional.dropout(texts, _DROPPED) @ turned, dim=1)
    named = nn.functional.cross_entropy(shares(ways * size), numbers, label_smoothing=_SMOOTHING)
    apart = nn.functional.normalize(nn.functional.dropout(others, _DROPPED) @ turned, dim=1)
    unsure = -torch.log_softmax(shares(apart * size), dim=1).mean()
    return named + 0.5 * _together(ways, numbers) + 0.1 * unsure


def _together(ways: Tensor, numbers: Tensor) -> Tensor:
    itself = torch.eye(len(ways), dtype=torch.bool)
    near = (ways @ ways.T / _WARMTH).masked_fill(itself, -1e9)
    same = (numbers[:, None] == numbers[None]) & ~itself
    told = (torch.log_softmax(near, dim=1) * same).sum(1) / same.sum(1).clamp(min=1)
    return -told.mean()


def _whitened(texts: Tensor) -> tuple[Tensor, Tensor]:
    """The mean, and what makes every direction count about the same."""
    middle = texts.mean(0)
    _, spread, ways = torch.linalg.svd((texts - middle) / len(texts) ** 0.5, full_matrices=False)
    return middle, ways.T / (spread**2 + (spread**2).mean() * 0.1).sqrt()


def _taught(model: Path, source: random.Random, *, unseen: bool) -> Taught:
    """Every wording as it stands and typed otherwise; comments that ask stand for anything else."""
    known = [one for language in LANGUAGES for one in _wordings(language, unseen=unseen)]
    again = [(number, variant(example, source)) for number, example in known]
    asking = [one for one in ours("train") if len(one.text) <= _SHORT and "?" in one.text]
    source.shuffle(asking)
    numbers = [number for number, _ in (*known, *again)]
    return Taught(
        texts=_seen(model, [example for _, example in (*known, *again)]),
        numbers=torch.tensor(np.unique(numbers, return_inverse=True)[1]),
        others=_seen(model, [variant(one, source) for one in asking[:1200]]),
    )


def _wordings(language: str, *, unseen: bool) -> list[tuple[int, Example]]:
    rows = table(OURS / f"questions-train-{language}.tsv")
    measured = {row["question"] for row in table(OURS / f"questions-{language}.tsv")} if unseen else set()
    places = {
        question: place for place, question in enumerate(dict.fromkeys(row["question"] for row in rows))
    }
    return [
        (places[row["question"]], Example(text=row["asked"], label=Label.NEUTRAL, language=language))
        for row in rows
        if row["question"] not in measured
    ]


def _seen(model: Path, examples: Sequence[Example]) -> Tensor:
    return torch.tensor(means(model, [example.text for example in examples]))


if __name__ == "__main__":
    main()
