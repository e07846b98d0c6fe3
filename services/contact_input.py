"""What the company's systems say about a contact beyond what an event may carry."""

from typing import Annotated

from pydantic import Field

from services.event_input import MOST_ATTRIBUTES, ContactInput, Scalar
from services.reading_input import Text


class ContactCard(ContactInput):
    """A contact with attributes of the owner's own; one given as null is taken away."""

    attributes: Annotated[dict[Text, Scalar], Field(max_length=MOST_ATTRIBUTES)] = Field(default_factory=dict)
