"""What the model makes of comments: scored outside any transaction, stored in another."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from db.uow import Transaction, UnitOfWork
from nlp.model import Sentiment
from services.afterwords import owe_apology
from services.announcing import comment_changed
from services.automatic import Automatic, Match
from services.case_opening import CaseOpening
from services.meanings import Understanding
from services.praise import Praise
from services.survey_steps import read

# How many comments one run takes.
BATCH = 64
# Seconds on the wall until a comment whose analysis came to nothing is tried again; doubled each time.
FIRST_RETRY = 60.0
LONGEST_RETRY = 3600.0
# Seconds on the wall between two looks whether the model is back.
PROBE = 300.0
# No model's version: whoever read a comment, it was another.
_NOBODY = ""


class Classifier(Understanding, Protocol):
    """Labels one text as well, without blocking the event loop; nlp.batcher.Batcher is the real one."""

    @property
    def degraded(self) -> bool:
        """Whether the lexicon answers for the model."""
        ...

    async def classify(self, text: str) -> Sentiment:
        """The text's sentiment."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """A comment as it was when it was taken to be read."""

    comment_id: int
    revision: int
    text: str


class Analysis:
    """Labels comments, and lets a case be opened in the same transaction as the label is stored."""

    def __init__(
        self,
        *,
        uow: UnitOfWork,
        classifier: Classifier,
        openings: CaseOpening,
        praise: Praise,
        automatic: Automatic,
        speed: float,
    ) -> None:
        self._uow = uow
        self._classifier = classifier
        self._openings = openings
        self._praise = praise
        self._automatic = automatic
        self._speed = speed

    async def run_once(self, now: datetime) -> int:
        """Read what waits to be read; returns how many comments that was.

        What another model or the lexicon read is read again when nothing new waits: labels and numbers
        improve, and a case that the lexicon opened may close itself.
        """
        tasks = await self._claim(now)
        await asyncio.gather(*(self._read(task, now) for task in tasks))
        if not tasks and not self._classifier.degraded:
            again = await self._claim_again(now, self._classifier.version, BATCH)
            await asyncio.gather(*(self._read_again(task, now) for task in again))
            return len(again)
        if self._classifier.degraded:
            # A text is what makes the batcher try to load its model again.
            for task in await self._claim_again(now, _NOBODY, 1):
                await self._read_again(task, now)
        return len(tasks)

    async def _claim(self, now: datetime) -> Sequence[_Task]:
        async with self._uow.read() as tx:
            if not await tx.comments.has_pending(now):
                return ()
        async with self._uow.write() as tx:
            claimed = await tx.comments.claim(now, self._wall(FIRST_RETRY), self._wall(LONGEST_RETRY), BATCH)
            return await _tasks(tx, claimed)

    async def _claim_again(self, now: datetime, model: str, limit: int) -> Sequence[_Task]:
        async with self._uow.read() as tx:
            if not await tx.comments.has_outdated(now, model):
                return ()
        async with self._uow.write() as tx:
            return await _tasks(tx, await tx.comments.claim_outdated(now, model, self._wall(PROBE), limit))

    async def _read(self, task: _Task, now: datetime) -> None:
        if not task.text:
            await self._unreadable(task, now)
            return
        sentiment = await self._classifier.classify(task.text)
        match = await self._automatic.match(task.comment_id, task.text, sentiment)
        await self._store(task, sentiment, now, match)

    async def _read_again(self, task: _Task, now: datetime) -> None:
        if task.text:
            sentiment = await self._classifier.classify(task.text)
            # The stand-in has nothing to add to what a model once said.
            if not sentiment.degraded:
                await self._store(task, sentiment, now)

    async def _store(
        self, task: _Task, sentiment: Sentiment, now: datetime, match: Match | None = None
    ) -> None:
        async with self._uow.write() as tx:
            shares = sentiment.probabilities
            comment = await tx.comments.label(
                task.comment_id,
                task.revision,
                analysed_at=now,
                analysis_due_at=now + self._wall(PROBE),
                label=sentiment.label,
                p_negative=shares.negative,
                p_neutral=shares.neutral,
                p_positive=shares.positive,
                p_alert=sentiment.alert,
                language=sentiment.language,
                model=sentiment.version,
                degraded=sentiment.degraded,
            )
            # The customer wrote more meanwhile: the newer words are in the queue already.
            if comment is not None:
                await comment_changed(tx, comment, now)
                await read(tx, comment, now)
                await self._openings.analysed(tx, comment, now)
                await owe_apology(tx, comment, now)
                await self._praise.consider(tx, comment, now)
                await self._automatic.owe(tx, comment, match, now)

    async def _unreadable(self, task: _Task, now: datetime) -> None:
        """Only media, after all: a person looks at it instead."""
        async with self._uow.write() as tx:
            comment = await tx.comments.locked(task.comment_id)
            if comment.revision == task.revision and comment.analysis == "pending":
                comment.analysis, comment.analysed_at = "unreadable", now
                await self._openings.consider_comment(tx, comment, now)
                await read(tx, comment, now)

    def _wall(self, seconds: float) -> timedelta:
        return timedelta(seconds=seconds * self._speed)


async def _tasks(tx: Transaction, claimed: Sequence[tuple[int, int]]) -> Sequence[_Task]:
    return [
        _Task(comment_id=comment_id, revision=revision, text=await tx.comments.text(comment_id))
        for comment_id, revision in claimed
    ]
