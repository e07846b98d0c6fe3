"""What contacts get beside questions: thank-yous, codes, touches, and the consent to them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered

WAITING = "due_at IS NOT NULL"
OFFERED = "state = 'offered'"
FREE = "contact_id IS NULL AND given_at IS NULL"


class AdvertConsent(Numbered, Base):
    """One Yes or No to extras, with the very text that was shown."""

    __tablename__ = "advert_consents"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    version: Mapped[int]
    text_hash: Mapped[str]
    language: Mapped[str]
    agreed: Mapped[bool]
    at: Mapped[datetime]


class GiftCode(Numbered, Base):
    """One code of an uploaded list; a contact gets at most one of a list, ever."""

    __tablename__ = "gift_codes"

    list: Mapped[str]
    code: Mapped[str]
    # Whose it is, from the moment it was promised or given; None again once they are forgotten.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    given_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("list", "code"),
        UniqueConstraint("list", "contact_id"),
        Index("ix_gift_codes_free", "list", "id", sqlite_where=text(FREE), postgresql_where=text(FREE)),
    )


class Extra(Numbered, Base):
    """One thank-you or touch for one contact, from its cause to its end."""

    __tablename__ = "extras"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    # The answered question; None: a touch.
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), unique=True)
    # The touch's id and what it is the only one for: `event:12`, `2026-12`.
    touch: Mapped[str | None]
    occurrence: Mapped[str | None]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("service_events.id"), index=True)
    # offered | waiting | settled
    state: Mapped[str]
    # It was promised in the question.
    offered: Mapped[bool] = mapped_column(default=False)
    due_at: Mapped[datetime | None]
    # Not wanted any more after this.
    until: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    # queued, sent, uncertain, or why not (feedback.verdict.Reason)
    outcome: Mapped[str | None]
    created_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("contact_id", "campaign_id", "touch", "occurrence"),
        Index("ix_extras_due", "due_at", sqlite_where=text(WAITING), postgresql_where=text(WAITING)),
        Index("ix_extras_offered", "id", sqlite_where=text(OFFERED), postgresql_where=text(OFFERED)),
    )


class TouchRound(Numbered, Base):
    """A month's touch going through the contacts who agreed, a batch at a time."""

    __tablename__ = "touch_rounds"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    touch: Mapped[str]
    occurrence: Mapped[str]
    # The last contact looked at.
    planned_through: Mapped[int] = mapped_column(default=0)
    finished_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("campaign_id", "touch", "occurrence"),)
