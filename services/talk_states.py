"""What an answer of staff's means for the words it answers."""

from datetime import datetime

from db.uow import Transaction
from feedback.attention import MessageState
from feedback.talk import About


async def answered(tx: Transaction, about: About, by: str, now: datetime) -> None:
    """Everything the customer wrote in this conversation so far is answered."""
    if about.case_id is not None:
        case = await tx.cases.get(about.case_id)
        await tx.inbox.mark_case(case, MessageState.ANSWERED, by, now)
    elif about.comment_id is not None:
        turns = await tx.comments.turns_about(about.comment_id)
        ids = [about.comment_id, *(turn.id for turn in turns)]
        await tx.inbox.mark(ids, MessageState.ANSWERED, by, now)
