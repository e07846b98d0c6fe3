"""What the end of a delivery means for an automatic answer."""

from datetime import datetime

from db.uow import Transaction
from feedback.attention import MessageState
from feedback.delivery import Delivery, Kind, Sent
from feedback.questions import AUTOMATIC
from services.case_cards import CaseCards
from services.effects import Effect
from services.inbox_effects import PraiseEffect
from services.staff_troubles import StaffTroubles


class FaqEffect(Effect):
    """An automatic answer reached the customer; one that didn't, or perhaps didn't, leaves it to staff."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The question is answered, unless more was said meanwhile."""
        comment = await tx.comments.locked(delivery.comment_id)
        use = await tx.automatic.to(comment.id)
        if use is not None:
            use.sent_at = now
        if comment.revision == delivery.details["revision"]:
            await tx.inbox.mark([comment.id], MessageState.ANSWERED, AUTOMATIC, now)


def faq_effects(cards: CaseCards, troubles: StaffTroubles) -> dict[Kind, Effect]:
    """One effect a kind; whose words stand in the staff chat is remembered as for praise."""
    return {Kind.FAQ: FaqEffect(), Kind.ASKED_PERSON: PraiseEffect(cards, troubles)}
