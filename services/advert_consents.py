"""The consent to extras: given, refused and withdrawn apart from the one to questions."""

import hashlib
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import advert_consent
from feedback.incentives import NO_EXTRAS
from feedback.views.extras import AdvertView
from services.judging import current_versions
from services.owing import adverts_of


class AdvertConsents:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def view(self, contact_id: int) -> AdvertView:
        """What the contact said, and whether there is anything to say it about."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.get(contact_id)
            versions = await current_versions(tx)
            return AdvertView(
                agreed_at=contact.advert_agreed_at if adverts_of(contact).agreed else None,
                version=contact.advert_version,
                available=any(one.campaign.running and one.campaign.extras != NO_EXTRAS for one in versions),
            )

    async def agree(self, contact_id: int, *, text: str, language: str, now: datetime) -> None:
        """Keep a consent to the text in force, with the hash of the very words."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.locked(contact_id)
            if adverts_of(contact).agreed and contact.advert_version == advert_consent.CURRENT:
                return
            contact.advert_version, contact.advert_agreed_at = advert_consent.CURRENT, now
            contact.advert_asked_at = contact.advert_asked_at or now
            await _keep(tx, contact_id, text, language, now, agreed=True)
            await tx.extras.hurry(contact_id, now)
            tx.wake("extras")

    async def refuse(self, contact_id: int, *, text: str, language: str, now: datetime) -> None:
        """Keep a refusal; it takes back an earlier consent."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.locked(contact_id)
            if contact.advert_agreed_at is None and await tx.extras.refused(contact_id):
                return
            contact.advert_version = contact.advert_agreed_at = None
            contact.advert_asked_at = contact.advert_asked_at or now
            await _keep(tx, contact_id, text, language, now, agreed=False)


async def _keep(
    tx: Transaction, contact_id: int, text: str, language: str, now: datetime, *, agreed: bool
) -> None:
    await tx.extras.add_consent(
        rows.AdvertConsent(
            contact_id=contact_id,
            version=advert_consent.CURRENT,
            text_hash=hashlib.sha256(text.encode()).hexdigest(),
            language=language,
            agreed=agreed,
            at=now,
        )
    )
