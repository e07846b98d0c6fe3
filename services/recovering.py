"""The answer to a re-survey: it belongs to the case after which it was asked."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.case import CaseState
from feedback.metrics import Group
from feedback.resurvey import still_unhappy
from services.case_cards import CaseCards


async def answered_again(
    tx: Transaction, cards: CaseCards, case: rows.Case, response: rows.Response, now: datetime
) -> bool:
    """Write "from 3 to 9" into the history; True when the case must be opened again."""
    first = await tx.responses.find(case.response_id) if case.response_id else None
    await tx.cases.record(
        case.id,
        "answered_again",
        now,
        before=_text(first.score if first else None),
        after=_text(response.score),
    )
    unhappy = response.group is not None and still_unhappy(Group(response.group))
    if not unhappy:
        await cards.line(tx, case, "recovered", f"recovered:{response.id}", now)
    return unhappy and case.state == CaseState.RESOLVED


def _text(score: int | None) -> str | None:
    return None if score is None else str(score)
