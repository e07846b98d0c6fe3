"""Surveys: taps on the keys of the questions after the score."""

from dataclasses import replace
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.invitation import State, Step, may, transition
from feedback.survey import OTHER, FollowUp, Kind, Turn
from feedback.views import AnswerView, Outcome, Tapped
from services.announcing import response_updated
from services.asked import Asked, Defaults, answer_view, load
from services.survey_steps import open_to_change
from services.surveying import after, follow_later, steps_of


class Surveys:
    """Every tap is kept at once, may come twice and changes nothing the second time.

    Every method raises Refused when the question was put to somebody else, NotFound when it is gone.
    """

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def choose(
        self,
        response_id: int,
        *,
        telegram_id: int,
        index: int,
        key: int,
        on: bool,
        tap_id: str,
        now: datetime,
    ) -> Tapped:
        """A tap on one of the question's keys; `on`: of several choices this one is meant, or no longer."""
        async with self._uow.write() as tx:
            asked, response = await self._held(tx, response_id, telegram_id)
            question = asked.campaign.then.questions[index]
            return await take(
                tx, asked, response, question, question.values[key], on=on, source=f"tap:{tap_id}", now=now
            )

    async def finish(self, response_id: int, *, telegram_id: int, index: int, now: datetime) -> Tapped:
        """Done with the choices, or left out: what was chosen so far stays."""
        async with self._uow.write() as tx:
            asked, response = await self._held(tx, response_id, telegram_id)
            question = asked.campaign.then.questions[index]
            row = (await tx.survey_answers.of(response_id)).get(question.id)
            if row is not None and row.finished_at is None:
                asks = OTHER in row.values and row.words_at is None
                row.words_at, row.finished_at = (now, None) if asks else (None, now)
            return await _go_on(tx, asked, response, now)

    async def enough(self, response_id: int, *, telegram_id: int, now: datetime) -> Tapped:
        """Enough, thanks: nothing more is asked, what was answered stays."""
        async with self._uow.write() as tx:
            asked, response = await self._held(tx, response_id, telegram_id)
            response.enough_at = response.enough_at or now
            for row in (await tx.survey_answers.of(response_id)).values():
                row.words_at = None
            state = State(asked.invitation.state)
            if not await steps_of(tx, asked, response).settle() and may(state, Step.STOP_SHORT):
                asked.invitation.state = transition(state, Step.STOP_SHORT)
            return await _go_on(tx, asked, response, now)

    async def back(self, response_id: int, *, telegram_id: int, index: int, now: datetime) -> Tapped:
        """An earlier question once more, while it may be changed."""
        async with self._uow.write() as tx:
            asked, response = await self._held(tx, response_id, telegram_id)
            question = asked.campaign.then.questions[index]
            row = (await tx.survey_answers.of(response_id)).get(question.id)
            if row is None or not open_to_change(response, now):
                return _too_late(await _go_on(tx, asked, response, now))
            return await _show(tx, asked, response, question, now)

    async def due(self, invitation_id: int, now: datetime) -> tuple[AnswerView, int] | None:
        """What comes next for somebody who wrote, with the response; None when nothing does."""
        async with self._uow.write() as tx:
            invitation = await tx.invitations.get(invitation_id)
            contact = await tx.contacts.get(invitation.contact_id)
            if contact.telegram_id is None or contact.stopped_at is not None:
                return None
            asked = await load(tx, invitation_id, contact.telegram_id, self._defaults)
            if asked.response is None:
                return None
            view = await answer_view(tx, asked, asked.response, now, waiting=False)
            wanted = view.asking is not None or view.comment_wanted
            return (view, asked.response.id) if wanted else None

    async def _held(self, tx: Transaction, response_id: int, telegram_id: int) -> tuple[Asked, rows.Response]:
        response = await tx.responses.get(response_id)
        return await load(tx, response.invitation_id, telegram_id, self._defaults), response


async def take(
    tx: Transaction,
    asked: Asked,
    response: rows.Response,
    question: FollowUp,
    value: str,
    *,
    on: bool,
    source: str,
    now: datetime,
) -> Tapped:
    """Take a value given by a tap or by a typed number."""
    row = (await tx.survey_answers.of(response.id)).get(question.id)
    if row is None or await tx.survey_answers.came_before(response.id, source):
        return replace(await _go_on(tx, asked, response, now), repeated=True)
    new = _chosen(question, row.values, value, on=on)
    if new != row.values:
        if row.finished_at is not None and not open_to_change(response, now):
            return _too_late(await _go_on(tx, asked, response, now))
        if row.values:
            await tx.survey_answers.replaced(row, new, now)
        row.values, row.source = new, source
        _conclude(question, row, now)
        await response_updated(tx, response, now)
    if question.kind is Kind.MULTIPLE:
        await after(tx, asked, response, now)
        return await _show(tx, asked, response, question, now)
    return await _go_on(tx, asked, response, now)


def _chosen(question: FollowUp, before: list[str], value: str, *, on: bool) -> list[str]:
    if question.kind is not Kind.MULTIPLE:
        return [value]
    wanted = {*before, value} if on else set(before) - {value}
    return [one for one in question.values if one in wanted]


def _conclude(question: FollowUp, row: rows.SurveyAnswer, now: datetime) -> None:
    """One choice is an answer; several are when they say so, "other" when its words have come."""
    if OTHER not in row.values:
        row.words_at = row.comment_id = None
    if question.kind is Kind.MULTIPLE:
        return
    asks = question.kind is Kind.SINGLE and row.values == [OTHER]
    row.words_at, row.finished_at = (now, None) if asks else (None, now)


async def _show(
    tx: Transaction, asked: Asked, response: rows.Response, question: FollowUp, now: datetime
) -> Tapped:
    """This question and no other."""
    view = await answer_view(tx, asked, response, now, following=False)
    steps = steps_of(tx, asked, response)
    shown = replace(view, asking=await steps.put(question, now), back=await steps.back(question))
    return _tapped(asked, response, shown)


async def _go_on(tx: Transaction, asked: Asked, response: rows.Response, now: datetime) -> Tapped:
    """What comes next stands in place of the question."""
    step = await after(tx, asked, response, now)
    if step is Turn.WAIT:
        comment = await tx.comments.newest_on(response.id)
        await follow_later(tx, asked, response, step, f"{comment.id}:tap" if comment else "tap", now)
    return _tapped(asked, response, await answer_view(tx, asked, response, now))


def _too_late(tapped: Tapped) -> Tapped:
    """Nothing is changed any more; a question that stands open stays."""
    open_still = tapped.answer is not None and tapped.answer.asking is not None
    return tapped if open_still else replace(tapped, outcome=Outcome.LOCKED)


def _tapped(asked: Asked, response: rows.Response, view: AnswerView) -> Tapped:
    return Tapped(
        outcome=Outcome.ANSWERED, invitation_id=asked.invitation.id, response_id=response.id, answer=view
    )
