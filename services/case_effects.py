"""What the end of a delivery to staff means for its case."""

import logging
from datetime import datetime

from db.uow import Transaction, rows
from feedback.case import LIVE, CaseState
from feedback.delivery import Delivery, Kind, Sent
from feedback.views.desk import Place
from services.case_cards import CaseCards
from services.case_routes import keep_topic, thread_of, want_topic
from services.closing_effects import ClosingEffect
from services.effects import Effect
from services.staff_troubles import StaffTroubles

log = logging.getLogger(__name__)

# Telegram's words for a topic somebody deleted, and for a message somebody deleted.
TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_closed")
MESSAGE_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


class StaffEffect(Effect):
    """Trouble with the staff chat is told to admins, once until it is over."""

    def __init__(self, cards: CaseCards, troubles: StaffTroubles) -> None:
        self._cards = cards
        self._troubles = troubles

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The chat can be reached."""
        await self._troubles.over(tx, delivery.chat_id)

    async def unreachable(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """The bot was removed or may not write any more."""
        await self._troubles.lost(tx, delivery.chat_id, now)

    async def migrated(self, tx: Transaction, delivery: Delivery, to: int, now: datetime) -> None:
        """The setting should name the new id."""
        await self._troubles.moved(tx, delivery.chat_id, to, now)


class CardEffect(StaffEffect):
    """A card stands, folds, or could not be sent."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The first message is the card; a later one is a copy and becomes a pointer."""
        await super().sent(tx, delivery, outcome, now)
        case = await _case(tx, delivery)
        place = Place(
            chat_id=outcome.chat_id,
            message_id=outcome.message_id,
            thread_id=await thread_of(tx, case, outcome.chat_id),
        )
        if case.card_message_id not in {None, place.message_id}:
            await self._cards.pointer(tx, case, place.chat_id, place.message_id, now)
            return
        await self._cards.placed(tx, case, place, now)
        if await _forgotten(tx, case):
            await self._cards.blanked(tx, case, place, now)
        elif await tx.deliveries.came_early(case.id):
            await self._cards.edit(tx, case, now)

    async def folded(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """The case stands in the live summary instead."""
        case = await _case(tx, delivery)
        if case.state == CaseState.OPEN and case.card_message_id is None:
            case.folded, case.folded_in = True, delivery.chat_id
            await self._cards.summary(tx, now, delivery.chat_id)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """A topic that is gone is made again, once; anything else folds: no case is ever invisible."""
        case = await _case(tx, delivery)
        if _says(error, TOPIC_GONE) and await keep_topic(tx, case, delivery.chat_id, None):
            await want_topic(tx, case, delivery.chat_id, now, again=":again")
            await self._cards.card(tx, case, f"after:{delivery.id}", now, **delivery.details)
            return
        log.error("card refused", extra={"action": "card_refused", "case": case.id})
        await self.folded(tx, delivery, now)


class TopicEffect(StaffEffect):
    """A topic was made, or cannot be."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Cards of the route go there from now on."""
        await super().sent(tx, delivery, outcome, now)
        await keep_topic(tx, await _case(tx, delivery), delivery.chat_id, outcome.message_id)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """Without the right to make topics cards go to General."""
        chat = await tx.staff.chat(delivery.chat_id)
        chat.forum = False
        log.warning("no topics", extra={"action": "topic_refused", "chat": delivery.chat_id})


class EditEffect(StaffEffect):
    """A card could not be edited."""

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """A card somebody deleted is sent anew while its case is open."""
        if delivery.case_id is None or not _says(error, MESSAGE_GONE):
            return
        case = await _case(tx, delivery)
        if case.state in LIVE and case.chat_id == delivery.chat_id and case.card_message_id:
            gone, case.card_message_id = case.card_message_id, None
            await self._cards.card(tx, case, f"lost:{gone}", now)


class LineEffect(StaffEffect):
    """A line under a card was posted."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Remember which case it is about."""
        await super().sent(tx, delivery, outcome, now)
        case = await _case(tx, delivery)
        await tx.staff.keep_message(case.id, outcome.chat_id, outcome.message_id, "line")


class SummaryEffect(StaffEffect):
    """The live summary was sent or edited."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Its cases are visible now; an empty list is done with, and the next one is a new message."""
        await super().sent(tx, delivery, outcome, now)
        details = (await tx.deliveries.get(delivery.id)).details
        await self._show(tx, details["cases"], now)
        chat = await tx.staff.chat(delivery.chat_id)
        before, chat.summary_edited_at = chat.summary_message_id, now
        chat.summary_message_id = (outcome.message_id or before) if details["cases"] else None
        if before and outcome.message_id and before != outcome.message_id:
            await self._cards.moved(tx, delivery.chat_id, before, now)

    async def _show(self, tx: Transaction, case_ids: list[int], now: datetime) -> None:
        # Cases before the chat, as everywhere: otherwise two processes could wait for each other.
        for case in await tx.cases.many(case_ids):
            if case.shown_at is None:
                case.shown_at = now
                await tx.cases.record(case.id, "shown", now)
        await tx.flush()

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """The message is gone: start a new one."""
        details = (await tx.deliveries.get(delivery.id)).details
        chat = await tx.staff.chat(delivery.chat_id)
        log.warning("summary refused", extra={"action": "summary_refused", "chat": delivery.chat_id})
        if details.get("message_id"):
            chat.summary_message_id = None
            await self._cards.summary(tx, now, delivery.chat_id)


def staff_effects(cards: CaseCards, troubles: StaffTroubles) -> dict[Kind, Effect]:
    """One effect a kind that goes to the staff chat."""
    return {
        Kind.TOPIC: TopicEffect(cards, troubles),
        Kind.CARD: CardEffect(cards, troubles),
        Kind.CARD_EDIT: EditEffect(cards, troubles),
        Kind.CARD_LINE: LineEffect(cards, troubles),
        Kind.SUMMARY: SummaryEffect(cards, troubles),
        Kind.CLOSING: ClosingEffect(cards),
    }


async def _case(tx: Transaction, delivery: Delivery) -> rows.Case:
    return await tx.cases.locked(delivery.case_id)


async def _forgotten(tx: Transaction, case: rows.Case) -> bool:
    """Whether the customer was erased while the card was on its way."""
    contact = await tx.contacts.get(case.contact_id)
    # An invented customer has neither number, but a name.
    return contact.telegram_id is None and contact.crm_id is None and contact.name is None


def _says(error: str, words: tuple[str, ...]) -> bool:
    return any(each in error.lower() for each in words)
