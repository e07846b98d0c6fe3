"""How far somebody has come in the questions after the score, and what comes next."""

from datetime import datetime, timedelta

from db.uow import Transaction, rows
from feedback.campaign import Campaign
from feedback.delivery import Kind as DeliveryKind
from feedback.invitation import Kind as InvitationKind
from feedback.metrics import Group
from feedback.sentiment import Label
from feedback.survey import (
    NO_SURVEY,
    OTHER,
    FollowUp,
    Kind,
    Progress,
    Step,
    Turn,
    complete,
    next_question,
    standing,
)
from feedback.tapping import editable
from feedback.views.survey import AskedNow
from services.case_facts import label_of
from services.wording import Speaker

# How long what comes next waits for somebody to have read the comment.
PATIENCE = timedelta(seconds=30)


class Steps:
    """The survey of one response, which this unit holds."""

    def __init__(
        self, tx: Transaction, campaign: Campaign, response: rows.Response, speaker: Speaker, language: str
    ) -> None:
        self._tx = tx
        # Nobody is asked for reasons before the score is given, nor twice about the same service.
        asks = response.comment_asked_at is not None and response.kind != InvitationKind.RESURVEY
        self._survey = campaign.then if asks else NO_SURVEY
        self._response = response
        self._speaker = speaker
        self._language = language

    async def upcoming(self, now: datetime, *, waiting: bool = True) -> Step | None:
        """What comes next; not `waiting`: with what is known by now."""
        step = next_question(self._survey, await self.progress(waiting=waiting))
        if step is Turn.COMMENT and self._survey.questions:
            # Words written from now on are the comment.
            self._response.comment_asked_at = now
        return step

    async def progress(self, *, waiting: bool = True) -> Progress:
        """Everything the rule looks at."""
        comment = await self._tx.comments.newest_on(self._response.id)
        pending = comment is not None and comment.analysis == "pending" and not comment.staff_label
        return Progress(
            given=await self._given(),
            group=self._group,
            commented=comment is not None or self._response.comment_declined_at is not None,
            sentiment=_read(comment) if comment is not None else None,
            settled=not (pending and waiting),
            enough=self._response.enough_at is not None,
        )

    async def put(self, question: FollowUp, now: datetime) -> AskedNow:
        """The question as it is shown now; its words are kept with it."""
        rows_ = await self._tx.survey_answers.of(self._response.id) if self._survey.questions else {}
        row = rows_.get(question.id)
        wording = await self._tx.wordings.keep(self._speaker.follow_up(question, self._language), now)
        if row is None:
            row = await self._tx.survey_answers.ask(
                response_id=self._response.id, question=question.id, wording_id=wording, asked_at=now
            )
        if not row.values and row.comment_id is None:
            row.wording_id = wording
        if question.kind is Kind.TEXT:
            row.words_at = now
        index = self._survey.index(question.id) or 0
        return AskedNow(
            index=index,
            question=question,
            chosen=tuple(row.values),
            words=row.words_at is not None,
            more=index + 1 < len(self._survey.questions) or self._survey.place > index,
        )

    async def back(self, step: Step | None) -> int | None:
        """The question answered before this step, while it may be changed."""
        if not self._survey.questions:
            return None
        last = self._survey.index(step.id) if isinstance(step, FollowUp) else None
        asked = await self._tx.survey_answers.of(self._response.id)
        before = self._survey.questions[:last]
        # A choice may be changed by its keys; words are put right by writing again.
        found = [one for one in before if _may_change(one, asked.get(one.id))]
        return self._survey.index(found[-1].id) if found else None

    async def settle(self) -> bool:
        """Say of every answer whether it still counts; True when no required question is left."""
        if not self._survey.questions:
            return True
        asked = await self._tx.survey_answers.of(self._response.id)
        given = {name: tuple(row.values) for name, row in asked.items()}
        stands = standing(self._survey, given, self._group)
        for name, row in asked.items():
            row.counted = name in stands
        await self._tx.flush()
        return complete(self._survey, await self.progress())

    @property
    def _group(self) -> Group | None:
        return Group(self._response.group) if self._response.group else None

    async def _given(self) -> dict[str, tuple[str, ...]]:
        if not self._survey.questions:
            return {}
        asked = await self._tx.survey_answers.of(self._response.id)
        given = {name: _values(row) for name, row in asked.items() if row.finished_at is not None}
        return standing(self._survey, given, self._group)


def open_to_change(response: rows.Response, now: datetime) -> bool:
    """Whether answers may still be changed."""
    return editable(response.started_at, response.locked_at, now)


async def read(tx: Transaction, comment: rows.Comment, now: datetime) -> None:
    """Somebody has read a comment: what waited for that goes on."""
    if comment.response_id is not None and comment.question is None:
        response = await tx.responses.get(comment.response_id)
        await tx.deliveries.bring_forward(response.invitation_id, DeliveryKind.FOLLOW_UP, now)


def _may_change(question: FollowUp, row: rows.SurveyAnswer | None) -> bool:
    return question.kind is not Kind.TEXT and row is not None and row.finished_at is not None


def _values(row: rows.SurveyAnswer) -> tuple[str, ...]:
    # Words are an answer, too: a required text is not left out.
    return tuple(row.values) or ((OTHER,) if row.comment_id is not None else ())


def _read(comment: rows.Comment) -> Label | None:
    """What a model or staff said; the lexicon is no ground to ask on."""
    degraded = comment.degraded and not comment.staff_label
    return None if degraded else label_of(comment)
