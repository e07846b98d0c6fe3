"""The only importer of transformers and onnxruntime: a sentiment model from a directory or from the hub.

Both libraries load when a model is made, not when this module is imported.
"""

import contextlib
import ctypes
import importlib
import importlib.util
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.language import detect
from nlp.model import Label, Meaning, ModelError, Probabilities, Sentiment, wordless
from nlp.scores import Columns, columns

Scorer = Callable[[Mapping[str, NDArray[np.int64]]], NDArray[np.float32]]

WEIGHTS = "model.onnx"
# What the graph calls its raw scores.
LOGITS = "logits"
# And what a text is about; other people's models have no such output.
MEANING = "meaning"
# Pieces of a text that are read unless the model says otherwise: about 150 words, the rest is cut.
_PIECES = 256
_MEND = (
    "name another directory, or set SENTIMENT_MODEL=bundled (if that is the broken one, install otklik again)"
)
_NEUTRAL = Probabilities(negative=0.0, neutral=1.0, positive=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the model's config.json says about its use."""

    version: str
    columns: Columns
    # Put before every text, as in training.
    prefix: str = ""
    pieces: int = _PIECES
    # By language: the probability of negative from which staff should look.
    alerts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What the installation says about its model."""

    # One reads hundreds of comments a second; the event loop needs the other cores.
    threads: int = 1
    # What the model's own labels mean, where their names don't tell.
    labels: Mapping[str, Label] = field(default_factory=dict)


AS_IT_IS = Use()


class TransformersModel:
    """A `SentimentModel` of transformers' tokenizer and either runtime; not for two threads at once."""

    degraded = False

    def __init__(self, card: Card, tokenizer: Any, score: Scorer, mean: Scorer | None = None) -> None:
        self._card = card
        self._tokenizer = tokenizer
        self._score = score
        self._mean = mean

    @property
    def version(self) -> str:
        """The card's name of these weights."""
        return self._card.version

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        """Labels in order; a text without words is neutral and costs nothing.

        Texts are read one by one: 8-bit scales may be taken from the whole input, so in company a text's
        answer would depend on its neighbours, and on a processor a padded batch is hardly faster.
        """
        return [self._sentiment(text) for text in texts]

    def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
        """What each text is about, read one by one as well; None when the weights don't tell."""
        mean = self._mean
        return None if mean is None else [_direction(mean(self._encoded(text))) for text in texts]

    def _sentiment(self, text: str) -> Sentiment:
        probabilities = _NEUTRAL if wordless(text) else self._probabilities(text)
        language = detect(text)
        return Sentiment(
            label=probabilities.label,
            probabilities=probabilities,
            language=language,
            version=self.version,
            alert=self._card.alerts.get(language),
        )

    def _probabilities(self, text: str) -> Probabilities:
        return self._card.columns.read(self._score(self._encoded(text)))

    def _encoded(self, text: str) -> Mapping[str, NDArray[np.int64]]:
        encoded = self._tokenizer(
            # Half a surrogate pair can't be encoded; the tokenizer would refuse the text.
            [self._card.prefix + text.encode(errors="replace").decode()],
            truncation=True,
            max_length=self._card.pieces,
            return_tensors="np",
        )
        return {name: encoded[name] for name in encoded}


def _direction(vectors: NDArray[np.float32]) -> Meaning:
    """The first row, 1 long; nothing stays nothing."""
    vector = vectors[0].astype(np.float64)
    return tuple((vector / (np.linalg.norm(vector) or 1.0)).tolist())


def load_directory(directory: Path, use: Use = AS_IT_IS) -> TransformersModel:
    """A directory with model.onnx, or with a torch text-classification model; never touches the network."""
    if not directory.is_dir():
        raise ModelError(f"SENTIMENT_MODEL: the directory {directory} does not exist; {_MEND}.")
    if (directory / WEIGHTS).is_file():
        return _explained(str(directory), lambda: _onnx(directory, use))
    if any(directory.glob("*.safetensors")) or any(directory.glob("pytorch_model*.bin")):
        return _explained(str(directory), lambda: _torch(str(directory), use, local=True))
    raise ModelError(f"SENTIMENT_MODEL: {directory} holds no {WEIGHTS} and no torch weights; {_MEND}.")


def load_hub(name: str, use: Use = AS_IT_IS) -> TransformersModel:
    """A text-classification model by its hub name; needs the extra `torch`, and HF_HUB_OFFLINE is obeyed."""
    return _explained(name, lambda: _torch(name, use, local=False))


def _explained(name: str, make: Callable[[], TransformersModel]) -> TransformersModel:
    try:
        model = make()
    except ModelError:
        raise
    # The libraries raise a dozen unrelated types for a broken file; all of them mean this sentence.
    except Exception as error:
        raise ModelError(
            f"SENTIMENT_MODEL: {name} can't be loaded ({_first_line(error)}); {_MEND}."
        ) from error
    _give_back()
    return model


def _give_back() -> None:
    """Loading leaves tens of MiB of holes nobody fills again; only glibc can be asked to return them."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__


def _onnx(directory: Path, use: Use) -> TransformersModel:
    import onnxruntime

    card = _card(json.loads((directory / "config.json").read_text(encoding="utf-8")), directory.name, use)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = use.threads
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(
        str(directory / WEIGHTS), options, providers=["CPUExecutionProvider"]
    )
    score = _reader(session, LOGITS)
    tells = any(node.name == MEANING for node in session.get_outputs())
    mean = _reader(session, MEANING) if tells else None
    return TransformersModel(card, _tokenizer(str(directory), local=True), score, mean)


def _reader(session: Any, output: str) -> Scorer:
    names = [node.name for node in session.get_inputs()]

    def read(encoded: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        found: NDArray[np.float32] = session.run([output], {name: encoded[name] for name in names})[0]
        return found

    return read


def _torch(name: str, use: Use, *, local: bool) -> TransformersModel:
    if importlib.util.find_spec("torch") is None:
        raise ModelError(
            f"SENTIMENT_MODEL: {name} needs torch, which is not installed; run `pip install 'otklik[torch]'`,"
            " or set SENTIMENT_MODEL=bundled."
        )
    _quiet()
    from transformers import AutoModelForSequenceClassification

    torch: Any = importlib.import_module("torch")
    torch.set_num_threads(use.threads)
    model = AutoModelForSequenceClassification.from_pretrained(name, local_files_only=local).eval()
    card = _card(model.config.to_dict(), name.rstrip("/").rsplit("/", maxsplit=1)[-1], use)

    def score(encoded: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        with torch.inference_mode():
            tensors = {key: torch.from_numpy(array) for key, array in encoded.items()}
            logits: NDArray[np.float32] = model(**tensors).logits.float().numpy()
        return logits

    return TransformersModel(card, _tokenizer(name, local=local), score)


def _card(config: Mapping[str, Any], name: str, use: Use) -> Card:
    ours: Mapping[str, Any] = config.get("otklik", {})
    labels = {int(key): str(label) for key, label in config.get("id2label", {}).items()}
    return Card(
        version=str(ours.get("version", name)),
        columns=columns(labels, float(ours.get("temperature", 1.0)), use.labels),
        prefix=str(ours.get("prefix", "")),
        pieces=int(ours.get("pieces", _PIECES)),
        alerts={str(language): float(least) for language, least in ours.get("alerts", {}).items()},
    )


def _tokenizer(name: str, *, local: bool) -> Any:
    _quiet()
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(name, local_files_only=local)


def _quiet() -> None:
    """Only the tokenizer is used here, so that torch is missing is no news."""
    os.environ.setdefault("TRANSFORMERS_NO_ADVISORY_WARNINGS", "1")
