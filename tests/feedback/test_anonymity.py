"""What is kept of answers without a name, and when it may be told."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from feedback.anonymity import Week, counted, mark, week_of, words_until
from feedback.stats import FEW

ZONES = st.sampled_from(["Europe/Warsaw", "Asia/Kamchatka", "America/Los_Angeles"]).map(ZoneInfo)
INSTANTS = st.integers(1_577_836_800, 1_893_456_000).map(lambda second: datetime.fromtimestamp(second, UTC))
SCORES = st.lists(st.integers(0, 10), max_size=30)


def tallied(scores: list[int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for score in scores:
        found = counted(found, score)
    return found


@given(SCORES, st.randoms())
def test_a_tally_does_not_know_the_order_of_the_answers(scores: list[int], chance: Random) -> None:
    dealt = scores.copy()
    chance.shuffle(dealt)
    # Keys in the same order too: not a byte differs.
    assert list(tallied(scores).items()) == list(tallied(dealt).items())
    week = Week(on=date(2026, 3, 2), counts={int(key): n for key, n in tallied(scores).items()})
    assert week.n == len(scores)
    assert [value for (value,) in week.values] == sorted(scores)


@given(INSTANTS, ZONES)
def test_nothing_can_be_added_once_a_week_is_told(now: datetime, zone: ZoneInfo) -> None:
    week = Week(on=week_of(now, zone), counts={9: FEW})
    assert week.on.weekday() == 0
    assert week.on <= now.astimezone(zone).date() < week.on + timedelta(days=7)
    assert words_until(now, zone) < week.told_on
    assert week_of(now, zone) < week.told_on
    assert not week.told(words_until(now, zone))
    assert week.told(week.told_on)


@given(st.integers(0, FEW - 1), st.dates())
def test_few_answers_are_never_told(n: int, today: date) -> None:
    assert not Week(on=date(2026, 3, 2), counts={0: n}).told(today)


def test_words_are_known_by_nothing_but_themselves() -> None:
    monday = date(2026, 3, 2)
    assert mark(1, monday, "Fine") == mark(1, monday, "Fine")
    assert len({mark(1, monday, "Fine"), mark(2, monday, "Fine"), mark(1, monday, "fine")}) == 3
