"""Fine-tuning on our own comments; the word embeddings are frozen.

The encoder's own "query: " is not put before a text: after fine-tuning it gained nothing and cost
three pieces.
"""

import contextlib
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from tqdm import tqdm
from transformers import PreTrainedTokenizerFast

from nlp.training.batches import Encoded, shuffled
from nlp.training.data import Example
from nlp.training.meanings import meanings
from nlp.training.network import Network, Tutor, parameters
from nlp.training.variants import variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The numbers of one training run."""

    rate: float = 1e-4
    head: float = 10.0
    warm_up: float = 0.06
    smoothing: float = 0.05
    # What a comment's kind and meaning count beside its label; its score counts twice that.
    aside: float = 0.3
    # Times our comments are read.
    epochs: int = 4
    seed: int = 1


def finetune(
    network: Network,
    tokenizer: PreTrainedTokenizerFast,
    own: Sequence[Example],
    plan: Plan,
    kept: Path,
    *,
    after: Path | None = None,
) -> None:
    """Read our comments again and again, each time a little otherwise typed.

    What was learnt is kept in a file after every reading; a run that was stopped goes on from there. With
    `after`, the file of a run that was finished, it begins with what that one had learnt.
    """
    source = random.Random(plan.seed)
    typed = [variant(example, source) for _ in range(plan.epochs) for example in own]
    data = Encoded(tokenizer, typed, sources=len(own))
    epochs = [range(start, start + len(own)) for start in range(0, len(data), len(own))]
    readings = [list(shuffled(data, epoch, plan.seed + epoch.start)) for epoch in epochs]
    run = _Run(network, plan, sum(map(len, readings)), meanings(network, Encoded(tokenizer, own)))
    if after is not None:
        run.begin_with(after)
    for number in range(run.resume(kept), plan.epochs):
        run.read(data, readings[number], f"reading {number + 1} of {plan.epochs}")
        run.keep(kept, number + 1)


class _Run:
    """A network being taught, the learning rate rising and falling once."""

    def __init__(self, network: Network, plan: Plan, steps: int, meanings: Tensor) -> None:
        torch.manual_seed(plan.seed)
        self._tutor, self._plan, self._meanings = Tutor(network), plan, meanings
        self._optimizer = torch.optim.AdamW(parameters(self._tutor, plan.rate, plan.head), weight_decay=0.01)
        self._rates = torch.optim.lr_scheduler.LambdaLR(self._optimizer, _slope(steps, plan.warm_up))

    def read(self, data: Encoded, batches: Sequence[list[int]], name: str) -> None:
        """Learn from every batch."""
        self._tutor.train()
        total = 0.0
        with tqdm(batches, desc=name, unit="batch", mininterval=2.0) as bar:
            for step, batch in enumerate(bar, 1):
                total += self._step(data, batch)
                bar.set_postfix(loss=f"{total / step:.3f}", refresh=False)

    def _step(self, data: Encoded, batch: list[int]) -> float:
        loss = self._loss(data, batch)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self._tutor.parameters(), 1.0)
        self._optimizer.step()
        self._rates.step()
        return float(loss.detach())

    def _loss(self, data: Encoded, batch: list[int]) -> Tensor:
        with _half():
            labels, kinds, scores, meant = (one.float() for one in self._tutor(*data.pad(batch)))
        told = nn.functional.cross_entropy(labels, data.labels[batch], label_smoothing=self._plan.smoothing)
        kind = nn.functional.cross_entropy(kinds, data.kinds[batch])
        score = nn.functional.mse_loss(scores, data.scores[batch])
        apart = 1 - nn.functional.cosine_similarity(meant, self._meanings[data.sources[batch]]).mean()
        return told + self._plan.aside * (kind + 2 * score + apart)

    def keep(self, file: Path, readings: int) -> None:
        """Write what was learnt, and everything needed to go on."""
        learnt = {
            name: one for name, one in self._tutor.state_dict().items() if "word_embeddings" not in name
        }
        state = {
            "readings": readings,
            "tutor": learnt,
            "optimizer": self._optimizer.state_dict(),
            "rates": self._rates.state_dict(),
            "dice": torch.get_rng_state(),
        }
        torch.save(state, file)

    def begin_with(self, file: Path) -> None:
        """Take over what another run has learnt, with a learning rate that rises and falls anew."""
        self._tutor.load_state_dict(torch.load(file)["tutor"], strict=False)

    def resume(self, file: Path) -> int:
        """Take up a stopped run; returns how many readings are done."""
        if not file.exists():
            return 0
        state = torch.load(file)
        self._tutor.load_state_dict(state["tutor"], strict=False)
        self._optimizer.load_state_dict(state["optimizer"])
        self._rates.load_state_dict(state["rates"])
        torch.set_rng_state(state["dice"])
        return int(state["readings"])


def _half() -> contextlib.AbstractContextManager[object]:
    return torch.autocast("cpu", dtype=torch.bfloat16)


def _slope(steps: int, warm_up: float) -> Callable[[int], float]:
    rising = max(1, math.ceil(steps * warm_up))
    return lambda step: min((step + 1) / rising, max(0.0, (steps - step) / max(1, steps - rising)))
