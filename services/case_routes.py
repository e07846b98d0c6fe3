"""Routes: which chat and which topic a case's card goes to. A topic is a route, never a case."""

from dataclasses import dataclass
from datetime import datetime

from db.uow import Transaction, rows
from feedback import routes
from feedback.delivery import Kind
from services.staff_troubles import is_lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where a card goes."""

    chat_id: int
    # The name of the topic; None: General, or a chat without topics.
    topic: str | None = None
    # None while the topic is to be made.
    thread_id: int | None = None
    # None: no route fits, it is the staff chat itself.
    route_id: int | None = None


async def way_of(tx: Transaction, case: rows.Case, home: int | None) -> Way | None:
    """Where the case's card goes; None: nowhere."""
    return await way_for(tx, await subject_of(tx, case), home)


async def way_for(tx: Transaction, subject: routes.Subject, home: int | None) -> Way | None:
    """The first route that fits, else the staff chat `home`, where a topic is a location; None: nowhere.

    While the bot can't write to the routed chat, it is the staff chat too.
    """
    route = routes.first(await tx.routes.all(), subject)
    way = await _routed(tx, route) if route is not None else None
    if way is not None and (home in {None, way.chat_id} or not await is_lost(tx, way.chat_id)):
        return way
    return await _at_home(tx, subject.location, home) if home else None


async def subject_of(tx: Transaction, case: rows.Case) -> routes.Subject:
    """What routes look at."""
    contact = await tx.contacts.get(case.contact_id)
    response = await tx.responses.get(case.response_id) if case.response_id else None
    event: rows.ServiceEvent | rows.Review | None = None
    if response is not None and response.event_id is not None:
        event = await tx.events.find(response.event_id)
    elif case.comment_id is not None:
        event = await tx.reviews.of_comment(case.comment_id)
    return routes.Subject(
        location=event.location if event else None,
        service=event.service if event else None,
        tags=tuple(contact.tags),
    )


async def thread_of(tx: Transaction, case: rows.Case, chat_id: int) -> int | None:
    """The topic of this chat the case's card goes to; None: General, or a chat without topics."""
    way = await way_of(tx, case, chat_id)
    return way.thread_id if way and way.chat_id == chat_id else None


async def missing_topic(tx: Transaction, case: rows.Case, chat_id: int) -> str | None:
    """The name of the topic that has to be made before the card can be sent; None when it is there."""
    way = await way_of(tx, case, chat_id)
    return way.topic if way and way.chat_id == chat_id and way.thread_id is None else None


async def keep_topic(tx: Transaction, case: rows.Case, chat_id: int, thread_id: int | None) -> bool:
    """Remember the topic of the case's route in this chat, or (None) that it is gone; False: it has none."""
    way = await way_of(tx, case, chat_id)
    if way is None or way.chat_id != chat_id or way.topic is None:
        return False
    if way.route_id is not None:
        (await tx.routes.get(way.route_id)).thread_id = thread_id
        await tx.flush()
    elif thread_id is None:
        await tx.staff.drop_topic(chat_id, way.topic)
    else:
        await tx.staff.keep_topic(chat_id, way.topic, thread_id)
    return True


async def want_topic(tx: Transaction, case: rows.Case, chat_id: int, now: datetime, again: str = "") -> bool:
    """Queue the making of the case's topic if the chat is a forum without it, at most once a day."""
    topic = await missing_topic(tx, case, chat_id)
    if topic is None:
        return False
    queued = await tx.deliveries.queue(
        Kind.TOPIC,
        now=now,
        cause=f"topic:{chat_id}:{topic}:{now:%Y-%m-%d}{again}",
        chat_id=chat_id,
        case_id=case.id,
    )
    return queued is not None


async def _routed(tx: Transaction, route: routes.Route) -> Way:
    chat_id = await tx.staff.current(route.chat_id)
    chat = await tx.staff.find(chat_id)
    # Where the bot may make no topics one that is gone stays gone.
    named = route.in_topic and (route.thread_id is not None or (chat is not None and chat.forum))
    return Way(
        chat_id=chat_id,
        topic=route.value if named else None,
        thread_id=route.thread_id if named else None,
        route_id=route.id,
    )


async def _at_home(tx: Transaction, location: str | None, home: int) -> Way:
    chat = await tx.staff.find(home)
    if location is None or chat is None or not chat.forum:
        return Way(chat_id=home)
    topic = await tx.staff.topic(home, location)
    return Way(chat_id=home, topic=location, thread_id=topic.thread_id if topic else None)
