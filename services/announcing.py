"""Telling other systems through webhooks, in the transaction of the cause."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.hooks import HookEvent, OptOut
from feedback.invitation import Kind

# Nothing that leaves the house may let anybody join an anonymous answer to a person.
_ANONYMOUS = frozenset({"enps"})


async def response_created(tx: Transaction, response: rows.Response, now: datetime) -> None:
    """The first value was given."""
    if _told(response):
        await tx.hook_deliveries.announce(HookEvent.RESPONSE_CREATED, response.id, now)


async def response_updated(tx: Transaction, response: rows.Response, now: datetime) -> None:
    """Another value, another score, or what is known of the comment."""
    if _told(response):
        await tx.hook_deliveries.announce(HookEvent.RESPONSE_UPDATED, response.id, now)


async def comment_changed(tx: Transaction, comment: rows.Comment, now: datetime) -> None:
    """Words on a response were written, edited, read or labelled."""
    if comment.response_id is not None and comment.case_id is None:
        await response_updated(tx, await tx.responses.get(comment.response_id), now)


async def opted_out(tx: Transaction, contact_id: int, how: OptOut, now: datetime) -> None:
    """A contact wants no more questions."""
    await tx.hook_deliveries.announce(HookEvent.CONTACT_OPTED_OUT, contact_id, now, reason=how)


def _told(response: rows.Response) -> bool:
    return response.kind != Kind.TEST and response.metric not in _ANONYMOUS
