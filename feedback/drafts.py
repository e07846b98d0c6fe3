"""A campaign being put together in chat: the content of its file, and which keys of it have a screen."""

import re
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from feedback import metrics
from feedback.hours import DAYS
from feedback.texts import LANGUAGES

Document = dict[str, Any]
Path = tuple[str, ...]
Choice = str | int | bool | None

# As in feedback.campaign.
LONGEST_SLUG = 40
# What a file says about itself, not about the campaign.
ENVELOPE = frozenset({"slug", "based_on", "state"})
_NUMBERED = re.compile(r"-\d+$")


class Part(StrEnum):
    """A screen of fields."""

    ASK = "ask"
    WHOM = "whom"
    WHEN = "when"
    OFTEN = "often"
    AFTER = "after"


class Kind(StrEnum):
    """How a field is filled in."""

    # One of some values, or written.
    VALUE = "value"
    # Several names out of those that are known, or written.
    NAMES = "names"
    # A saved segment, or an expression that is written.
    AUDIENCE = "audience"
    # Words in each language.
    TEXTS = "texts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that can be changed; `name` is part of keys and of locale messages."""

    name: str
    part: Part
    path: Path
    kind: Kind = Kind.VALUE
    # What is offered, as the file has it; None: the key is left out.
    choices: tuple[Choice, ...] = ()
    # What holds where the key is left out; None: nothing does.
    default: Choice = None
    # Whether something else may be written.
    free: bool = True


def _value(
    name: str, part: Part, path: str, *choices: Choice, default: Choice = None, free: bool = True
) -> Field:
    steps = tuple(path.split("."))
    return Field(name=name, part=part, path=steps, choices=choices, default=default, free=free)


def _texts(name: str, part: Part, path: str = "") -> Field:
    return Field(name=name, part=part, path=tuple((path or name).split(".")), kind=Kind.TEXTS)


_METRICS = tuple(each.name for each in metrics.METRICS)
_INTERVALS = ("30 days", "60 days", "90 days", "180 days", "365 days")
FIELDS = (
    _value("metric", Part.ASK, "metric", *_METRICS, free=False),
    _texts("question", Part.ASK),
    _texts("low", Part.ASK, "labels.low"),
    _texts("high", Part.ASK, "labels.high"),
    _texts("object", Part.ASK),
    _texts("name", Part.ASK),
    Field(name="services", part=Part.WHOM, path=("services",), kind=Kind.NAMES),
    Field(name="audience", part=Part.WHOM, path=("audience",), kind=Kind.AUDIENCE),
    _value("tenure", Part.WHOM, "tenure", None, 7, 30, 90),
    _value("sample", Part.WHOM, "sample", None, "50%", "25%", "10%", default="100%"),
    _value("delay", Part.WHEN, "trigger.delay", "15m", "30m", "1h", None, "4h", "1d", default="2h"),
    _value("every", Part.WHEN, "trigger.every", *_INTERVALS),
    _value(
        "hours", Part.WHEN, "hours", None, "09:00-18:00", "12:00-19:00", "00:00-24:00", default="10:00-21:00"
    ),
    _value("days", Part.WHEN, "days", None, "mon-fri", "mon-sat", default="mon-sun"),
    _value("holidays", Part.WHEN, "holidays", None, "skip", default="ask", free=False),
    _value("reminder", Part.WHEN, "reminder", None, "1d", "3d", "5d"),
    _value("expires", Part.WHEN, "expires", None, "3d", "7d", "14d", "30d"),
    _value("cadence", Part.OFTEN, "cadence", None, "every_contact", default="standard", free=False),
    _value("rest_any", Part.OFTEN, "cooldown.any", 0, 7, 14, None, 60, 90, default=30),
    _value("rest_answered", Part.OFTEN, "cooldown.answered", 30, 60, None, 180, 365, default=90),
    _value("rest_declined", Part.OFTEN, "cooldown.declined", 14, None, 60, 90, default=30),
    _value("daily_cap", Part.OFTEN, "daily_cap", None, 50, 100, 200, 500),
    _value("priority", Part.OFTEN, "priority", -10, None, 10, 20, default=0),
    _texts("top", Part.AFTER, "follow_up.top"),
    _texts("middle", Part.AFTER, "follow_up.middle"),
    _texts("bottom", Part.AFTER, "follow_up.bottom"),
    _texts("thanks", Part.AFTER),
    _value("low_score", Part.AFTER, "alerts.low_score", None, False, default=True, free=False),
    _value("negative_text", Part.AFTER, "alerts.negative_text", None, False, default=True, free=False),
    _value("staff_hours", Part.AFTER, "staff_hours", None, "09:00-18:00", "24/7"),
)
BY_NAME: Mapping[str, Field] = {field.name: field for field in FIELDS}
# What asks after a service alone, and what only the calendar asks.
_AFTER_SERVICE = frozenset({"services", "delay", "cadence"})


