"""How much campaigns with a quota or a cap on a day have asked."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class GuardCount(Numbered, Base):
    """Questions of one campaign in one span of days, of one part of it."""

    __tablename__ = "guard_counts"
    __table_args__ = (UniqueConstraint("campaign_id", "kind", "part", "begins_on"),)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    # quota | day
    kind: Mapped[str]
    # The location or the employee; empty: the whole campaign, or an event that did not say.
    part: Mapped[str]
    begins_on: Mapped[date]
    taken: Mapped[int]


class GuardHold(Numbered, Base):
    """What one invitation takes of one count, so that it is counted once and can be given back."""

    __tablename__ = "guard_holds"
    __table_args__ = (UniqueConstraint("invitation_id", "kind"),)

    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id", ondelete="CASCADE"))
    kind: Mapped[str]
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    part: Mapped[str]
    begins_on: Mapped[date]
