"""Who works on cases, what they choose from, and what waits for its hour."""

from datetime import datetime
from typing import Any, TypeVarTuple

from sqlalchemy import Select, and_, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.repositories.base import Repository
from db.tables import Case, CaseEvent, Choice, Clock, Invitation, Promise, Response, StaffAgent
from db.tables.cases import ASKED_AGAIN, SNOOZED
from feedback.assigning import Load
from feedback.case import LIVE, CaseState
from feedback.metrics import Group
from feedback.recovery import Ended
from feedback.sla import ClockKind

Columns = TypeVarTuple("Columns")


class Work(Repository[Choice]):
    """Choices by number; agents and cases by what is asked about them."""

    row = Choice

    async def acted(self, agent_id: int, name: str, username: str | None, now: datetime) -> None:
        """Remember an agent as they are called now."""
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        values: dict[str, Any] = {"name": name, "username": username and username.lower(), "acted_at": now}
        statement = insert(StaffAgent).values(id=agent_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))

    async def agent(self, agent_id: int) -> StaffAgent | None:
        """Return an agent."""
        return await self._session.get(StaffAgent, agent_id)

    async def loads(self) -> list[Load]:
        """Return every agent with the number of their open cases; practice and tests don't count."""
        mine = and_(Case.owner_id == StaffAgent.id, Case.state.in_(LIVE), Case.test.is_(False))
        query = select(StaffAgent.id, StaffAgent.name, func.count(Case.id)).outerjoin(Case, mine)
        found = await self._session.execute(query.group_by(StaffAgent.id, StaffAgent.name))
        return [Load(agent_id=key, name=name, open_cases=count) for key, name, count in found]

    async def choices(self, kind: str) -> list[Choice]:
        """Return the list as it is now, the oldest entry first."""
        query = select(Choice).where(Choice.kind == kind, Choice.removed_at.is_(None))
        return await self._all(query.order_by(Choice.id))

    async def has_choices(self, kind: str) -> bool:
        """True once the list was begun, even if all of it was removed."""
        return await self._session.scalar(select(Choice.id).filter_by(kind=kind).limit(1)) is not None

    async def choice(self, kind: str, name: str) -> Choice | None:
        """Return an entry by its name, removed ones too."""
        return await self._one(select(Choice).filter_by(kind=kind, name=name))

    async def waking(self, now: datetime, limit: int) -> list[Case]:
        """Return the cases that were put aside until an instant now past, held for this unit."""
        query = select(Case).where(text(SNOOZED), Case.snoozed_until <= now)
        return await self._held(query.order_by(Case.snoozed_until).limit(limit))

    async def asking_again(self, now: datetime, limit: int) -> list[Case]:
        """Return resolved cases whose customer is to be asked again, held for this unit."""
        query = select(Case).where(text(ASKED_AGAIN), Case.resurvey_at <= now)
        return await self._held(query.order_by(Case.resurvey_at).limit(limit))

    async def ended(self, since: datetime | None, campaign_id: int | None = None) -> list[Ended]:
        """Return the real cases resolved since then (of a campaign), with what came of asking again."""
        before, after, later = aliased(Response), aliased(Response), aliased(Case)
        times = (
            select(func.count())
            .select_from(CaseEvent)
            .where(CaseEvent.case_id == Case.id, CaseEvent.act == "resolved")
        )
        following = select(func.min(later.opened_at)).where(
            later.contact_id == Case.contact_id, later.opened_at > Case.resolved_at
        )
        query = (
            select(
                Case,
                Choice.name,
                times.scalar_subquery(),
                following.scalar_subquery(),
                Invitation.sent_at,
                before.score,
                after.score,
                after.group,
            )
            .outerjoin(Choice, Choice.id == Case.cause_id)
            .outerjoin(before, before.id == Case.response_id)
            .outerjoin(Invitation, Invitation.id == Case.resurvey_id)
            .outerjoin(after, and_(after.invitation_id == Case.resurvey_id, after.answered_at.is_not(None)))
            .where(Case.state == CaseState.RESOLVED)
        )
        query = _since(_real(query, campaign_id), Case.resolved_at, since)
        return [_ended(*row) for row in await self._session.execute(query)]

    async def promises(self, since: datetime | None, campaign_id: int | None = None) -> dict[str, int]:
        """How many promises to real customers (of a campaign) were kept and broken since then."""
        query = select(Promise.state, func.count()).join(Case, Case.id == Promise.case_id)
        query = _since(_real(query, campaign_id), Promise.closed_at, since)
        query = query.where(Promise.closed_at.is_not(None))
        return dict((await self._session.execute(query.group_by(Promise.state))).all())

    async def first_replies(
        self, since: datetime | None, campaign_id: int | None = None
    ) -> list[tuple[datetime | None, datetime]]:
        """When each real case opened since then (of a campaign) had its first reply, and when it was due."""
        first = select(func.min(Clock.id)).where(Clock.kind == ClockKind.REPLY).group_by(Clock.case_id)
        query = select(Clock.stopped_at, Clock.due_at).join(Case, Case.id == Clock.case_id)
        query = _since(_real(query, campaign_id), Case.opened_at, since).where(Clock.id.in_(first))
        return [(stopped, due) for stopped, due in await self._session.execute(query)]

    async def _held(self, query: Select[Case]) -> list[Case]:
        if self.on_postgresql:
            query = query.with_for_update(skip_locked=True)
        return list(await self._session.scalars(query, execution_options={"populate_existing": True}))


def _real(query: Select[*Columns], campaign_id: int | None) -> Select[*Columns]:
    """Leave tests and practice out; keep what began with an answer to this campaign."""
    query = query.where(Case.test.is_(False))
    if campaign_id is None:
        return query
    asked = select(Response.id).filter_by(campaign_id=campaign_id)
    return query.where(Case.response_id.in_(asked))


def _since(
    query: Select[*Columns], at: InstrumentedAttribute[Any], since: datetime | None
) -> Select[*Columns]:
    return query if since is None else query.where(at >= since)


def _ended(
    case: Case,
    cause: str | None,
    times: int,
    next_case_at: datetime | None,
    asked_at: datetime | None,
    before: int | None,
    after: int | None,
    group_after: str | None,
) -> Ended:
    return Ended(
        opened_at=case.opened_at,
        resolved_at=case.resolved_at or case.opened_at,
        outcome=case.outcome,
        cause=cause,
        refund=case.refund,
        resolved_times=times,
        next_case_at=next_case_at,
        asked_again=asked_at is not None,
        before=before,
        after=after,
        group_after=Group(group_after) if group_after else None,
    )