def recurring(document: Document) -> bool:
    """Whether the calendar brings it up."""
    return "on" not in document["trigger"]


def fits(field: Field, document: Document) -> bool:
    """Whether the field means something for this campaign."""
    trigger = document["trigger"]
    if field.name == "every":
        return "every" in trigger
    if field.name == "delay":
        return bool(trigger.get("on") == "service_event")
    return not (field.name in _AFTER_SERVICE and recurring(document))


def several(document: Document) -> bool:
    """Whether the metric asks several questions, each with words of its own."""
    return isinstance(document["metric"], str) and metrics.by_name(document["metric"]).questions > 1


def of_part(part: Part, document: Document) -> tuple[Field, ...]:
    """The fields of one screen; words of several questions stay in the file."""
    left_out = {"question"} if several(document) else set()
    return tuple(
        field
        for field in FIELDS
        if field.part is part and fits(field, document) and field.name not in left_out
    )


def value_at(document: Document, path: Path) -> Any:
    """What stands there; None where nothing does."""
    found: Any = document
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found


def put(document: Document, path: Path, value: Any) -> Document:
    """A document with this value there; None takes the key away, and a mapping that is left empty."""
    changed = deepcopy(document)
    *above, last = path
    place = changed
    for step in above:
        place = place.setdefault(step, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value
    if above and not place:
        changed.pop(above[0])
    return changed


def put_metric(document: Document, name: str) -> Document:
    """Another metric: words about the former one do not fit it."""
    changed = put(document, ("metric",), name)
    return {key: value for key, value in changed.items() if key not in {"question", "labels"}}


def spoken(value: Any) -> dict[str, str]:
    """Words per language; one text for all stands in each."""
    if isinstance(value, list):
        value = value[0] if len(value) == 1 else None
    if isinstance(value, str):
        return dict.fromkeys(LANGUAGES, value)
    return dict(value or {})


def put_words(document: Document, field: Field, language: str, words: str | None) -> Document:
    """The field with these words in one language; None: without them, the key too when none are left."""
    texts = spoken(value_at(document, field.path))
    texts.pop(language, None)
    if words is not None:
        texts[language] = words
    ordered = {each: texts[each] for each in LANGUAGES if each in texts}
    return put(document, field.path, ordered or None)


def in_file_only(document: Document) -> tuple[str, ...]:
    """Keys in use that no screen changes."""
    shown = {field.path for field in (*FIELDS, _ON) if fits(field, document)}
    if several(document):
        shown -= {BY_NAME["question"].path}
    return tuple(
        ".".join(path) for path in _leaves(document) if path not in shown and path[0] not in ENVELOPE
    )


# Whether a service or the calendar brings it up is the template's choice.
_ON = Field(name="on", part=Part.WHEN, path=("trigger", "on"))
_NESTED = frozenset({field.path[0] for field in FIELDS if len(field.path) > 1})


def _leaves(document: Document) -> Iterator[Path]:
    for key, value in document.items():
        if key in _NESTED and isinstance(value, Mapping):
            yield from ((key, inner) for inner in value)
        else:
            yield (key,)


def weekdays(days: Any) -> str:
    """`mon-fri` for the days in a row, `mon,wed` for others, as the file may have them."""
    if not isinstance(days, list):
        return str(days)
    chosen = [day for day in DAYS if day in days]
    first = DAYS.index(chosen[0])
    in_a_row = len(chosen) > 1 and list(DAYS[first : first + len(chosen)]) == chosen
    return f"{chosen[0]}-{chosen[-1]}" if in_a_row else ",".join(chosen)


def fresh_slug(wanted: str, taken: Collection[str]) -> str:
    """The slug, or it with the first free number."""
    stem = _NUMBERED.sub("", wanted)
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        ending = f"-{number}"
        slug = stem[: LONGEST_SLUG - len(ending)].rstrip("-") + ending
    return slug


def fresh(document: Document, taken: Collection[str]) -> Document:
    """A copy to begin with: a slug and a name of its own, no version and no state."""
    copy = {key: deepcopy(value) for key, value in document.items() if key not in ENVELOPE}
    slug = fresh_slug(document["slug"], taken)
    ending = slug.rpartition("-")[2]
    if slug != document["slug"] and (names := spoken(document.get("name"))):
        copy["name"] = {language: _numbered(name, ending) for language, name in names.items()}
    return {"slug": slug, **copy}


def _numbered(name: str, ending: str) -> str:
    return f"{re.sub(r' [0-9]+$', '', name)} {ending}"
