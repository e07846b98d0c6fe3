"""Frequent questions: listed, written and taken off the list by staff."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import questions
from feedback.changes import ChangeKind, State
from feedback.errors import Conflict, InvalidInput
from feedback.questions import Entry
from feedback.texts import LANGUAGES
from feedback.views.desk import Agent
from feedback.views.faq import PAGE, FaqLine, FaqPage
from services.meanings import Meanings


class Faq:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork, meanings: Meanings, default_timezone: str) -> None:
        self._uow = uow
        self._meanings = meanings
        self._zone = ZoneInfo(default_timezone)

    async def page(self, language: str, start: int) -> FaqPage:
        """A part of the list of one language."""
        works = await self._meanings.able()
        async with self._uow.read() as tx:
            found = await tx.faq.of_language(language, PAGE + 1, start)
            lines = [await self._line(tx, row) for row in found[:PAGE]]
        more = len(found) > PAGE
        return FaqPage(language=language, start=start, lines=tuple(lines), more=more, works=works)

    async def line(self, question_id: int) -> FaqLine:
        """One question; NotFound when there is none."""
        async with self._uow.read() as tx:
            return await self._line(tx, await tx.faq.get(question_id))

    async def put(self, language: str, asked: str, answer: str, agent: Agent, now: datetime) -> FaqLine:
        """Keep a question, in all its wordings; the same question gets the new answer.

        Wordings stay when none are given. InvalidInput; Conflict for one question too many.
        """
        if language not in LANGUAGES:
            raise InvalidInput("language", "error-language", allowed=", ".join(LANGUAGES))
        entry = questions.checked(asked, answer)
        async with self._uow.write() as tx:
            row = await tx.faq.asked(language, entry.question)
            listed = row is not None and row.removed_at is None
            if not listed and await tx.faq.count(language) >= questions.MOST:
                raise Conflict("error-faq-many", limit=questions.MOST)
            before = _state(row) if row and listed else None
            row = row or await _added(tx, language, entry, agent, now)
            row.answer, row.author, row.at, row.removed_at = entry.answer, agent.name, now, None
            if entry.wordings is not None:
                row.wordings = list(entry.wordings)
            await _record(tx, row, before, _state(row), now)
            return await self._line(tx, row)

    async def remove(self, question_id: int, agent: Agent, now: datetime) -> FaqLine:
        """Take a question off the list; NotFound when there is none."""
        async with self._uow.write() as tx:
            row = await tx.faq.locked(question_id)
            if row.removed_at is None:
                row.removed_at, row.author, row.at = now, agent.name, now
                await _record(tx, row, _state(row), None, now)
            return await self._line(tx, row)

    async def _line(self, tx: Transaction, row: rows.FrequentQuestion) -> FaqLine:
        used, not_enough = await tx.automatic.uses(row.id)
        return FaqLine(
            id=row.id,
            language=row.language,
            question=row.question,
            answer=row.answer,
            by=row.author,
            at=row.at.astimezone(self._zone),
            used=used,
            not_enough=not_enough,
            wordings=tuple(row.wordings),
        )


def _state(row: rows.FrequentQuestion) -> State:
    # Wordings may be what customers wrote.
    return {"answer": row.answer, "wordings": len(row.wordings)}


async def _record(
    tx: Transaction, row: rows.FrequentQuestion, before: State | None, after: State | None, now: datetime
) -> None:
    about = f"{row.language} {row.question}"
    await tx.changes.record(ChangeKind.FAQ, about, now, before=before, after=after)
    await tx.flush()


async def _added(
    tx: Transaction, language: str, entry: Entry, agent: Agent, now: datetime
) -> rows.FrequentQuestion:
    """A new row, or the one another agent has added in this instant."""
    row = await tx.faq.add_once(
        language=language, question=entry.question, answer=entry.answer, author=agent.name, at=now
    )
    found = row or await tx.faq.asked(language, entry.question)
    if found is None:
        raise Conflict("error-faq-many", limit=questions.MOST)
    return found
