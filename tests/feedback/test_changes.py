"""The audit log keeps what differs, and no secrets."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.changes import HIDDEN, difference

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from(["state", "texts", "hours", "audience", "priority"])
states = st.dictionaries(names, values, max_size=5)


@given(before=states, after=states)
def test_what_is_kept_tells_exactly_what_differs(before: dict[str, Any], after: dict[str, Any]) -> None:
    was, became = difference(before, after)
    assert was is not None
    assert became is not None
    shared = before.keys() & after.keys()
    same = {key for key in shared if before[key] == after[key]}
    assert was.keys() == before.keys() - same
    assert became.keys() == after.keys() - same
    json.dumps([was, became])


@given(state=states)
def test_the_same_state_differs_in_nothing_and_none_stays_none(state: dict[str, Any]) -> None:
    assert difference(state, state) == ({}, {})
    assert difference(None, state)[0] is None
    assert difference(state, None)[1] is None


@pytest.mark.parametrize(
    "secret",
    [
        "otk_pFq3x1Zk8vQ2bY6uT0aLwN4mR7sJ5dCe",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
    ],
)
def test_tokens_are_never_kept_wherever_they_stand(secret: str) -> None:
    state = {"text": f"use {secret} please", "deep": [{"note": secret}], "secret": "abc", "Token": 7}
    kept = difference(None, state)[1]
    assert kept == {
        "text": f"use {HIDDEN} please",
        "deep": [{"note": HIDDEN}],
        "secret": HIDDEN,
        "Token": HIDDEN,
    }


def test_instants_are_kept_as_text() -> None:
    at = datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert difference(None, {"at": at}) == (None, {"at": "2026-03-02T10:00:00+00:00"})
