"""New words wait for a person, whatever was done about earlier ones."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.attention import MessageState, Told
from feedback.case import LIVE
from feedback.written import Media, Written
from services.promises import first_reply_by


def is_silent(written: Written) -> bool:
    """Whether there is nothing to answer: a sticker without words."""
    return written.media is Media.STICKER and not written.text


async def wait(tx: Transaction, comment: rows.Comment, now: datetime, default_timezone: str) -> None:
    """Make the comment new again; what waits already goes on waiting since its first words."""
    if comment.state == MessageState.NEW:
        return
    comment.state, comment.state_by, comment.state_at = MessageState.NEW, None, None
    comment.told, comment.told_at, comment.waiting_since = Told.NOBODY, None, now
    comment.answer_by = await answer_by(tx, comment.response_id, comment.case_id, now, default_timezone)


async def answer_by(
    tx: Transaction, response_id: int | None, case_id: int | None, now: datetime, default_timezone: str
) -> datetime:
    """By when somebody should have looked at words received now, UTC."""
    case = await tx.cases.find(case_id) if case_id is not None else None
    by, _ = await first_reply_by(tx, case.response_id if case else response_id, now, default_timezone)
    return by


async def case_handled(tx: Transaction, case: rows.Case, by: str, now: datetime) -> None:
    """Somebody took or closed the case: everything written about it was read, and answered if staff wrote."""
    live = case.state in LIVE
    closed = MessageState.ANSWERED if case.staff_wrote_at else MessageState.NO_ANSWER_NEEDED
    await tx.inbox.mark_case(case, MessageState.READ if live else closed, by, now)
