"""The life of an invitation: one contact is to be asked once."""

from enum import StrEnum

from feedback.errors import Conflict


class State(StrEnum):
    """Where an invitation stands; the values are stored: never rename one."""

    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    # Telegram did not say whether it arrived; counts as sent, and a tap proves it.
    UNCERTAIN = "uncertain"
    ANSWERED = "answered"
    ANSWERED_LATE = "answered_late"
    # Some of its questions were answered before it expired or was declined.
    PARTIAL = "partial"
    EXPIRED = "expired"
    # The contact tapped Skip at the score.
    DECLINED = "declined"
    # Taken back before an answer, for a verdict's reason.
    WITHDRAWN = "withdrawn"
    # Never sent, for a verdict's reason.
    SKIPPED = "skipped"
    # Telegram refused it, for a stored reason.
    FAILED = "failed"


class Kind(StrEnum):
    """What an invitation is for; only regular ones count in scores."""

    REGULAR = "regular"
    TEST = "test"
    RESURVEY = "resurvey"


class Origin(StrEnum):
    """What brought an invitation up; the values are stored: never rename one."""

    TRIGGER = "trigger"
    # An admin picked the contact.
    HAND = "hand"
    # The contact opened a campaign's link.
    LINK = "link"


class Step(StrEnum):
    """What can happen to an invitation."""

    # The dispatcher takes it up.
    CLAIM = "claim"
    # Planned for another instant, or proven not to have arrived.
    POSTPONE = "postpone"
    # Telegram accepted it.
    DELIVER = "deliver"
    # Telegram's answer was lost.
    LOSE = "lose"
    # Telegram refused it.
    FAIL = "fail"
    # The second verdict said no.
    SKIP = "skip"
    # One of several questions was answered, in time or after the lifetime.
    TOUCH = "touch"
    TOUCH_LATE = "touch_late"
    # Every required question is answered, in time or after the lifetime.
    COMPLETE = "complete"
    COMPLETE_LATE = "complete_late"
    # Skip at the score, before any answer.
    DECLINE = "decline"
    # Its lifetime passed, or Skip was tapped, after some answers.
    STOP_SHORT = "stop_short"
    # Its lifetime passed without an answer.
    EXPIRE = "expire"
    WITHDRAW = "withdraw"


# At most one of these per contact.
OPEN = frozenset({State.SCHEDULED, State.SENDING, State.SENT, State.UNCERTAIN})
# The question reached the contact, as far as we know.
ASKED = frozenset(State) - {State.SCHEDULED, State.SENDING, State.SKIPPED, State.FAILED, State.WITHDRAWN}
ANSWERED = frozenset({State.ANSWERED, State.ANSWERED_LATE})

_OUTCOMES = (Step.DELIVER, Step.LOSE, Step.FAIL, Step.POSTPONE)
_ON_ITS_WAY = {
    Step.DELIVER: State.SENT,
    Step.LOSE: State.UNCERTAIN,
    Step.FAIL: State.FAILED,
    Step.POSTPONE: State.SCHEDULED,
}
_BEFORE_ANSWER = {
    Step.TOUCH: State.SENT,
    Step.TOUCH_LATE: State.PARTIAL,
    Step.COMPLETE: State.ANSWERED,
    Step.COMPLETE_LATE: State.ANSWERED_LATE,
    Step.DECLINE: State.DECLINED,
    Step.STOP_SHORT: State.PARTIAL,
    Step.EXPIRE: State.EXPIRED,
    Step.WITHDRAW: State.WITHDRAWN,
}
# A closed invitation never opens again: another one may be open by now.
_AFTER_CLOSING = {
    Step.TOUCH: State.PARTIAL,
    Step.TOUCH_LATE: State.PARTIAL,
    Step.COMPLETE: State.ANSWERED,
    Step.COMPLETE_LATE: State.ANSWERED_LATE,
}


def _settled(state: State) -> dict[Step, State]:
    """What Telegram says about the sending comes after the fact and changes nothing."""
    return dict.fromkeys(_OUTCOMES, state)


_TRANSITIONS: dict[State, dict[Step, State]] = {
    State.SCHEDULED: {
        Step.CLAIM: State.SENDING,
        Step.POSTPONE: State.SCHEDULED,
        Step.SKIP: State.SKIPPED,
        Step.FAIL: State.FAILED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    # A tap may overtake Telegram's answer to the sending: it proves the delivery.
    State.SENDING: _BEFORE_ANSWER | _ON_ITS_WAY | {Step.SKIP: State.SKIPPED},
    State.SENT: _BEFORE_ANSWER | _settled(State.SENT),
    State.UNCERTAIN: _BEFORE_ANSWER | {Step.DELIVER: State.SENT},
    State.EXPIRED: _AFTER_CLOSING,
    State.PARTIAL: _AFTER_CLOSING | _settled(State.PARTIAL),
    State.DECLINED: _AFTER_CLOSING | _settled(State.DECLINED),
    State.ANSWERED: _settled(State.ANSWERED),
    State.WITHDRAWN: _settled(State.WITHDRAWN),
}


def transition(state: State, step: Step) -> State:
    """The state after the step; Conflict when the step cannot happen in this state."""
    after = _TRANSITIONS.get(state, {}).get(step)
    if after is None:
        raise Conflict("error-invitation-state", state=state.value, step=step.value)
    return after


def may(state: State, step: Step) -> bool:
    """Whether the step can happen in this state."""
    return step in _TRANSITIONS.get(state, {})
