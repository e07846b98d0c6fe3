"""`python -m nlp.training`: fetch, convert, trim, train, export, calibrate, and print the figures."""

import argparse
import hashlib
import random
from dataclasses import replace
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from nlp.load import DIRECTORY
from nlp.training import data, extra, sources, vocabulary
from nlp.training.convert import encoder
from nlp.training.evaluate import Judged, by_language, errors, judge, pairs, report
from nlp.training.export import describe, export
from nlp.training.measures import alert_threshold, temperature
from nlp.training.network import Network, thinned
from nlp.training.train import Plan, finetune
from nlp.transformers_model import load_directory

LAYERS = 12


def main() -> None:
    """Run the whole recipe, or with --evaluate only judge what is there."""
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    if options.evaluate:
        _judge(options)
        return
    own = _shuffled(data.ours("train"), options)
    print(f"our own comments: {len(own)}", flush=True)
    own += _extra(options)
    network, tokenizer = _prepare(options, [example.text for example in own])
    plan = Plan(rate=options.rate, epochs=options.epochs, seed=options.seed)
    kept = (
        options.work / f"layers-{options.layers}-share-{options.share}-seed-{options.seed}{_mark(options)}.pt"
    )
    finetune(network, tokenizer, own, plan, kept, after=options.after)
    _publish(network, options)


def _shuffled(own: list[data.Example], options: argparse.Namespace) -> list[data.Example]:
    random.Random(options.seed).shuffle(own)
    return own[: int(len(own) * options.share)]


def _extra(options: argparse.Namespace) -> list[data.Example]:
    """The comments of --extra; none without it."""
    found = extra.read(options.extra, options.seed) if options.extra else []
    if options.extra:
        print(f"extra comments: {len(found)}", flush=True)
    return found


def _mark(options: argparse.Namespace) -> str:
    """Tells what was learnt with another file, or after something else, apart."""
    files = {"extra": options.extra, "after": options.after}
    return "".join(
        f"-{name}-{hashlib.sha256(file.read_bytes()).hexdigest()[:8]}" for name, file in files.items() if file
    )


def _prepare(options: argparse.Namespace, texts: list[str]) -> tuple[Network, PreTrainedTokenizerFast]:
    """The encoder with a vocabulary for our languages; the tokenizer is written to where it ships."""
    tokenizer_json = sources.fetch(sources.TOKENIZER, options.work)
    kept = vocabulary.chosen(tokenizer_json, texts, options.pieces)
    print(f"pieces kept: {len(kept)}", flush=True)
    tokenizer = vocabulary.write(tokenizer_json, kept, options.to)
    full = encoder(sources.fetch(sources.WEIGHTS, options.work))
    return Network(vocabulary.trim(thinned(full, options.layers), kept)), tokenizer


def _publish(network: Network, options: argparse.Namespace) -> None:
    """Export, then fit what is fitted on the validation split: temperature, alert thresholds."""
    export(network, options.work, options.to)
    describe(options.to, network, options.version, 1.0, {})
    fitted = temperature((one.probabilities, one.example.label) for one in _judged(options))
    describe(options.to, network, options.version, fitted, {})
    judged = _judged(options)
    alerts = {language: alert_threshold(pairs(some)) for language, some in by_language(judged)}
    describe(options.to, network, options.version, fitted, alerts)
    print(report([replace(one, alert=alerts.get(one.language, 1.0)) for one in judged]))


def _judged(options: argparse.Namespace) -> list[Judged]:
    return judge(load_directory(options.to), data.ours("valid"))


def _judge(options: argparse.Namespace) -> None:
    model, languages = load_directory(options.to), options.languages.split(",")
    examples = data.read(options.file) if options.file else data.ours(options.evaluate, languages)
    if options.extra:
        examples = _extra(options)
    judged = judge(model, examples)
    print(report(judged))
    for language in sorted({example.language for example in examples}) if options.errors else ():
        print("", *errors(judged, language, options.errors), sep="\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m nlp.training", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="downloads and checkpoints")
    parser.add_argument("--to", type=Path, default=DIRECTORY, help="where the model is written")
    parser.add_argument("--pieces", type=int, default=58_000, help="size of the vocabulary")
    parser.add_argument("--layers", type=int, default=LAYERS, help="of the encoder's twelve")
    parser.add_argument("--share", type=float, default=1.0, help="of our own comments, 0-1")
    parser.add_argument("--epochs", type=int, default=4, help="times our own comments are read")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--after", type=Path, help="what an earlier run kept: go on from there, with more comments"
    )
    parser.add_argument("--version", default="bundled-3")
    parser.add_argument("--evaluate", choices=("valid", "test"), help="judge the model and stop")
    parser.add_argument("--languages", default=",".join(data.LANGUAGES), help="with --evaluate; also uk")
    parser.add_argument("--file", type=Path, help="with --evaluate: another TSV of text and label")
    parser.add_argument("--extra", type=Path, help="a file of `otklik nlp export`: learnt too, or judged")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="with --evaluate: show the surest")
    return parser.parse_args()


if __name__ == "__main__":
    main()
