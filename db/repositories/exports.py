"""Responses as they leave the house; tests on oneself stay."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Answer, Campaign, Case, Comment, Contact, Invitation, Message, Response, ServiceEvent
from feedback.invitation import Kind
from feedback.views.exported import Position, Wanted

Columns = TypeVarTuple("Columns")
# Of whatever the model says the column holds.
Column = Any
Found = tuple[Response, str, str | None, ServiceEvent | None, int | None, Invitation]


class Exports:
    """Pages of responses with what belongs to them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, wanted: Wanted) -> int:
        """Count the responses to export."""
        query = _joined(select(func.count()).select_from(Response), wanted)
        return await self._session.scalar(query) or 0

    async def page(self, wanted: Wanted, after: Position | None, limit: int) -> Sequence[Row[*Found]]:
        """Return responses by the time of their answer, with slug, CRM id, event, case and invitation."""
        query = _joined(
            select(Response, Campaign.slug, Contact.crm_id, ServiceEvent, Case.id, Invitation), wanted
        )
        if after is not None:
            query = query.where(behind(Response.answered_at, Response.id, after))
        query = query.order_by(Response.answered_at, Response.id).limit(limit)
        return (await self._session.execute(query)).all()

    async def values(self, response_ids: Collection[int]) -> dict[int, list[int]]:
        """Return the answers of these responses, in the order of the questions."""
        query = select(Answer.response_id, Answer.value).where(Answer.response_id.in_(response_ids))
        found: defaultdict[int, list[int]] = defaultdict(list)
        for response_id, value in await self._session.execute(query.order_by(Answer.question)):
            found[response_id].append(value)
        return found

    async def words(self, response_ids: Collection[int]) -> dict[int, list[tuple[str, str | None]]]:
        """Return the texts of these responses' comments with the label of each, oldest first."""
        query = (
            select(Comment.response_id, Message.text, Comment.staff_label, Comment.label)
            .join(Message, Message.comment_id == Comment.id)
            .where(Comment.response_id.in_(response_ids), Comment.case_id.is_(None))
            # Words for a question after the score stand with it.
            .where(Comment.question.is_(None))
            .order_by(Comment.id, Message.message_id)
        )
        found: defaultdict[int, list[tuple[str, str | None]]] = defaultdict(list)
        for response_id, text, staff_label, label in await self._session.execute(query):
            found[response_id or 0].append((text or "", staff_label or label))
        return found


def behind(at: Column, number: Column, place: Position) -> ColumnElement[bool]:
    """Rows behind a place in the order of an instant and a number."""
    return and_(at >= place.at, or_(at > place.at, number > place.id))


def _joined(query: Select[*Columns], wanted: Wanted) -> Select[*Columns]:
    query = (
        query.join(Campaign, Campaign.id == Response.campaign_id)
        .join(Contact, Contact.id == Response.contact_id)
        .join(Invitation, Invitation.id == Response.invitation_id)
        .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
        .outerjoin(Case, Case.response_id == Response.id)
        .where(Response.answered_at.is_not(None), Response.kind != Kind.TEST)
    )
    if wanted.campaign is not None:
        query = query.where(Campaign.slug == wanted.campaign)
    if wanted.since is not None:
        query = query.where(Response.answered_at >= wanted.since)
    return query if wanted.location is None else query.where(ServiceEvent.location == wanted.location)
