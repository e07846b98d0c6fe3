"""Frequent questions and automatic answers."""

from sqlalchemy import func, select

from db.repositories.base import Repository
from db.tables import AutomaticAnswer, FrequentQuestion


class Faq(Repository[FrequentQuestion]):
    """Frequent questions by language."""

    row = FrequentQuestion

    async def of_language(self, language: str, limit: int, start: int = 0) -> list[FrequentQuestion]:
        """Return the questions on the list of this language, oldest first."""
        query = select(FrequentQuestion).filter_by(language=language, removed_at=None)
        return await self._all(query.order_by(FrequentQuestion.id).limit(limit).offset(start))

    async def asked(self, language: str, question: str) -> FrequentQuestion | None:
        """Return the question in these very words, also one that was taken off the list."""
        return await self._one(select(FrequentQuestion).filter_by(language=language, question=question))

    async def count(self, language: str) -> int:
        """How many questions are on the list of this language."""
        query = select(func.count()).select_from(FrequentQuestion)
        return await self._session.scalar(query.filter_by(language=language, removed_at=None)) or 0


class AutomaticAnswers(Repository[AutomaticAnswer]):
    """Every use of a frequent question."""

    row = AutomaticAnswer

    async def to(self, comment_id: int) -> AutomaticAnswer | None:
        """Return the automatic answer to this comment."""
        return await self._one(select(AutomaticAnswer).filter_by(comment_id=comment_id))

    async def uses(self, question_id: int) -> tuple[int, int]:
        """How often the question was answered with, and after how many of these a person was asked for."""
        counts = select(func.count(AutomaticAnswer.sent_at), func.count(AutomaticAnswer.person_at))
        used, not_enough = (
            await self._session.execute(counts.where(AutomaticAnswer.question_id == question_id))
        ).one()
        return used, not_enough
