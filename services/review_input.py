"""The body of a comment written elsewhere, as the API receives it."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from services.event_input import ContactInput, Id, Optional, instant
from services.reading_input import Strict, storable, wrong

# Characters; as much as a message in Telegram.
LONGEST_REVIEW = 4096
BEST = 1000

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_REVIEW),
    AfterValidator(storable),
]
Rating = Annotated[float, Field(ge=0, le=BEST, allow_inf_nan=False)]


class ReviewInput(Strict):
    """A comment somebody wrote on a map, in a shop, in an e-mail."""

    id: Id
    # Where it was written: google, app-store, ...
    source: Id
    text: Words
    written_at: Annotated[datetime, BeforeValidator(instant)]
    # Who wrote it, when the CRM knows; else `author` is how they call themselves there.
    contact: ContactInput | None = None
    author: Optional = None
    rating: Rating | None = None
    best: Rating | None = None
    url: Optional = None
    service: Optional = None
    location: Optional = None
    staff: Optional = None
    channel: Optional = None
    stage: Optional = None

    @model_validator(mode="after")
    def _rated(self) -> "ReviewInput":
        if (self.rating is None) != (self.best is None) or (self.rating or 0) > (self.best or 0):
            raise wrong("error-review-rating")
        return self

    def canonical(self) -> dict[str, Any]:
        """The same JSON for the same meaning: no nulls, the instant in UTC."""
        return self.model_dump(mode="json", exclude_none=True, exclude_unset=True)
