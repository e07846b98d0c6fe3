"""Is this a case, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from feedback.campaign import Alerts
from feedback.case import CaseReason, CaseState
from feedback.metrics import Group, Metric
from feedback.sentiment import Label, Sentiment
from feedback.watchlists import Topic
from feedback.watchwords import DANGER

# Another case within it makes a repeat.
REPEAT_WITHIN = timedelta(days=30)
# How long after Resolve a message of the customer's reopens the case.
REOPEN_WITHIN = timedelta(days=30)
# A text scored again later than this opens no case any more.
FRESH = timedelta(hours=48)
# What the model cannot read, but a person should.
UNREADABLE = frozenset({"voice", "video_note", "audio", "photo", "video", "document", "animation"})
# The tag that marks a very important customer.
VIP_TAG = "vip"

# Above whatever repeat and VIP make of another reason.
_SEVERITY = {
    CaseReason.SELF_HARM: 90,
    CaseReason.THREAT: 80,
    CaseReason.WATCHED_WORD: 50,
    CaseReason.LOW_SCORE: 30,
    CaseReason.NEGATIVE_TEXT: 30,
    CaseReason.DISAGREEMENT: 10,
    CaseReason.MEDIA: 10,
}
_RAISE = 10
# Somebody may come to harm: staff are told at once, also in a case that is open already.
DANGEROUS = frozenset({CaseReason.SELF_HARM, CaseReason.THREAT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """Everything known about a response or an unasked message that may make it a case."""

    # None for feedback nobody asked for.
    metric: Metric | None = None
    # For several questions the worst value.
    score: int | None = None
    group: Group | None = None
    # None without text, or while the analysis is pending.
    sentiment: Sentiment | None = None
    # The lexicon found a word that is plain by itself.
    strong_lexicon: bool = False
    # The most urgent topic among the watched words that were found.
    watched: Topic | None = None
    # Kinds of media in the comment.
    media: tuple[str, ...] = ()
    previous_case_at: datetime | None = None
    vip: bool = False


class Aftermath(StrEnum):
    """What a message about a resolved case does."""

    REOPEN = "reopen"
    # It goes under the card, which gets a Reopen button.
    OFFER_REOPEN = "offer_reopen"
    NEW_FEEDBACK = "new_feedback"


def reasons_for(signals: Signals, alerts: Alerts, now: datetime) -> tuple[CaseReason, ...]:
    """Why this is a case, weightiest first; empty: it is none. Anonymous metrics never make one."""
    if signals.metric and signals.metric.anonymous:
        return ()
    found = [reason for reason, holds in _primary(signals, alerts) if holds]
    if not found:
        return ()
    previous = signals.previous_case_at
    if previous and now - previous < REPEAT_WITHIN:
        found.append(CaseReason.REPEAT)
    return (*found, CaseReason.VIP) if signals.vip else tuple(found)


def severity(reasons: Iterable[CaseReason]) -> int:
    """How urgent, higher first: the weightiest reason, raised by repeat and VIP."""
    given = set(reasons)
    raised = _RAISE * len(given & {CaseReason.REPEAT, CaseReason.VIP})
    return max((_SEVERITY.get(reason, 0) for reason in given), default=0) + raised


def after_resolve(resolved_at: datetime, now: datetime, label: Label | None) -> Aftermath:
    """What a message about a resolved case does; `label` None: nothing could read it."""
    if now - resolved_at >= REOPEN_WITHIN:
        return Aftermath.NEW_FEEDBACK
    return Aftermath.OFFER_REOPEN if label is Label.POSITIVE else Aftermath.REOPEN


def may_open(received_at: datetime, now: datetime) -> bool:
    """Whether a text scored (again) now is fresh enough to open a case."""
    return now - received_at < FRESH


def closes_itself(state: CaseState, degraded: bool, reasons: Iterable[CaseReason]) -> bool:
    """Whether a case the lexicon opened ends because the model leaves no reason and nobody took it."""
    return state is CaseState.OPEN and degraded and not tuple(reasons)


def _primary(signals: Signals, alerts: Alerts) -> Iterable[tuple[CaseReason, bool]]:
    sentiment = signals.sentiment
    believed = sentiment is not None and (not sentiment.degraded or signals.strong_lexicon)
    label = sentiment.label if sentiment else None
    low = signals.metric is not None and signals.score is not None and signals.metric.misread(signals.score)
    yield CaseReason.SELF_HARM, signals.watched is Topic.SELF_HARM
    yield CaseReason.THREAT, signals.watched is Topic.THREAT
    yield CaseReason.WATCHED_WORD, signals.watched is not None and signals.watched not in DANGER
    yield CaseReason.LOW_SCORE, alerts.low_score and signals.group is Group.BOTTOM
    yield CaseReason.NEGATIVE_TEXT, alerts.negative_text and believed and _complains(signals)
    yield CaseReason.DISAGREEMENT, low and believed and label is Label.POSITIVE
    unreadable = not UNREADABLE.isdisjoint(signals.media)
    yield CaseReason.MEDIA, unreadable and label is not Label.POSITIVE


def _complains(signals: Signals) -> bool:
    """Probability and score together: beside a top score a mere doubt about the text is none."""
    sentiment = signals.sentiment
    if sentiment is None:
        return False
    return sentiment.label is Label.NEGATIVE or (sentiment.doubtful and signals.group is not Group.TOP)
