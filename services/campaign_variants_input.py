"""The variants of a campaign file, key `variants`."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from feedback.texts import Texts
from feedback.variants import Variant
from services.campaign_segments_input import Audience
from services.campaign_values_input import AskingHours, Duration, Questions, Short, told
from services.reading_input import Strict


def _name(value: str) -> str:
    return told(lambda name: Variant(name=name), value).name


def _texts(texts: Mapping[Any, str]) -> Texts:
    return Texts(texts)


class VariantInput(Strict):
    """What some of the contacts get instead."""

    name: Annotated[Short, AfterValidator(_name)]
    weight: Annotated[int, Field(ge=1, le=1000)] = 1
    question: Questions | None = None
    delay: Duration | None = None
    hours: AskingHours | None = None
    audience: Audience = ""


def variants_of(given: Sequence[VariantInput]) -> tuple[Variant, ...]:
    """As the campaign keeps them."""
    return tuple(
        Variant(
            name=one.name,
            weight=one.weight,
            questions=tuple(_texts(each) for each in one.question or ()),
            delay=one.delay,
            hours=one.hours,
            audience=one.audience,
        )
        for one in given
    )
