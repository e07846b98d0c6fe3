"""Canned answers: listed, added and removed by agents."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork
from feedback import canned
from feedback.changes import ChangeKind
from feedback.errors import Conflict, InvalidInput
from feedback.texts import LANGUAGES
from feedback.views.desk import Agent
from feedback.views.talk import CannedLine


class Canned:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def every(self) -> tuple[CannedLine, ...]:
        """Every answer, language by language."""
        async with self._uow.read() as tx:
            return tuple([line for language in LANGUAGES for line in await lines(tx, language)])

    async def add(self, language: str, title: str, text: str, agent: Agent, now: datetime) -> CannedLine:
        """Keep an answer, in place of one of the same title; InvalidInput, Conflict for one too many."""
        if language not in LANGUAGES:
            raise InvalidInput("language", "error-language", allowed=", ".join(LANGUAGES))
        title, text = canned.checked(title, text)
        async with self._uow.write() as tx:
            row = await tx.canned.titled(language, title)
            if row is None and await tx.canned.count(language) >= canned.MOST:
                raise Conflict("error-canned-many", limit=canned.MOST)
            before = {"text": row.text} if row else None
            row = row or await tx.canned.add_once(
                language=language, title=title, text=text, author=agent.name, at=now
            )
            if row is None:  # another agent has just added it
                raise Conflict("error-canned-many", limit=canned.MOST)
            row.text, row.author, row.at = text, agent.name, now
            about = f"{language} {title}"
            await tx.changes.record(ChangeKind.CANNED, about, now, before=before, after={"text": text})
            return CannedLine(id=row.id, language=language, title=title, text=text)

    async def remove(self, answer_id: int, now: datetime) -> None:
        """Take an answer away; NotFound when it is gone already."""
        async with self._uow.write() as tx:
            row = await tx.canned.get(answer_id)
            was = {"text": row.text}
            await tx.changes.record(ChangeKind.CANNED, f"{row.language} {row.title}", now, before=was)
            await tx.canned.delete(row)


async def lines(tx: Transaction, language: str) -> tuple[CannedLine, ...]:
    """The answers in a language by title."""
    found = await tx.canned.of_language(language)
    return tuple(CannedLine(id=row.id, language=language, title=row.title, text=row.text) for row in found)
