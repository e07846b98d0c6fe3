"""The same comment as somebody else would have typed it: our own comments are few and read several times."""

import random
from dataclasses import replace

from nlp.training.data import Example
from nlp.training.frames import framed

_PLAIN = {
    "pl": str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ"),
    "ru": str.maketrans("ёЁ", "еЕ"),
}
_UNTOUCHED, _EACH, _SHOUTED = 0.5, 0.4, 0.05


def variant(example: Example, source: random.Random) -> Example:
    """The text itself or typed a little otherwise, half and half; now and then in a frame."""
    text = example.text if source.random() < _UNTOUCHED else _retyped(example, source)
    return replace(example, text=framed(text, example.language, source))


def _retyped(example: Example, source: random.Random) -> str:
    """Other case, no accents, no last stop, a slip."""
    text = example.text
    if source.random() < _EACH:
        text = text.lower()
    if source.random() < _EACH:
        text = text.rstrip(".!… ") or text
    if source.random() < _EACH:
        text = text.translate(_PLAIN.get(example.language, {}))
    if source.random() < _EACH:
        text = _slip(text, source)
    return text.upper() if source.random() < _SHOUTED else text


def _slip(text: str, source: random.Random) -> str:
    """Two neighbouring letters change places."""
    if len(text) < 12:
        return text
    place = source.randrange(1, len(text) - 2)
    if not text[place : place + 2].isalpha():
        return text
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
