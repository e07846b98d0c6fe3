"""Rules of working on a case: whom to suggest, sums, what was chosen, asking again, how cases ended."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import causes, outcome, resurvey
from feedback.assigning import CAP, MOST, Load, suggestions
from feedback.errors import InvalidInput
from feedback.metrics import Group
from feedback.outcome import Draft, Outcome, parse_sum, sum_text
from feedback.recovery import SECOND_REQUEST, Ended, at_first_contact, figures, percentile, replies_in_time
from feedback.signing import Signer
from feedback.verdict import Reason, Verdict

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
LOADS = st.lists(
    st.builds(Load, agent_id=st.integers(1, 30), name=st.text(max_size=5), open_cases=st.integers(0, 15)),
    unique_by=lambda load: load.agent_id,
)


@given(LOADS, st.none() | st.integers(1, 30), st.none() | st.integers(1, 30))
def test_suggested_is_whoever_has_fewest_and_never_somebody_who_has_too_many(
    loads: list[Load], owner: int | None, preferred: int | None
) -> None:
    found = suggestions(loads, owner, preferred=preferred)
    assert len(found) <= MOST
    assert all(load.open_cases < CAP and load.agent_id != owner for load in found)
    others = [load.open_cases for load in found if load.agent_id != preferred]
    assert others == sorted(others)
    assert preferred not in {load.agent_id for load in found[1:]}
    left_out = {load.agent_id for load in loads} - {load.agent_id for load in found}
    free = [load for load in loads if load.agent_id in left_out - {owner} and load.open_cases < CAP]
    assert not free or len(found) == MOST


@given(st.integers(1, outcome.MOST))
def test_a_sum_is_read_as_it_is_shown(amount: int) -> None:
    assert parse_sum(sum_text(amount)) == amount
    assert parse_sum(sum_text(amount).replace(".", ",") + " zł") == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("120", 12000),
        ("1 200,5 ₽", 120050),
        ("€ 99.90", 9990),
        ("0", None),
        ("-5", None),
        ("1,200", None),
        ("10-20", None),
        ("a lot", None),
        ("12 and 15", None),
        ("99999999999", None),
    ],
)
def test_what_is_no_plain_sum_is_asked_for_again(text: str, amount: int | None) -> None:
    assert parse_sum(text) == amount


@given(
    st.sampled_from(Outcome),
    st.none() | st.integers(1, outcome.MOST),
    st.none() | st.integers(1, 10**6),
    st.integers(1, 10**9),
)
def test_what_was_chosen_fits_into_a_button_and_comes_back(
    chosen: Outcome, refund: int | None, cause: int | None, case_id: int
) -> None:
    draft = Draft(outcome=chosen, refund=refund, cause_id=cause)
    signer = Signer([b"key"])
    tap = signer.unpack_callback(signer.pack_callback("cause", case_id, draft.packed()))
    assert outcome.unpack(tap.arg) == draft


def test_a_cause_has_a_name_that_fits_on_a_key() -> None:
    assert causes.checked("  Broken \n dryer ") == "Broken dryer"
    for wrong in ("", " \n ", "x" * (causes.LONGEST + 1)):
        with pytest.raises(InvalidInput):
            causes.checked(wrong)


def test_asking_again_is_put_off_and_then_given_up() -> None:
    until = NOW + timedelta(days=25)
    paused = Verdict(ask=False, reason=Reason.PAUSED, eligible_at=until)
    assert resurvey.again_at(paused, NOW, resurvey.due_at(NOW)) == until
    late = resurvey.due_at(NOW) + resurvey.GIVE_UP
    planned = Verdict(ask=False, reason=Reason.ALREADY_PLANNED)
    assert resurvey.again_at(planned, NOW, late - timedelta(days=2)) == late - timedelta(days=1)
    assert resurvey.again_at(planned, NOW, late - timedelta(hours=1)) is None
    assert resurvey.again_at(Verdict(ask=False, reason=Reason.STOPPED), NOW, NOW) is None


def ended(**about: object) -> Ended:
    """A case closed after an hour, at the first contact."""
    known: dict[str, object] = {
        "opened_at": NOW,
        "resolved_at": NOW + timedelta(hours=1),
        "outcome": "solved",
        "cause": "waiting",
        "refund": None,
        "resolved_times": 1,
        "next_case_at": None,
        "asked_again": False,
        "before": None,
        "after": None,
        "group_after": None,
    }
    return Ended(**(known | about))  # type: ignore[arg-type] # the table above has every field


def test_first_contact_means_no_reopening_and_no_second_request() -> None:
    resolved = NOW + timedelta(hours=1)
    assert at_first_contact(ended())
    assert not at_first_contact(ended(resolved_times=2))
    assert not at_first_contact(ended(next_case_at=resolved + SECOND_REQUEST - timedelta(seconds=1)))
    assert at_first_contact(ended(next_case_at=resolved + SECOND_REQUEST))


def test_figures_count_each_case_once() -> None:
    found = figures(
        [
            ended(asked_again=True, before=3, after=9, group_after=Group.TOP),
            ended(asked_again=True, before=2, after=2, group_after=Group.BOTTOM, resolved_times=2),
            ended(asked_again=True, outcome="refunded", refund=12000, cause="price"),
            ended(resolved_at=NOW + timedelta(hours=9)),
        ]
    )
    assert (found.resolved, found.first_contact) == (4, 3)
    assert (found.asked_again, found.answered, found.recovered, found.change) == (3, 2, 1, 3.0)
    assert (found.median, found.p90) == (timedelta(hours=1), timedelta(hours=9))
    assert (found.refunded, dict(found.outcomes)) == (12000, {"solved": 3, "refunded": 1})
    assert list(found.causes) == ["waiting", "price"]


def test_of_no_cases_there_are_no_times() -> None:
    empty = figures([])
    assert (empty.resolved, empty.median, empty.p90, empty.change) == (0, None, None, None)


@given(st.lists(st.timedeltas(timedelta(), timedelta(days=9)), min_size=1), st.integers(1, 100))
def test_so_many_percent_are_within_the_percentile(times: list[timedelta], percent: int) -> None:
    times.sort()
    found = percentile(times, percent)
    assert found in times
    within = sum(time <= found for time in times if found is not None)
    assert within * 100 >= percent * len(times)
    below = sum(time < found for time in times if found is not None)
    assert below * 100 < percent * len(times)


INSTANTS = st.datetimes(timezones=st.just(UTC))


@given(st.lists(st.tuples(st.none() | INSTANTS, INSTANTS)))
def test_first_replies_are_in_time_or_late_or_not_counted_yet(
    clocks: list[tuple[datetime | None, datetime]],
) -> None:
    found = replies_in_time(clocks, NOW)
    late = sum(due <= NOW if ended is None else ended > due for ended, due in clocks)
    running = sum(ended is None and due > NOW for ended, due in clocks)
    assert (found.part + late, found.n + running) == (found.n, len(clocks))
