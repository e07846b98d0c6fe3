"""What a customer is owed after the direct reply."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import LIVE, CaseReason
from feedback.delivery import Kind
from feedback.metrics import Group
from feedback.views import Apology
from services.asked import Defaults
from services.contact_values import language_of, zone_of

# Words that call for an apology; media and a misread scale do not.
UNHAPPY = frozenset(
    {CaseReason.NEGATIVE_TEXT, CaseReason.WATCHED_WORD, CaseReason.THREAT, CaseReason.SELF_HARM}
)


class Afterwords:
    """What an afterword says at the moment it is sent."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def apology(self, case_id: int) -> Apology | None:
        """The apology owed in this case; None when it is closed, or the person is gone, by now."""
        async with self._uow.read() as tx:
            case = await tx.cases.get(case_id)
            contact = await tx.contacts.get(case.contact_id)
            if case.state not in LIVE or contact.telegram_id is None:
                return None
            response = await tx.responses.find(case.response_id) if case.response_id else None
            event = await tx.events.find(response.event_id) if response and response.event_id else None
            zone = await zone_of(tx, contact, event.location if event else None, self._defaults.timezone)
            return Apology(
                language=language_of(contact, self._defaults.language),
                promised_at=case.promised_at.astimezone(zone),
            )


async def owe_apology(tx: Transaction, comment: rows.Comment, now: datetime) -> None:
    """Turn the reply to words that opened a case into an apology with the promised time, once a case.

    Does nothing while the reply is not known yet (Messages.replied asks again), or when the customer
    has read an apology with the score.
    """
    case = await tx.cases.about(comment.id, comment.response_id)
    if case is None or case.state not in LIVE or UNHAPPY.isdisjoint(case.reasons):
        return
    contact = await tx.contacts.get(comment.contact_id)
    reply_id = await tx.comments.reply_to(comment.id)
    if reply_id is None or contact.telegram_id is None or await _sorry_already(tx, comment):
        return
    await tx.deliveries.queue(
        Kind.AFTERWORD,
        now=now,
        cause=f"apology:{case.id}",
        chat_id=contact.telegram_id,
        contact_id=contact.id,
        case_id=case.id,
        comment_id=comment.id,
        details={"about": "apology", "message_id": reply_id},
    )


async def _sorry_already(tx: Transaction, comment: rows.Comment) -> bool:
    if comment.kind == "conversation":
        return True
    response = await tx.responses.find(comment.response_id) if comment.response_id else None
    return response is not None and response.group == Group.BOTTOM
