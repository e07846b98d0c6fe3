"""What customers sent beside their words, shown to staff under a message of the inbox."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Kind
from feedback.talk import Direction, RelayState
from feedback.views.desk import Place


class Attachments:
    """Queues copies; a copy is known as the customer's, so that a reply to it goes to them."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def show(self, comment_id: int, place: Place, now: datetime) -> int:
        """Copy the attachments under this message; returns how many, 0: they have been copied before."""
        async with self._uow.write() as tx:
            messages = [each for each in await tx.comments.messages(comment_id) if each.media]
            return sum([await _queue(tx, each, place, now) for each in messages])


async def _queue(tx: Transaction, message: rows.Message, place: Place, now: datetime) -> bool:
    relay = await tx.relays.add_once(
        contact_id=message.contact_id,
        comment_id=message.comment_id,
        direction=Direction.TO_STAFF,
        from_chat_id=message.chat_id,
        from_message_id=message.message_id,
        thread_id=place.thread_id,
        to_chat_id=place.chat_id,
        reply_to=place.message_id,
        canned=False,
        media=message.media,
        state=RelayState.QUEUED,
        doubtful=False,
        tries=1,
        at=now,
    )
    if relay is None:
        return False
    carrier = await tx.deliveries.queue(
        Kind.RELAY,
        now=now,
        cause=f"relay:{relay.id}",
        chat_id=place.chat_id,
        comment_id=message.comment_id,
        details={"media": message.media},
    )
    relay.delivery_id = carrier.id if carrier else None
    return True
