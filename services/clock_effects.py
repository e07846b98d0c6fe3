"""What the end of a delivery about deadlines and promises means."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Kind, Sent
from feedback.sla import Alarm
from services.case_cards import CaseCards
from services.case_effects import LineEffect, StaffEffect
from services.effects import Effect
from services.staff_troubles import StaffTroubles


class ClockEffect(StaffEffect):
    """Deadlines were told."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """A message about one case is part of it: a reply to it is about the case."""
        await super().sent(tx, delivery, outcome, now)
        details = (await tx.deliveries.get(delivery.id)).details
        told = [number for what in Alarm for number in details.get(what, [])]
        case_ids = {clock.case_id for clock in await tx.clocks.many(told)}
        if len(case_ids) == 1:
            await tx.staff.keep_message(case_ids.pop(), outcome.chat_id, outcome.message_id, "line")


def clock_effects(cards: CaseCards, troubles: StaffTroubles) -> dict[Kind, Effect]:
    """One effect a kind; what is said of a promise is a line under its card."""
    return {Kind.CLOCK: ClockEffect(cards, troubles), Kind.PROMISE: LineEffect(cards, troubles)}
