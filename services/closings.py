"""The line a customer gets when their case is resolved."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import CaseState
from feedback.delivery import Kind
from feedback.outcome import Outcome
from feedback.views.work import Closing
from services.asked import Defaults
from services.contact_values import address_of, language_of


class Closings:
    """What the line says at the moment it is sent."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def closing(self, case_id: int) -> Closing | None:
        """The line owed in this case; None when it is open again, or the person is gone, by now."""
        async with self._uow.read() as tx:
            case = await tx.cases.get(case_id)
            contact = await tx.contacts.get(case.contact_id)
            if case.state != CaseState.RESOLVED or case.outcome is None or contact.telegram_id is None:
                return None
            return Closing(
                language=language_of(contact, self._defaults.language),
                name=address_of(contact),
                outcome=Outcome(case.outcome),
            )


async def owe_closing(tx: Transaction, case: rows.Case, event_id: int, now: datetime) -> None:
    """Queue the line for whoever can be written to; /stop stops questions, not answers."""
    contact = await tx.contacts.get(case.contact_id)
    if contact.telegram_id is None:
        return
    await tx.deliveries.queue(
        Kind.CLOSING,
        now=now,
        cause=f"closing:{case.id}:{event_id}",
        chat_id=contact.telegram_id,
        contact_id=contact.id,
        case_id=case.id,
    )
