"""The audience of a campaign file: an expression, or the name of a saved segment."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from feedback.segments import LONGEST, read
from services.campaign_values_input import told
from services.reading_input import storable


def _readable(value: str) -> str:
    """Refused where it can't be read, with the place in it."""
    told(read, value)
    return value


Audience = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST),
    AfterValidator(storable),
    AfterValidator(_readable),
]
