"""Practice: a case about nobody, on which agents may try everything."""

from collections.abc import Container
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import practice
from feedback.case import CaseReason, CaseState
from feedback.hours import DAYTIME, Window
from feedback.practice import Invented
from feedback.routing import severity
from feedback.sla import promised_at
from feedback.views.desk import Agent, Place
from services.case_cards import CaseCards

# They complain by invention; what the model makes of the words the card says once it has read them.
REASONS = (CaseReason.NEGATIVE_TEXT,)


class Practice:
    """Makes practice cases."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_timezone: str) -> None:
        self._uow = uow
        self._cards = cards
        self._zone = ZoneInfo(default_timezone)

    async def begin(self, language: str, agent: Agent, asked: Place, now: datetime) -> int | None:
        """Open a case about an invented customer; its number, or None when this message came before.

        Nothing of it counts anywhere: the contact is a tester without an account, the case is a test.
        """
        async with self._uow.write() as tx:
            if await tx.comments.message(asked.chat_id, asked.message_id) is not None:
                return None
            person = practice.invented(language, asked.message_id)
            contact = await tx.contacts.add(
                rows.Contact(name=person.name, language=language, tags=[], tester=True, created_at=now)
            )
            comment = await _words(tx, contact, person, asked, now)
            case = await tx.cases.add(self._case(contact, comment, now, tx.days_off))
            await tx.cases.record(case.id, "opened", now, after=",".join(case.reasons))
            await tx.cases.record(case.id, "practice", now, actor_id=agent.id, actor_name=agent.name)
            await self._cards.card(tx, case, "practice", now)
            tx.comments.wake_analysis()
            return case.id

    def _case(
        self, contact: rows.Contact, comment: rows.Comment, now: datetime, days_off: Container[date]
    ) -> rows.Case:
        return rows.Case(
            contact_id=contact.id,
            comment_id=comment.id,
            state=CaseState.OPEN,
            reasons=[reason.value for reason in REASONS],
            severity=severity(REASONS),
            test=True,
            opened_at=now,
            promised_at=promised_at(now, Window(hours=DAYTIME), self._zone, days_off),
        )


async def _words(
    tx: Transaction, contact: rows.Contact, person: Invented, asked: Place, now: datetime
) -> rows.Comment:
    """What the invented customer wrote, to be read by the model like anybody's words."""
    comment = await tx.comments.add(
        rows.Comment(
            contact_id=contact.id,
            kind=practice.COMMENT,
            state="read",
            state_at=now,
            received_at=now,
            last_message_at=now,
            analysis="pending",
            analysis_due_at=now,
        )
    )
    await tx.comments.add_message(
        # The agent's own message stands for it: a redelivered one is known by its number.
        rows.Message(
            contact_id=contact.id,
            comment_id=comment.id,
            chat_id=asked.chat_id,
            message_id=asked.message_id,
            text=person.words,
            received_at=now,
        )
    )
    return comment
