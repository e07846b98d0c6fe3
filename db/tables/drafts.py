"""Campaigns that are being put together in chat."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class Draft(Numbered, Base):
    """What a campaign's file would say; it does nothing until somebody puts it in force."""

    __tablename__ = "drafts"

    # The campaign it would change: one draft each; None: it would make a new one.
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"), unique=True)
    # JSON as text: the order of keys means something, and databases' own JSON forgets it.
    document: Mapped[str]
    # Grows with every change: keys of an older screen change nothing.
    revision: Mapped[int] = mapped_column(default=1)
    holder_id: Mapped[int] = mapped_column(TelegramId)
    holder_name: Mapped[str]
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]
