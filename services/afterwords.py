"""What a customer is owed after the direct reply."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.case import LIVE, CaseReason
from feedback.delivery import Kind
from feedback.metrics import Group

# Words that call for an apology; media and a misread scale do not.
UNHAPPY = frozenset({CaseReason.NEGATIVE_TEXT, CaseReason.WATCHED_WORD})


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
