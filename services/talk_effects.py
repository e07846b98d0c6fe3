"""What the end of a delivery means for a conversation."""

import logging
from datetime import datetime

from db.uow import Transaction, rows
from feedback.delivery import Delivery, Kind, Sent
from feedback.talk import Direction, RelayState, is_source_gone, reason_of
from services.case_cards import CaseCards
from services.case_effects import TOPIC_GONE, StaffEffect
from services.case_routes import keep_topic
from services.effects import Effect
from services.staff_troubles import StaffTroubles
from services.talk_keeping import kind_of
from services.talk_states import arrived, undelivered

log = logging.getLogger(__name__)


class ReplyEffect(Effect):
    """An agent's message reached the customer, or didn't, or nobody knows: the agent is told."""

    def __init__(self, default_timezone: str) -> None:
        self._default_timezone = default_timezone

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """It did."""
        relays = await _sent(tx, delivery, outcome, now)
        for relay in relays[:1]:
            await arrived(tx, relay, now)
        await _mark(tx, relays, f"sent:{delivery.id}", now)

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Nobody knows: it is not sent again unless the agent says so."""
        relays = await tx.relays.carried_by(delivery.id)
        for relay in relays:
            relay.state, relay.doubtful = RelayState.UNCERTAIN, True
        await _mark(tx, relays, f"uncertain:{delivery.id}", now)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """It did not, for a reason."""
        relays = await tx.relays.carried_by(delivery.id)
        for relay in relays:
            relay.state, relay.error = RelayState.FAILED, reason_of(error)
        for relay in relays[:1]:
            await undelivered(tx, relay, now, self._default_timezone)
        await _mark(tx, relays, f"failed:{delivery.id}", now)


class RelayEffect(StaffEffect):
    """A customer's turn stands in the staff chat, or could not be copied."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Agents may reply to it, and /forget finds it."""
        await super().sent(tx, delivery, outcome, now)
        relays = await _sent(tx, delivery, outcome, now)
        if not relays:
            await _blank(tx, delivery, outcome, now)
        for relay in relays:
            relay.to_chat_id = outcome.chat_id
            if relay.case_id is not None and relay.to_message_id is not None:
                await tx.staff.keep_message(
                    relay.case_id, outcome.chat_id, relay.to_message_id, kind_of(relay.media)
                )

    async def repeated(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """It may stand there twice; a customer's words are rather seen twice than never."""
        for relay in await tx.relays.carried_by(delivery.id):
            relay.doubtful = True

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """Say it in words, or elsewhere, if that is what was wrong; once each."""
        more = {}
        if any(words in error.lower() for words in TOPIC_GONE) and delivery.case_id is not None:
            await keep_topic(tx, await tx.cases.get(delivery.case_id), delivery.chat_id, None)
            more = {"general": True}
        elif is_source_gone(error) or "retell" not in delivery.details:
            more = {"retell": True}
        relays = await tx.relays.carried_by(delivery.id)
        if delivery.details.keys() >= more.keys():
            log.error("turn refused", extra={"action": "relay_refused", "delivery": delivery.id})
            for relay in relays:
                relay.state, relay.error = RelayState.FAILED, reason_of(error)
            return
        again = await tx.deliveries.queue(
            Kind.RELAY,
            now=now,
            cause=f"relay:again:{delivery.id}",
            chat_id=delivery.chat_id,
            case_id=delivery.case_id,
            details={**delivery.details, **more},
        )
        for relay in relays:
            relay.delivery_id = again.id if again else relay.delivery_id


class RelayEditEffect(Effect):
    """An edit was passed on."""

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """The agent should know that the customer still reads the earlier words."""
        relay = await tx.relays.find(delivery.details["relay"])
        if relay is not None and relay.direction == Direction.TO_CUSTOMER:
            await _mark(tx, [relay], f"edit:{delivery.id}", now, edit=True)


class MarkEffect(Effect):
    """An agent was told what became of a message."""

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """Where reactions are not allowed it is told in words."""
        if "in_words" in delivery.details:
            return
        await tx.deliveries.queue(
            Kind.MARK,
            now=now,
            cause=f"mark:words:{delivery.id}",
            chat_id=delivery.chat_id,
            details={**delivery.details, "in_words": True},
        )


def talk_effects(cards: CaseCards, troubles: StaffTroubles, default_timezone: str) -> dict[Kind, Effect]:
    """One effect a kind of a conversation's deliveries."""
    return {
        Kind.REPLY: ReplyEffect(default_timezone),
        Kind.RELAY: RelayEffect(cards, troubles),
        Kind.RELAY_EDIT: RelayEditEffect(),
        Kind.MARK: MarkEffect(),
    }


async def _sent(tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> list[rows.Relay]:
    relays = await tx.relays.carried_by(delivery.id)
    for relay, number in zip(relays, (outcome.message_id, *outcome.others), strict=True):
        relay.state, relay.to_message_id, relay.sent_at = RelayState.SENT, number, now
    await tx.flush()
    return relays


async def _mark(
    tx: Transaction, relays: list[rows.Relay], cause: str, now: datetime, *, edit: bool = False
) -> None:
    """Tell the agent, under the first part of an album."""
    for relay in relays[:1]:
        # Without contact_id: an agent who blocked the bot says nothing about the customer.
        await tx.deliveries.queue(
            Kind.MARK,
            now=now,
            cause=f"mark:{cause}",
            chat_id=relay.from_chat_id,
            details={"relay": relay.id, **({"edit": True, "in_words": True} if edit else {})},
        )


async def _blank(tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
    """Take back what arrived after /forget."""
    for number in (outcome.message_id, *outcome.others):
        await tx.deliveries.queue(
            Kind.FORGET,
            now=now,
            cause=f"forget:{outcome.chat_id}:{number}",
            chat_id=outcome.chat_id,
            details={"message_id": number, "what": kind_of(delivery.details.get("media"))},
        )
