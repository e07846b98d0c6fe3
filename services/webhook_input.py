"""A new hook as the command line and the REST API give it."""

from datetime import timedelta
from typing import Annotated, Self
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field, model_validator

from feedback.addresses import is_public
from feedback.errors import InvalidInput
from feedback.hooks import KEPT, OFFERED
from services.reading_input import Strict, Text, wrong

# No database holds a greater number.
GREATEST = 2**63 - 1
# So long the log is kept.
LONGEST_HOURS = KEPT // timedelta(hours=1)
PAGE, LONGEST_PAGE = 50, 200


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise wrong("error-hook-url") from None
    printable = value.isascii() and value.isprintable() and " " not in value
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0 or not printable:
        raise wrong("error-hook-url")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise wrong("error-hook-url-extra")
    return value


def _event(value: str) -> str:
    if value not in OFFERED:
        raise wrong("error-choice", value=value[:60], allowed=", ".join(OFFERED))
    return value


class HookInput(Strict):
    """Where to, and what."""

    url: Annotated[Text, AfterValidator(_url)]
    events: Annotated[
        tuple[Annotated[Text, AfterValidator(_event)], ...], Field(min_length=1, max_length=len(OFFERED))
    ]


class ReplayInput(Strict):
    """What is sent again: one delivery, or what was given up lately."""

    delivery: Annotated[int, Field(ge=1, le=GREATEST)] | None = None
    failed_hours: Annotated[int, Field(ge=1, le=LONGEST_HOURS)] | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.delivery is None) == (self.failed_hours is None):
            raise wrong("error-hook-replay")
        return self


class LogQuery(Strict):
    """A page of the log."""

    before: Annotated[int, Field(ge=1, le=GREATEST)] | None = None
    limit: Annotated[int, Field(ge=1, le=LONGEST_PAGE)] = PAGE


def check_reach(url: str) -> None:
    """Raise InvalidInput for an address that plainly lies inside, or to which anybody could listen."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        raise InvalidInput("url", "error-hook-https")
    if _inside(parts):
        raise InvalidInput("url", "error-hook-private")


def _inside(parts: SplitResult) -> bool:
    host = (parts.hostname or "").rstrip(".")
    try:
        return not is_public(host)
    except ValueError:
        # A name: what it leads to is looked at whenever something is sent.
        return host == "localhost" or host.endswith(".localhost")
