"""The clocks of cases."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, text

from db.repositories.base import Repository
from db.tables import Case, CaseEvent, Clock, Comment, Invitation, Response, ServiceEvent
from db.tables.clocks import CALLING

# What makes a case begin again, for its customer or for staff.
CHANGES_HANDS = ("reopened", "released")
# The customer's words that wait for an answer (feedback.attention.MessageState).
UNANSWERED = ("new", "read")


_LIVE = text("cases.state IN ('open', 'taken')")


class LiveRow(NamedTuple):
    """A case somebody has to deal with, with what the queue says of it."""

    case: Case
    score: int | None
    version_id: int | None
    location: str | None


class Clocks(Repository[Clock]):
    """Clocks by case."""

    row = Clock

    async def of_case(self, case_id: int) -> list[Clock]:
        """Return every clock of the case, oldest first."""
        query = select(Clock).filter_by(case_id=case_id).order_by(Clock.id)
        return list(await self._session.scalars(query, execution_options={"populate_existing": True}))

    async def known(self, case_id: int, kind: str, started_at: datetime) -> Clock:
        """Return this clock, which is certain to exist."""
        query = select(Clock).filter_by(case_id=case_id, kind=kind, started_at=started_at)
        return (await self._session.scalars(query)).one()

    async def live(self) -> list[LiveRow]:
        """Return every live case of a real customer, in no order."""
        query = (
            select(Case, Response.score, Invitation.version_id, ServiceEvent.location)
            .outerjoin(Response, Response.id == Case.response_id)
            .outerjoin(Invitation, Invitation.id == Response.invitation_id)
            .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
            .where(_LIVE, Case.test.is_(False))
        )
        return [LiveRow(*row) for row in await self._session.execute(query)]

    async def running(self) -> Mapping[int, list[Clock]]:
        """Return the clocks of live cases that have not ended, by case."""
        query = select(Clock).join(Case, Case.id == Clock.case_id).where(_LIVE, Clock.stopped_at.is_(None))
        found = defaultdict[int, list[Clock]](list)
        for clock in await self._session.scalars(query.order_by(Clock.id)):
            found[clock.case_id].append(clock)
        return found

    async def calling(self, now: datetime, limit: int) -> list[int]:
        """Return the cases of which a clock is to be looked at, the longest due first."""
        query = (
            select(Clock.case_id)
            .where(text(CALLING), Clock.look_at <= now)
            .group_by(Clock.case_id)
            .order_by(func.min(Clock.look_at))
        )
        return list(await self._session.scalars(query.limit(limit)))

    async def last_acts(self, case_id: int) -> Mapping[str, datetime]:
        """When the case was last reopened and last released."""
        query = select(CaseEvent.act, func.max(CaseEvent.at)).where(
            CaseEvent.case_id == case_id, CaseEvent.act.in_(CHANGES_HANDS)
        )
        return dict((await self._session.execute(query.group_by(CaseEvent.act))).all())

    async def asked_at(self, case_id: int, after: datetime) -> datetime | None:
        """When the customer first wrote in the conversation, after this instant, what nobody answered."""
        query = select(func.min(Comment.received_at)).where(
            Comment.case_id == case_id,
            Comment.kind == "conversation",
            Comment.received_at > after,
            Comment.state.in_(UNANSWERED),
        )
        return await self._session.scalar(query)
