"""What a report counts; contacts for tests and tests on oneself are left out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVarTuple

from sqlalchemy import Select, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Answer, Case, Comment, Contact, Invitation, Response, ServiceEvent
from feedback.counting import Given
from feedback.invitation import Kind, State

Columns = TypeVarTuple("Columns")
# What answers may be split by, snapshotted with the event.
DIMENSIONS = {
    "location": ServiceEvent.location,
    "service": ServiceEvent.service,
    "staff": ServiceEvent.staff,
    "channel": ServiceEvent.channel,
    "stage": ServiceEvent.stage,
    "about": ServiceEvent.attributes["about"].as_string(),
}


class Reports:
    """Counts; nothing is changed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def funnel(
        self, campaign_id: int, since: datetime | None
    ) -> Sequence[tuple[State, str | None, int]]:
        """Count invitations by state and reason."""
        query = select(Invitation.state, Invitation.reason, func.count()).where(
            Invitation.campaign_id == campaign_id, Invitation.kind == Kind.REGULAR
        )
        if since is not None:
            query = query.where(Invitation.created_at >= since)
        query = _real(query, Invitation.contact_id).group_by(Invitation.state, Invitation.reason)
        found = await self._session.execute(query)
        return [(State(state), reason, count) for state, reason, count in found]

    async def answers(
        self, campaign_id: int, metric: str, since: datetime | None, by: str | None = None
    ) -> list[Given]:
        """Return the values of complete responses, oldest response first."""
        part = DIMENSIONS[by] if by else Response.metric
        query = select(Response.id, Response.answered_at, Answer.value, part).join(
            Answer, Answer.response_id == Response.id
        )
        query = query.where(Response.metric == metric, Response.answered_at.is_not(None))
        if by:
            query = query.outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
        query = _counted(query, campaign_id, since).order_by(
            Response.answered_at, Response.id, Answer.question
        )
        return [
            Given(response_id=number, answered_at=at, value=value, part=part if by else None)
            for number, at, value, part in await self._session.execute(query)
            if at is not None
        ]

    async def comments(
        self, campaign_id: int, since: datetime | None, limit: int
    ) -> Sequence[tuple[Comment, Response, int | None]]:
        """Return the newest comments, each with its response and the number of its case."""
        query = (
            select(Comment, Response, Case.id)
            .join(Response, Response.id == Comment.response_id)
            .outerjoin(Case, Case.response_id == Response.id)
        )
        query = _counted(query, campaign_id, since)
        query = query.order_by(Comment.received_at.desc(), Comment.id.desc()).limit(limit)
        found = await self._session.execute(query)
        return [(comment, response, case_id) for comment, response, case_id in found]


def _counted(query: Select[*Columns], campaign_id: int, since: datetime | None) -> Select[*Columns]:
    query = query.where(Response.campaign_id == campaign_id, Response.kind == Kind.REGULAR)
    if since is not None:
        query = query.where(Response.answered_at >= since)
    return _real(query, Response.contact_id)


def _real(query: Select[*Columns], contact_id: Any) -> Select[*Columns]:
    return query.join(Contact, Contact.id == contact_id).where(not_(Contact.tester))
