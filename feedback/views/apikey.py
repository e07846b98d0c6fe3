"""A bearer key as its owner may see it again."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyView:
    """Everything but the key itself, which nobody knows any more."""

    name: str
    # The first characters, to recognise it by.
    prefix: str
    created_at: datetime
    revoked_at: datetime | None
