"""What agents work with: who they are, and the lists they choose from."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class StaffAgent(Base):
    """Somebody who has acted in a staff chat, by their Telegram account."""

    __tablename__ = "staff_agents"

    id: Mapped[int] = mapped_column(TelegramId, primary_key=True, autoincrement=False)
    name: Mapped[str]
    # Telegram's name without the @, small; people change it.
    username: Mapped[str | None] = mapped_column(index=True)
    acted_at: Mapped[datetime]


class Choice(Numbered, Base):
    """A root cause to choose from; one that is taken off the list stays for the cases that have it."""

    __tablename__ = "choices"
    __table_args__ = (UniqueConstraint("kind", "name"),)

    # cause
    kind: Mapped[str]
    # A built-in one's name in the locale files, or the words staff gave it.
    name: Mapped[str]
    built_in: Mapped[bool] = mapped_column(default=False)
    removed_at: Mapped[datetime | None]
    changed_by: Mapped[str | None]
