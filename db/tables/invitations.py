"""Invitations: one contact is to be asked once."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

OPEN = "state IN ('scheduled', 'sending', 'sent', 'uncertain') AND kind <> 'test'"
WAITING = "state = 'scheduled'"
ASKED = "state IN ('sent', 'uncertain')"
AGAIN = "state = 'skipped' AND wave_id IS NOT NULL AND eligible_at IS NOT NULL"


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Invitation(Numbered, Base):
    """One contact is to be asked once; states are feedback.invitation.State."""

    __tablename__ = "invitations"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("campaign_versions.id"))
    # Which of the campaign's variants (feedback.variants); None: the campaign itself.
    variant: Mapped[str | None]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("service_events.id"))
    wave_id: Mapped[int | None] = mapped_column(ForeignKey("waves.id"))
    # regular | test | resurvey (feedback.invitation.Kind)
    kind: Mapped[str] = mapped_column(default="regular")
    # What brought it up: trigger | hand | link (feedback.invitation.Origin)
    origin: Mapped[str] = mapped_column(default="trigger")
    link_id: Mapped[int | None] = mapped_column(ForeignKey("campaign_links.id"))
    state: Mapped[str]
    # Why it was skipped or failed (feedback.verdict.Reason or an error's name).
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    eligible_at: Mapped[datetime | None]
    # The verdicts on arrival and when due; the second decides.
    verdict_planned: Mapped[dict[str, Any] | None]
    verdict_due: Mapped[dict[str, Any] | None]
    language: Mapped[str | None]
    chat_id: Mapped[int | None] = mapped_column(TelegramId)
    message_id: Mapped[int | None] = mapped_column(TelegramId)
    sent_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    remind_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    # When Skip was tapped.
    declined_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    __table_args__ = (
        Index("uq_invitations_one_open", "contact_id", unique=True, **_where(OPEN)),
        UniqueConstraint("campaign_id", "event_id", "kind"),
        UniqueConstraint("wave_id", "contact_id"),
        Index("ix_invitations_due", "due_at", **_where(WAITING)),
        Index("ix_invitations_again", "eligible_at", **_where(AGAIN)),
        Index("ix_invitations_expiring", "expires_at", **_where(ASKED)),
        Index("ix_invitations_reminding", "remind_at", **_where(ASKED + " AND remind_at IS NOT NULL")),
        Index("ix_invitations_contact_id_sent_at", "contact_id", "sent_at"),
        Index("ix_invitations_campaign_id_created_at", "campaign_id", "created_at"),
        Index("ix_invitations_message", "chat_id", "message_id"),
        Index("ix_invitations_link", "link_id", **_where("link_id IS NOT NULL")),
    )
