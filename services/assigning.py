"""Giving a case away: back to everybody, or to one agent."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.assigning import suggestions
from feedback.case import LIVE, Act, CaseState, transition
from feedback.views.desk import Agent, Place, Taking, Took
from feedback.views.work import Suggested
from services.case_cards import CaseCards
from services.routes import owner_of


class Assigning:
    """One transaction a method; whoever comes second is told who was first."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards) -> None:
        self._uow = uow
        self._cards = cards

    async def release(self, case_id: int, agent: Agent, tapped: Place, now: datetime) -> Took:
        """The owner, or a colleague for them, gives the case back to everybody."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked(case_id)
            await self._cards.seen(tx, case, tapped, now)
            if case.state != CaseState.TAKEN:
                closed = case.state not in LIVE
                return Took(outcome=Taking.CLOSED if closed else Taking.YOURS, owner=case.resolved_by)
            before = case.owner_name
            case.state = transition(CaseState(case.state), Act.RELEASE)
            case.owner_id = case.owner_name = case.taken_at = case.snoozed_until = None
            await self._record(tx, case, "released", agent, before, None, now)
            return Took(outcome=Taking.YOURS)

    async def suggest(self, case_id: int, tapped: Place, now: datetime) -> Suggested:
        """Whom the case may be given to: the service's owner and whoever has fewest open ones."""
        async with self._uow.write() as tx:
            case = await tx.cases.get(case_id)
            await self._cards.seen(tx, case, tapped, now)
            if case.state not in LIVE:
                return Suggested(outcome=Taking.CLOSED, owner=case.resolved_by)
            owner = await owner_of(tx, await _service(tx, case))
            found = suggestions(await tx.work.loads(), case.owner_id, preferred=owner.id if owner else None)
            return Suggested(
                outcome=Taking.YOURS, owner_id=case.owner_id or 0, owner=case.owner_name, loads=found
            )

    async def assign(self, case_id: int, to: int, *, owner_before: int, agent: Agent, now: datetime) -> Took:
        """Give the case to an agent, unless somebody else has got it since the names were shown."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked(case_id)
            chosen = await tx.work.agent(to)
            if case.state not in LIVE or chosen is None:
                return Took(outcome=Taking.CLOSED, owner=case.resolved_by)
            if case.owner_id == to:
                return Took(outcome=Taking.YOURS, owner=case.owner_name)
            if (case.owner_id or 0) != owner_before:
                return Took(outcome=Taking.TAKEN, owner=case.owner_name)
            before = case.owner_name
            case.state, case.snoozed_until = CaseState.TAKEN, None
            case.owner_id, case.owner_name, case.taken_at = chosen.id, chosen.name, now
            await self._record(tx, case, "assigned", agent, before, chosen.name, now)
            return Took(outcome=Taking.YOURS, owner=chosen.name)

    async def _record(
        self,
        tx: Transaction,
        case: rows.Case,
        act: str,
        agent: Agent,
        before: str | None,
        after: str | None,
        now: datetime,
    ) -> None:
        event = await tx.cases.record(
            case.id, act, now, actor_id=agent.id, actor_name=agent.name, before=before, after=after
        )
        # Nobody looks at a card that is silently free again; who assigns says so in the chat.
        if act == "released":
            await self._cards.line(tx, case, "released", str(event.id), now)
        await self._cards.edit(tx, case, now)


async def _service(tx: Transaction, case: rows.Case) -> str | None:
    response = await tx.responses.find(case.response_id) if case.response_id else None
    event = await tx.events.find(response.event_id) if response and response.event_id else None
    return event.service if event else None
