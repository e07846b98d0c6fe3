"""Which reply a kept message gets."""

from dataclasses import replace
from datetime import datetime

from db.uow import Transaction, rows
from feedback.inbox import Comment, Conversation, Feedback, Situation
from feedback.metrics import Scale
from feedback.views import Heard, Taken
from feedback.written import Media
from services.asked import Defaults, answer_view, load
from services.contact_values import zone_of
from services.promises import first_reply_by, promise
from services.surveying import words

Kept = Comment | Conversation | Feedback


async def heard(
    tx: Transaction,
    contact: rows.Contact,
    message: rows.Message,
    meaning: Kept,
    more: bool,
    found: Situation,
    now: datetime,
    defaults: Defaults,
) -> Taken:
    """The reply to a message just kept; `more`: it was added to an earlier comment."""
    match meaning:
        case Comment():
            return await _comment(tx, contact, message, meaning.response_id, more, now, defaults)
        case Conversation():
            return await _passed_on(tx, await tx.comments.get(message.comment_id), now, defaults)
    scale = _missed_scale(message, found)
    if scale is not None:
        return Taken(heard=Heard.OFF_SCALE, scale=scale)
    return _feedback(message)


async def heard_again(
    tx: Transaction, contact: rows.Contact, message: rows.Message, now: datetime, defaults: Defaults
) -> Taken:
    """A message that came before: silence, unless the process died before its reply was sent."""
    if message.reply_id is not None:
        return Taken(heard=Heard.NOTHING)
    comment = await tx.comments.get(message.comment_id)
    if comment.response_id is not None:
        return await _comment(tx, contact, message, comment.response_id, False, now, defaults)
    if comment.kind == "conversation":
        return await _passed_on(tx, comment, now, defaults)
    return _feedback(message)


async def _passed_on(tx: Transaction, turn: rows.Comment, now: datetime, defaults: Defaults) -> Taken:
    if turn.case_id is not None:
        case = await tx.cases.get(turn.case_id)
        return Taken(heard=Heard.PASSED_ON, promised_at=await promise(tx, case, now, defaults.timezone))
    root = await tx.comments.get(turn.about_id)
    contact = await tx.contacts.get(turn.contact_id)
    by, location = await first_reply_by(tx, root.response_id, now, defaults.timezone)
    zone = await zone_of(tx, contact, location, defaults.timezone)
    return Taken(heard=Heard.PASSED_ON, promised_at=by.astimezone(zone))


async def _comment(
    tx: Transaction,
    contact: rows.Contact,
    message: rows.Message,
    response_id: int,
    more: bool,
    now: datetime,
    defaults: Defaults,
) -> Taken:
    if more:
        return Taken(heard=Heard.MORE)
    response = await tx.responses.get(response_id)
    asked = await load(tx, response.invitation_id, contact.telegram_id or 0, defaults)
    comment = await tx.comments.get(message.comment_id)
    follows = await words(tx, asked, response, comment, now)
    answer = await answer_view(tx, asked, response, now, following=False)
    case = await tx.cases.by_response(response.id)
    if case is not None and answer.promised_at is not None and answer.promised_at <= now:
        # The first time has passed: later words have a promise of their own.
        answer = replace(answer, promised_at=await promise(tx, case, now, defaults.timezone))
    heard = Heard.NOTED if follows and comment.question else Heard.COMMENT
    return Taken(heard=heard, answer=answer)


def _feedback(message: rows.Message) -> Taken:
    bare_media = message.media not in {None, Media.STICKER} and not message.text
    return Taken(heard=Heard.MEDIA if bare_media else Heard.FEEDBACK)


def _missed_scale(message: rows.Message, found: Situation) -> Scale | None:
    """The scale a bare number was probably meant for, and missed; yes and no have none."""
    number = (message.text or "").strip()
    if len(found.open_questions) != 1 or not (number.isascii() and number.isdecimal()):
        return None
    metric = found.open_questions[0].metric
    return None if metric.yes_no or int(number) in metric.scale else metric.scale
