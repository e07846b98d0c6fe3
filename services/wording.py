"""The words in which a question is put, kept as they are shown."""

from datetime import datetime
from typing import Protocol

from db.uow import Transaction
from feedback.survey import FollowUp
from feedback.views import QuestionView
from feedback.wording import Wording


class Speaker(Protocol):
    """Says questions as screens do; bot.wording is the real one."""

    def score(self, view: QuestionView, staff: str | None) -> Wording:
        """A question of the metric."""
        ...

    def follow_up(self, asked: FollowUp, language: str) -> Wording:
        """A question after the score."""
        ...


async def show(
    tx: Transaction, speaker: Speaker, view: QuestionView, staff: str | None, now: datetime
) -> None:
    """Keep how a question of the metric is put."""
    number = await tx.wordings.keep(speaker.score(view, staff), now)
    await tx.wordings.show(view.invitation_id, view.question_index, number)
