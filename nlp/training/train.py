"""Fine-tuning: the public sets once, then our own comments several times; the word embeddings are frozen."""

import contextlib
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

import torch
from torch import Tensor, nn
from transformers import PreTrainedTokenizerFast

from nlp.training.batches import Encoded, in_order, shuffled
from nlp.training.data import LABELS, Example
from nlp.training.network import Network, parameters
from nlp.training.variants import variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The numbers of one training run."""

    rate: float = 1e-4
    head: float = 10.0
    warm_up: float = 0.06
    smoothing: float = 0.05
    # Times our own comments are read; the public ones are read once, before.
    epochs: int = 5
    seed: int = 1


def pretrain(
    network: Network, tokenizer: PreTrainedTokenizerFast, public: Sequence[Example], plan: Plan
) -> None:
    """Read the public sets once: how praise and complaint sound."""
    data = Encoded(tokenizer, public)
    _fit(network, data, list(shuffled(data, range(len(data)), plan.seed)), plan)


def finetune(
    network: Network, tokenizer: PreTrainedTokenizerFast, own: Sequence[Example], plan: Plan
) -> None:
    """Read our own comments again and again, each time a little otherwise typed."""
    source = random.Random(plan.seed)
    data = Encoded(tokenizer, [variant(example, source) for _ in range(plan.epochs) for example in own])
    epochs = [range(start, start + len(own)) for start in range(0, len(data), len(own))]
    batches = [batch for epoch in epochs for batch in shuffled(data, epoch, plan.seed + epoch.start)]
    _fit(network, data, batches, plan)


def logits(network: Network, tokenizer: PreTrainedTokenizerFast, examples: Sequence[Example]) -> Tensor:
    """Raw scores in the examples' order."""
    data = Encoded(tokenizer, examples)
    found = torch.zeros(len(data), len(LABELS))
    network.eval()
    with torch.inference_mode(), _half():
        for batch in in_order(data, range(len(data))):
            found[batch] = network(*data.pad(batch)).float()
    return found


def _fit(network: Network, data: Encoded, batches: Sequence[list[int]], plan: Plan) -> None:
    """Fit the network in place, the learning rate rising and falling once."""
    torch.manual_seed(plan.seed)
    optimizer = torch.optim.AdamW(parameters(network, plan.rate, plan.head), weight_decay=0.01)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, _slope(len(batches), plan.warm_up))
    network.train()
    started, total = monotonic(), 0.0
    for step, batch in enumerate(batches, 1):
        total += _step(network, data, batch, plan.smoothing, optimizer)
        rates.step()
        if step % 50 == 0:
            print(f"{step}/{len(batches)} loss {total / 50:.3f} {monotonic() - started:.0f} s", flush=True)
            total = 0.0


def _step(
    network: Network, data: Encoded, batch: list[int], smoothing: float, optimizer: torch.optim.Optimizer
) -> float:
    with _half():
        scores = network(*data.pad(batch))
    loss = nn.functional.cross_entropy(scores.float(), data.labels[batch], label_smoothing=smoothing)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def _half() -> contextlib.AbstractContextManager[object]:
    return torch.autocast("cpu", dtype=torch.bfloat16)


def _slope(steps: int, warm_up: float) -> Callable[[int], float]:
    rising = max(1, math.ceil(steps * warm_up))
    return lambda step: min((step + 1) / rising, max(0.0, (steps - step) / max(1, steps - rising)))
