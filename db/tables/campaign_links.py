"""Links and QR codes that ask whoever opens them."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class CampaignLink(Numbered, Base):
    """A signed link: what it is about, how long it works and how many answers it takes; about no person."""

    __tablename__ = "campaign_links"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), index=True)
    # What its events say; the order is the number of an event at the company.
    order: Mapped[str | None]
    service: Mapped[str | None]
    location: Mapped[str | None]
    staff: Mapped[str | None]
    # How many answers it takes; None: any number.
    uses: Mapped[int | None]
    # How many came.
    spent: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    # None: it works for ever.
    expires_at: Mapped[datetime | None]
    # An admin ended it.
    closed_at: Mapped[datetime | None]
