"""Where cards go, and who answers for a service."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class Route(Numbered, Base):
    """Cards of a location, a service or a segment go to this chat and topic; the lowest number wins."""

    __tablename__ = "routes"
    __table_args__ = (UniqueConstraint("kind", "value"),)

    # location | service | segment (feedback.routes.RouteKind)
    kind: Mapped[str]
    # As it was typed, and as it is compared.
    name: Mapped[str]
    value: Mapped[str]
    chat_id: Mapped[int] = mapped_column(TelegramId)
    in_topic: Mapped[bool] = mapped_column(default=False)
    # None while its topic is to be made (again).
    thread_id: Mapped[int | None] = mapped_column(TelegramId)
    created_at: Mapped[datetime]
    created_by: Mapped[str]


class ServiceOwner(Numbered, Base):
    """Who answers for a service: the first to be thought of for its cases."""

    __tablename__ = "service_owners"

    # As it is compared (feedback.routes.same).
    service: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    agent_id: Mapped[int] = mapped_column(TelegramId)
    agent_name: Mapped[str]
