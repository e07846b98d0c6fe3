"""Many contacts of the CRM's brought up to date at once: as many statements for a hundred as for one."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from db.uow import Transaction, rows
from feedback.errors import InvalidInput
from services.contact_input import ContactCard
from services.upserting import fill, join, made, set_attributes, taken_from

# What a card may change about a contact.
KEPT = ("name", "language", "timezone_crm", "address_form", "tags", "attributes", "telegram_id")


class Upserted(StrEnum):
    """What a card did."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class _Book:
    """The contacts that cards name, as they are after the cards read so far."""

    def __init__(self, found: Sequence[rows.Contact]) -> None:
        self.by_crm = {row.crm_id: row for row in found if row.crm_id is not None}
        self.by_account = {row.telegram_id: row for row in found if row.telegram_id is not None}
        # Not inserted yet.
        self.new: dict[str, rows.Contact] = {}

    def holder(self, card: ContactCard) -> rows.Contact | None:
        """Who has the account the card gives."""
        return self.by_account.get(card.telegram_id) if card.telegram_id is not None else None

    def begin(self, crm_id: str, now: datetime) -> rows.Contact:
        """A contact that is to be inserted together with the others."""
        new = rows.Contact(crm_id=crm_id, tags=[], attributes={}, tester=False, created_at=now)
        self.new[crm_id] = new
        return new


async def upsert_cards(
    tx: Transaction, cards: Sequence[ContactCard], now: datetime
) -> list[Upserted | InvalidInput]:
    """Each card in turn, with the mistake in place of one that may not have the account it gives."""
    accounts = {card.telegram_id for card in cards if card.telegram_id is not None}
    book = _Book(await tx.contacts.named({card.id for card in cards}, accounts))
    results = [await _upsert(tx, book, card, now) for card in cards]
    lost = book.new.keys() - await tx.contacts.add_all_once(book.new.values())
    if not lost:
        return results
    # Another process inserted these between our look and our insert: now we see them.
    places = [place for place, card in enumerate(cards) if card.id in lost]
    again = await upsert_cards(tx, [cards[place] for place in places], now)
    found = dict(zip(places, again, strict=True))
    return [found.get(place, result) for place, result in enumerate(results)]


async def _upsert(tx: Transaction, book: _Book, card: ContactCard, now: datetime) -> Upserted | InvalidInput:
    before, holder = book.by_crm.get(card.id), book.holder(card)
    taken = taken_from(card, before, holder) if card.telegram_id is not None else None
    if taken is not None:
        return taken
    kept = _kept(before) if before else None
    contact = before or await _begun(tx, book, card, holder, now)
    fill(contact, card)
    set_attributes(contact, card)
    if card.telegram_id is not None:
        if contact.telegram_id is None:
            await join(tx, contact, holder, card.telegram_id, now)
        book.by_account[card.telegram_id] = contact
    book.by_crm[card.id] = contact
    if kept is None:
        return Upserted.CREATED
    return Upserted.UNCHANGED if kept == _kept(contact) else Upserted.CHANGED


async def _begun(
    tx: Transaction, book: _Book, card: ContactCard, holder: rows.Contact | None, now: datetime
) -> rows.Contact:
    # Who was known from Telegram alone is merged into a contact that has a number.
    return book.begin(card.id, now) if holder is None else await made(tx, card.id, now)


def _kept(contact: rows.Contact) -> list[object]:
    return [getattr(contact, name) for name in KEPT]
