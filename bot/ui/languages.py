"""Texts of a campaign that a language lacks, told to whoever writes the campaign."""

from collections.abc import Iterable

from bot.i18n import Safe, Voice
from feedback.languages import Instead, Missing


def warnings(say: Voice, missing: Iterable[Missing]) -> tuple[Safe, ...]:
    """A sentence for each: the key, the language, and what those who read it get instead."""
    return tuple(_warning(say, one) for one in missing)


def _warning(say: Voice, one: Missing) -> Safe:
    language = say.label(f"language-{one.language}")
    if one.instead is Instead.OTHER:
        other = say.label(f"language-{one.other}")
        return say("warning-language-other", path=one.path, language=language, other=other)
    return say(f"warning-language-{one.instead.value}", path=one.path, language=language)
