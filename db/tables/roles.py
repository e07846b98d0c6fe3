"""Who was named what by an admin."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, TelegramId


class StaffRole(Base):
    """One person's role, by their Telegram account; those of ADMIN_IDS need none."""

    __tablename__ = "staff_roles"

    id: Mapped[int] = mapped_column(TelegramId, primary_key=True, autoincrement=False)
    name: Mapped[str]
    # feedback.roles.Role
    role: Mapped[str]
    given_by: Mapped[str]
    given_at: Mapped[datetime]
