"""Outgoing webhooks: who is told, what is to be told, and every try."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered
from db.types import Id

HOOK_QUEUED = "state IN ('pending', 'sending')"
HOOK_WAITING = "state IN ('pending', 'held')"


class Hook(Numbered, Base):
    """An address of another system, and what it wants to be told."""

    __tablename__ = "hooks"

    url: Mapped[str]
    # feedback.hooks.HookEvent
    events: Mapped[list[str]]
    # Signs what is sent, so it can't be kept as a hash.
    secret: Mapped[str]
    # Addresses of the company's own network are allowed.
    allow_private: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    # Since when nothing has arrived.
    failing_since: Mapped[datetime | None]
    # Switched off since; what it misses is held.
    off_at: Mapped[datetime | None]


class HookDelivery(Numbered, Base):
    """One thing to tell one hook: ids, never text; the body is rendered when it is sent."""

    __tablename__ = "hook_deliveries"

    hook_id: Mapped[int] = mapped_column(ForeignKey("hooks.id"))
    # What the receiver knows it by, on every try and replay.
    key: Mapped[str] = mapped_column(unique=True)
    # feedback.hooks.HookEvent
    event: Mapped[str]
    # The number of the response, the case or the contact; no foreign key, as it may be any.
    subject_id: Mapped[int] = mapped_column(Id)
    # Names of fixed texts only.
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # feedback.hooks.HookState
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "ix_hook_deliveries_queue",
            "hook_id",
            "due_at",
            sqlite_where=text(HOOK_QUEUED),
            postgresql_where=text(HOOK_QUEUED),
        ),
        Index(
            "ix_hook_deliveries_waiting",
            "subject_id",
            sqlite_where=text(HOOK_WAITING),
            postgresql_where=text(HOOK_WAITING),
        ),
        Index("ix_hook_deliveries_log", "hook_id", "id"),
        Index("ix_hook_deliveries_created_at", "created_at"),
    )


class HookTry(Numbered, Base):
    """One try to deliver: what came back, and how long it took."""

    __tablename__ = "hook_tries"

    delivery_id: Mapped[int] = mapped_column(ForeignKey("hook_deliveries.id"), index=True)
    at: Mapped[datetime]
    # The HTTP status; None: there was no answer.
    status: Mapped[int | None]
    # None when it went well: timeout | redirect | private_address | status | ...
    error: Mapped[str | None]
    # Milliseconds on the wall.
    took: Mapped[int]
