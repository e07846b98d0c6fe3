"""How visits went from the side of whoever served."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class VisitView(Numbered, Base):
    """One tap of an agent about a visit; the contact sees it in /mydata."""

    __tablename__ = "visit_views"

    event_id: Mapped[int] = mapped_column(ForeignKey("service_events.id"), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    # feedback.views.visit.Went
    went: Mapped[str]
    agent_id: Mapped[int] = mapped_column(TelegramId)
    agent_name: Mapped[str]
    at: Mapped[datetime]
