"""What agents have done with a case so far, for its card."""

from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.outcome import Outcome
from feedback.views.ended import CaseWork, ResolvedAs
from services.case_facts import Facts
from services.choices import view_of


async def work_of(tx: Transaction, case: rows.Case, facts: Facts, zone: ZoneInfo) -> CaseWork:
    """As it is now."""
    return CaseWork(
        ended=await _ended(tx, case),
        snoozed_until=case.snoozed_until.astimezone(zone) if case.snoozed_until else None,
        recovered=await _recovered(tx, case, facts),
        corrected_by=next(
            (spoken.comment.staff_label_by for spoken in facts.spoken if spoken.comment.staff_label), None
        ),
    )


async def _ended(tx: Transaction, case: rows.Case) -> ResolvedAs | None:
    if case.outcome is None:
        return None
    cause = await tx.work.find(case.cause_id) if case.cause_id else None
    return ResolvedAs(
        outcome=Outcome(case.outcome), refund=case.refund, cause=view_of(cause) if cause else None
    )


async def _recovered(tx: Transaction, case: rows.Case, facts: Facts) -> tuple[int, int] | None:
    again = await tx.responses.by_invitation(case.resurvey_id) if case.resurvey_id else None
    before = facts.response.score if facts.response else None
    return None if again is None or again.score is None or before is None else (before, again.score)
