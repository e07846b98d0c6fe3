"""Fine-tuning: public sets once, our own comments several times, the word embeddings frozen."""

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import torch
from torch import Tensor, nn
from transformers import PreTrainedTokenizerFast

from nlp.training.batches import Encoded, in_order, shuffled
from nlp.training.data import LABELS, Example
from nlp.training.network import Network, parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The numbers of one training run."""

    rate: float = 1e-4
    head: float = 10.0
    warm_up: float = 0.06
    smoothing: float = 0.05
    # Epochs in which everything is read; then epochs of our own comments with a little of the rest.
    mixed: int = 1
    own: int = 3
    # The public share of an own epoch, against forgetting.
    rehearsal: float = 0.1
    seed: int = 7


def train(
    network: Network,
    tokenizer: PreTrainedTokenizerFast,
    own: Sequence[Example],
    public: Sequence[Example],
    plan: Plan,
    checkpoint: Path,
) -> None:
    """Fit the network in place and leave its weights in `checkpoint`."""
    torch.manual_seed(plan.seed)
    data = Encoded(tokenizer, [*own, *public])
    batches = list(_schedule(data, len(own), plan))
    optimizer = torch.optim.AdamW(parameters(network, plan.rate, plan.head), weight_decay=0.01)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, _slope(len(batches), plan.warm_up))
    balance = _balance(data.labels[: len(own)])
    network.train()
    started, total = monotonic(), 0.0
    for step, batch in enumerate(batches, 1):
        total += _step(network, data, batch, balance, plan.smoothing, optimizer)
        rates.step()
        if step % 50 == 0:
            spent = monotonic() - started
            print(f"{step}/{len(batches)} loss {total / 50:.3f} {spent:.0f} s", flush=True)
            total = 0.0
    torch.save(network.state_dict(), checkpoint)


def logits(network: Network, tokenizer: PreTrainedTokenizerFast, examples: Sequence[Example]) -> Tensor:
    """Raw scores in the examples' order."""
    data = Encoded(tokenizer, examples)
    found = torch.zeros(len(data), len(LABELS))
    network.eval()
    with torch.inference_mode(), _half():
        for batch in in_order(data, range(len(data))):
            found[batch] = network(*data.pad(batch)).float()
    return found


def _schedule(data: Encoded, own: int, plan: Plan) -> Iterator[list[int]]:
    public = list(range(own, len(data)))
    for epoch in range(plan.mixed):
        yield from shuffled(data, [*range(own), *public], plan.seed + epoch)
    few = int(own * plan.rehearsal)
    for epoch in range(plan.own):
        start = few * epoch
        rehearsed = public[start::7][:few]
        yield from shuffled(data, [*range(own), *rehearsed], plan.seed + 100 + epoch)


def _step(
    network: Network,
    data: Encoded,
    batch: list[int],
    balance: Tensor,
    smoothing: float,
    optimizer: torch.optim.Optimizer,
) -> float:
    with _half():
        scores = network(*data.pad(batch))
    losses = nn.functional.cross_entropy(
        scores.float(), data.labels[batch], weight=balance, label_smoothing=smoothing, reduction="none"
    )
    weights = data.weights[batch]
    loss = (losses * weights).sum() / weights.sum()
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def _half() -> contextlib.AbstractContextManager[object]:
    return torch.autocast("cpu", dtype=torch.bfloat16)


def _balance(labels: Tensor) -> Tensor:
    """The rarer a label, the more it weighs (square root: between none and full)."""
    counts = torch.bincount(labels, minlength=len(LABELS)).clamp(min=1).float()
    weights = (counts.mean() / counts).sqrt()
    return weights / weights.mean()


def _slope(steps: int, warm_up: float) -> Callable[[int], float]:
    rising = max(1, math.ceil(steps * warm_up))
    return lambda step: min((step + 1) / rising, max(0.0, (steps - step) / max(1, steps - rising)))
