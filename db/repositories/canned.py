"""Canned answers."""

from sqlalchemy import func, select

from db.repositories.base import Repository
from db.tables import CannedAnswer


class Canned(Repository[CannedAnswer]):
    """Canned answers by language."""

    row = CannedAnswer

    async def of_language(self, language: str) -> list[CannedAnswer]:
        """Return the answers in this language by title."""
        query = select(CannedAnswer).filter_by(language=language)
        return await self._all(query.order_by(CannedAnswer.title, CannedAnswer.id))

    async def titled(self, language: str, title: str) -> CannedAnswer | None:
        """Return the answer of this title."""
        return await self._one(select(CannedAnswer).filter_by(language=language, title=title))

    async def count(self, language: str) -> int:
        """How many answers the language has."""
        query = select(func.count()).select_from(CannedAnswer).filter_by(language=language)
        return await self._session.scalar(query) or 0
