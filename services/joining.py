"""Merging a contact known only from Telegram into the one the CRM knows."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.invitation import Kind
from feedback.merging import Standing, merge_standing
from feedback.verdict import Reason
from services.withdrawing import take_back


async def join_accounts(
    tx: Transaction, source: rows.Contact, target: rows.Contact, now: datetime
) -> rows.Contact:
    """Give the source's account and everything it did to the target; the source is gone afterwards."""
    standing = merge_standing(await _standing(tx, source), await _standing(tx, target))
    await _one_open(tx, source, target, now)
    await _one_per_wave(tx, source, target)
    await tx.flush()
    await tx.contacts.move_rows(source.id, target.id)
    await tx.tellings.move(source.id, target.id)
    await tx.anonymous.move(source.id, target.id)
    await tx.visits.move(source.id, target.id)
    await tx.hook_deliveries.move(source.id, target.id)
    await _join_adverts(tx, source, target, now)
    account = source.telegram_id
    _carry_over(source, target, standing)
    source.telegram_id = None
    # Both numbers are UNIQUE: the account is free only after this.
    await tx.flush()
    target.telegram_id, target.joined_at, target.unreachable_at = account, now, None
    await tx.contacts.delete(source)
    return target


async def _standing(tx: Transaction, contact: rows.Contact) -> Standing:
    return Standing(
        consent_version=contact.consent_version,
        consented_at=contact.consented_at,
        refused=await tx.contacts.refused(contact.id),
        paused_until=contact.paused_until,
        stopped_at=contact.stopped_at,
    )


def _carry_over(source: rows.Contact, target: rows.Contact, standing: Standing) -> None:
    """The stricter standing, and what the person chose in the chat."""
    target.consent_version, target.consented_at = standing.consent_version, standing.consented_at
    target.paused_until, target.stopped_at = standing.paused_until, standing.stopped_at
    target.language_own = source.language_own or target.language_own
    target.language = source.language or target.language
    target.timezone_own = source.timezone_own or target.timezone_own
    target.name = target.name or source.name
    target.address_staff = target.address_staff or source.address_staff
    target.tester = target.tester or source.tester
    target.attributes = {**source.attributes, **target.attributes}
    target.started_at = source.started_at
    # Whoever was known first knows since when.
    target.created_at = min(source.created_at, target.created_at)
    target.feedback_asked_at = source.feedback_asked_at


async def _join_adverts(tx: Transaction, source: rows.Contact, target: rows.Contact, now: datetime) -> None:
    """The stricter consent to extras, the later clock, and whatever either got."""
    sides = [source, target]
    stands = [
        Standing(
            consent_version=one.advert_version,
            consented_at=one.advert_agreed_at,
            refused=await tx.extras.refused(one.id),
        )
        for one in sides
    ]
    merged = merge_standing(*stands)
    target.advert_version, target.advert_agreed_at = merged.consent_version, merged.consented_at
    target.advert_asked_at = min((one.advert_asked_at for one in sides if one.advert_asked_at), default=None)
    target.advert_sent_at = max((one.advert_sent_at for one in sides if one.advert_sent_at), default=None)
    await tx.extras.move(source.id, target.id, now)


async def _one_open(tx: Transaction, source: rows.Contact, target: rows.Contact, now: datetime) -> None:
    """Of two open invitations the one in the person's own chat stays."""
    left = await tx.invitations.open_for(target.id)
    if left is not None and await tx.invitations.open_for(source.id) is not None:
        await take_back(tx, left, Reason.SUPERSEDED, now)


async def _one_per_wave(tx: Transaction, source: rows.Contact, target: rows.Contact) -> None:
    """Both may have been looked at in one wave: it keeps the one that was asked, or got further."""
    kept = {row.wave_id: row for row in await tx.invitations.of_contact(source.id) if row.wave_id}
    for row in await tx.invitations.of_contact(target.id):
        other = kept.get(row.wave_id or 0)
        if other is not None and row.kind == Kind.REGULAR:
            weaker = other if row.sent_at is not None and other.sent_at is None else row
            weaker.wave_id = None
