"""What a contact gets beside questions, and what they said to that."""

from dataclasses import dataclass
from datetime import datetime

from feedback.texts import NO_TEXTS, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraView:
    """A thank-you, a link for a review, or a touch at the moment it is sent."""

    contact_id: int
    language: str
    # A touch's own words; empty: what follows an answer.
    touch: Texts = NO_TEXTS
    thanks: bool = False
    # The company's words for the thank-you; empty: the bot's own.
    text: Texts = NO_TEXTS
    code: str = ""
    # Where a review may be left; empty: nowhere.
    review_url: str = ""
    review: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertAsk:
    """The contact is to be asked whether they want extras at all."""

    contact_id: int
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertView:
    """What a contact said about extras."""

    # When they agreed, and to which text; None: they did not.
    agreed_at: datetime | None
    version: int | None
    # Whether anything of the kind is given at present.
    available: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """An uploaded list of codes."""

    name: str
    codes: int
    # Neither given nor promised to anybody.
    left: int
