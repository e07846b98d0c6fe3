"""Sentences in the language of whoever reads them: Fluent files under bot/locales, one a language."""

import html
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from feedback.texts import LANGUAGES, Texts, base_language

LOCALES = Path(__file__).parent / "locales"

# Fluent refuses placeables over 2500 characters; long texts are joined by the screen, not by the sentence.
LONGEST_PARAM = 200

# Embeddings, overrides and isolates re-order our words that follow; plain marks (U+200E, U+200F) do not.
_REORDERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CONTROLS = {code: " " for code in [*range(0x20), 0x7F] if chr(code) not in "\n\t"}
# Letters and signs by category, empty to the eye.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")

Param = str | int | float


class UnknownMessageError(KeyError):
    """The locale file has no message with this id."""


class UnusableMessageError(ValueError):
    """The message could not be formatted: a missing parameter or a broken pattern."""


class Safe(str):
    """HTML of our own making, which must not be escaped again."""

    __slots__ = ()


def plain(text: str) -> str:
    """Text without the characters that re-order or hide the words around it."""
    return text.translate(_REORDERING).translate(_CONTROLS)


def blank(text: str) -> bool:
    """Whether a reader would see nothing: spaces, zero-width characters, fillers."""
    seen = (char for char in text if char not in _FILLERS)
    return all(unicodedata.category(char)[0] in "CMZ" for char in seen)


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, an ellipsis in place of the rest."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def escape(text: str) -> Safe:
    """Text of a person, ready for a Telegram HTML message."""
    return text if isinstance(text, Safe) else Safe(html.escape(plain(text), quote=False))


@cache
def _bundle(language: str) -> FluentBundle:
    # Parsing takes a tenth of a second, and the texts of a process never change.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


def _ready(value: Param) -> Param:
    if isinstance(value, str) and not isinstance(value, Safe):
        return str(escape(clip(" ".join(value.split()), LONGEST_PARAM)))
    return str(value) if isinstance(value, Safe) else value


class Translator:
    """Every sentence in every language, read once."""

    def __init__(self, languages: tuple[str, ...] = LANGUAGES, *, default: str = "en") -> None:
        # Whose texts of a campaign stand in for a language the campaign does not speak.
        self.default = default
        self._bundles: Mapping[str, FluentBundle] = {language: _bundle(language) for language in languages}

    def has(self, language: str, message_id: str) -> bool:
        """Whether the language has this message."""
        return self._bundles[language].has_message(message_id)

    def text(self, language: str, message_id: str, /, **params: Param) -> str:
        """The sentence as Telegram HTML; string parameters become one escaped line unless `Safe`."""
        bundle = self._bundles[language]
        if not self.has(language, message_id):
            raise UnknownMessageError(f"{language}: {message_id}")
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise UnusableMessageError(f"{language}: {message_id} has no text")
        text, problems = bundle.format_pattern(
            pattern, {name: _ready(value) for name, value in params.items()}
        )
        if problems or not isinstance(text, str):
            raise UnusableMessageError(f"{language}: {message_id}: {problems}")
        return text

    def voice(self, language: str) -> "Voice":
        """This translator, speaking one language."""
        return Voice(translator=self, language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One language's sentences: `say("customer-hello", name="Anna")`."""

    translator: Translator
    language: str

    def __call__(self, message_id: str, /, **params: Param) -> Safe:
        """The sentence as Telegram HTML."""
        return Safe(self.translator.text(self.language, message_id, **params))

    def label(self, message_id: str, /, **params: Param) -> str:
        """The sentence as plain text: buttons, captions of charts and answers to taps take no HTML."""
        return html.unescape(self(message_id, **params))

    def pick(self, texts: Texts) -> str:
        """A campaign's text in this language, else in the default one, else in any; may be empty."""
        return texts.pick(self.language, self.translator.default)


def pick_language(code: str | None, default: str) -> str:
    """The interface language for a Telegram language code: exactly ru, pl or en, else the default."""
    return base_language(code, default)
