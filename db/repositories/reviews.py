"""Comments written elsewhere, and what they say by source."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, func, select

from db.repositories.base import Repository
from db.tables import Comment, Review


class Reviews(Repository[Review]):
    """Where comments that were not written in the chat come from."""

    row = Review

    async def known(self, source: str, external_id: str) -> Review:
        """Return the comment this source sent under this number, which is certain to exist."""
        query = select(Review).filter_by(source=source, external_id=external_id)
        return (await self._session.scalars(query)).one()

    async def of_comment(self, comment_id: int) -> Review | None:
        """Return where the comment was written."""
        return await self._one(select(Review).filter_by(comment_id=comment_id))

    async def of_contact(self, contact_id: int) -> list[Review]:
        """Return what the contact wrote elsewhere."""
        query = select(Review).join(Comment, Comment.id == Review.comment_id)
        return await self._all(query.where(Comment.contact_id == contact_id).order_by(Review.id))

    async def forget(self, contact_id: int) -> None:
        """Leave only that there was something: number and source, so that it is not taken again."""
        for review in await self.of_contact(contact_id):
            review.url, review.body = None, {}
        await self._session.flush()

    async def counts(
        self, since: datetime | None
    ) -> Sequence[Row[str, float | None, str | None, int, float | None]]:
        """Count by source, best possible rating and label, with the mean rating."""
        label = func.coalesce(Comment.staff_label, Comment.label)
        query = select(Review.source, Review.best, label, func.count(), func.avg(Review.rating))
        query = query.join(Comment, Comment.id == Review.comment_id)
        if since is not None:
            query = query.where(Review.written_at >= since)
        query = query.group_by(Review.source, Review.best, label).order_by(Review.source, Review.best, label)
        return (await self._session.execute(query)).all()
