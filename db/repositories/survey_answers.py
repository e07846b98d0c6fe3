"""Answers to the questions after the score."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Contact, Message, Response, SurveyAnswer, SurveyChange, Wording
from feedback.invitation import Kind


class SurveyAnswers:
    """A row from the moment on at which a question is put."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, response_id: int) -> dict[str, SurveyAnswer]:
        """Return what was asked so far, by question."""
        query = select(SurveyAnswer).filter_by(response_id=response_id).order_by(SurveyAnswer.asked_at)
        return {row.question: row for row in await self._session.scalars(query)}

    async def ask(self, **values: Any) -> SurveyAnswer:
        """Put a question to somebody for the first time; the response is held by this unit."""
        row = SurveyAnswer(values=[], counted=True, **values)
        self._session.add(row)
        await self._session.flush()
        return row

    async def replaced(self, row: SurveyAnswer, new: Sequence[str], now: datetime) -> None:
        """Keep the old values in the history."""
        self._session.add(
            SurveyChange(
                response_id=row.response_id,
                question=row.question,
                old=list(row.values),
                new=list(new),
                at=now,
                source=row.source,
            )
        )

    async def came_before(self, response_id: int, source: str) -> bool:
        """Say whether this tap has given a value already, now or before a change."""
        for row in (SurveyAnswer, SurveyChange):
            query = select(row.response_id).filter_by(response_id=response_id, source=source)
            if await self._session.scalar(query.limit(1)) is not None:
                return True
        return False

    async def came_from(self, contact_id: int, source: str) -> bool:
        """Say the same of a message of this contact's, whatever it was an answer to."""
        for row in (SurveyAnswer, SurveyChange):
            query = select(row.response_id).join(Response, Response.id == row.response_id)
            query = query.where(Response.contact_id == contact_id, row.source == source)
            if await self._session.scalar(query.limit(1)) is not None:
                return True
        return False

    async def waiting(self, contact_id: int, since: datetime) -> SurveyAnswer | None:
        """Return the question that waits for what the contact writes, if it was put since then."""
        query = select(SurveyAnswer).join(Response, Response.id == SurveyAnswer.response_id)
        query = query.where(
            Response.contact_id == contact_id,
            or_(
                SurveyAnswer.words_at >= since,
                and_(SurveyAnswer.finished_at.is_(None), SurveyAnswer.asked_at >= since),
            ),
        )
        newest = query.order_by(SurveyAnswer.asked_at.desc()).limit(1)
        return (await self._session.scalars(newest)).first()

    async def told(self, response_ids: Collection[int]) -> list[tuple[SurveyAnswer, Wording]]:
        """Return the answers of these responses with the words they were given to, in the order asked."""
        query = select(SurveyAnswer, Wording).join(Wording, Wording.id == SurveyAnswer.wording_id)
        query = query.where(SurveyAnswer.response_id.in_(response_ids))
        found = await self._session.execute(query.order_by(SurveyAnswer.response_id, SurveyAnswer.asked_at))
        return [(answer, wording) for answer, wording in found]

    async def words(self, comment_ids: Collection[int]) -> dict[int, str]:
        """Return the texts of these comments, a line a message."""
        query = select(Message.comment_id, Message.text).where(Message.comment_id.in_(comment_ids))
        found: dict[int, str] = {}
        for comment_id, text in await self._session.execute(query.order_by(Message.message_id)):
            if text:
                found[comment_id] = f"{found[comment_id]}\n{text}" if comment_id in found else text
        return found

    async def counted(self, campaign_id: int, since: datetime | None) -> list[tuple[str, list[str], bool]]:
        """Return (question, values, words) of every answer that counts; tests and testers stay out."""
        query: Select[str, list[str], int | None] = (
            select(SurveyAnswer.question, SurveyAnswer.values, SurveyAnswer.comment_id)
            .join(Response, Response.id == SurveyAnswer.response_id)
            .join(Contact, Contact.id == Response.contact_id)
            .where(Response.campaign_id == campaign_id, Response.kind == Kind.REGULAR)
            .where(SurveyAnswer.counted, not_(Contact.tester))
        )
        if since is not None:
            query = query.where(Response.started_at >= since)
        found = await self._session.execute(query)
        return [(name, values, comment_id is not None) for name, values, comment_id in found]
