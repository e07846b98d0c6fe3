"""Routes: which topic of a forum a case belongs to. A topic is a location, never a case."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.delivery import Kind


async def route_of(tx: Transaction, case: rows.Case) -> str | None:
    """The route of a case; None: it goes to General."""
    if case.response_id is None:
        return None
    response = await tx.responses.get(case.response_id)
    event = await tx.events.find(response.event_id) if response.event_id else None
    return event.location if event else None


async def thread_of(tx: Transaction, case: rows.Case, chat_id: int) -> int | None:
    """The topic the case's card goes to; None: General, or a chat without topics."""
    chat = await tx.staff.find(chat_id)
    route = await route_of(tx, case) if chat and chat.forum else None
    topic = await tx.staff.topic(chat_id, route) if route else None
    return topic.thread_id if topic else None


async def want_topic(tx: Transaction, case: rows.Case, chat_id: int, now: datetime, again: str = "") -> bool:
    """Queue the making of the case's topic if the chat is a forum without it, at most once a day."""
    chat = await tx.staff.find(chat_id)
    route = await route_of(tx, case) if chat and chat.forum else None
    if not route or await tx.staff.topic(chat_id, route):
        return False
    queued = await tx.deliveries.queue(
        Kind.TOPIC,
        now=now,
        cause=f"topic:{chat_id}:{route}:{now:%Y-%m-%d}{again}",
        chat_id=chat_id,
        case_id=case.id,
    )
    return queued is not None
