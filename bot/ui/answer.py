"""What the customer reads once a score is saved: the answer, then thanks, or an apology and a promise."""

from datetime import datetime

from bot.i18n import Safe, Voice
from bot.ui import moment, number, survey
from bot.ui.screen import Button, Row, Screen, own, paragraphs
from feedback.metrics import Group
from feedback.signing import Signer
from feedback.views import AnswerView


def answered(
    say: Voice, sign: Signer, view: AnswerView, *, response_id: int, now: datetime, changed: bool = False
) -> Screen:
    """The question's message after the tap: the answer, the follow-up question of its group, and Change."""
    text = paragraphs(
        say("customer-changed") if changed else None,
        summary(say, view),
        say("customer-late") if view.late and not _unhappy(view) else None,
        _apology(say, view.promised_at, now) if _unhappy(view) else None,
        survey.text(say, view.asking) if view.asking else _next(say, view),
    )
    return Screen(text=text, rows=_rows(say, sign, view, response_id))


def asked_next(say: Voice, sign: Signer, view: AnswerView, *, response_id: int) -> Screen:
    """What comes next, in a message of its own."""
    text = survey.text(say, view.asking) if view.asking else _next(say, view)
    return Screen(text=text or _thanks(say, view), rows=_rows(say, sign, view, response_id))


def comment_saved(say: Voice, view: AnswerView, *, now: datetime) -> Screen:
    """After the first words: thanks by group, or the promise again."""
    if _unhappy(view):
        promise = _promise(say, view.promised_at, now)
        return Screen(text=paragraphs(say("customer-thanks-bottom"), promise))
    return Screen(text=_thanks(say, view))


def comment_added(say: Voice) -> Screen:
    """After further words within the ten minutes."""
    return Screen(text=say("customer-comment-added"))


def no_comment(say: Voice, sign: Signer, view: AnswerView, *, response_id: int, now: datetime) -> Screen:
    """The question's message after "No comment"."""
    closing = _promise(say, view.promised_at, now) if _unhappy(view) else None
    word = say("customer-no-comment-bottom" if _unhappy(view) else "customer-no-comment")
    text = paragraphs(summary(say, view), word, closing)
    return Screen(text=text, rows=_change(say, sign, view, response_id))


def left(say: Voice, view: AnswerView, *, now: datetime) -> Safe:
    """After Skip at a later question: what was answered stays, and may have been bad."""
    return _apology(say, view.promised_at, now) if _unhappy(view) else say("customer-skipped-rest")


def apology(say: Voice, *, promised_at: datetime | None, now: datetime) -> Screen:
    """For negative words that came without a bottom score: sorry, who will write and by when."""
    return Screen(text=_apology(say, promised_at, now))


def summary(say: Voice, view: AnswerView) -> Safe:
    """`Your score: 9 out of 10`."""
    metric = view.campaign.metric
    words = [number.score(say, metric, value) for value in view.values]
    if metric.yes_no:
        return say("customer-answer-word", word=words[0])
    if len(words) > 1:
        return say("customer-answer-several", values=", ".join(words))
    return say("customer-answer", value=view.values[0], maximum=metric.scale.maximum)


def _unhappy(view: AnswerView) -> bool:
    return view.group is Group.BOTTOM or view.promised_at is not None


def _next(say: Voice, view: AnswerView) -> Safe | None:
    if view.group is None:
        return None
    if view.comment_wanted:
        text = say.pick(view.campaign.follow_up[view.group]) if view.group in view.campaign.follow_up else ""
        return own(text) if text else say(f"follow-up-{view.group.value}")
    return None if _unhappy(view) else _thanks(say, view)


def _thanks(say: Voice, view: AnswerView) -> Safe:
    text = say.pick(view.campaign.thanks)
    return own(text) if text else say(f"customer-thanks-{(view.group or Group.MIDDLE).value}")


def _apology(say: Voice, promised_at: datetime | None, now: datetime) -> Safe:
    promise = _promise(say, promised_at, now)
    return Safe(" ".join(part for part in (say("customer-apology"), promise) if part))


def _promise(say: Voice, promised_at: datetime | None, now: datetime) -> Safe | None:
    # A time that has passed would be a broken promise said again.
    if promised_at is None or promised_at <= now:
        return None
    return say("customer-apology-promise", by=moment.deadline(say, promised_at, now))


def _rows(say: Voice, sign: Signer, view: AnswerView, response_id: int) -> tuple[Row, ...]:
    change = _change(say, sign, view, response_id)
    if view.asking is not None:
        before = view.back if view.editable else None
        return survey.keys(say, sign, view.asking, response_id=response_id, back=before)
    if view.back is not None and view.editable:
        change = (*survey.previous(say, sign, response_id=response_id, index=view.back), *change)
    if not view.comment_wanted or view.group is None:
        return change
    silent = Button(
        text=say.label("customer-key-no-comment"), data=sign.pack_callback("nocomment", response_id)
    )
    return (silent,), *change


def _change(say: Voice, sign: Signer, view: AnswerView, response_id: int) -> tuple[Row, ...]:
    if not view.editable:
        return ()
    return ((Button(text=say.label("customer-key-change"), data=sign.pack_callback("change", response_id)),),)
