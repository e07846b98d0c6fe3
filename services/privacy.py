"""What a person may see of themselves, and being forgotten."""

import re
from datetime import datetime
from html import unescape

from db.uow import Transaction, UnitOfWork, rows
from feedback import campaign_codec
from feedback.case import LIVE
from feedback.hooks import OptOut
from feedback.invitation import ANSWERED
from feedback.person import NoteKind
from feedback.talk import Direction, RelayState
from feedback.views import MyDataView, MyMessage, MyResponse
from feedback.views.my_data import MyFollowUp, MyNote, MyOpening, MyPromise, MyReply, MyVisit
from feedback.views.visit import Went
from services.announcing import opted_out
from services.case_cards import CaseCards
from services.contact_values import language_of
from services.forgetting import forget
from services.given_answers import given_answers
from services.telling import QUEUED

_TAG = re.compile(r"<[^<>]*>")


class Privacy:
    """/mydata and /forget."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_language: str) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language

    async def my_data(self, contact_id: int) -> MyDataView:
        """Everything this chat brought; what only the CRM knows is not shown."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.get(contact_id)
            cases = await tx.cases.of_contact(contact_id)
            return MyDataView(
                language=language_of(contact, self._default_language),
                name=contact.name if contact.crm_id is None else None,
                timezone=contact.timezone_own,
                consent_version=contact.consent_version,
                consented_at=contact.consented_at,
                paused_until=contact.paused_until,
                stopped=contact.stopped_at is not None,
                address=contact.address_staff or "",
                notes=await _notes(tx, contact),
                promises=await _promises(tx, contact),
                openings=await _openings(tx, contact),
                responses=await _responses(tx, contact),
                follow_ups=await _follow_ups(tx, contact),
                messages=await _messages(tx, contact),
                replies=await _replies(tx, contact),
                improvements=await tx.tellings.told(contact_id, QUEUED),
                advert_version=contact.advert_version,
                advert_agreed_at=contact.advert_agreed_at,
                extras=await tx.extras.received(contact_id),
                codes=tuple(await tx.gift_codes.given_to(contact_id)),
                open_cases=sum(case.state in LIVE for case in cases),
                nameless=await tx.anonymous.asked(contact_id, ANSWERED),
                visits=await _visits(tx, contact),
            )

    async def forget(self, contact_id: int, *, telegram_id: int, now: datetime) -> bool:
        """Delete the person; scores stay as numbers nobody can trace, cards become placeholders.

        True also when it was done before; False when the account belongs to another contact by now.
        """
        async with self._uow.write() as tx:
            contact = await tx.contacts.find(contact_id)
            if contact is None or contact.telegram_id != telegram_id:
                return contact is not None and contact.telegram_id is None and contact.crm_id is None
            await tx.contacts.locked(contact_id)
            await opted_out(tx, contact_id, OptOut.FORGOTTEN, now)
            for chat_id in await forget(tx, contact, self._default_language, now):
                await self._cards.summary(tx, now, chat_id)
            return True


async def _responses(tx: Transaction, contact: rows.Contact) -> tuple[MyResponse, ...]:
    shown = []
    for response in await tx.responses.of_contact(contact.id):
        invitation = await tx.invitations.get(response.invitation_id)
        if invitation.chat_id != contact.telegram_id:
            continue
        version = await tx.campaigns.version_by_id(invitation.version_id)
        values = tuple((await tx.responses.answers(response.id)).values())
        metric = campaign_codec.from_dict(version.spec).metric
        shown.append(MyResponse(at=response.started_at, metric=metric, values=values))
    return tuple(shown)


async def _follow_ups(tx: Transaction, contact: rows.Contact) -> tuple[MyFollowUp, ...]:
    """What was chosen by keys in this chat."""
    ids = [
        response.id
        for response in await tx.responses.of_contact(contact.id)
        if (await tx.invitations.get(response.invitation_id)).chat_id == contact.telegram_id
    ]
    return tuple(
        MyFollowUp(at=given.at, question=given.wording or "", answer=", ".join(given.chosen))
        for each in (await given_answers(tx, ids)).values()
        for given in each
        if given.chosen and not given.own
    )


async def _messages(tx: Transaction, contact: rows.Contact) -> tuple[MyMessage, ...]:
    # A link must not show what the CRM knew before the account was joined.
    since = contact.joined_at or contact.created_at
    written = await tx.comments.written_by(contact.id, contact.telegram_id or 0, since)
    return tuple(MyMessage(at=row.received_at, text=row.text or "", media=row.media) for row in written)


async def _replies(tx: Transaction, contact: rows.Contact) -> tuple[MyReply, ...]:
    """What staff wrote into this chat, without its formatting."""
    wrote = await tx.relays.of_contact(contact.id, Direction.TO_CUSTOMER)
    return tuple(
        MyReply(at=row.at, text=unescape(_TAG.sub("", row.html or "")), media=row.media)
        for row in wrote
        if row.to_chat_id == contact.telegram_id and row.state != RelayState.FAILED
    )


async def _notes(tx: Transaction, contact: rows.Contact) -> tuple[MyNote, ...]:
    """What staff noted since the account was joined: a link must not show what was known before."""
    since = contact.joined_at or contact.created_at
    noted = await tx.notes.of_contact(contact.id)
    kept = (note for note in noted if note.kind == NoteKind.NOTE and note.at >= since)
    return tuple(MyNote(at=note.at, text=note.text) for note in kept)


async def _openings(tx: Transaction, contact: rows.Contact) -> tuple[MyOpening, ...]:
    """The links of campaigns the customer opened, which the bot keeps as visits."""
    return tuple(
        MyOpening(
            at=event.completed_at,
            about=" · ".join(each for each in (event.service, event.location, event.staff) if each),
        )
        for event in await tx.events.by_links(contact.id)
    )


async def _visits(tx: Transaction, contact: rows.Contact) -> tuple[MyVisit, ...]:
    """What staff said of visits since the account was joined."""
    since = contact.joined_at or contact.created_at
    told = await tx.visits.of_contact(contact.id)
    return tuple(MyVisit(at=one.at, went=Went(one.went)) for one in told if one.at >= since)


async def _promises(tx: Transaction, contact: rows.Contact) -> tuple[MyPromise, ...]:
    """What staff promised since the account was joined."""
    since = contact.joined_at or contact.created_at
    made = await tx.promises.of_contact(contact.id)
    return tuple(
        MyPromise(at=one.made_at, text=one.words) for one in made if one.words and one.made_at >= since
    )
