"""The steps of Resolve, one question a screen, and the list of root causes."""

from collections.abc import Sequence

from bot.i18n import Safe, Voice
from bot.ui.screen import LONGEST_LABEL, Button, Row, Screen, grid, lines
from feedback.outcome import Outcome, sum_text
from feedback.signing import Signer
from feedback.views.ended import ChoiceView, ResolvedAs
from feedback.views.work import Step

_IN_ROW = 2


def outcomes(say: Voice, sign: Signer, *, case_id: int) -> Screen:
    """How did it end?"""
    keys = [
        Button(text=say.label(outcome_id(outcome)), data=sign.pack_callback(_verb(outcome), case_id, outcome))
        for outcome in Outcome
    ]
    return Screen(
        text=say("staff-resolve-outcome", number=str(case_id)),
        rows=(*grid(keys, _IN_ROW), _cancel(say, sign, case_id)),
    )


def ask_sum(say: Voice, *, case_id: int) -> Screen:
    """How much was paid back?"""
    return Screen(text=say("staff-resolve-sum", number=str(case_id)))


def sum_unclear(say: Voice) -> Screen:
    """These words are no sum."""
    return Screen(text=say("staff-resolve-sum-unclear"))


def causes(say: Voice, sign: Signer, step: Step, *, case_id: int) -> Screen:
    """Why did it happen?"""
    packed = step.draft.packed().rpartition(":")[0]
    keys = [
        Button(text=cause(say, each), data=sign.pack_callback("cause", case_id, f"{packed}:{each.id}"))
        for each in step.causes
    ]
    other = Button(
        text=say.label("staff-resolve-no-cause"), data=sign.pack_callback("cause", case_id, f"{packed}:0")
    )
    return Screen(
        text=say("staff-resolve-cause", number=str(case_id)),
        rows=(*grid(keys or [other], _IN_ROW), _cancel(say, sign, case_id)),
    )


def given_up(say: Voice, *, case_id: int) -> Screen:
    """Resolve was begun and broken off."""
    return Screen(text=say("staff-resolve-given-up", number=str(case_id)))


def cause_list(say: Voice, sign: Signer, found: Sequence[ChoiceView]) -> Screen:
    """The list with a key a cause that takes it off."""
    keys = [
        Button(text=f"✕ {cause(say, each)}"[:LONGEST_LABEL], data=sign.pack_callback("uncause", each.id))
        for each in found
    ]
    head = say("staff-causes") if keys else say("staff-causes-empty")
    return Screen(text=lines(head, say("staff-causes-hint")), rows=grid(keys, _IN_ROW))


def cause(say: Voice, choice: ChoiceView) -> str:
    """A cause in plain text: staff's own words as they are."""
    return say.label(f"staff-cause-{choice.name}") if choice.built_in else choice.name


def outcome_id(outcome: Outcome) -> str:
    """The message that names an outcome."""
    return f"staff-outcome-{outcome.value.replace('_', '-')}"


def ended(say: Voice, end: ResolvedAs) -> Safe:
    """How a case ended, for its card: `Refunded: 120 · a long wait`."""
    what = say.label(outcome_id(end.outcome))
    if end.refund:
        what = say.label("staff-card-refunded", outcome=what, sum=sum_text(end.refund))
    if end.cause is None:
        return say("staff-card-outcome", outcome=what)
    return say("staff-card-outcome-cause", outcome=what, cause=cause(say, end.cause))


def _verb(outcome: Outcome) -> str:
    """A refund has one question more."""
    return "refund" if outcome is Outcome.REFUNDED else "outcome"


def _cancel(say: Voice, sign: Signer, case_id: int) -> Row:
    return (Button(text=say.label("staff-resolve-cancel"), data=sign.pack_callback("unresolve", case_id)),)
