"""Storing messages of a conversation, and queueing those that go to customers."""

from datetime import datetime
from typing import Any

from db.uow import Transaction, rows
from feedback.delivery import Kind
from feedback.talk import About, Direction, RelayState, Said
from feedback.views.desk import Agent


async def keep(
    tx: Transaction,
    about: About,
    contact_id: int,
    agent: Agent,
    said: Said,
    now: datetime,
    *,
    to: int = 0,
    canned: bool = False,
    direction: Direction = Direction.TO_CUSTOMER,
) -> rows.Relay | None:
    """Store an agent's message; None when it is stored already."""
    copy = await tx.relays.by_copy(said.chat_id, said.reply_to) if said.reply_to else None
    return await tx.relays.add_once(
        contact_id=contact_id,
        case_id=about.case_id,
        comment_id=about.comment_id,
        direction=direction,
        to_chat_id=to,
        reply_to=copy.from_message_id if copy else None,
        canned=canned,
        agent_id=agent.id,
        agent_name=agent.name,
        state=RelayState.QUEUED if to else RelayState.SENT,
        at=now,
        **_as_written(said),
    )


def _as_written(said: Said) -> dict[str, Any]:
    """A message as it came, before anything was tried with it."""
    return {
        "from_chat_id": said.chat_id,
        "from_message_id": said.message_id,
        "album": said.album,
        "thread_id": said.thread_id,
        "html": said.html,
        "media": said.media,
        "file_id": said.file_id,
        "doubtful": False,
        "tries": 1,
    }


async def queue(
    tx: Transaction, relay: rows.Relay, number: int, due: datetime, now: datetime
) -> rows.Delivery | None:
    """Queue the delivery that carries a message (and the rest of its album) to the customer."""
    return await tx.deliveries.queue(
        Kind.REPLY,
        now=now,
        due_at=due,
        cause=f"reply:{relay.id}:{number}",
        chat_id=relay.to_chat_id,
        contact_id=relay.contact_id,
        case_id=relay.case_id,
        comment_id=relay.comment_id,
    )


def kind_of(media: str | None) -> str:
    """What a copy in a staff chat is called there: /forget deletes media, and edits words."""
    return f"relay:{media}" if media else "relay"
