"""Customers as staff know them: the card of a person, notes on them, how they are addressed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import person
from feedback.errors import NotFound, Refused
from feedback.person import NoteKind
from feedback.views.desk import Agent, Place
from feedback.views.person import PersonView
from services.case_cards import CaseCards
from services.contact_values import address_of
from services.person_views import person_view, somebody

# A message that shows the customer of a case: the key that asks for it.
PERSON = "who"


class People:
    """One transaction a method; a person is always looked at through one of their cases."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_timezone: str) -> None:
        self._uow = uow
        self._cards = cards
        self._zone = ZoneInfo(default_timezone)

    async def of_case(self, case_id: int, now: datetime) -> PersonView:
        """The customer of a case; NotFound for a case there is not."""
        async with self._uow.read() as tx:
            return await person_view(tx, await tx.cases.get(case_id), now, self._zone)

    async def case_at(self, chat_id: int, message_id: int) -> int | None:
        """The case a message of the bot's is about."""
        async with self._uow.read() as tx:
            message = await tx.staff.message(chat_id, message_id)
            if message is not None:
                return message.case_id
            # The customer's own words, passed on to staff.
            copy = await tx.relays.by_copy(chat_id, message_id)
            return copy.case_id if copy else None

    async def is_person(self, chat_id: int, message_id: int) -> bool:
        """Whether a message of the bot's is about a customer rather than one of their cases."""
        async with self._uow.read() as tx:
            message = await tx.staff.message(chat_id, message_id)
            return message is not None and message.kind == PERSON

    async def stands(self, case_id: int, place: Place, kind: str = "about") -> None:
        """A message with the customer's words stands here: /forget must find it."""
        async with self._uow.write() as tx:
            await tx.staff.keep_message(case_id, place.chat_id, place.message_id, kind)

    async def note(self, case_id: int, agent: Agent, text: str, written: Place, now: datetime) -> None:
        """Keep a note on the customer of a case; InvalidInput for one that is empty or too long."""
        kept = person.note(text)
        async with self._uow.write() as tx:
            case, _ = await _somebody(tx, case_id)
            if await _keep(tx, case, NoteKind.NOTE, kept, agent, written, now):
                # The words stand with the person: /forget finds them there.
                await tx.cases.record(case.id, "person_noted", now, actor_id=agent.id, actor_name=agent.name)
                await self._cards.edit_all(tx, case, now)

    async def take_back(self, case_id: int, note_id: int, agent: Agent, now: datetime) -> bool:
        """Delete a note of the agent's own; False when it is gone already, Refused for somebody else's."""
        async with self._uow.write() as tx:
            case, contact = await _somebody(tx, case_id)
            note = await tx.notes.find(note_id)
            if note is None or note.contact_id != contact.id or note.kind != NoteKind.NOTE:
                return False
            if note.author_id != agent.id:
                raise Refused("error-note-not-yours", author=note.author_name)
            await tx.notes.delete(note)
            await tx.cases.record(
                case.id, "person_note_dropped", now, actor_id=agent.id, actor_name=agent.name
            )
            await self._cards.edit_all(tx, case, now)
            return True

    async def address(self, case_id: int, agent: Agent, text: str, written: Place, now: datetime) -> str:
        """Choose how the bot addresses the customer; returns how it does from now on, perhaps by nothing."""
        form = person.address(text)
        async with self._uow.write() as tx:
            case, contact = await _somebody(tx, case_id)
            if await _keep(tx, case, NoteKind.ADDRESS, form, agent, written, now):
                contact.address_staff = form or None
                await tx.cases.record(
                    case.id, "address_changed", now, actor_id=agent.id, actor_name=agent.name
                )
                await self._cards.edit_all(tx, case, now)
            return address_of(contact)


async def _somebody(tx: Transaction, case_id: int) -> tuple[rows.Case, rows.Contact]:
    """The case and its customer, held against /forget; NotFound once they asked to be forgotten."""
    case = await tx.cases.get(case_id)
    contact = await tx.contacts.locked(case.contact_id)
    if not somebody(contact):
        raise NotFound("error-person-forgotten")
    return case, contact


async def _keep(
    tx: Transaction,
    case: rows.Case,
    kind: NoteKind,
    text: str,
    agent: Agent,
    written: Place,
    now: datetime,
) -> bool:
    """False for a message that came twice."""
    made = await tx.notes.add_once(
        contact_id=case.contact_id,
        case_id=case.id,
        kind=kind,
        text=text,
        author_id=agent.id,
        author_name=agent.name,
        at=now,
        source=f"{written.chat_id}:{written.message_id}",
    )
    return made is not None
