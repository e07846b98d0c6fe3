"""Outgoing webhooks as they are shown and sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from feedback.hooks import HookEvent, HookState


@dataclass(frozen=True, slots=True, kw_only=True)
class HookView:
    """A hook without its secret."""

    id: int
    url: str
    events: tuple[HookEvent, ...]
    allow_private: bool
    created_at: datetime
    failing_since: datetime | None
    off_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HookTryView:
    """One try of a delivery."""

    at: datetime
    status: int | None
    error: str | None
    # Milliseconds.
    took: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HookLogLine:
    """A delivery with its tries, oldest first."""

    id: int
    hook_id: int
    key: str
    event: HookEvent
    subject_id: int
    state: HookState
    created_at: datetime
    # When it is tried next; None when it is not.
    due_at: datetime | None
    tries: tuple[HookTryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HookMessage:
    """What one try sends, and where to."""

    delivery_id: int
    hook_id: int
    key: str
    url: str
    secret: str
    allow_private: bool
    # None: what it was about is gone.
    body: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HookResult:
    """How one try ended."""

    status: int | None
    error: str | None
    took: int
