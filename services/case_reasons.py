"""Why a case is one, from the rows as they are now."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.case import CaseReason
from feedback.routing import reasons_for
from services.case_facts import Facts, signals_of

# What only a reading of the text says, as opposed to a score, a word or an attachment.
_READ = frozenset({CaseReason.NEGATIVE_TEXT, CaseReason.DISAGREEMENT, CaseReason.REPEAT, CaseReason.VIP})


async def case_of(tx: Transaction, comment: rows.Comment) -> rows.Case | None:
    """The case a comment is about, held for this unit."""
    if comment.case_id is not None:
        return await held(tx, await tx.cases.get(comment.case_id))
    if comment.response_id is not None:
        return await held(tx, await tx.cases.by_response(comment.response_id))
    return await held(tx, await tx.cases.by_comment(comment.id))


async def held(tx: Transaction, case: rows.Case | None) -> rows.Case | None:
    """The case as it is now, held for this unit."""
    return await tx.cases.hold(case) if case else None


async def reasons_of(
    tx: Transaction, facts: Facts, case: rows.Case | None, now: datetime
) -> tuple[CaseReason, ...]:
    """Why this is a case now, or would be one."""
    since = case.opened_at if case else now
    previous = await tx.cases.previous_at(facts.contact.id, since)
    return reasons_for(signals_of(facts, previous), facts.alerts, since)


def guessed(facts: Facts, reasons: tuple[CaseReason, ...]) -> bool:
    """Whether nothing but the lexicon's word makes it a case."""
    worst = facts.worst
    return worst is not None and worst.degraded and _READ.issuperset(reasons)
