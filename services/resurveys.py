"""The same question once more, weeks after a case was resolved."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import resurvey
from feedback.asking_again import decide_again
from feedback.history import history_of
from feedback.invitation import Kind, State
from feedback.verdict import Circumstances, Reason, Verdict
from services.asked import Defaults
from services.contact_values import state_of
from services.judging import verdict_json
from services.sending import Due, gather

BATCH = 50


class Resurveys:
    """A tick's work."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def plan_due(self, now: datetime) -> int:
        """Ask again where it is time and the guards allow it; returns how many cases were looked at."""
        async with self._uow.write() as tx:
            due = await tx.work.asking_again(now, BATCH)
            for case in due:
                await self._plan(tx, case, now)
            return len(due)

    async def _plan(self, tx: Transaction, case: rows.Case, now: datetime) -> None:
        response = await tx.responses.get(case.response_id)
        first = (await gather(tx, [await tx.invitations.get(response.invitation_id)]))[0]
        verdict = await self._verdict(tx, first, now)
        if verdict.ask and verdict.at is not None and verdict.at <= now:
            verdict = await _book(tx, case, first, verdict, now)
        if not verdict.ask:
            case.resurvey_at = resurvey.again_at(verdict, case.resolved_at or now, now)
            if case.resurvey_at is None:
                await tx.cases.record(case.id, "asked_again", now, after=verdict.reason)
        elif verdict.at is not None and verdict.at > now:
            case.resurvey_at = verdict.at

    async def _verdict(self, tx: Transaction, first: Due, now: datetime) -> Verdict:
        if await tx.invitations.open_for(first.contact.id) is not None:
            return Verdict(ask=False, reason=Reason.ALREADY_PLANNED)
        return decide_again(
            first.campaign,
            state_of(first.contact),
            history_of(first.sent, first.invitation.campaign_id, open_invitation=False),
            Circumstances(now=now, default_timezone=self._defaults.timezone, guarded=first.guarded),
            location_timezone=first.facts.location_timezone if first.facts else None,
        )


async def _book(tx: Transaction, case: rows.Case, first: Due, verdict: Verdict, now: datetime) -> Verdict:
    """Plan the question for now; another process may have planned one a moment ago."""
    planned = await tx.invitations.add_once(
        contact_id=first.contact.id,
        campaign_id=first.invitation.campaign_id,
        version_id=first.invitation.version_id,
        variant=first.invitation.variant,
        event_id=first.invitation.event_id,
        kind=Kind.RESURVEY,
        state=State.SCHEDULED,
        due_at=now,
        verdict_planned=verdict_json(verdict),
        created_at=now,
    )
    if planned is None:
        return Verdict(ask=False, reason=Reason.ALREADY_PLANNED)
    case.resurvey_id, case.resurvey_at = planned.id, None
    await tx.cases.record(case.id, "asked_again", now)
    tx.wake("plan")
    return verdict
