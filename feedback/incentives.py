"""What a contact may get beside questions: a thank-you, a link for a public review, a touch.

All of it is off by default, needs its own advert consent and has its own clock. Nothing here knows a score:
whoever answers gets the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from feedback.errors import InvalidInput
from feedback.hours import start_of_day
from feedback.slug import is_slug
from feedback.texts import NO_TEXTS, Texts

# How long after an answer the thank-you comes, whatever was answered: never beside an apology.
AFTER_ANSWER = timedelta(hours=20)
# How long a thank-you or a touch waits for its turn before it is given up.
PATIENCE = timedelta(days=7)
MOST_TOUCHES = 12
# Admins are told when so few codes are left.
FEW = 20
CODE = "{code}"


class Month(StrEnum):
    """As they are written in a campaign's file, in their order."""

    JANUARY = "january"
    FEBRUARY = "february"
    MARCH = "march"
    APRIL = "april"
    MAY = "may"
    JUNE = "june"
    JULY = "july"
    AUGUST = "august"
    SEPTEMBER = "september"
    OCTOBER = "october"
    NOVEMBER = "november"
    DECEMBER = "december"


MONTHS = tuple(Month)


def check_name(name: str) -> str:
    """The name of a list of codes, or of a touch; InvalidInput."""
    if not is_slug(name):
        raise InvalidInput("", "error-slug")
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class ThankYou:
    """Something small for answering, the same for every answer."""

    # Said in the question; empty: it comes unannounced.
    offer: Texts = NO_TEXTS
    # What is said when it is given; empty: the bot's own words.
    text: Texts = NO_TEXTS
    # The list whose codes are given, one for each contact; empty: the text alone.
    codes: str = ""

    def __post_init__(self) -> None:
        if self.codes:
            check_name(self.codes)
        elif any(CODE in text for text in self.text.values()):
            raise InvalidInput("text", "error-placeholder", name=CODE, allowed="-")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLink:
    """Where else a review may be left; shown to everybody who answers."""

    url: str
    text: Texts = NO_TEXTS

    def __post_init__(self) -> None:
        if not is_web_address(self.url):
            raise InvalidInput("url", "error-web-address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A word that asks nothing."""

    id: str
    text: Texts
    # So many days after a service.
    after: int | None = None
    # Or once in each of these months, 1-12.
    months: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        check_name(self.id)
        if (self.after is None) == (not self.months):
            raise InvalidInput("", "error-touch-when")
        if self.after is not None and self.after < 1:
            raise InvalidInput("after", "error-positive-days")
        if self.months - set(range(1, 13)):
            raise InvalidInput("months", "error-months", allowed=", ".join(MONTHS))
        if not self.text:
            raise InvalidInput("text", "error-missing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What one campaign gives beside questions."""

    thank_you: ThankYou | None = None
    review: ReviewLink | None = None
    touches: tuple[Touch, ...] = ()
    # The own clock: local calendar days between two extras of any campaign for one contact.
    rest: int = 30

    def __post_init__(self) -> None:
        if self.rest < 1:
            raise InvalidInput("rest", "error-positive-days")
        if len(self.touches) > MOST_TOUCHES:
            raise InvalidInput("touches", "error-too-many", limit=MOST_TOUCHES)
        ids = [one.id for one in self.touches]
        for number, name in enumerate(ids):
            if name in ids[:number]:
                raise InvalidInput(f"touches[{number}].id", "error-survey-twice", name=name)

    @property
    def after_answer(self) -> bool:
        """Whether anything follows an answer."""
        return self.thank_you is not None or self.review is not None

    def touch(self, name: str | None) -> Touch | None:
        """The touch under this name; None when there is none (any more)."""
        return next((one for one in self.touches if one.id == name), None)


NO_EXTRAS = Extras()


def is_web_address(url: str) -> bool:
    """Whether Telegram opens it as a link."""
    try:
        found = urlsplit(url)
    except ValueError:
        return False
    return found.scheme in {"http", "https"} and "." in (found.hostname or "") and not re.search(r"\s", url)


def month_now(touch: Touch, now: datetime, zone: ZoneInfo) -> tuple[str, datetime] | None:
    """Which month's turn it is (`2026-12`) and when that ends; None out of season."""
    today = now.astimezone(zone).date()
    if today.month not in touch.months:
        return None
    following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return f"{today:%Y-%m}", start_of_day(following, zone)


def texts_of(extras: Extras) -> Iterator[tuple[str, Texts, bool]]:
    """Every text with its key, and whether the bot has words of its own in its place."""
    if extras.thank_you:
        yield "extras.thank_you.offer", extras.thank_you.offer, True
        yield "extras.thank_you.text", extras.thank_you.text, True
    if extras.review:
        yield "extras.review.text", extras.review.text, True
    for number, touch in enumerate(extras.touches):
        yield f"extras.touches[{number}].text", touch.text, False


def runs_low(left: int, total: int) -> bool:
    """Whether admins are to be told: at most a tenth of a list's codes is left, and not many."""
    return left <= min(FEW, max(1, total // 10))
