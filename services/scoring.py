"""Taking one value of an answer inside a transaction."""

from dataclasses import replace
from datetime import datetime

from db.uow import Transaction, rows
from feedback import tapping
from feedback.invitation import ANSWERED, State
from feedback.metrics import Group, Metric
from feedback.tapping import Tap
from feedback.views import Outcome, Tapped
from services.announcing import response_created, response_updated
from services.asked import Asked, answer_view, put
from services.case_opening import CaseOpening
from services.owing import owe
from services.requesting import claim_link
from services.surveying import after, steps_of
from services.unnamed import count, standing, unnamed

ANSWERING = frozenset({Tap.ANSWER, Tap.LATE})


async def record(
    tx: Transaction,
    asked: Asked,
    question: int,
    value: int,
    *,
    openings: CaseOpening,
    source: str,
    now: datetime,
    message_id: int | None = None,
) -> Tapped:
    """Take a value given by a tap under the question (in message_id) or by a typed number."""
    asked.campaign.metric.check(value)
    if unnamed(asked):
        return await count(tx, asked, value, message_id, now)
    if await tx.responses.came_before(asked.contact.id, source):
        return replace(await current(tx, asked, now), repeated=True)
    tap = _meaning(asked, question, value, now)
    if tap is Tap.WITHDRAWN or (tap in ANSWERING and not await _free(tx, asked, now)):
        return Tapped(outcome=Outcome.WITHDRAWN, invitation_id=asked.invitation.id)
    if tap is Tap.LOCKED:
        return replace(await current(tx, asked, now), outcome=Outcome.LOCKED)
    if tap in ANSWERING:
        await prove(tx, asked, message_id, now)
        return await _take(tx, asked, question, value, tap, openings, source, now)
    changed = asked.response if tap is Tap.CHANGE else None
    if changed is not None:
        await correct(tx, asked, changed, question, value, openings=openings, source=source, now=now)
    return replace(await current(tx, asked, now), repeated=changed is None)


async def _free(tx: Transaction, asked: Asked, now: datetime) -> bool:
    """Whether the link that asked takes this answer; one that has begun may go on."""
    return asked.response is not None or await claim_link(tx, asked.invitation, now)


async def _take(
    tx: Transaction,
    asked: Asked,
    question: int,
    value: int,
    tap: Tap,
    openings: CaseOpening,
    source: str,
    now: datetime,
) -> Tapped:
    response = await _first(tx, asked, question, value, tap, source=source, now=now)
    if response.score is not None:
        await openings.consider_score(tx, response, now)
    return await current(tx, replace(asked, response=response), now)


async def correct(
    tx: Transaction,
    asked: Asked,
    response: rows.Response,
    question: int,
    value: int,
    *,
    openings: CaseOpening,
    source: str,
    now: datetime,
) -> None:
    """Put another value in place of the one given, which stays in the history."""
    shown = await tx.wordings.shown(asked.invitation.id, question)
    await tx.responses.change(response.id, question, value, source=source, now=now, wording_id=shown)
    old = response.score
    await _sum_up(tx, asked.campaign.metric, response)
    await after(tx, asked, response, now)
    await response_updated(tx, response, now)
    if response.score is None:
        return
    if response.answered_at is not None and await tx.comments.newest_on(response.id) is None:
        response.comment_asked_at = now
    if old is None:
        await openings.consider_score(tx, response, now)
    else:
        await openings.score_changed(tx, response, old, response.score, now)


async def current(tx: Transaction, asked: Asked, now: datetime) -> Tapped:
    """Where the answer stands: the next question, or the whole of it."""
    if unnamed(asked) and asked.invitation.state in ANSWERED:
        return await standing(tx, asked, now)
    response = asked.response
    values = await tx.responses.answers(response.id) if response else {}
    waiting = replace(asked, values=values).next_question
    if response is None or waiting is not None:
        return Tapped(
            outcome=Outcome.QUESTION,
            invitation_id=asked.invitation.id,
            response_id=response.id if response else None,
            question=await put(tx, asked, waiting or 0, now),
            staff=asked.staff,
        )
    return Tapped(
        outcome=Outcome.ANSWERED,
        invitation_id=asked.invitation.id,
        response_id=response.id,
        answer=await answer_view(tx, asked, response, now),
    )


def _meaning(asked: Asked, question: int, value: int, now: datetime) -> Tap:
    response = asked.response
    return tapping.meaning(
        State(asked.invitation.state),
        value,
        given=asked.values.get(question),
        started_at=response.started_at if response else None,
        locked_at=response.locked_at if response else None,
        expires_at=asked.invitation.expires_at,
        now=now,
    )


async def _first(
    tx: Transaction,
    asked: Asked,
    question: int,
    value: int,
    tap: Tap,
    *,
    source: str,
    now: datetime,
) -> rows.Response:
    response = asked.response or await _open(tx, asked, now)
    shown = await tx.wordings.shown(asked.invitation.id, question)
    await tx.responses.answer_once(response.id, question, value, source=source, now=now, wording_id=shown)
    scored = len(await tx.responses.answers(response.id)) == asked.campaign.metric.questions
    response.late = response.late or tap is Tap.LATE
    await _sum_up(tx, asked.campaign.metric, response)
    if scored:
        response.comment_asked_at = now
    complete = scored and await steps_of(tx, asked, response).settle()
    asked.invitation.state = tapping.state_after(State(asked.invitation.state), tap, complete=complete)
    if complete:
        response.answered_at = asked.invitation.answered_at = now
        await tx.deliveries.cancel_for_invitation(asked.invitation.id)
        await owe(tx, asked.invitation, asked.campaign.extras, now)
    await response_updated(tx, response, now)
    return response


async def _open(tx: Transaction, asked: Asked, now: datetime) -> rows.Response:
    invitation = asked.invitation
    made = await tx.responses.add_once(
        invitation_id=invitation.id,
        contact_id=invitation.contact_id,
        campaign_id=invitation.campaign_id,
        event_id=invitation.event_id,
        kind=invitation.kind,
        metric=asked.campaign.metric.name,
        late=False,
        started_at=now,
    )
    if made is not None:
        await response_created(tx, made, now)
    return made or await tx.responses.of_invitation(invitation.id)


async def _sum_up(tx: Transaction, metric: Metric, response: rows.Response) -> None:
    """The worst answer and the group; before all questions are answered only when one answer is bad."""
    values = tuple((await tx.responses.answers(response.id)).values())
    group = metric.group_of(values)
    if len(values) == metric.questions or group is Group.BOTTOM or response.score is not None:
        response.score = min(values) if metric.higher_is_better else max(values)
        response.group = group
    await tx.flush()


async def prove(tx: Transaction, asked: Asked, message_id: int | None, now: datetime) -> None:
    """An answer proves that a question in doubt did arrive, and a tap shows where it stands."""
    invitation = asked.invitation
    if invitation.state in {State.UNCERTAIN, State.SENDING}:
        invitation.sent_at = invitation.sent_at or now
        await tx.deliveries.prove(invitation.id, message_id, now)
    if invitation.message_id is None and message_id is not None:
        invitation.message_id, invitation.chat_id = message_id, asked.contact.telegram_id
