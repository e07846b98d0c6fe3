"""What a delivery of a conversation carries, looked up at the moment of sending."""

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Delivery, Kind
from feedback.talk import Direction, Reason, RelayState
from feedback.views.talk import Correction, Mark, Part, Passing


class Relaying:
    """Reads only; nothing here talks to Telegram."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def passing(self, delivery: Delivery) -> Passing | None:
        """The messages that go now; None when the customer was forgotten meanwhile."""
        async with self._uow.read() as tx:
            relays = await tx.relays.carried_by(delivery.id)
            if not relays:
                return None
            first = relays[0]
            thread_id, reply_to = first.thread_id, first.reply_to
            if delivery.kind is Kind.RELAY:
                thread_id, reply_to = await _under(tx, first, delivery)
            return Passing(
                to_chat_id=delivery.chat_id,
                from_chat_id=first.from_chat_id,
                parts=tuple([await _part(tx, relay) for relay in relays]),
                thread_id=thread_id if delivery.kind is Kind.RELAY else None,
                reply_to=reply_to,
                retell=first.canned or "retell" in delivery.details,
            )

    async def correction(self, delivery: Delivery) -> Correction | None:
        """The copy and what it is to say; None when there is no copy whose number is known."""
        async with self._uow.read() as tx:
            relay = await tx.relays.find(delivery.details["relay"])
            if relay is None or relay.to_message_id is None:
                return None
            return Correction(
                chat_id=relay.to_chat_id, message_id=relay.to_message_id, part=await _part(tx, relay)
            )

    async def mark(self, delivery: Delivery) -> Mark | None:
        """What became of an agent's message; None when it is on its way again."""
        async with self._uow.read() as tx:
            relay = await tx.relays.find(delivery.details["relay"])
            edit = bool(delivery.details.get("edit"))
            if relay is None or (relay.state == RelayState.QUEUED and not edit):
                return None
            return Mark(
                relay_id=relay.id,
                chat_id=relay.from_chat_id,
                message_id=relay.from_message_id,
                thread_id=relay.thread_id,
                state=RelayState(relay.state),
                reason=Reason(relay.error) if relay.error else None,
                edit=edit,
                in_words=bool(delivery.details.get("in_words")),
            )


async def _under(tx: Transaction, relay: rows.Relay, delivery: Delivery) -> tuple[int | None, int | None]:
    """The topic and the message under which a customer's words go: what they answer, else the card."""
    if relay.case_id is None:
        here = relay.to_chat_id == delivery.chat_id
        return (relay.thread_id, relay.reply_to) if here else (None, None)
    case = await tx.cases.get(relay.case_id)
    if case.chat_id != delivery.chat_id:
        return None, None
    # A topic that is gone takes its messages along.
    if "general" in delivery.details:
        return None, None
    return case.thread_id, relay.reply_to or case.card_message_id


async def _part(tx: Transaction, relay: rows.Relay) -> Part:
    if relay.direction == Direction.TO_CUSTOMER:
        return Part(
            message_id=relay.from_message_id,
            media=relay.media,
            file_id=relay.file_id,
            text=relay.html,
            html=True,
        )
    message = await tx.comments.message(relay.from_chat_id, relay.from_message_id)
    return Part(
        message_id=relay.from_message_id,
        media=message.media if message else None,
        file_id=message.file_id if message else None,
        text=message.text if message else None,
    )
