"""Which screen follows a customer's tap or message."""

from datetime import datetime

from bot.i18n import Voice
from bot.ui import answer, message, question, survey, unnamed
from bot.ui.screen import Screen, paragraphs
from feedback.signing import Signer
from feedback.views import Heard, Outcome, QuestionView, Taken, Tapped


def after_tap(say: Voice, sign: Signer, tapped: Tapped, *, company: str, now: datetime) -> Screen:
    """What stands in place of the question after a tap."""
    if tapped.unnamed is not None:
        return unnamed.answered(say, sign, tapped.unnamed)
    if tapped.question is not None:
        return _question(say, sign, tapped, tapped.question, company)
    match tapped.outcome:
        case Outcome.SKIPPED:
            rest = answer.left(say, tapped.answer, now=now) if tapped.answer else None
            return message.skipped(say, sign, invitation_id=tapped.invitation_id, rest=rest)
        case Outcome.LOCKED:
            return _locked(say, tapped)
        case Outcome.EXPIRED:
            return message.expired(say)
    if tapped.answer is None or tapped.response_id is None:
        return message.withdrawn(say)
    if tapped.outcome is Outcome.NO_COMMENT:
        return answer.no_comment(say, sign, tapped.answer, response_id=tapped.response_id, now=now)
    changed = tapped.outcome is Outcome.CHANGED
    return answer.answered(say, sign, tapped.answer, response_id=tapped.response_id, now=now, changed=changed)


def after_message(say: Voice, sign: Signer, taken: Taken, *, company: str, now: datetime) -> Screen | None:
    """The direct reply to a message; None when nothing is to be said."""
    if taken.tapped is not None:
        return after_tap(say, sign, taken.tapped, company=company, now=now)
    if taken.unnamed is not None:
        return unnamed.answered(say, sign, taken.unnamed)
    if taken.heard is Heard.NOTED:
        return survey.noted(say)
    if taken.answer is not None:
        return answer.comment_saved(say, taken.answer, now=now)
    if taken.promised_at is not None:
        return message.passed_on(say, promised_at=taken.promised_at, now=now)
    if taken.scale is not None:
        return message.not_a_score(say, taken.scale)
    match taken.heard:
        case Heard.MORE:
            return answer.comment_added(say)
        case Heard.MEDIA:
            return message.media_saved(say)
        case Heard.FEEDBACK:
            return message.feedback_saved(say)
    return None


def _question(say: Voice, sign: Signer, tapped: Tapped, view: QuestionView, company: str) -> Screen:
    if tapped.outcome is Outcome.CHANGING and tapped.response_id is not None:
        return question.change(
            say,
            sign,
            view,
            response_id=tapped.response_id,
            value=tapped.current,
            company=company,
            staff=tapped.staff,
        )
    return question.question(say, sign, view, company=company, staff=tapped.staff)


def _locked(say: Voice, tapped: Tapped) -> Screen:
    """The answer stays visible, its keys go."""
    closed = message.edit_closed(say)
    if tapped.answer is None:
        return closed
    return Screen(text=paragraphs(answer.summary(say, tapped.answer), closed.text))
