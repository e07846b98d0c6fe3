"""Responses with their answers."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from db.repositories.base import Repository
from db.tables import Answer, AnswerChange, CampaignVersion, Invitation, Response
from feedback.invitation import Kind


class Responses(Repository[Response]):
    """Responses with their answers."""

    row = Response

    async def by_invitation(self, invitation_id: int) -> Response | None:
        """Return the response this invitation brought."""
        return await self._one(select(Response).filter_by(invitation_id=invitation_id))

    async def of_invitation(self, invitation_id: int) -> Response:
        """Return the response of this invitation, which is certain to exist."""
        return (await self._session.scalars(select(Response).filter_by(invitation_id=invitation_id))).one()

    async def begun(self, invitation_ids: Collection[int]) -> set[int]:
        """Return those of the invitations that have a first answer."""
        query = select(Response.invitation_id).where(Response.invitation_id.in_(invitation_ids))
        return set(await self._session.scalars(query))

    async def answers(self, response_id: int) -> dict[int, int]:
        """Return the values by question, in the order of the questions."""
        query = select(Answer).filter_by(response_id=response_id).order_by(Answer.question)
        return {answer.question: answer.value for answer in await self._session.scalars(query)}

    async def answer_once(
        self,
        response_id: int,
        question: int,
        value: int,
        *,
        source: str,
        now: datetime,
        wording_id: int | None = None,
    ) -> bool:
        """Keep the first value of a question; False when it has one."""
        values = {"response_id": response_id, "question": question, "value": value, "at": now}
        values["wording_id"] = wording_id
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert(Answer).values(**values, source=source).on_conflict_do_nothing()
        found = await self._session.scalars(statement.returning(Answer.question))
        return found.one_or_none() is not None

    async def change(
        self,
        response_id: int,
        question: int,
        value: int,
        *,
        source: str,
        now: datetime,
        wording_id: int | None = None,
    ) -> None:
        """Replace a value; the old one stays in the history with what had given it."""
        answer = await self._session.get_one(Answer, (response_id, question))
        self._session.add(
            AnswerChange(
                response_id=response_id,
                question=question,
                old=answer.value,
                new=value,
                at=now,
                source=answer.source,
            )
        )
        answer.value, answer.source = value, source
        answer.wording_id = wording_id or answer.wording_id
        await self._session.flush()

    async def came_before(self, contact_id: int, source: str) -> bool:
        """Say whether this tap or message has given a value already, now or before a change."""
        for row in (Answer, AnswerChange):
            query = select(row.source).join(Response, Response.id == row.response_id)
            query = query.where(Response.contact_id == contact_id, row.source == source)
            if await self._session.scalar(query.limit(1)) is not None:
                return True
        return False

    async def asked_last(self, contact_id: int, since: datetime) -> Response | None:
        """Return the response whose comment was asked for last, if that was not before `since`."""
        query = select(Response).where(Response.contact_id == contact_id, Response.comment_asked_at >= since)
        return await self._one(query.order_by(Response.comment_asked_at.desc()))

    async def of_contact(self, contact_id: int) -> list[Response]:
        """Return every response of the contact, newest first."""
        query = select(Response).filter_by(contact_id=contact_id)
        return await self._all(query.order_by(Response.started_at.desc(), Response.id.desc()))

    async def scored(self, contact_id: int, limit: int) -> list[tuple[Response, CampaignVersion]]:
        """Return the contact's newest scores, each with what was asked."""
        query = (
            select(Response, CampaignVersion)
            .join(Invitation, Invitation.id == Response.invitation_id)
            .join(CampaignVersion, CampaignVersion.id == Invitation.version_id)
            .where(Response.contact_id == contact_id, Response.score.is_not(None))
            .order_by(Response.answered_at.desc(), Response.id.desc())
        )
        found = await self._session.execute(query.limit(limit))
        return [(response, version) for response, version in found]

    async def changes(self, response_id: int) -> list[tuple[int, int]]:
        """Return (old, new) of every changed value, oldest first."""
        query = select(AnswerChange.old, AnswerChange.new).filter_by(response_id=response_id)
        found = await self._session.execute(query.order_by(AnswerChange.id))
        return [(old, new) for old, new in found]

    async def scores_before(self, response: Response, limit: int) -> list[int]:
        """Return the contact's earlier scores on the same metric, newest first; tests don't count."""
        query = select(Response.score).where(
            Response.contact_id == response.contact_id,
            Response.metric == response.metric,
            Response.kind != Kind.TEST,
            Response.id != response.id,
            Response.score.is_not(None),
            Response.answered_at <= (response.answered_at or response.started_at),
        )
        found = await self._session.scalars(query.order_by(Response.answered_at.desc()).limit(limit))
        return [score for score in found if score is not None]
