"""From the SENTIMENT_MODEL setting to a model."""

from pathlib import Path

from nlp.model import SentimentModel

BUNDLED = "bundled"
# The weights that ship with the package.
DIRECTORY = Path(__file__).parent / "model"


def load(setting: str) -> SentimentModel:
    """The model that `setting` names: bundled, a local directory or a hub name. Blocks for seconds.

    Raises ModelError with one sentence that names the mend. Only a hub name may touch the network.
    """
    from nlp import transformers_model

    if setting == BUNDLED:
        return transformers_model.load_directory(DIRECTORY)
    if Path(setting).is_dir() or _looks_local(setting):
        return transformers_model.load_directory(Path(setting))
    return transformers_model.load_hub(setting)


def _looks_local(setting: str) -> bool:
    """A hub name is `name` or `owner/name`; anything else was meant as a path."""
    return setting.startswith(("/", ".", "~")) or setting.count("/") > 1 or "\\" in setting
