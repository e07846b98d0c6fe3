"""Comments of which staff said what they are, beside what the model said."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, and_, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Case, Comment, Contact, Message, Response, ServiceEvent, StaffAgent
from feedback.case import CaseState
from feedback.invitation import Kind

# Practice is nobody's words.
_KINDS = ("comment", "feedback", "conversation")
# Language, staff's label, the model's, its version, whether the lexicon spoke for it; how many.
Judged = tuple[str | None, str | None, str | None, str | None, bool, int]
# Number, language, staff's label, the writer's name, the staff member of the visit.
Said = Row[int, str | None, str | None, str | None, str | None]


class Learning:
    """Reads only; testers and tests on oneself stay out."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def judged(self, since: datetime | None) -> Sequence[Judged]:
        """Count the comments staff judged, by everything that matters."""
        by = (Comment.language, Comment.staff_label, Comment.label, Comment.model, Comment.degraded)
        query = (
            select(*by, func.count())
            .join(Contact, Contact.id == Comment.contact_id)
            .outerjoin(Response, Response.id == Comment.response_id)
            .where(*_by_staff(since))
        )
        found = await self._session.execute(query.group_by(*by))
        return [
            (language, staff, label, model, by_lexicon, n)
            for language, staff, label, model, by_lexicon, n in found
        ]

    async def count(self, since: datetime | None) -> int:
        """Count the comments staff judged."""
        return sum(count for *_, count in await self.judged(since))

    async def unopposed(self, since: datetime | None) -> Mapping[str, int]:
        """Count by language what the model called negative and staff resolved without another label."""
        negative = (
            select(Comment.id, Comment.language)
            .join(Contact, Contact.id == Comment.contact_id)
            .where(
                Comment.label == "negative",
                Comment.staff_label.is_(None),
                Comment.degraded.is_(False),
                Comment.kind.in_(_KINDS),
                Contact.tester.is_(False),
            )
        )
        resolved = [Case.state == CaseState.RESOLVED, Case.test.is_(False)]
        if since is not None:
            resolved.append(Case.resolved_at >= since)
        every = union_all(
            negative.join(Case, and_(Case.response_id == Comment.response_id, *resolved)),
            negative.join(Case, and_(Case.comment_id == Comment.id, *resolved)),
        ).subquery()
        query = select(every.c.language, func.count(every.c.id.distinct())).group_by(every.c.language)
        return {language or "und": count for language, count in await self._session.execute(query)}

    async def page(self, since: datetime | None, after: int, limit: int) -> Sequence[Said]:
        """Return comments staff judged, from the one after this number on."""
        query = (
            select(Comment.id, Comment.language, Comment.staff_label, Contact.name, ServiceEvent.staff)
            .join(Contact, Contact.id == Comment.contact_id)
            .outerjoin(Response, Response.id == Comment.response_id)
            .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
            .where(*_by_staff(since), Comment.id > after)
            # Who is forgotten is a number without a person.
            .where(or_(Contact.telegram_id.is_not(None), Contact.crm_id.is_not(None)))
        )
        return (await self._session.execute(query.order_by(Comment.id).limit(limit))).all()

    async def words(self, comment_ids: Collection[int]) -> Mapping[int, list[str]]:
        """Return the texts of these comments, oldest first."""
        query = select(Message.comment_id, Message.text).where(Message.comment_id.in_(comment_ids))
        found: defaultdict[int, list[str]] = defaultdict(list)
        for comment_id, text in await self._session.execute(query.order_by(Message.message_id)):
            if text:
                found[comment_id].append(text)
        return found

    async def staff_names(self) -> frozenset[str]:
        """Return whoever served or answered somebody."""
        served = select(ServiceEvent.staff).where(ServiceEvent.staff.is_not(None)).distinct()
        names = [*await self._session.scalars(served), *await self._session.scalars(select(StaffAgent.name))]
        return frozenset(name for name in names if name)


def _by_staff(since: datetime | None) -> list[ColumnElement[bool]]:
    conditions = [
        Comment.staff_label.is_not(None),
        Comment.kind.in_(_KINDS),
        Contact.tester.is_(False),
        or_(Response.id.is_(None), Response.kind != Kind.TEST),
    ]
    if since is not None:
        conditions.append(Comment.staff_label_at >= since)
    return conditions
