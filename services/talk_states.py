"""What an answer of staff's means for the words it answers."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.attention import MessageState
from feedback.talk import About, Direction, Reason
from services.message_states import wait


async def answered(tx: Transaction, about: About, by: str, now: datetime) -> None:
    """Everything the customer wrote in this conversation so far is answered."""
    if about.case_id is not None:
        case = await tx.cases.get(about.case_id)
        await tx.inbox.mark_case(case, MessageState.ANSWERED, by, now)
    elif about.comment_id is not None:
        ids = [comment.id for comment in await _words(tx, about.comment_id)]
        await tx.inbox.mark(ids, MessageState.ANSWERED, by, now)


async def arrived(tx: Transaction, relay: rows.Relay, now: datetime) -> None:
    """What was answered without a case is answered, perhaps again after a try that failed."""
    if relay.comment_id is not None:
        ids = [each.id for each in await _words(tx, relay.comment_id) if each.last_message_at <= relay.at]
        await tx.inbox.mark(ids, MessageState.ANSWERED, relay.agent_name, now)


async def undelivered(tx: Transaction, relay: rows.Relay, now: datetime, default_timezone: str) -> None:
    """What this message had answered without a case waits for a person again."""
    for comment in await _words(tx, relay.comment_id) if relay.comment_id is not None else ():
        held = await tx.comments.locked(comment.id)
        if held.state == MessageState.ANSWERED and held.state_at and held.state_at >= relay.at:
            await wait(tx, held, now, default_timezone)


async def why_undelivered(tx: Transaction, comment: rows.Comment) -> Reason | None:
    """Why the last answer to words that wait did not arrive; None when none was tried."""
    if comment.state != MessageState.NEW:
        return None
    last = await tx.relays.last_of(About(comment_id=comment.about_id or comment.id), Direction.TO_CUSTOMER)
    return Reason(last.error) if last is not None and last.error and last.at >= comment.received_at else None


async def _words(tx: Transaction, comment_id: int) -> list[rows.Comment]:
    """The first words of a conversation without a case, and what followed."""
    return [await tx.comments.get(comment_id), *await tx.comments.turns_about(comment_id)]
