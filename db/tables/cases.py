"""Cases, their history and where their cards stand."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId
from db.types import Id

OPEN = "state IN ('open', 'taken')"
SNOOZED = "snoozed_until IS NOT NULL"
ASKED_AGAIN = "state = 'resolved' AND resurvey_at IS NOT NULL"


class Case(Numbered, Base):
    """The follow-up of something negative; one per response."""

    __tablename__ = "cases"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    response_id: Mapped[int | None] = mapped_column(ForeignKey("responses.id"), unique=True)
    # The unasked feedback that opened it; no foreign key, since comments point at cases.
    comment_id: Mapped[int | None] = mapped_column(Id, unique=True)
    # open | taken | resolved | withdrawn_by_customer | closed_by_model (feedback.case.CaseState)
    state: Mapped[str]
    reasons: Mapped[list[str]]
    severity: Mapped[int]
    # Opened on the lexicon's word alone: closes itself when the model disagrees.
    degraded: Mapped[bool] = mapped_column(default=False)
    test: Mapped[bool] = mapped_column(default=False)
    opened_at: Mapped[datetime]
    promised_at: Mapped[datetime]
    owner_id: Mapped[int | None] = mapped_column(TelegramId)
    owner_name: Mapped[str | None]
    taken_at: Mapped[datetime | None]
    staff_wrote_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[str | None]
    resolution: Mapped[str | None]
    # feedback.outcome.Outcome
    outcome: Mapped[str | None]
    # What was paid back, in hundredths of the company's currency.
    refund: Mapped[int | None]
    # The root cause; no foreign key, so that the list can be cleared.
    cause_id: Mapped[int | None] = mapped_column(Id)
    # Put aside until then.
    snoozed_until: Mapped[datetime | None]
    # When the question is to be asked again, and the invitation that asks it: once a case.
    resurvey_at: Mapped[datetime | None]
    resurvey_id: Mapped[int | None] = mapped_column(Id, unique=True)
    # Where the card stands; None while it is folded into the summary or not sent yet.
    chat_id: Mapped[int | None] = mapped_column(TelegramId)
    thread_id: Mapped[int | None] = mapped_column(TelegramId)
    card_message_id: Mapped[int | None] = mapped_column(TelegramId)
    # First visible to staff, as a card or as a line of the live summary.
    shown_at: Mapped[datetime | None]
    folded: Mapped[bool] = mapped_column(default=False)
    # The chat whose live summary lists it, while it is folded.
    folded_in: Mapped[int | None] = mapped_column(TelegramId)

    __table_args__ = (
        Index("ix_cases_open", "opened_at", sqlite_where=text(OPEN), postgresql_where=text(OPEN)),
        Index(
            "ix_cases_snoozed", "snoozed_until", sqlite_where=text(SNOOZED), postgresql_where=text(SNOOZED)
        ),
        Index(
            "ix_cases_resurvey",
            "resurvey_at",
            sqlite_where=text(ASKED_AGAIN),
            postgresql_where=text(ASKED_AGAIN),
        ),
        Index("ix_cases_resolved_at", "resolved_at"),
        Index("ix_cases_opened_at", "opened_at", "id"),
    )


class CaseEvent(Numbered, Base):
    """One act on a case: who, what, when, from what to what."""

    __tablename__ = "case_events"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    # opened | taken | resolved | score_changed | commented | withdrawn | closed | reopened | shown
    # | released | assigned | snoozed | awake | relabelled | not_negative | asked_again | answered_again
    # | closing_lost
    act: Mapped[str]
    actor_id: Mapped[int | None] = mapped_column(TelegramId)
    actor_name: Mapped[str | None]
    before: Mapped[str | None]
    after: Mapped[str | None]


class StaffMessage(Numbered, Base):
    """A message of the bot's in a staff chat and the case it belongs to."""

    __tablename__ = "staff_messages"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    chat_id: Mapped[int] = mapped_column(TelegramId)
    message_id: Mapped[int] = mapped_column(TelegramId)
    # card | line | relay | relay:MEDIA
    kind: Mapped[str]


class StaffPrompt(Numbered, Base):
    """An agent was asked for words: their next message within ten minutes, or a reply, is taken as these."""

    __tablename__ = "staff_prompts"
    __table_args__ = (UniqueConstraint("chat_id", "agent_id"),)

    chat_id: Mapped[int] = mapped_column(TelegramId)
    agent_id: Mapped[int] = mapped_column(TelegramId)
    agent_name: Mapped[str | None]
    # feedback.prompt.PromptKind
    kind: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    # What else the asker wants to know again; never a person's words.
    arg: Mapped[str] = mapped_column(default="", server_default="")
    message_id: Mapped[int | None] = mapped_column(TelegramId)
    expires_at: Mapped[datetime]


class StaffChat(Base):
    """A staff group or channel the bot has met."""

    __tablename__ = "staff_chats"

    chat_id: Mapped[int] = mapped_column(TelegramId, primary_key=True, autoincrement=False)
    # group | supergroup | channel
    kind: Mapped[str]
    forum: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str | None]
    # A group that became a supergroup: new cards go there.
    migrated_to: Mapped[int | None] = mapped_column(TelegramId)
    # The live summary of folded cards, while there is one.
    summary_message_id: Mapped[int | None] = mapped_column(TelegramId)
    summary_edited_at: Mapped[datetime | None]
    # Where in the list an agent has turned to.
    summary_start: Mapped[int] = mapped_column(default=0, server_default="0")


class Topic(Base):
    """The topic of a route (a location) in a forum."""

    __tablename__ = "topics"

    chat_id: Mapped[int] = mapped_column(TelegramId, primary_key=True, autoincrement=False)
    route: Mapped[str] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(TelegramId)
