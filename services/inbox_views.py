"""A message of the inbox as the list and its own screen show it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.attention import MessageState, asks, is_late
from feedback.metrics import Group
from feedback.praise import praised
from feedback.sentiment import Label
from feedback.views.inbox import MessageLine, MessageView
from services.case_facts import Facts, facts_of, label_of, sentiment_of
from services.case_views import name_of
from services.talk_states import why_undelivered

# How much of a message its line in the list may begin with.
FIRST_WORDS = 100


async def message_line(tx: Transaction, comment: rows.Comment, now: datetime) -> MessageLine:
    """The message in one line."""
    words = " ".join((await tx.comments.text(comment.id)).split())
    state = MessageState(comment.state)
    return MessageLine(
        id=comment.id,
        customer=name_of(await tx.contacts.get(comment.contact_id)),
        words=words[:FIRST_WORDS],
        waiting_since=comment.waiting_since,
        state=state,
        late=is_late(state, comment.answer_by, now),
        question=asks(words),
        label=label_of(comment),
        undelivered=await why_undelivered(tx, comment) is not None,
    )


async def message_view(tx: Transaction, comment: rows.Comment, now: datetime, zone: ZoneInfo) -> MessageView:
    """The message in full, with what it is about."""
    facts, state = await facts_of(tx, comment), MessageState(comment.state)
    case = await tx.cases.about(comment.id, comment.response_id)
    messages, response, event = await tx.comments.messages(comment.id), facts.response, facts.event
    return MessageView(
        id=comment.id,
        customer=name_of(facts.contact),
        text="\n".join(message.text for message in messages if message.text),
        media=tuple(dict.fromkeys(message.media for message in messages if message.media)),
        kind=comment.kind,
        received_at=comment.received_at.astimezone(zone),
        answer_by=comment.answer_by.astimezone(zone),
        state=state,
        state_by=comment.state_by,
        state_at=comment.state_at.astimezone(zone) if comment.state_at else None,
        late=is_late(state, comment.answer_by, now),
        sentiment=sentiment_of(comment),
        metric=facts.campaign.metric if facts.campaign else None,
        score=response.score if response else None,
        group=Group(response.group) if response and response.group else None,
        service=event.service if event else None,
        location=event.location if event else None,
        staff_member=event.staff if event else None,
        source=facts.source,
        case_id=case.id if case else comment.case_id,
        praised=await praised_by(tx, comment, facts),
        undelivered=await why_undelivered(tx, comment),
    )


async def praised_by(tx: Transaction, comment: rows.Comment, facts: Facts) -> tuple[str, ...]:
    """The employees a happy comment is about; a low score beside it is no praise."""
    unhappy = facts.response is not None and facts.response.group == Group.BOTTOM
    text = await tx.comments.text(comment.id)
    if unhappy or not text or label_of(comment) is not Label.POSITIVE:
        return ()
    served_by = facts.event.staff if facts.event else None
    return praised(text, served_by, await tx.events.staff_names())
