"""`python -m nlp.training`: fetch, convert, trim, train, export, calibrate, and print the figures."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from nlp.load import DIRECTORY
from nlp.model import SentimentModel
from nlp.training import data, sources, vocabulary
from nlp.training.convert import encoder
from nlp.training.evaluate import report, temperature
from nlp.training.export import describe, export
from nlp.training.network import Network
from nlp.training.train import Plan, finetune, pretrain
from nlp.transformers_model import load_directory


def main() -> None:
    """Run the whole recipe, or with --evaluate only judge what is there."""
    options = _options()
    torch.set_num_threads(options.threads)
    if options.evaluate:
        print(report(load_directory(options.to), _examples(options)))
        return
    own = data.ours("train")
    public = data.public(options.public, options.seed) if options.public else []
    print(f"our own comments {len(own)}, public {len(public)}", flush=True)
    network, tokenizer = _prepare(options, [example.text for example in (*own, *public)])
    plan = Plan(rate=options.rate, epochs=options.epochs, seed=options.seed)
    if public:
        _once(options.work / "public.pt", network, lambda: pretrain(network, tokenizer, public, plan))
    _once(options.work / f"own-{plan.seed}.pt", network, lambda: finetune(network, tokenizer, own, plan))
    _publish(network, options)


def _once(checkpoint: Path, network: Network, stage: Callable[[], None]) -> None:
    """Load the stage's weights if it was run before (delete the file to run it again), else run and save."""
    if checkpoint.exists():
        network.load_state_dict(torch.load(checkpoint), strict=False)
        return
    stage()
    learned = {name: weight for name, weight in network.state_dict().items() if "word_embeddings" not in name}
    torch.save(learned, checkpoint)


def _prepare(options: argparse.Namespace, texts: list[str]) -> tuple[Network, PreTrainedTokenizerFast]:
    """The encoder with a vocabulary for our languages; the tokenizer is written to where it ships."""
    tokenizer_json = sources.fetch(sources.TOKENIZER, options.work)
    kept = vocabulary.chosen(tokenizer_json, texts, options.pieces)
    print(f"pieces kept: {len(kept)}", flush=True)
    tokenizer = vocabulary.write(tokenizer_json, kept, options.to)
    full = encoder(sources.fetch(sources.WEIGHTS, options.work))
    return Network(vocabulary.trim(full, kept)), tokenizer


def _publish(network: Network, options: argparse.Namespace) -> None:
    export(network, options.work, options.to)
    describe(options.to, network, options.version, 1.0)
    describe(options.to, network, options.version, _calibrated(load_directory(options.to)))
    print(report(load_directory(options.to), data.ours("valid")))


def _calibrated(model: SentimentModel) -> float:
    valid = data.ours("valid")
    found = [sentiment.probabilities for sentiment in model.classify([example.text for example in valid])]
    return temperature(zip(found, (example.label for example in valid), strict=True))


def _examples(options: argparse.Namespace) -> list[data.Example]:
    return data.read(options.file) if options.file else data.ours(options.evaluate)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m nlp.training", description=__doc__)
    public = os.environ.get("OTKLIK_PUBLIC_DATA")
    parser.add_argument("--public", type=Path, default=Path(public) if public else None, metavar="FOLDER")
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="downloads and checkpoints")
    parser.add_argument("--to", type=Path, default=DIRECTORY, help="where the model is written")
    parser.add_argument("--pieces", type=int, default=58_000, help="size of the vocabulary")
    parser.add_argument("--epochs", type=int, default=5, help="times our own comments are read")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--version", default="bundled-1")
    parser.add_argument("--evaluate", choices=("valid", "test"), help="judge the model and stop")
    parser.add_argument("--file", type=Path, help="with --evaluate: another TSV of text and label")
    return parser.parse_args()


if __name__ == "__main__":
    main()
