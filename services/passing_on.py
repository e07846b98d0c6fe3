"""A customer's turn of a conversation, passed on to staff."""

from datetime import datetime, timedelta

from db.uow import Transaction, rows
from feedback.case import LIVE
from feedback.delivery import Kind
from feedback.talk import About, Direction, RelayState
from feedback.views.desk import Place
from feedback.written import Written
from services.case_cards import CaseCards
from services.talk_about import staff_side

# Seconds on the wall in which the parts of an album come together.
ALBUM = 1.0


class PassingOn:
    """Queues what staff must see; its methods run inside the caller's transaction."""

    def __init__(self, cards: CaseCards, speed: float) -> None:
        self._cards = cards
        self._album = timedelta(seconds=ALBUM * speed)

    async def turn(self, tx: Transaction, message: rows.Message, written: Written, now: datetime) -> None:
        """Pass a turn on under the card, or under what staff wrote about a comment without one."""
        comment = await tx.comments.get(message.comment_id)
        about = _about(comment)
        place = await staff_side(tx, about, self._cards) if about else None
        if about is None or place is None:
            return
        await self._have_card(tx, comment.case_id, message.id, now)
        relay = await _keep(tx, about, place, message, written, now)
        if relay is None:
            return
        waiting = await tx.relays.open_delivery(relay.from_chat_id, relay.album) if relay.album else None
        due_at = now + self._album if relay.album else now
        carrier = waiting or await _queue(tx, relay, due_at, now)
        relay.delivery_id = carrier.id if carrier else None

    async def edited(self, tx: Transaction, message: rows.Message, now: datetime) -> None:
        """A customer changed a message that was passed on."""
        relay = await tx.relays.by_source(message.chat_id, message.message_id)
        if relay is None or relay.direction != Direction.TO_STAFF:
            return
        relay.edited_at = message.edited_at or now
        await tx.deliveries.queue(
            Kind.RELAY_EDIT,
            now=now,
            chat_id=relay.to_chat_id,
            case_id=relay.case_id,
            details={"relay": relay.id},
        )

    async def _have_card(self, tx: Transaction, case_id: int | None, message_id: int, now: datetime) -> None:
        """A case that stands only in the live summary gets a card to write under."""
        case = await tx.cases.get(case_id) if case_id is not None else None
        if case is not None and case.card_message_id is None and case.state in LIVE:
            await self._cards.card(tx, case, f"talk:{message_id}", now, asked=True)


def _about(comment: rows.Comment) -> About | None:
    if comment.case_id is not None:
        return About(case_id=comment.case_id)
    return About(comment_id=comment.about_id) if comment.about_id is not None else None


async def _keep(
    tx: Transaction, about: About, place: Place, message: rows.Message, written: Written, now: datetime
) -> rows.Relay | None:
    """Store the turn; None when it is stored already."""
    found = await tx.relays.by_copy(written.chat_id, written.reply_to) if written.reply_to else None
    here = found is not None and found.from_chat_id == place.chat_id
    answered = found.from_message_id if found and here else None
    # The card is looked up at sending: it may stand elsewhere by then.
    under = place.message_id or None if about.case_id is None else None
    return await tx.relays.add_once(
        contact_id=message.contact_id,
        case_id=about.case_id,
        comment_id=about.comment_id,
        direction=Direction.TO_STAFF,
        from_chat_id=message.chat_id,
        from_message_id=message.message_id,
        album=written.album,
        thread_id=place.thread_id,
        to_chat_id=place.chat_id,
        reply_to=answered or under,
        canned=False,
        media=message.media,
        state=RelayState.QUEUED,
        doubtful=False,
        tries=1,
        at=now,
    )


async def _queue(tx: Transaction, relay: rows.Relay, due_at: datetime, now: datetime) -> rows.Delivery | None:
    # Without contact_id: its number in the staff chat must not be taken for one in the customer's.
    return await tx.deliveries.queue(
        Kind.RELAY,
        now=now,
        due_at=due_at,
        cause=f"relay:{relay.id}",
        chat_id=relay.to_chat_id,
        case_id=relay.case_id,
        details={"media": relay.media} if relay.media else {},
    )
