"""What can be done to a case, and what an edit of the answer does."""

from itertools import product

import pytest

from feedback.case import LIVE, Act, CaseReason, CaseState, after_edit, transition
from feedback.errors import Conflict

C = CaseState


@pytest.mark.parametrize(
    ("state", "act", "after"),
    [
        (C.OPEN, Act.TAKE, C.TAKEN),
        (C.OPEN, Act.RESOLVE, C.RESOLVED),
        (C.TAKEN, Act.RESOLVE, C.RESOLVED),
        (C.TAKEN, Act.RELEASE, C.OPEN),
        (C.OPEN, Act.WITHDRAW, C.WITHDRAWN_BY_CUSTOMER),
        (C.TAKEN, Act.WITHDRAW, C.TAKEN),
        (C.OPEN, Act.RETRACT, C.CLOSED_BY_MODEL),
        (C.TAKEN, Act.RETRACT, C.TAKEN),
        (C.TAKEN, Act.DISMISS, C.NOT_NEGATIVE),
        (C.OPEN, Act.DISMISS, C.NOT_NEGATIVE),
        (C.RESOLVED, Act.REOPEN, C.OPEN),
        (C.NOT_NEGATIVE, Act.REOPEN, C.OPEN),
    ],
)
def test_acts(state: CaseState, act: Act, after: CaseState) -> None:
    assert transition(state, act) is after


@pytest.mark.parametrize("state", sorted(set(CaseState) - {C.OPEN}))
def test_the_second_agent_is_too_late(state: CaseState) -> None:
    with pytest.raises(Conflict) as caught:
        transition(state, Act.TAKE)
    assert caught.value.params == {"state": state.value, "act": "take"}


def test_only_people_end_a_case_somebody_took() -> None:
    for act in set(Act) - {Act.RESOLVE, Act.RELEASE, Act.TAKE, Act.REOPEN, Act.DISMISS}:
        assert transition(C.TAKEN, act) is C.TAKEN


def test_an_edit_that_leaves_no_reason_closes_only_an_unclaimed_case() -> None:
    assert after_edit(C.OPEN, ()) is C.WITHDRAWN_BY_CUSTOMER
    assert after_edit(C.TAKEN, ()) is C.TAKEN
    assert after_edit(C.RESOLVED, ()) is C.RESOLVED


def test_an_edit_back_to_a_low_score_brings_the_case_back() -> None:
    assert after_edit(C.WITHDRAWN_BY_CUSTOMER, (CaseReason.LOW_SCORE,)) is C.OPEN
    assert after_edit(C.NOT_NEGATIVE, (CaseReason.LOW_SCORE,)) is C.OPEN


def test_an_edit_that_leaves_a_reason_changes_nothing_else() -> None:
    for state, reason in product(set(CaseState) - {C.WITHDRAWN_BY_CUSTOMER, C.NOT_NEGATIVE}, CaseReason):
        assert after_edit(state, (reason,)) is state


def test_live_cases_are_the_ones_somebody_has_to_look_at() -> None:
    assert {C.OPEN, C.TAKEN} == LIVE
