"""You said, we did: telling those who raised an improvement, once, under the guards."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Delivery, Kind
from feedback.improvements import telling
from feedback.verdict import Reason
from feedback.views.improvements import ToldView
from services.asked import Defaults
from services.contact_values import language_of, state_of

# What a telling came to, beside the reasons why somebody may not be written to.
QUEUED = "queued"
BATCH = 50


class Tellings:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def tell_due(self, now: datetime) -> int:
        """Queue what may be said now; returns how many were looked at and are settled."""
        async with self._uow.write() as tx:
            due = await tx.tellings.due(now, BATCH)
            return sum([await self._settle(tx, row, now) for row in due])

    async def words(self, delivery: Delivery, now: datetime) -> ToldView | None:
        """What the contact reads; None when they may not be written to any more, or are gone."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.get(delivery.contact_id)
            row = await tx.improvements.get(delivery.details["improvement"])
            verdict = telling(state_of(contact), None, self._defaults.timezone, now)
            # Hours were looked at when it was queued; Pause may have been tapped since.
            if not verdict.ask or verdict.reason is Reason.PAUSED or not row.told:
                return None
            return ToldView(language=language_of(contact, self._defaults.language), words=row.told)

    async def _settle(self, tx: Transaction, row: rows.Telling, now: datetime) -> bool:
        contact = await tx.contacts.locked(row.contact_id)
        place = await tx.contacts.timezone_of(row.location)
        verdict = telling(state_of(contact), place, self._defaults.timezone, now)
        if verdict.at is not None and verdict.at > now:
            row.due_at = verdict.at
            return False
        row.settled_at, row.outcome = now, QUEUED if verdict.ask else verdict.reason
        if verdict.ask:
            await tx.deliveries.queue(
                Kind.TELLING,
                now=now,
                cause=f"telling:{row.improvement_id}:{contact.id}",
                chat_id=contact.telegram_id or 0,
                contact_id=contact.id,
                details={"improvement": row.improvement_id},
            )
        return True
