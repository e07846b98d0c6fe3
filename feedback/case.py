"""A case: why it was opened, where it stands, what an edit of the answer does to it."""

from collections.abc import Collection
from enum import StrEnum

from feedback.errors import Conflict


class CaseReason(StrEnum):
    """Why somebody should look; the values are stored: never rename one."""

    # The bottom group.
    LOW_SCORE = "low_score"
    NEGATIVE_TEXT = "negative_text"
    # A very low score beside praise: the scale was probably misread.
    DISAGREEMENT = "disagreement"
    # Words about suicide or harming oneself.
    SELF_HARM = "self_harm"
    # A threat against people or the place.
    THREAT = "threat"
    # A lawyer, the press, money back, the owner's own words: see watchwords.
    WATCHED_WORD = "watched_word"
    # A voice, photo, video or document the model cannot read.
    MEDIA = "media"
    # Another case within 30 days.
    REPEAT = "repeat"
    VIP = "vip"


class CaseState(StrEnum):
    """Where a case stands; the values are stored: never rename one."""

    OPEN = "open"
    TAKEN = "taken"
    RESOLVED = "resolved"
    # The customer's edit left no reason before anybody took it.
    WITHDRAWN_BY_CUSTOMER = "withdrawn_by_customer"
    # The lexicon opened it and the model disagreed before anybody took it.
    CLOSED_BY_MODEL = "closed_by_model"
    # Staff read the words and say that they are not negative, and no other reason is left.
    NOT_NEGATIVE = "not_negative"


class Act(StrEnum):
    """What can be done to a case."""

    TAKE = "take"
    RELEASE = "release"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    # The customer's edit left no reason.
    WITHDRAW = "withdraw"
    # The model disagrees with the lexicon that opened it.
    RETRACT = "retract"
    # Staff say that nothing is negative here.
    DISMISS = "dismiss"


LIVE = frozenset({CaseState.OPEN, CaseState.TAKEN})
# Closed because of what the customer had said: other words or another score open it again.
_BY_WORDS = frozenset({CaseState.WITHDRAWN_BY_CUSTOMER, CaseState.NOT_NEGATIVE})

_AGAIN = {Act.REOPEN: CaseState.OPEN}
_TRANSITIONS = {
    CaseState.OPEN: {
        Act.TAKE: CaseState.TAKEN,
        Act.RESOLVE: CaseState.RESOLVED,
        Act.WITHDRAW: CaseState.WITHDRAWN_BY_CUSTOMER,
        Act.RETRACT: CaseState.CLOSED_BY_MODEL,
        Act.DISMISS: CaseState.NOT_NEGATIVE,
    },
    # A case somebody took stays with its owner, whatever the customer or the model change.
    CaseState.TAKEN: {
        Act.RESOLVE: CaseState.RESOLVED,
        Act.RELEASE: CaseState.OPEN,
        Act.WITHDRAW: CaseState.TAKEN,
        Act.RETRACT: CaseState.TAKEN,
        Act.DISMISS: CaseState.NOT_NEGATIVE,
    },
    CaseState.RESOLVED: _AGAIN,
    CaseState.WITHDRAWN_BY_CUSTOMER: _AGAIN,
    CaseState.CLOSED_BY_MODEL: _AGAIN,
    CaseState.NOT_NEGATIVE: _AGAIN,
}


def transition(state: CaseState, act: Act) -> CaseState:
    """The state after the act; Conflict when somebody was quicker or it cannot be done."""
    after = _TRANSITIONS[state].get(act)
    if after is None:
        raise Conflict("error-case-state", state=state.value, act=act.value)
    return after


def after_edit(state: CaseState, reasons: Collection[CaseReason]) -> CaseState:
    """The state after the customer changed the answer and these reasons are left."""
    if reasons:
        return transition(state, Act.REOPEN) if state in _BY_WORDS else state
    return transition(state, Act.WITHDRAW) if state in LIVE else state
