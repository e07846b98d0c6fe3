"""Responses: taps on the keys under a question and under an answer."""

from dataclasses import replace
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import tapping
from feedback.invitation import State, Step, may, transition
from feedback.views import Outcome, Tapped
from services.asked import Asked, Defaults, answer_view, load, put
from services.case_opening import CaseOpening
from services.scoring import correct, current, prove, record


class Responses:
    """Everything a customer can do with a score; each tap may come twice and changes nothing the second time.

    Every method raises Refused when the question was put to somebody else, NotFound when it is gone.
    """

    def __init__(self, *, uow: UnitOfWork, openings: CaseOpening, defaults: Defaults) -> None:
        self._uow = uow
        self._openings = openings
        self._defaults = defaults

    async def record_score(
        self,
        invitation_id: int,
        *,
        telegram_id: int,
        question: int,
        value: int,
        tap_id: str,
        now: datetime,
        message_id: int | None = None,
    ) -> Tapped:
        """A tap, known by Telegram's tap_id, on a rating key of the question in message_id."""
        async with self._uow.write() as tx:
            asked = await load(tx, invitation_id, telegram_id, self._defaults)
            return await record(
                tx,
                asked,
                question,
                value,
                openings=self._openings,
                source=f"tap:{tap_id}",
                now=now,
                message_id=message_id,
            )

    async def change_score(
        self, response_id: int, *, telegram_id: int, question: int, value: int, tap_id: str, now: datetime
    ) -> Tapped:
        """A tap on a rating key after Change; several questions are gone through one by one."""
        async with self._uow.write() as tx:
            asked, response = await self._answered(tx, response_id, telegram_id)
            asked.campaign.metric.check(value)
            if not tapping.editable(response.started_at, response.locked_at, now):
                return replace(await current(tx, asked, now), outcome=Outcome.LOCKED)
            source = f"tap:{tap_id}"
            repeated = asked.values.get(question) == value or await tx.responses.came_before(
                asked.contact.id, source
            )
            if not repeated:
                await correct(
                    tx, asked, response, question, value, openings=self._openings, source=source, now=now
                )
            if question + 1 < len(asked.values):
                return await _changing(tx, asked, response, question + 1, now)
            changed = await current(tx, asked, now)
            return replace(changed, outcome=Outcome.CHANGED, repeated=repeated)

    async def start_change(self, response_id: int, *, telegram_id: int, now: datetime) -> Tapped:
        """Change: show the first question again, while it may be changed."""
        async with self._uow.write() as tx:
            asked, response = await self._answered(tx, response_id, telegram_id)
            if not tapping.editable(response.started_at, response.locked_at, now):
                return replace(await current(tx, asked, now), outcome=Outcome.LOCKED)
            return await _changing(tx, asked, response, 0, now)

    async def skip(
        self, invitation_id: int, *, telegram_id: int, now: datetime, message_id: int | None = None
    ) -> Tapped:
        """Skip under the question in message_id: declined; what was answered before stays."""
        async with self._uow.write() as tx:
            asked = await load(tx, invitation_id, telegram_id, self._defaults)
            invitation, state = asked.invitation, State(asked.invitation.state)
            step = Step.STOP_SHORT if asked.values else Step.DECLINE
            if may(state, step):
                await prove(tx, asked, message_id, now)
                invitation.state, invitation.declined_at = transition(state, step), now
                await tx.deliveries.cancel_for_invitation(invitation_id)
                return await _skipped(tx, asked, now)
            return await _closed(tx, asked, state, now)

    async def take_skip_back(self, invitation_id: int, *, telegram_id: int, now: datetime) -> Tapped:
        """The question once more after Skip; it counts as skipped until a key is tapped."""
        async with self._uow.write() as tx:
            asked = await load(tx, invitation_id, telegram_id, self._defaults)
            if asked.invitation.state == State.WITHDRAWN:
                return Tapped(outcome=Outcome.WITHDRAWN, invitation_id=invitation_id)
            return await current(tx, asked, now)

    async def decline_comment(self, response_id: int, *, telegram_id: int, now: datetime) -> Tapped:
        """No comment: the score is enough."""
        async with self._uow.write() as tx:
            asked, response = await self._answered(tx, response_id, telegram_id)
            response.comment_declined_at = response.comment_declined_at or now
            return Tapped(
                outcome=Outcome.NO_COMMENT,
                invitation_id=asked.invitation.id,
                response_id=response.id,
                answer=await answer_view(tx, asked, response, now),
            )

    async def _answered(
        self, tx: Transaction, response_id: int, telegram_id: int
    ) -> tuple[Asked, rows.Response]:
        response = await tx.responses.get(response_id)
        return await load(tx, response.invitation_id, telegram_id, self._defaults), response


async def _changing(
    tx: Transaction, asked: Asked, response: rows.Response, question: int, now: datetime
) -> Tapped:
    return Tapped(
        outcome=Outcome.CHANGING,
        invitation_id=asked.invitation.id,
        response_id=response.id,
        question=await put(tx, asked, question, now),
        staff=asked.staff,
        current=asked.values[question],
    )


async def _skipped(tx: Transaction, asked: Asked, now: datetime) -> Tapped:
    """Left alone, with what was answered before."""
    given = await answer_view(tx, asked, asked.response, now) if asked.response else None
    return Tapped(outcome=Outcome.SKIPPED, invitation_id=asked.invitation.id, answer=given)


async def _closed(tx: Transaction, asked: Asked, state: State, now: datetime) -> Tapped:
    """Skip on a question that is no longer open."""
    match state:
        case State.DECLINED | State.PARTIAL:
            return replace(await _skipped(tx, asked, now), repeated=True)
        case State.ANSWERED | State.ANSWERED_LATE:
            return replace(await current(tx, asked, now), repeated=True)
        case State.EXPIRED:
            return Tapped(outcome=Outcome.EXPIRED, invitation_id=asked.invitation.id)
    return Tapped(outcome=Outcome.WITHDRAWN, invitation_id=asked.invitation.id)
