"""Messages passed between staff chats and customers' chats."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class Relay(Numbered, Base):
    """One message of a conversation: where it was written, and where its copy stands; a note has none."""

    __tablename__ = "relays"
    __table_args__ = (
        # A redelivered update passes nothing on again.
        UniqueConstraint("from_chat_id", "from_message_id"),
        Index("ix_relays_copy", "to_chat_id", "to_message_id"),
    )

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    # What it is about: a case, or the comment staff answered without one.
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id"), index=True)
    # feedback.talk.Direction
    direction: Mapped[str]
    from_chat_id: Mapped[int] = mapped_column(TelegramId)
    from_message_id: Mapped[int] = mapped_column(TelegramId)
    # The album it is a part of: all parts go in one delivery.
    album: Mapped[str | None]
    # The topic it was written in, or goes to.
    thread_id: Mapped[int | None] = mapped_column(TelegramId)
    to_chat_id: Mapped[int] = mapped_column(TelegramId)
    to_message_id: Mapped[int | None] = mapped_column(TelegramId)
    # The message over there that it answers.
    reply_to: Mapped[int | None] = mapped_column(TelegramId)
    # An agent's words as Telegram HTML; a customer's stand in messages.
    html: Mapped[str | None]
    media: Mapped[str | None]
    file_id: Mapped[str | None]
    # The bot says it in an agent's name: a canned answer.
    canned: Mapped[bool] = mapped_column(default=False)
    agent_id: Mapped[int | None] = mapped_column(TelegramId)
    agent_name: Mapped[str | None]
    # feedback.talk.RelayState
    state: Mapped[str]
    error: Mapped[str | None]
    # Some try ended in doubt: it may stand there twice.
    doubtful: Mapped[bool] = mapped_column(default=False)
    tries: Mapped[int] = mapped_column(default=1)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("deliveries.id"), index=True)
    at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]
