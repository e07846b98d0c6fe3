"""A case on its card in the staff chat."""

from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice, blank, clip
from bot.ui import card_keys, card_work, clocks, moment, number, promise
from bot.ui.mention import mention
from bot.ui.screen import LONGEST_TEXT, Screen, paragraphs, quote, size
from bot.ui.screen import lines as stacked
from bot.ui.talk_lines import talk_lines
from feedback import routing
from feedback.case import CaseState
from feedback.metrics import Group, Metric
from feedback.sentiment import Sentiment
from feedback.signing import Signer
from feedback.views import CardView

# Room for the line that says how much of a comment is left out, and for empty lines.
_RESERVE = 80
# Of a note on the customer, whose card has it in full.
_LONGEST_NOTE = 120
# Open promises on a card; there are seldom two.
_MOST_PROMISES = 3
_URGENT, _IMPORTANT = 50, 30


def card(say: Voice, sign: Signer, view: CardView, *, now: datetime) -> Screen:
    """The card with its keys; a long comment is cut so that everything else is always there."""
    top = stacked(*_top(say, view, now))
    answer = stacked(*_answer(say, view))
    why = stacked(*_why(say, view))
    about = stacked(*_about(say, view, now), *talk_lines(say, view.talk, now))
    room = LONGEST_TEXT - sum(size(part) for part in (top, answer, why, about)) - _RESERVE
    text = paragraphs(top, stacked(answer, _comment(say, view, room)), why, about)
    return Screen(text=text, rows=card_keys.rows(say, sign, card_keys.Standing.of(view)))


def forgotten(say: Voice, *, case_id: int) -> Screen:
    """What /forget leaves of a card."""
    return Screen(text=say("staff-card-forgotten", number=str(case_id)))


def copy(say: Voice, *, case_id: int) -> Screen:
    """What a second copy of a card is edited into."""
    return Screen(text=say("staff-card-copy", number=str(case_id)))


def headline(say: Voice, metric: Metric | None, score: int | None) -> str:
    """`3/10`, the word of a yes/no answer, or "no score"; plain text for keys."""
    if metric is None or score is None:
        return say.label("staff-summary-unscored")
    return number.score(say, metric, score) if metric.yes_no else f"{score}/{metric.scale.maximum}"


def _top(say: Voice, view: CardView, now: datetime) -> Iterator[Safe]:
    title = say("staff-card-title", number=str(view.id))
    yield Safe(f"<b>{title}</b> · {say(f'staff-severity-{_weight(view)}')}")
    if view.test:
        yield say("staff-card-practice" if view.practice else "staff-card-test")
    yield say(f"staff-state-{_dashed(view.state)}", **owner(view))
    yield say("staff-card-opened", at=moment.instant(say, view.opened_at, now))
    if view.promised_at and view.state in {CaseState.OPEN, CaseState.TAKEN}:
        yield say("staff-card-promised", by=moment.deadline(say, view.promised_at, now))
    yield from clocks.on_card(say, view.clocks, now)
    yield from card_work.done(say, view, now)
    if view.resolution:
        yield say("staff-card-resolution", note=view.resolution)
    if view.resolved_at and view.state is CaseState.RESOLVED:
        yield say("staff-card-resolved-at", at=moment.instant(say, view.resolved_at, now))


def _answer(say: Voice, view: CardView) -> Iterator[Safe]:
    if view.metric is None or view.score is None:
        yield say("staff-card-unasked")
    else:
        yield score_line(say, view.metric, view.score, view.group)
    if view.changes:
        changes = ", ".join(f"{old} → {new}" for old, new in view.changes)
        yield say("staff-card-changes", changes=changes)
    if view.media:
        media = ", ".join(say.label(media_id(say, kind)) for kind in view.media)
        yield say("staff-card-media", media=media)


def score_line(say: Voice, metric: Metric, score: int, found: Group | None) -> Safe:
    """The score with the metric and the group it falls into."""
    short = say.label(f"metric-{metric.name}-short")
    if metric.yes_no:
        return say("staff-card-score-word", word=number.score(say, metric, score), metric=short)
    group = say.label(f"metric-{metric.name}-{(found or metric.group(score)).value}")
    return say("staff-card-score", value=score, maximum=metric.scale.maximum, metric=short, group=group)


