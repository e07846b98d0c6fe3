"""Contacts: who they are, what they agreed to, when they want to be left alone."""

import hashlib
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.cadence import days_later
from feedback.case import LIVE
from feedback.errors import InvalidInput
from feedback.hooks import OptOut
from feedback.texts import LANGUAGES
from feedback.views import ContactView
from services.announcing import opted_out
from services.asked import Defaults
from services.asking import Asking
from services.contact_values import consented, view_of


class Contacts:
    """What a person decides about themselves in the private chat."""

    def __init__(self, *, uow: UnitOfWork, asking: Asking, defaults: Defaults) -> None:
        self._uow = uow
        self._asking = asking
        self._defaults = defaults

    async def meet(
        self, telegram_id: int, *, name: str | None, language_code: str | None, now: datetime
    ) -> ContactView:
        """The contact of an account that has just written or tapped; made when there is none."""
        spoken = (language_code or "").partition("-")[0].lower()
        language = spoken if spoken in LANGUAGES else None
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_telegram(telegram_id)
            if contact is not None and _up_to_date(contact, language):
                return self._view(contact, now)
        async with self._uow.write() as tx:
            contact = await _known(tx, telegram_id, name, now)
            contact.language = language or contact.language
            contact.started_at = contact.started_at or now
            contact.unreachable_at = None
            return self._view(contact, now)

    async def agree(
        self, contact_id: int, *, version: int, text: str, language: str, now: datetime
    ) -> tuple[ContactView, bool]:
        """Keep a consent with the hash of the very text; True when a question comes at once."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            if not consented(contact) or contact.consent_version != version:
                contact.consent_version, contact.consented_at = version, now
                await tx.contacts.add_consent(_consent(contact_id, version, text, language, True, now))
                await self._asking.contact_became_askable(tx, contact_id, now)
            waiting = await tx.invitations.open_for(contact_id)
            at_once = waiting is not None and waiting.sent_at is None and (waiting.due_at or now) <= now
            return self._view(contact, now), at_once

    async def decline(
        self, contact_id: int, *, version: int, text: str, language: str, now: datetime
    ) -> None:
        """Keep a refusal; it takes back an earlier consent."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            if contact.consented_at is None and await tx.contacts.refused(contact_id):
                return
            if contact.consented_at is not None:
                await opted_out(tx, contact_id, OptOut.CONSENT_WITHDRAWN, now)
            contact.consent_version = contact.consented_at = None
            await tx.contacts.add_consent(_consent(contact_id, version, text, language, False, now))

    async def choose_language(self, contact_id: int, language: str) -> None:
        """The contact's own choice; it wins over what Telegram and the CRM say."""
        if language not in LANGUAGES:
            raise InvalidInput("language", "error-language", allowed=", ".join(LANGUAGES))
        async with self._uow.write() as tx:
            (await tx.contacts.get(contact_id)).language_own = language

    async def pause(self, contact_id: int, days: int, now: datetime) -> ContactView:
        """Ask nothing for so many of the contact's days; 0 ends the break."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            zone = self._view(contact, now).zone
            contact.paused_until = days_later(now, days, zone) if days else None
            return self._view(contact, now)

    async def stop(self, contact_id: int, now: datetime) -> int:
        """Ask nothing more; returns how many cases are still open, whose answers will come."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            if contact.stopped_at is None:
                await opted_out(tx, contact_id, OptOut.STOPPED, now)
            contact.stopped_at = contact.stopped_at or now
            return sum(case.state in LIVE for case in await tx.cases.of_contact(contact_id))

    async def resume(self, contact_id: int, now: datetime) -> ContactView:
        """Take /stop back."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            contact.stopped_at = None
            return self._view(contact, now)

    async def ask_feedback(self, contact_id: int, now: datetime) -> None:
        """/feedback: the next words are meant as such."""
        async with self._uow.write() as tx:
            (await tx.contacts.get(contact_id)).feedback_asked_at = now
            # What they have to say now has their name.
            await tx.anonymous.close(contact_id)

    async def blocked(self, telegram_id: int, now: datetime) -> None:
        """The person blocked the bot; what is planned stays planned until it is due."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.by_telegram(telegram_id)
            if contact is not None:
                contact.unreachable_at = contact.unreachable_at or now

    async def unblocked(self, telegram_id: int) -> None:
        """The person lets the bot write again."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.by_telegram(telegram_id)
            if contact is not None:
                contact.unreachable_at = None

    def _view(self, contact: rows.Contact, now: datetime) -> ContactView:
        return view_of(
            contact,
            now,
            default_language=self._defaults.language,
            default_timezone=self._defaults.timezone,
        )


def _up_to_date(contact: rows.Contact, language: str | None) -> bool:
    reachable = contact.started_at is not None and contact.unreachable_at is None
    return reachable and (language is None or contact.language == language)


async def _known(tx: Transaction, telegram_id: int, name: str | None, now: datetime) -> rows.Contact:
    contact = await tx.contacts.by_telegram(telegram_id)
    if contact is not None:
        return contact
    made = await tx.contacts.add_once(
        telegram_id=telegram_id, name=name, tags=[], tester=False, created_at=now
    )
    # Another process may have been first.
    return made or await tx.contacts.known(telegram_id)


def _consent(
    contact_id: int, version: int, text: str, language: str, agreed: bool, now: datetime
) -> rows.Consent:
    return rows.Consent(
        contact_id=contact_id,
        version=version,
        text_hash=hashlib.sha256(text.encode()).hexdigest(),
        language=language,
        agreed=agreed,
        at=now,
    )
