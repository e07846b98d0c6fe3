"""Keeping a message: as a new comment, or as more of one."""

from datetime import datetime, timedelta

from db.uow import Transaction, rows
from feedback import inbox
from feedback.attention import MessageState
from feedback.inbox import Comment, Conversation, Feedback
from feedback.written import Written
from services import announcing
from services.case_opening import CaseOpening
from services.message_states import answer_by, is_silent, wait

# Within it the parts of an album arrive.
ALBUM = timedelta(seconds=30)


async def keep(
    tx: Transaction,
    contact: rows.Contact,
    written: Written,
    meaning: Comment | Conversation | Feedback,
    *,
    openings: CaseOpening,
    default_timezone: str,
    now: datetime,
) -> tuple[rows.Message, bool]:
    """Store the message; True when it was added to an earlier comment."""
    earlier = await _continued(tx, contact.id, written, meaning, now)
    comment = earlier or await _begin(tx, _fresh(contact.id, written, meaning, now), default_timezone)
    message = await tx.comments.add_message(
        rows.Message(
            contact_id=contact.id,
            comment_id=comment.id,
            chat_id=written.chat_id,
            message_id=written.message_id,
            text=written.text,
            media=written.media,
            file_id=written.file_id,
            received_at=now,
        )
    )
    if earlier is not None:
        await _go_on(tx, earlier, written, now, default_timezone)
    await look_at(tx, comment, openings=openings, now=now)
    return message, earlier is not None


async def look_at(tx: Transaction, comment: rows.Comment, *, openings: CaseOpening, now: datetime) -> None:
    """New or changed words: have them analysed; bare media go straight to a person."""
    # What staff said was about the words as they were.
    comment.staff_label = comment.staff_label_by = comment.staff_label_at = None
    await announcing.comment_changed(tx, comment, now)
    if await tx.comments.text(comment.id):
        comment.analysis, comment.analysis_due_at, comment.analysis_attempts = "pending", now, 0
        tx.comments.wake_analysis()
        await openings.comment_changed(tx, comment, now)
    else:
        # A caption taken away leaves nothing of what was read in it.
        comment.analysis = "unreadable"
        await openings.consider_comment(tx, comment, now)


async def _continued(
    tx: Transaction,
    contact_id: int,
    written: Written,
    meaning: Comment | Conversation | Feedback,
    now: datetime,
) -> rows.Comment | None:
    """The comment this message goes on with; turns of a conversation stand alone, an album is one turn."""
    if isinstance(meaning, Comment):
        return await tx.comments.newest_on(meaning.response_id) if meaning.append else None
    if isinstance(meaning, Conversation):
        turn = await tx.comments.newest(contact_id, "conversation") if written.album else None
        about = (meaning.case_id, meaning.comment_id)
        same = turn is not None and (turn.case_id, turn.about_id) == about
        return turn if turn is not None and same and now - turn.last_message_at < ALBUM else None
    newest = await tx.comments.newest(contact_id, "feedback")
    return newest if newest and now - newest.last_message_at < inbox.APPEND else None


async def _begin(tx: Transaction, comment: rows.Comment, default_timezone: str) -> rows.Comment:
    about, since = (comment.response_id, comment.case_id), comment.waiting_since
    comment.answer_by = await answer_by(tx, *about, since, default_timezone)
    return await tx.comments.add(comment)


async def _go_on(
    tx: Transaction, comment: rows.Comment, written: Written, now: datetime, default_timezone: str
) -> None:
    comment.last_message_at, comment.revision = now, comment.revision + 1
    if not is_silent(written):
        await wait(tx, comment, now, default_timezone)


def _fresh(
    contact_id: int, written: Written, meaning: Comment | Conversation | Feedback, now: datetime
) -> rows.Comment:
    comment = rows.Comment(
        contact_id=contact_id,
        kind="feedback",
        received_at=now,
        last_message_at=now,
        waiting_since=now,
        analysis="pending" if written.text else "unreadable",
        analysis_due_at=now,
    )
    if is_silent(written):
        comment.state, comment.state_at = MessageState.NO_ANSWER_NEEDED, now
    if isinstance(meaning, Comment):
        comment.kind, comment.response_id = "comment", meaning.response_id
        comment.question = meaning.question
    if isinstance(meaning, Conversation):
        comment.kind = "conversation"
        comment.case_id, comment.about_id = meaning.case_id, meaning.comment_id
    return comment
