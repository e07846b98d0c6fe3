"""What the end of a notice about something out of the ordinary means."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Kind, Sent
from services.case_cards import CaseCards
from services.case_effects import StaffEffect
from services.effects import Effect
from services.spikes import spike_view
from services.staff_troubles import StaffTroubles


class SpikeEffect(StaffEffect):
    """Staff read it."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Remember whose words stand there: /forget has to find them."""
        await super().sent(tx, delivery, outcome, now)
        views = [await spike_view(tx, await tx.spikes.get(number)) for number in delivery.details["spikes"]]
        quoted = [example.comment_id for view in views for example in view.examples]
        await tx.inbox.show(outcome.chat_id, outcome.message_id, quoted)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """A topic that is gone: the notice goes to the chat itself."""
        if delivery.details["thread"] is not None:
            await tx.deliveries.queue(
                Kind.SPIKE,
                now=now,
                cause=f"spike_again:{delivery.id}",
                chat_id=delivery.chat_id,
                details={**delivery.details, "thread": None},
            )


def spike_effects(cards: CaseCards, troubles: StaffTroubles) -> dict[Kind, Effect]:
    """The one effect."""
    return {Kind.SPIKE: SpikeEffect(cards, troubles)}
