"""Responses as they leave the house; tests on oneself stay."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Answer, Campaign, Case, Comment, Contact, Message, Response, ServiceEvent
from feedback.invitation import Kind


class Exports:
    """Pages of responses with what belongs to them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, campaign_id: int | None, since: datetime | None) -> int:
        """Count the responses to export."""
        query = select(func.count()).select_from(Response).where(*_wanted(campaign_id, since))
        return await self._session.scalar(query) or 0

    async def page(
        self, campaign_id: int | None, since: datetime | None, after: int, limit: int
    ) -> Sequence[Row[Response, str, str | None, ServiceEvent | None, int | None]]:
        """Return responses from the one after this number on: with slug, CRM id, event and case."""
        query = (
            select(Response, Campaign.slug, Contact.crm_id, ServiceEvent, Case.id)
            .join(Campaign, Campaign.id == Response.campaign_id)
            .join(Contact, Contact.id == Response.contact_id)
            .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
            .outerjoin(Case, Case.response_id == Response.id)
            .where(*_wanted(campaign_id, since), Response.id > after)
        )
        return (await self._session.execute(query.order_by(Response.id).limit(limit))).all()

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
            .order_by(Comment.id, Message.message_id)
        )
        found: defaultdict[int, list[tuple[str, str | None]]] = defaultdict(list)
        for response_id, text, staff_label, label in await self._session.execute(query):
            found[response_id or 0].append((text or "", staff_label or label))
        return found


def _wanted(campaign_id: int | None, since: datetime | None) -> list[ColumnElement[bool]]:
    conditions = [Response.answered_at.is_not(None), Response.kind != Kind.TEST]
    if campaign_id is not None:
        conditions.append(Response.campaign_id == campaign_id)
    if since is not None:
        conditions.append(Response.answered_at >= since)
    return conditions
