"""Segments: what an expression means, and how a wrong one is told."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.segments import Everybody, Moment, Nobody, holds, names_in, parse, read, resolve
from feedback.segments.fields import NAMES
from feedback.segments.parser import DEEPEST, LONGEST
from feedback.segments.scalars import as_number

NOW = datetime(2026, 3, 12, 11, 30, tzinfo=UTC)
MOMENT = Moment(now=NOW, default_timezone="Europe/Warsaw")
ANNA: dict[str, Any] = {
    "location": "Center",
    "visits": 3,
    "tags": ["vip", "оптовик"],
    "last_visit": NOW - timedelta(days=10),
    "first_visit": NOW - timedelta(days=400),
    "last_score": 9,
    "language": "pl",
    "attributes": {"plan": "gold", "orders": "12", "value": 250.5, "until": "2026-03-12", "trial": False},
    "event": {"amount": 40},
}

expressions = st.recursive(
    st.sampled_from(
        [
            'location = "Center"',
            'location != "Center"',
            "visits >= 3",
            "value > 250",
            'tag "vip"',
            "last_visit before 90 days ago",
            "event.amount is missing",
            'staff in ("Olga", "Ян")',
        ]
    ),
    lambda inner: (
        inner.map(lambda one: f"not ({one})")
        | st.tuples(inner, st.sampled_from(["and", "or", "AND"]), inner).map(
            lambda parts: "({} {} {})".format(*parts)
        )
    ),
    max_leaves=6,
)


def holds_for(expression: str, **changes: Any) -> bool:
    return holds(parse(expression), {**ANNA, **changes}, MOMENT)


def refused(expression: str) -> tuple[str, int]:
    with pytest.raises(InvalidInput) as error:
        read(expression)
    return error.value.message_id, int(error.value.params.get("at", 0))


@pytest.mark.parametrize(
    "expression",
    [
        'location = "Center" and visits >= 3 and not tag "nobody" or last_visit > 90 days ago',
        'location = "Elsewhere" and visits > 99 or visits = 3',
        "location = “Center” AND visits≥3",
        "location = «Center»",
        'attributes.plan in ("gold", "silver")',
        'attributes."plan" not in ("silver")',
        "attributes.orders > 9 and attributes.orders <= 12",
        "attributes.until = today",
        "attributes.until after 2026-03-11 and attributes.until before 2026-03-13",
        "attributes.trial = false",
        "value = 250.5",
        'tag in ("gold", "оптовик")',
        "days_since_last = 10",
        "last_visit = 10 days ago",
        "last_visit after 2 weeks ago",
        "first_visit before 2025-12-31",
        "staff is missing and staff is not known and location is not missing",
        'staff != "Olga"',
        'staff not in ("Olga")',
        "event.amount >= 40",
        "not not visits = 3",
    ],
)
def test_an_expression_is_understood(expression: str) -> None:
    assert holds_for(expression)
    assert not holds_for(f"not ({expression})")


@pytest.mark.parametrize(
    ("expression", "message", "at"),
    [
        ("", "error-segment-end", 1),
        ('locaton = "Center"', "error-segment-field-near", 1),
        ('visits > 1 and colour = "red"', "error-segment-field", 16),
        ("atributes.plan = 1", "error-segment-field-near", 1),
        ('visits = "3"', "error-segment-value", 10),
        ("location = 3", "error-segment-value", 12),
        ("location = true", "error-segment-value", 12),
        ("days_since_last > 2.5", "error-segment-value", 19),
        ("visits >", "error-segment-end", 9),
        ("visits ", "error-segment-end", 8),
        ("visits > 1 visits < 3", "error-segment-expected", 12),
        ("(visits > 1", "error-segment-end", 12),
        ("visits > 1)", "error-segment-expected", 11),
        ('location < "B"', "error-segment-order", 12),
        ('location = "Center', "error-segment-quote", 12),
        ("visits ; 1", "error-segment-character", 8),
        ("last_visit before 2026-02-30", "error-segment-date", 19),
        ("last_visit before 0001-01-01", "error-segment-date", 19),
        ("last_visit > 90 days", "error-segment-end", 21),
        ("last_visit > 1.5 days ago", "error-segment-days", 14),
        ("last_visit > 99999 days ago", "error-segment-days", 14),
        ("visits > 9999999999999999", "error-segment-number", 10),
        ("tag vip", "error-segment-expected", 5),
        ('tag ""', "error-segment-expected", 5),
        ("location in ()", "error-segment-value", 14),
        ("Loyal", "error-segment-field", 1),
        ("__import__('os')", "error-segment-field", 1),
        ("visits > 1 and \0", "error-characters", 0),
        ("(" * 99 + "visits > 1" + ")" * 99, "error-segment-deep", DEEPEST + 1),
        ("not " * 99 + "visits > 1", "error-segment-deep", 0),
        ("x" * (LONGEST + 1), "error-length", 0),
    ],
)
def test_a_mistake_is_told_with_its_place(expression: str, message: str, at: int) -> None:
    found, place = refused(expression)
    assert found == message
    assert not at or place == at


@given(expressions, expressions)
def test_and_or_not_mean_what_they_say(one: str, other: str) -> None:
    first, second = holds_for(one), holds_for(other)
    assert holds_for(f"({one}) and ({other})") is (first and second)
    assert holds_for(f"({one}) or ({other})") is (first or second)
    assert holds_for(f"not ({one})") is not first
    assert holds_for(f"({one}) or ({other}) and ({one})") is (first or (second and first))


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from([*NAMES[:-2], "and", "not", "(", ")", "=", '"x"', "3", "is", "in", "tag", "ago"]),
        max_size=12,
    ).map(" ".join)
)
def test_whatever_is_written_is_read_or_refused_with_a_sentence(written: str) -> None:
    try:
        tree = parse(written)
    except InvalidInput as error:
        tree, told = Everybody, error.message_id
    else:
        told = "error-segment-"
    assert told.startswith(("error-segment-", "error-characters"))
    assert holds(resolve(tree, dict.fromkeys(names_in(tree), Nobody)), ANNA, MOMENT) in {True, False}


@given(
    st.timedeltas(timedelta(), timedelta(days=364)).map(lambda into: datetime(2026, 1, 1, tzinfo=UTC) + into),
    st.sampled_from(["Europe/Warsaw", "Pacific/Auckland", "America/Havana", "Asia/Kolkata"]),
    st.integers(0, 400),
    st.timedeltas(timedelta(days=-400), timedelta(days=1)),
)
def test_days_are_counted_on_the_contacts_own_calendar(
    now: datetime, zone: str, days: int, ago: timedelta
) -> None:
    visit = now + ago
    passed = (now.astimezone(ZoneInfo(zone)).date() - visit.astimezone(ZoneInfo(zone)).date()).days
    facts = {**ANNA, "timezone": zone, "last_visit": visit}
    moment = Moment(now=now, default_timezone="UTC")
    for sign, expected in (
        ("=", passed == days),
        (">", passed > days),
        ("<=", passed <= days),
        ("!=", passed != days),
    ):
        assert holds(parse(f"days_since_last {sign} {days}"), facts, moment) is expected
    assert holds(parse(f"last_visit after {days} days ago"), facts, moment) is (passed < days)


@pytest.mark.parametrize(
    "expression",
    [
        'location = "Center"',
        "visits > 0",
        "last_visit after 9999 days ago",
        "days_since_last < 9",
        "value < 9",
        "last_score >= 0",
    ],
)
def test_what_is_not_known_is_neither_more_nor_less(expression: str) -> None:
    assert not holds(parse(expression), {}, MOMENT)
    assert holds(parse(f"not {expression}"), {}, MOMENT)


@given(st.integers(-(10**12), 10**12), st.integers(0, 9999))
def test_a_text_that_is_a_number_is_compared_as_one(whole: int, part: int) -> None:
    assert as_number(f"{whole}.{part:04}") == float(f"{whole}.{part:04}")
    assert as_number(str(whole)) == whole


@pytest.mark.parametrize("text", ["", "1e3", " 5", "05", "٢", "5.", ".5", "1_0", "nan", "1" * 21])
def test_other_texts_are_no_numbers(text: str) -> None:
    assert as_number(text) is None


def test_segments_stand_in_for_their_names() -> None:
    tree = read('segment "loyal" and visits < 9')
    assert list(names_in(tree)) == ["loyal"]
    assert list(names_in(read("loyal"))) == ["loyal"]
    saved = {"loyal": parse("visits >= 3")}
    assert holds(resolve(tree, saved), ANNA, MOMENT)
    assert not holds(resolve(read("loyal"), saved), {**ANNA, "visits": 2}, MOMENT)
    assert holds(Everybody, {}, MOMENT)
    assert not holds(Nobody, ANNA, MOMENT)
