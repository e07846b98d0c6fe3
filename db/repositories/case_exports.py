"""Cases and contacts as they leave the house; tests on oneself stay."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Row, Select, func, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from db.repositories.exports import Columns, behind
from db.tables import Campaign, Case, Comment, Contact, Message, Response, Review, ServiceEvent
from feedback.views.exported import Position, Wanted

Found = tuple[Case, Contact, Response | None, str | None, ServiceEvent | None, Review | None]
Words = tuple[str, str | None]


class CaseExports:
    """Pages of cases with what belongs to them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, wanted: Wanted) -> int:
        """Count the cases to export."""
        query = _joined(select(func.count()).select_from(Case), wanted)
        return await self._session.scalar(query) or 0

    async def page(self, wanted: Wanted, after: Position | None, limit: int) -> Sequence[Row[*Found]]:
        """Return cases by the time they were opened, with contact, response, slug, event and review."""
        query = _joined(select(Case, Contact, Response, Campaign.slug, ServiceEvent, Review), wanted)
        if after is not None:
            query = query.where(behind(Case.opened_at, Case.id, after))
        return (await self._session.execute(query.order_by(Case.opened_at, Case.id).limit(limit))).all()

    async def words(self, cases: Collection[Case]) -> dict[int, list[Words]]:
        """Return the words each case is about with their label, oldest first; conversations stay."""
        by_response = {case.response_id: case.id for case in cases if case.response_id}
        by_comment = {case.comment_id: case.id for case in cases if case.comment_id}
        query = (
            select(Comment.id, Comment.response_id, Message.text, Comment.staff_label, Comment.label)
            .join(Message, Message.comment_id == Comment.id)
            .where(or_(Comment.response_id.in_(by_response), Comment.id.in_(by_comment)))
            .where(Comment.case_id.is_(None))
            .order_by(Comment.id, Message.message_id)
        )
        found: defaultdict[int, list[Words]] = defaultdict(list)
        for number, response_id, text, staff_label, label in await self._session.execute(query):
            case_id = by_response.get(response_id or 0) or by_comment[number]
            found[case_id].append((text or "", staff_label or label))
        return found


class ContactExports:
    """Pages of contacts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self) -> int:
        """Count the contacts to export."""
        return await self._session.scalar(select(func.count()).select_from(Contact).where(*_known())) or 0

    async def page(self, after: int, limit: int) -> Sequence[Contact]:
        """Return contacts by number."""
        query = select(Contact).where(*_known(), Contact.id > after).order_by(Contact.id).limit(limit)
        return (await self._session.scalars(query)).all()


def _known() -> list[ColumnElement[bool]]:
    return [or_(Contact.crm_id.is_not(None), Contact.telegram_id.is_not(None)), not_(Contact.tester)]


def _joined(query: Select[*Columns], wanted: Wanted) -> Select[*Columns]:
    query = (
        query.join(Contact, Contact.id == Case.contact_id)
        .outerjoin(Response, Response.id == Case.response_id)
        .outerjoin(Campaign, Campaign.id == Response.campaign_id)
        .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
        .outerjoin(Review, Review.comment_id == Case.comment_id)
    )
    return query.where(not_(Case.test), *_conditions(wanted))


def _conditions(wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    place = wanted.location
    return (
        Campaign.slug == wanted.campaign if wanted.campaign is not None else true(),
        Case.opened_at >= wanted.since if wanted.since is not None else true(),
        or_(ServiceEvent.location == place, Review.location == place) if place is not None else true(),
        Case.state == wanted.state if wanted.state is not None else true(),
    )