def _comment(say: Voice, view: CardView, room: int) -> Safe | None:
    if not view.comment:
        return None if view.media else say("staff-card-comment-none")
    if blank(view.comment):
        return say("staff-card-comment-blank")
    quoted, left = quote(view.comment, room)
    return stacked(quoted, say("staff-card-comment-left", count=left) if left else None)


def _why(say: Voice, view: CardView) -> Iterator[Safe]:
    if view.sentiment:
        yield card_work.corrected(say, view) or sentiment_line(say, view.sentiment)
    elif view.comment and not blank(view.comment):
        yield say("staff-card-sentiment-pending")
    if view.reasons:
        reasons = ", ".join(say.label(f"staff-reason-{_dashed(reason)}") for reason in view.reasons)
        yield say("staff-card-reasons", reasons=reasons)


def sentiment_line(say: Voice, sentiment: Sentiment) -> Safe:
    """What the model, or staff, made of the words."""
    message_id = "staff-card-sentiment-degraded" if sentiment.degraded else "staff-card-sentiment"
    label = say.label(f"sentiment-{sentiment.label.value}")
    told = say(message_id, label=label, confidence=_percent(say, sentiment.confidence))
    if not sentiment.doubtful:
        return told
    return stacked(told, say("staff-card-sentiment-doubt", share=_percent(say, sentiment.negative)))


def _percent(say: Voice, share: float) -> Safe:
    return say("figure-percent", value=round(100 * share))


def _about(say: Voice, view: CardView, now: datetime) -> Iterator[Safe]:
    yield from (promise.line(say, each, now) for each in view.promises[:_MOST_PROMISES])
    yield say("staff-card-customer", customer=view.customer)
    if view.address and view.address != view.customer:
        yield say("staff-card-address", address=view.address)
    for note in view.notes:
        yield say("staff-card-note", note=clip(note, _LONGEST_NOTE))
    if view.service:
        yield say("staff-card-service", service=view.service)
    for improvement, what in view.improvements:
        yield say("improve-title", number=str(improvement), what=clip(what, _LONGEST_NOTE))
    if view.service_owner:
        account, name = view.service_owner
        yield say("staff-card-service-owner", owner=mention(account, name))
    yield from _where(say, view)
    if view.last_scores:
        yield say("staff-card-last-scores", scores=", ".join(str(score) for score in view.last_scores))


def _where(say: Voice, view: CardView) -> Iterator[Safe]:
    """Where the customer wrote, was served, and by whom."""
    if view.source:
        yield say("staff-card-source", source=view.source)
    if view.location:
        yield say("staff-card-location", location=view.location)
    if view.channel:
        yield say("staff-card-channel", channel=_channel(say, view.channel))
    if view.staff_member:
        yield say("staff-card-person", person=view.staff_member)


def _channel(say: Voice, name: str) -> str:
    """A usual channel in the reader's language; any other as the company calls it."""
    found = f"channel-{_dashed(name)}"
    return say.label(found) if say.translator.has(say.language, found) else name


def media_id(say: Voice, kind: str) -> str:
    """The message that names a kind of attachment; kinds we have no word for are "attachment"."""
    found = f"media-{_dashed(kind)}"
    return found if say.translator.has(say.language, found) else "media-other"


def owner(view: CardView) -> dict[str, str]:
    """The parameters of a state's sentence: who has the case, or closed it."""
    if view.state is CaseState.TAKEN:
        return {"owner": view.owner or "?"}
    if view.state is CaseState.RESOLVED:
        return {"owner": view.resolved_by or view.owner or "?"}
    return {}


def _weight(view: CardView) -> str:
    severity = routing.severity(view.reasons)
    if severity >= _URGENT:
        return "high"
    return "middle" if severity >= _IMPORTANT else "low"


def _dashed(value: str) -> str:
    return value.replace("_", "-")
