"""The questions after the score inside a transaction: what ends, what follows, what words answer."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.delivery import Kind as DeliveryKind
from feedback.invitation import State, Step, may, transition
from feedback.survey import Step as SurveyStep
from feedback.survey import Turn
from services.announcing import response_updated
from services.asked import Asked
from services.owing import owe
from services.survey_steps import PATIENCE, Steps


def steps_of(tx: Transaction, asked: Asked, response: rows.Response) -> Steps:
    """The survey of this response."""
    return Steps(tx, asked.campaign, response, asked.speaker, asked.language)


async def after(tx: Transaction, asked: Asked, response: rows.Response, now: datetime) -> SurveyStep | None:
    """An answer was given or changed: count anew, and close the question when none is left that it needs.

    Returns what comes next.
    """
    steps = steps_of(tx, asked, response)
    if await steps.settle() and response.answered_at is None and response.comment_asked_at is not None:
        await _complete(tx, asked.invitation, response, now)
        await owe(tx, asked.invitation, asked.campaign.extras, now)
    return await steps.upcoming(now)


async def words(
    tx: Transaction, asked: Asked, response: rows.Response, comment: rows.Comment, now: datetime
) -> bool:
    """Words came, as the comment or for a question; True when something else is asked then."""
    if not asked.campaign.then.questions:
        return False
    row = (await tx.survey_answers.of(response.id)).get(comment.question or "")
    if row is not None and row.comment_id != comment.id:
        row.comment_id, row.words_at, row.finished_at = comment.id, None, now
        await response_updated(tx, response, now)
    step = await after(tx, asked, response, now)
    if step is None:
        return False
    await follow_later(tx, asked, response, step, str(comment.id), now)
    return True


async def follow_later(
    tx: Transaction, asked: Asked, response: rows.Response, step: SurveyStep, cause: str, now: datetime
) -> None:
    """Have the next question sent; one that depends on the comment waits a little for it to be read."""
    patience = PATIENCE * asked.speed if step is Turn.WAIT else PATIENCE * 0
    await tx.deliveries.queue(
        DeliveryKind.FOLLOW_UP,
        now=now,
        cause=f"follow-up:{response.id}:{cause}",
        due_at=now + patience,
        chat_id=asked.contact.telegram_id,
        contact_id=asked.contact.id,
        invitation_id=asked.invitation.id,
    )


async def _complete(
    tx: Transaction, invitation: rows.Invitation, response: rows.Response, now: datetime
) -> None:
    late = invitation.expires_at is not None and now >= invitation.expires_at
    step = Step.COMPLETE_LATE if late else Step.COMPLETE
    if may(State(invitation.state), step):
        invitation.state = transition(State(invitation.state), step)
        response.late = response.late or late
        response.answered_at = invitation.answered_at = now
        await tx.deliveries.cancel_for_invitation(invitation.id)
