"""What the end of a delivery means for messages of the inbox."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Kind, Sent
from services.case_cards import CaseCards
from services.case_effects import StaffEffect
from services.effects import Effect
from services.staff_troubles import StaffTroubles


class PraiseEffect(StaffEffect):
    """A praise card was sent."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Remember whose words stand there; a card that came after /forget is blanked."""
        await super().sent(tx, delivery, outcome, now)
        comment = await tx.comments.get(delivery.comment_id)
        if await tx.comments.messages(comment.id):
            await tx.inbox.show(outcome.chat_id, outcome.message_id, [comment.id])
            return
        await tx.deliveries.queue(
            Kind.FORGET,
            now=now,
            cause=f"forget:{outcome.chat_id}:{outcome.message_id}",
            chat_id=outcome.chat_id,
            details={"message_id": outcome.message_id, "what": "line"},
        )


def inbox_effects(cards: CaseCards, troubles: StaffTroubles) -> dict[Kind, Effect]:
    """One effect a kind."""
    plain = StaffEffect(cards, troubles)
    return {Kind.PRAISE: PraiseEffect(cards, troubles), Kind.INBOX_LATE: plain, Kind.VISIT: plain}
