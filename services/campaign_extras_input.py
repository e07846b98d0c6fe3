"""What a campaign file says about extras and about languages it lacks."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from feedback.errors import InvalidInput
from feedback.fallback import BUILT_IN, SKIP, Fallback
from feedback.incentives import (
    MONTHS,
    MOST_TOUCHES,
    NO_EXTRAS,
    Extras,
    Month,
    ReviewLink,
    ThankYou,
    Touch,
    check_name,
    is_web_address,
)
from feedback.texts import NO_TEXTS, Texts
from services.campaign_values_input import (
    DayCount,
    Language,
    PerLanguage,
    Written,
    everywhere,
    placeholders,
    told,
)
from services.reading_input import Strict, wrong

EVERYBODY = frozenset({"top", "middle", "bottom"})


def _everybody(value: object) -> object:
    """A link only for the happy is review gating: nobody may do that here."""
    groups = value if isinstance(value, list) else [value]
    if value != "all" and frozenset(map(str, groups)) != EVERYBODY:
        raise wrong("error-review-gating")
    return "all"


def _web_address(value: str) -> str:
    if not is_web_address(value):
        raise wrong("error-web-address")
    return value


def _months(value: object) -> object:
    return [str(one).strip().lower() for one in (value if isinstance(value, list) else [value])]


def _fallback(value: object) -> object:
    """`built_in`, `skip`, or languages in their order."""
    if isinstance(value, Fallback):
        return value
    named = {"built_in": BUILT_IN, "skip": SKIP}
    if isinstance(value, str) and value in named:
        return named[value]
    order = tuple(str(one) for one in (value if isinstance(value, list) else [value]))
    try:
        return Fallback(order=order, built_in=False)
    except InvalidInput as error:
        raise wrong(error.message_id, **error.params) from None


Name = Annotated[str, AfterValidator(lambda value: told(check_name, value))]
Worded = Annotated[Written, AfterValidator(partial(placeholders, allowed=("code",)))]
Coded = Annotated[dict[Language, Worded], BeforeValidator(everywhere), AfterValidator(Texts)]
FallbackKey = Annotated[Any, BeforeValidator(_fallback)]


class ThankYouInput(Strict):
    """Something small for answering."""

    offer: PerLanguage | None = None
    text: Coded | None = None
    codes: Name | None = None


class ReviewInput(Strict):
    """Where else a review may be left."""

    url: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=500), AfterValidator(_web_address)
    ]
    text: PerLanguage | None = None
    groups: Annotated[Literal["all"], BeforeValidator(_everybody)] = "all"


class TouchInput(Strict):
    """A word that asks nothing."""

    id: Name
    text: PerLanguage
    after: Annotated[DayCount, Field(ge=1)] | None = None
    months: Annotated[list[Month], BeforeValidator(_months), Field(min_length=1)] | None = None


class ExtrasInput(Strict):
    """Beside questions, behind a consent of their own."""

    thank_you: ThankYouInput | None = None
    review: ReviewInput | None = None
    touches: Annotated[list[TouchInput], Field(max_length=MOST_TOUCHES)] = Field(default_factory=list)
    rest: Annotated[DayCount, Field(ge=1)] = NO_EXTRAS.rest


def extras_of(given: ExtrasInput | None) -> Extras:
    """The extras meant; InvalidInput with the place for what contradicts itself."""
    if given is None:
        return NO_EXTRAS
    try:
        return Extras(
            thank_you=_thank_you(given.thank_you),
            review=ReviewLink(url=given.review.url, text=_texts(given.review.text)) if given.review else None,
            touches=tuple(_touch(number, one) for number, one in enumerate(given.touches)),
            rest=given.rest,
        )
    except InvalidInput as error:
        raise error.at("extras") from None


def _thank_you(given: ThankYouInput | None) -> ThankYou | None:
    if given is None:
        return None
    try:
        return ThankYou(offer=_texts(given.offer), text=_texts(given.text), codes=given.codes or "")
    except InvalidInput as error:
        raise error.at("thank_you") from None


def _touch(number: int, given: TouchInput) -> Touch:
    months = frozenset(MONTHS.index(name) + 1 for name in given.months or ())
    try:
        return Touch(id=given.id, text=_texts(given.text), after=given.after, months=months)
    except InvalidInput as error:
        raise error.at(f"touches[{number}]") from None


def _texts(texts: Mapping[Any, str] | None) -> Texts:
    return Texts(texts) if texts else NO_TEXTS
