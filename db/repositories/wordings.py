"""The exact words in which questions were put to people."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from db.repositories.base import Repository
from db.tables import Answer, ShownWording, Wording
from feedback import wording as words


class Wordings(Repository[Wording]):
    """Each wording is kept once."""

    row = Wording

    async def keep(self, wording: words.Wording, now: datetime) -> int:
        """Return the number of these words, new or known."""
        known = await self._session.scalar(select(Wording.id).filter_by(digest=wording.digest))
        if known is not None:
            return known
        made = await self.add_once(
            digest=wording.digest,
            language=wording.language,
            text=wording.text,
            labels=dict(wording.labels),
            created_at=now,
        )
        if made is not None:
            return made.id
        # Another process kept the same words a moment ago.
        return (await self._session.scalars(select(Wording.id).filter_by(digest=wording.digest))).one()

    async def show(self, invitation_id: int, question: int, wording_id: int) -> None:
        """Remember how this question of the metric was put last."""
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert(ShownWording).values(
            invitation_id=invitation_id, question=question, wording_id=wording_id
        )
        key = ["invitation_id", "question"]
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=key, set_={"wording_id": wording_id})
        )

    async def shown(self, invitation_id: int, question: int) -> int | None:
        """Return the wording in which this question of the metric was put last."""
        query = select(ShownWording.wording_id)
        return await self._session.scalar(query.filter_by(invitation_id=invitation_id, question=question))

    async def of_answers(self, response_ids: Collection[int]) -> list[tuple[Answer, Wording | None]]:
        """Return the metric's answers of these responses, each with the words it was given to."""
        query = select(Answer, Wording).outerjoin(Wording, Wording.id == Answer.wording_id)
        query = query.where(Answer.response_id.in_(response_ids))
        found = await self._session.execute(query.order_by(Answer.response_id, Answer.question))
        return [(answer, wording) for answer, wording in found]
