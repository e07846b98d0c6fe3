"""Fewer pieces: the vocabulary of a hundred languages is four fifths of the encoder's size."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from transformers import BertModel, PreTrainedTokenizerFast

# <s>, <pad>, </s>, <unk> keep their places.
_SPECIAL = 4
_SPACE = "▁"
_NAMES = {
    "bos": "<s>",
    "eos": "</s>",
    "pad": "<pad>",
    "unk": "<unk>",
    "cls": "<s>",
    "sep": "</s>",
}
_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ") | frozenset(
    "abcdefghijklmnopqrstuvwxyząćęłńóśźż"
)


def chosen(tokenizer_json: Path, texts: Iterable[str], size: int) -> list[int]:
    """Ids to keep: special, seen in `texts`, short, symbols; then up to `size` the most frequent ones."""
    pieces = [piece for piece, _ in _load(tokenizer_json)["model"]["vocab"]]
    seen = _seen(load(tokenizer_json), texts)
    kept = {*range(_SPECIAL), *(number for number in seen if number < len(pieces))}
    kept |= {number for number, piece in enumerate(pieces) if _always(piece.removeprefix(_SPACE))}
    likely = (number for number, piece in enumerate(pieces) if _ours(piece.removeprefix(_SPACE)))
    for number in likely:
        if len(kept) >= size:
            break
        kept.add(number)
    return sorted(kept - {len(pieces) - 1})


def write(tokenizer_json: Path, kept: Sequence[int], folder: Path) -> PreTrainedTokenizerFast:
    """The tokenizer with only the kept pieces, saved in transformers' layout."""
    spec = _load(tokenizer_json)
    vocabulary = spec["model"]["vocab"]
    spec["model"]["vocab"] = [vocabulary[number] for number in kept]
    spec["added_tokens"] = [token for token in spec["added_tokens"] if token["id"] < _SPECIAL]
    folder.mkdir(parents=True, exist_ok=True)
    trimmed = folder / "tokenizer.json"
    trimmed.write_text(json.dumps(spec, ensure_ascii=False), encoding="utf-8")
    tokenizer = load(trimmed)
    tokenizer.save_pretrained(str(folder))
    return tokenizer


def trim(model: BertModel, kept: Sequence[int]) -> BertModel:
    """The encoder with the kept rows of its word embeddings, in their new order."""
    rows = model.embeddings.word_embeddings.weight.data[torch.tensor(kept)]
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows, freeze=True, padding_idx=1)
    model.config.vocab_size = len(kept)
    return model


def load(tokenizer_json: Path) -> PreTrainedTokenizerFast:
    """The fast tokenizer with the special tokens' names."""
    names = {f"{name}_token": piece for name, piece in _NAMES.items()}
    return PreTrainedTokenizerFast(tokenizer_file=str(tokenizer_json), model_max_length=512, **names)


def _seen(tokenizer: PreTrainedTokenizerFast, texts: Iterable[str]) -> set[int]:
    return {number for text in texts for number in tokenizer(text)["input_ids"]}


def _always(piece: str) -> bool:
    """Short pieces spell any word; symbols carry feelings."""
    if not piece:
        return True
    if all(unicodedata.category(char) in ("So", "Sk", "Mn", "Cf") for char in piece):
        return True
    return len(piece) <= 2 and all(_common(char) for char in piece)


def _common(char: str) -> bool:
    return char.lower() in _LETTERS or (char.isascii() and char.isprintable()) or char in "«»„”“—–…№₽€’"


def _ours(piece: str) -> bool:
    return bool(piece) and all(char.lower() in _LETTERS for char in piece)


def _load(path: Path) -> dict[str, dict[str, list[tuple[str, float]]]]:
    spec: dict[str, dict[str, list[tuple[str, float]]]] = json.loads(path.read_text(encoding="utf-8"))
    return spec
