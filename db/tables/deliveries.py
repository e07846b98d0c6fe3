"""Everything sent outside the direct reply, and what went wrong on the way in."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

QUEUED = "state IN ('pending', 'sending')"


class Delivery(Numbered, Base):
    """One outgoing message: kind, addressee and ids, never text."""

    __tablename__ = "deliveries"

    # question | reminder | withdraw | card | card_edit | card_line | notice | ... (feedback.delivery.Kind)
    kind: Mapped[str]
    # Lower goes first: cards outrank invitations.
    lane: Mapped[int]
    # pending | sending | sent | uncertain | failed | cancelled | folded
    state: Mapped[str] = mapped_column(default="pending")
    chat_id: Mapped[int] = mapped_column(TelegramId)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id"))
    # Numbers and names of fixed texts only.
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # The same cause never queues the same message twice.
    cause: Mapped[str | None] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    message_id: Mapped[int | None] = mapped_column(TelegramId)

    __table_args__ = (
        Index(
            "ix_deliveries_queue", "lane", "due_at", sqlite_where=text(QUEUED), postgresql_where=text(QUEUED)
        ),
    )


class FailedUpdate(Numbered, Base):
    """An update whose handling failed; after three failures it is set aside here and admins are told."""

    __tablename__ = "failed_updates"

    update_id: Mapped[int] = mapped_column(TelegramId, unique=True)
    body: Mapped[dict[str, Any]]
    error: Mapped[str]
    incident: Mapped[str]
    attempts: Mapped[int]
    at: Mapped[datetime]
    set_aside_at: Mapped[datetime | None]


class ApiKey(Numbered, Base):
    """A bearer key of the REST API; only its SHA-256 is kept."""

    __tablename__ = "api_keys"

    name: Mapped[str] = mapped_column(unique=True)
    # The first characters, to recognise it by.
    prefix: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)
    # feedback.access.Scope; a key from before there were any may do everything.
    scopes: Mapped[list[str]] = mapped_column(server_default='["all"]')
    # How many calls it may make a minute.
    per_minute: Mapped[int] = mapped_column(server_default="600")
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Stored(Base):
    """A value the bot keeps for itself: the generated SECRET_KEY, the polling offset."""

    __tablename__ = "store"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
