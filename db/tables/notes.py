"""What staff know about a person, for whoever answers next."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class ContactNote(Numbered, Base):
    """One note on a contact, or one change of how they are addressed: who wrote what, when."""

    __tablename__ = "contact_notes"
    __table_args__ = (Index("ix_contact_notes_contact_id_at", "contact_id", "at"),)

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    # The case on whose card it was written.
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    # note | address (feedback.person.NoteKind)
    kind: Mapped[str]
    # For an address: the form from then on; empty when it was taken back.
    text: Mapped[str]
    author_id: Mapped[int] = mapped_column(TelegramId)
    author_name: Mapped[str]
    at: Mapped[datetime]
    # The message it was written in: a redelivered one is known by it.
    source: Mapped[str] = mapped_column(unique=True)
