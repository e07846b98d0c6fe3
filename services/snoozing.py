"""Putting a case aside for some hours."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from db.uow import UnitOfWork
from feedback.case import CaseState
from feedback.views.desk import Agent, Taking
from feedback.views.work import Snoozed
from services.case_cards import CaseCards

BATCH = 50


class Snoozing:
    """The promise to the customer goes on; only the card says that it waits."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_timezone: str) -> None:
        self._uow = uow
        self._cards = cards
        self._zone = ZoneInfo(default_timezone)

    async def snooze(self, case_id: int, hours: int, agent: Agent, now: datetime) -> Snoozed:
        """Put a taken case aside; 0 hours: take it up again."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked(case_id)
            if case.state != CaseState.TAKEN:
                return Snoozed(outcome=Taking.CLOSED, owner=case.resolved_by)
            until = now + timedelta(hours=hours) if hours else None
            case.snoozed_until = until
            await tx.cases.record(
                case.id,
                "snoozed" if until else "awake",
                now,
                actor_id=agent.id,
                actor_name=agent.name,
                after=until.isoformat() if until else None,
            )
            await self._cards.edit(tx, case, now)
            return Snoozed(outcome=Taking.YOURS, until=until.astimezone(self._zone) if until else None)

    async def wake_due(self, now: datetime) -> int:
        """Bring back the cases whose hours are over; returns how many."""
        async with self._uow.write() as tx:
            due = await tx.work.waking(now, BATCH)
            for case in due:
                case.snoozed_until = None
                # Somebody may have closed it meanwhile.
                if case.state == CaseState.TAKEN:
                    event = await tx.cases.record(case.id, "awake", now)
                    await self._cards.line(tx, case, "awake", str(event.id), now)
                    await self._cards.edit(tx, case, now)
            return len(due)
