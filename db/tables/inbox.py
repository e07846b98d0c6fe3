"""Which of the bot's messages in staff chats show words of customers outside a case's card."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class Showing(Numbered, Base):
    """One comment on one of the bot's messages: a list, an opened message or praise.

    /forget finds here what has to be taken back.
    """

    __tablename__ = "showings"
    __table_args__ = (UniqueConstraint("chat_id", "message_id", "comment_id"),)

    chat_id: Mapped[int] = mapped_column(TelegramId)
    message_id: Mapped[int] = mapped_column(TelegramId)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comments.id"), index=True)
