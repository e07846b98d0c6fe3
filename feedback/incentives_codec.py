"""Extras and the fallback of a campaign as JSON, and back."""

from collections.abc import Mapping
from typing import Any

from feedback.fallback import BUILT_IN, Fallback
from feedback.incentives import NO_EXTRAS, Extras, ReviewLink, ThankYou, Touch
from feedback.texts import Texts


def to_dict(extras: Extras) -> dict[str, Any] | None:
    """Plain JSON values; None for no extras."""
    if extras == NO_EXTRAS:
        return None
    thank, review = extras.thank_you, extras.review
    return {
        "rest": extras.rest,
        "thank_you": {"offer": dict(thank.offer), "text": dict(thank.text), "codes": thank.codes}
        if thank
        else None,
        "review": {"url": review.url, "text": dict(review.text)} if review else None,
        "touches": [
            {"id": one.id, "text": dict(one.text), "after": one.after, "months": sorted(one.months)}
            for one in extras.touches
        ],
    }


def from_dict(data: Mapping[str, Any] | None) -> Extras:
    """The extras that `to_dict` wrote; none for a version from before there were any."""
    if data is None:
        return NO_EXTRAS
    thank, review = data["thank_you"], data["review"]
    return Extras(
        rest=data["rest"],
        thank_you=ThankYou(offer=Texts(thank["offer"]), text=Texts(thank["text"]), codes=thank["codes"])
        if thank
        else None,
        review=ReviewLink(url=review["url"], text=Texts(review["text"])) if review else None,
        touches=tuple(
            Touch(id=one["id"], text=Texts(one["text"]), after=one["after"], months=frozenset(one["months"]))
            for one in data["touches"]
        ),
    )


def fallback_out(fallback: Fallback) -> dict[str, Any]:
    """Plain JSON values."""
    return {"order": list(fallback.order), "built_in": fallback.built_in}


def fallback_in(data: Mapping[str, Any] | None) -> Fallback:
    """The fallback that was written; the bot's own words for a version from before there was one."""
    return Fallback(order=tuple(data["order"]), built_in=data["built_in"]) if data else BUILT_IN
