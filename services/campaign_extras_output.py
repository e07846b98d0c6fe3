"""Extras and the fallback of a campaign as keys of its file."""

from collections.abc import Callable, Iterator
from typing import Any

from feedback.fallback import BUILT_IN, Fallback
from feedback.incentives import MONTHS, NO_EXTRAS, Extras, ReviewLink, ThankYou, Touch
from feedback.texts import Texts

Written = Callable[[Texts], Any]


def entries(extras: Extras, fallback: Fallback, written: Written) -> Iterator[tuple[str, Any]]:
    """Only what differs from the defaults."""
    if fallback != BUILT_IN:
        yield "fallback", list(fallback.order) or ("built_in" if fallback.built_in else "skip")
    if extras != NO_EXTRAS:
        yield "extras", dict(_extras(extras, written))


def _extras(extras: Extras, written: Written) -> Iterator[tuple[str, Any]]:
    if extras.thank_you:
        yield "thank_you", dict(_thank_you(extras.thank_you, written))
    if extras.review:
        yield "review", dict(_review(extras.review, written))
    if extras.touches:
        yield "touches", [dict(_touch(one, written)) for one in extras.touches]
    if extras.rest != NO_EXTRAS.rest:
        yield "rest", f"{extras.rest} days"


def _thank_you(thank: ThankYou, written: Written) -> Iterator[tuple[str, Any]]:
    for key, texts in (("offer", thank.offer), ("text", thank.text)):
        if texts:
            yield key, written(texts)
    if thank.codes:
        yield "codes", thank.codes


def _review(review: ReviewLink, written: Written) -> Iterator[tuple[str, Any]]:
    yield "url", review.url
    if review.text:
        yield "text", written(review.text)


def _touch(touch: Touch, written: Written) -> Iterator[tuple[str, Any]]:
    yield "id", touch.id
    if touch.after is not None:
        yield "after", f"{touch.after} days"
    else:
        yield "months", [MONTHS[month - 1].value for month in sorted(touch.months)]
    yield "text", written(touch.text)
