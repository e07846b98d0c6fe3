"""A bearer key as its owner may see it again."""

from dataclasses import dataclass
from datetime import datetime

from feedback.access import Scope, allows


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyView:
    """Everything but the key itself, which nobody knows any more."""

    name: str
    # The first characters, to recognise it by.
    prefix: str
    scopes: tuple[str, ...]
    # Calls a minute.
    per_minute: int
    created_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Whose key a request carries."""

    key_id: int
    name: str
    scopes: tuple[str, ...]
    # Calls a minute.
    per_minute: int

    def may(self, scope: Scope) -> bool:
        """Whether the key's scopes let it do this."""
        return allows(self.scopes, scope)
