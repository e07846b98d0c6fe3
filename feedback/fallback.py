"""What happens where a campaign's text is missing in somebody's language."""

from dataclasses import dataclass

from feedback.errors import InvalidInput
from feedback.texts import LANGUAGES, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """Nobody is asked in a language that was not chosen for them here."""

    # Whose text stands in, the first that is there.
    order: tuple[str, ...] = ()
    # Whether the bot's own words stand in for a question; else nobody is asked in that language.
    built_in: bool = True

    def __post_init__(self) -> None:
        if unknown := [language for language in self.order if language not in LANGUAGES]:
            raise InvalidInput(
                "fallback", "error-fallback", value=unknown[0][:60], allowed=", ".join(LANGUAGES)
            )

    def stand_in(self, texts: Texts, language: str) -> str | None:
        """The language whose text is used; None: there is none."""
        return next((each for each in (language, *self.order) if each in texts), None)

    def said(self, texts: Texts, language: str) -> Texts | None:
        """The text with one in this language; None when there is none."""
        found = self.stand_in(texts, language)
        return None if found is None else Texts({**texts, language: texts[found]})


BUILT_IN = Fallback()
SKIP = Fallback(built_in=False)
