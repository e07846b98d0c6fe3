"""Free text and media from customers, and what the model made of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

PENDING = "analysis = 'pending'"
# With the table's name, since the inbox asks for cases too.
UNHANDLED = "comments.state = 'new'"
HANDLED = "comments.state_by IS NOT NULL"


def _received(context: Any) -> datetime:
    """Until somebody says otherwise words wait, and are late, since they came."""
    received_at: datetime = context.get_current_parameters()["received_at"]
    return received_at


class Comment(Numbered, Base):
    """One comment, feedback or turn of a conversation; its words stand in messages."""

    __tablename__ = "comments"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    response_id: Mapped[int | None] = mapped_column(ForeignKey("responses.id"), index=True)
    # Set for a turn of a conversation about an open case.
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    # Set for a turn of a conversation without a case: the comment staff wrote about.
    about_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id"), index=True)
    # The question after the score that these words answer (feedback.survey.FollowUp.id).
    question: Mapped[str | None]
    # comment | feedback | conversation | review
    kind: Mapped[str]
    # new | read | answered | no_answer_needed (feedback.attention.MessageState), and by whom
    state: Mapped[str] = mapped_column(default="new")
    state_by: Mapped[str | None]
    state_at: Mapped[datetime | None]
    # Since when words nobody has dealt with wait, and by when somebody should.
    waiting_since: Mapped[datetime] = mapped_column(default=_received)
    answer_by: Mapped[datetime] = mapped_column(default=_received)
    # Who has been told that it is late (feedback.attention.Told).
    told: Mapped[int] = mapped_column(default=0)
    told_at: Mapped[datetime | None]
    received_at: Mapped[datetime]
    last_message_at: Mapped[datetime]
    # Grows with every append or edit; a result for an older revision is dropped.
    revision: Mapped[int] = mapped_column(default=1)
    # pending | done | unreadable (media only)
    analysis: Mapped[str]
    analysis_due_at: Mapped[datetime]
    analysis_attempts: Mapped[int] = mapped_column(default=0)
    analysed_at: Mapped[datetime | None]
    label: Mapped[str | None]
    p_negative: Mapped[float | None]
    p_neutral: Mapped[float | None]
    p_positive: Mapped[float | None]
    # The probability of negative from which its model asks for a look; None: it doesn't say.
    p_alert: Mapped[float | None]
    language: Mapped[str | None]
    model: Mapped[str | None]
    degraded: Mapped[bool] = mapped_column(default=False)
    # What staff said of these words, whatever the model says; new words take it back.
    staff_label: Mapped[str | None]
    staff_label_by: Mapped[str | None]
    staff_label_at: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "ix_comments_pending",
            "analysis_due_at",
            sqlite_where=text(PENDING),
            postgresql_where=text(PENDING),
        ),
        Index("ix_comments_model", "model", "id"),
        Index("ix_comments_received_at", "received_at"),
        Index(
            "ix_comments_staff_label",
            "staff_label_at",
            sqlite_where=text("staff_label IS NOT NULL"),
            postgresql_where=text("staff_label IS NOT NULL"),
        ),
        Index(
            "ix_comments_unhandled",
            "waiting_since",
            sqlite_where=text("state = 'new'"),
            postgresql_where=text("state = 'new'"),
        ),
        Index(
            "ix_comments_handled",
            "state_at",
            sqlite_where=text("state_by IS NOT NULL"),
            postgresql_where=text("state_by IS NOT NULL"),
        ),
    )


class Message(Numbered, Base):
    """One Telegram message a customer wrote, stored exactly as it came."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comments.id"), index=True)
    chat_id: Mapped[int] = mapped_column(TelegramId)
    message_id: Mapped[int] = mapped_column(TelegramId)
    text: Mapped[str | None]
    # voice | photo | video | document | sticker | ...; None for plain text
    media: Mapped[str | None]
    file_id: Mapped[str | None]
    received_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    # The bot's direct reply, edited into an apology when the words turn out to be unhappy; 0: none is due.
    reply_id: Mapped[int | None] = mapped_column(TelegramId)
