"""From the SENTIMENT_MODEL setting to a model."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from nlp.model import Label, SentimentModel

BUNDLED = "bundled"
NAMED_PLAINLY: Mapping[str, Label] = MappingProxyType({})
# The weights that ship with the package.
DIRECTORY = Path(__file__).parent / "model"


def load(setting: str, *, threads: int = 1, labels: Mapping[str, Label] = NAMED_PLAINLY) -> SentimentModel:
    """The model that `setting` names: bundled, a local directory or a hub name. Blocks for seconds.

    `labels` says what the model's own label names (lower case) mean where they don't say it themselves.

    Raises ModelError with one sentence that names the mend. Only a hub name may touch the network.
    """
    from nlp import transformers_model

    use = transformers_model.Use(threads=threads, labels=labels)
    if setting == BUNDLED:
        return transformers_model.load_directory(DIRECTORY, use)
    if Path(setting).is_dir() or _looks_local(setting):
        return transformers_model.load_directory(Path(setting), use)
    return transformers_model.load_hub(setting, use)


def meanings(text: str) -> dict[str, Label]:
    """`LABEL_0=negative,LABEL_1=positive` -> what each name (lower case) means; ValueError names the mend."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    wrong = [name for name, _, label in pairs if label.strip() not in set(Label) or not name.strip()]
    if wrong:
        raise ValueError(
            f"can't be read at {wrong[0].strip()!r}; give NAME=negative, NAME=neutral or NAME=positive,"
            " with commas between"
        )
    return {name.strip().lower(): Label(label.strip()) for name, _, label in pairs}


def _looks_local(setting: str) -> bool:
    """A hub name is `name` or `owner/name`; anything else was meant as a path."""
    return setting.startswith(("/", ".", "~")) or setting.count("/") > 1 or "\\" in setting
