"""Where the card of a case stands, for what is said beside it."""

from collections.abc import Collection

from db.uow import Transaction
from feedback.views.desk import Place


async def standing_in(tx: Transaction, case_ids: Collection[int], chat_id: int) -> Place | None:
    """The card of the one case, when it stands in this chat; None for several cases."""
    if len(case_ids) != 1:
        return None
    case = await tx.cases.get(next(iter(case_ids)))
    if case.card_message_id is None or case.chat_id != chat_id:
        return None
    return Place(chat_id=chat_id, message_id=case.card_message_id, thread_id=case.thread_id)
