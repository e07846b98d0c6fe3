"""One text in several languages."""

from collections.abc import Iterator, Mapping

LANGUAGES = ("ru", "pl", "en")


class Texts(Mapping[str, str]):
    """Immutable mapping language -> text; empty means "the locale's own text"."""

    __slots__ = ("_pairs",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._pairs = tuple(sorted((texts or {}).items()))

    def __getitem__(self, language: str) -> str:
        for key, text in self._pairs:
            if key == language:
                return text
        raise KeyError(language)

    def __iter__(self) -> Iterator[str]:
        return (language for language, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __repr__(self) -> str:
        return f"Texts({dict(self._pairs)!r})"

    def pick(self, language: str, default: str) -> str:
        """The text in `language`, else in `default`, else in any language, else the empty string."""
        for wanted in (language, default):
            if wanted in self:
                return self[wanted]
        return self._pairs[0][1] if self._pairs else ""


NO_TEXTS = Texts()


def base_language(code: str | None, default: str) -> str:
    """`pl-PL`, `PL`, `pl` -> `pl`; a language we do not speak -> `default`."""
    short = (code or "").replace("_", "-").partition("-")[0].lower()
    return short if short in LANGUAGES else default
