"""Taking a person out of every table inside one transaction."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.case import LIVE, CaseState
from feedback.delivery import Kind
from feedback.invitation import OPEN, State, Step, transition
from feedback.talk import Direction
from services.contact_values import language_of
from services.talk_keeping import kind_of


async def forget(tx: Transaction, contact: rows.Contact, default_language: str, now: datetime) -> set[int]:
    """Erase the person; returns the chats in whose live summary their cases stood: these are stale now."""
    account = contact.telegram_id or 0
    cases = await tx.cases.of_contact(contact.id)
    folded = await _end(tx, contact, cases, now)
    await tx.reviews.forget(contact.id)
    await tx.anonymous.forget(contact.id)
    await tx.visits.forget(contact.id)
    await tx.comments.forget(contact.id, now)
    await tx.inbox.forget(contact.id, now)
    await tx.promises.forget(contact.id)
    await tx.events.forget(contact.id)
    asked = await tx.invitations.forget(contact.id)
    await tx.deliveries.forget(contact.id, [case.id for case in cases], asked)
    await tx.links.forget(contact.id, account)
    await tx.failures.forget(account)
    await tx.contacts.drop_consents(contact.id)
    await tx.tellings.forget(contact.id)
    await tx.extras.forget(contact.id, now)
    await tx.notes.forget(contact.id)
    await _blank_cards(tx, contact, [case.id for case in cases], default_language, now)
    await tx.relays.forget(contact.id)
    _blank(contact)
    return folded


async def _end(tx: Transaction, contact: rows.Contact, cases: list[rows.Case], now: datetime) -> set[int]:
    """Nobody can be asked or answered any more."""
    waiting = await tx.invitations.open_for(contact.id)
    if waiting is not None and waiting.state in OPEN:
        begun = await tx.responses.by_invitation(waiting.id) is not None
        step = Step.STOP_SHORT if begun else Step.WITHDRAW
        waiting.state = transition(State(waiting.state), step)
    folded = {case.folded_in for case in cases if case.folded and case.folded_in is not None}
    for case in cases:
        case.resolution, case.folded = None, False
        if case.state in LIVE:
            case.state = CaseState.WITHDRAWN_BY_CUSTOMER
            await tx.cases.record(case.id, "withdrawn", now)
    await tx.flush()
    return folded


async def _blank_cards(
    tx: Transaction, contact: rows.Contact, case_ids: list[int], default_language: str, now: datetime
) -> None:
    """Have the bot's messages in staff chats edited; the account is kept until it is known how that went."""
    about_cases = await tx.staff.about_cases(case_ids)
    places: list[tuple[int | None, int, int, str]]
    places = [(message.case_id, message.chat_id, message.message_id, message.kind) for message in about_cases]
    places += [(None, chat_id, number, "line") for chat_id, number in await tx.inbox.take_back(contact.id)]
    places += await _copies(tx, contact)
    for case_id, chat_id, message_id, what in places:
        await tx.deliveries.queue(
            Kind.FORGET,
            now=now,
            cause=f"forget:{chat_id}:{message_id}",
            chat_id=chat_id,
            contact_id=contact.id,
            case_id=case_id,
            details={
                "message_id": message_id,
                "what": what,
                "customer": contact.telegram_id,
                "language": language_of(contact, default_language),
            },
        )


async def _copies(tx: Transaction, contact: rows.Contact) -> list[tuple[int | None, int, int, str]]:
    """Where the contact's words about no case were passed on to."""
    return [
        (None, relay.to_chat_id, relay.to_message_id, kind_of(relay.media))
        for relay in await tx.relays.of_contact(contact.id, Direction.TO_STAFF)
        if relay.case_id is None and relay.to_message_id is not None
    ]


def _blank(contact: rows.Contact) -> None:
    """What is left is a number without a person."""
    contact.crm_id = contact.telegram_id = contact.name = contact.address_form = None
    contact.address_staff = None
    contact.language_own = contact.language = contact.timezone_own = contact.timezone_crm = None
    contact.consent_version = contact.consented_at = contact.paused_until = contact.stopped_at = None
    contact.unreachable_at = contact.started_at = contact.joined_at = contact.feedback_asked_at = None
    contact.advert_version = contact.advert_agreed_at = contact.advert_asked_at = None
    contact.advert_sent_at = None
    contact.tags, contact.attributes = [], {}
