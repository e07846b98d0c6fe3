"""What a campaign's file says, in words; and what differs between two of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.i18n import Safe, Voice, clip
from feedback import drafts, languages
from feedback.campaign import Campaign
from feedback.drafts import BY_NAME, FIELDS, Document, Field, Kind
from feedback.hours import DAYS
from feedback.languages import Instead
from feedback.texts import LANGUAGES

_LENGTH = re.compile(r"(\d+) ?(m|h|d)(?:ays)?")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_HOURS = re.compile(r"\d\d:\d\d-\d\d:\d\d")
_ALWAYS = frozenset({"00:00-24:00", "24/7"})
_IN_DAYS = frozenset({"tenure", "rest_any", "rest_answered", "rest_declined"})
_NAMED = frozenset({"ask", "skip", "standard", "every_contact"})
# Words of a question in a list of differences.
_SHOWN = 80


def title(say: Voice, field: Field) -> str:
    """What the field is called."""
    return say.label(f"admin-draft-field-{_dashed(field.name)}")


def value(say: Voice, field: Field, document: Mapping[str, Any]) -> str:
    """What stands there, or what holds when nothing does."""
    return choice(say, field, drafts.value_at(dict(document), field.path))


def choice(say: Voice, field: Field, found: Any) -> str:
    """One value of the field in words."""
    if field.kind is Kind.TEXTS:
        spoken = ", ".join(say.label(f"language-{one}") for one in drafts.spoken(found))
        return say.label("admin-draft-own-words", languages=spoken) if spoken else _nothing(say, field)
    if found is None:
        return _one(say, field, field.default) if field.default is not None else _nothing(say, field)
    if isinstance(found, list) and field.name != "days":
        return ", ".join(str(one) for one in found)
    return _one(say, field, found)


def differences(say: Voice, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Safe]:
    """A line for each thing that is not as it was."""
    old, new = dict(before), dict(after)
    for field in FIELDS:
        yield from _texts(say, field, old, new) if field.kind is Kind.TEXTS else _values(say, field, old, new)
    known = {*drafts.in_file_only(old), *drafts.in_file_only(new)}
    for key in sorted(known):
        path = tuple(key.split("."))
        if drafts.value_at(old, path) != drafts.value_at(new, path):
            yield say("admin-difference-file", key=key)


def missing(say: Voice, campaign: Campaign) -> Iterator[Safe]:
    """A warning for each language that lacks words, with what its readers get instead."""
    found: dict[tuple[str, Instead, str], list[str]] = {}
    for one in languages.missing(campaign):
        found.setdefault((one.language, one.instead, one.other), []).append(_called(say, one.path))
    for (language, instead, other), what in found.items():
        yield say(
            f"admin-draft-missing-{instead.value}",
            language=say.label(f"language-{language}"),
            other=say.label(f"language-{other}") if other else "",
            what=", ".join(what),
        )


def _called(say: Voice, path: str) -> str:
    field = next((one for one in FIELDS if ".".join(one.path) == path), None)
    return title(say, field) if field else path


def _values(say: Voice, field: Field, old: Document, new: Document) -> Iterator[Safe]:
    if drafts.value_at(old, field.path) == drafts.value_at(new, field.path):
        return
    was, now = value(say, field, old), value(say, field, new)
    if not drafts.fits(field, new):
        yield say("admin-difference-gone", field=title(say, field), before=was)
    elif not drafts.fits(field, old):
        yield say("admin-difference-new", field=title(say, field), after=now)
    else:
        yield say("admin-difference", field=title(say, field), before=was, after=now)


def _texts(say: Voice, field: Field, old: Document, new: Document) -> Iterator[Safe]:
    was, now = (drafts.value_at(document, field.path) for document in (old, new))
    if was == now:
        return
    before, after = drafts.spoken(was), drafts.spoken(now)
    if field is BY_NAME["question"] and before == after:
        yield say("admin-difference-file", key=field.name)
    for language in LANGUAGES:
        if before.get(language) != after.get(language):
            yield say(
                "admin-difference-words",
                field=title(say, field),
                language=say.label(f"language-{language}"),
                before=_quoted(say, before.get(language)),
                after=_quoted(say, after.get(language)),
            )


def _quoted(say: Voice, words: str | None) -> str:
    return clip(words, _SHOWN) if words else say.label("admin-draft-none-words")


def _nothing(say: Voice, field: Field) -> str:
    if field.kind is Kind.TEXTS:
        return say.label("admin-draft-none-words")
    return say.label(f"admin-draft-none-{_dashed(field.name)}")


def _one(say: Voice, field: Field, found: Any) -> str:
    if field.name == "metric":
        name = found if isinstance(found, str) else "custom"
        return say.label(f"metric-{name}-name")
    if field.name == "days":
        return _days(say, drafts.weekdays(found))
    if isinstance(found, bool):
        return say.label("admin-draft-yes" if found else "admin-draft-no")
    if field.name in _IN_DAYS:
        return say.label("admin-length-days", count=int(found))
    return _written(say, str(found))


def _written(say: Voice, found: str) -> str:
    if found in _ALWAYS:
        return say.label("admin-draft-always")
    if found in _NAMED:
        return say.label(f"admin-draft-value-{_dashed(found)}")
    if length := _LENGTH.fullmatch(found):
        return say.label(f"admin-length-{_UNITS[length[2]]}", count=int(length[1]))
    return found.replace("-", "–") if _HOURS.fullmatch(found) else found


def _days(say: Voice, written: str) -> str:
    if written == f"{DAYS[0]}-{DAYS[-1]}":
        return say.label("admin-draft-every-day")
    names = ["–".join(say.label(f"weekday-{day}") for day in part.split("-")) for part in written.split(",")]
    return ", ".join(names)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
