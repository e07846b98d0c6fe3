"""Routes: the first that fits wins, whatever the case of letters and the spaces."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.routes import LONGEST_VALUE, Route, RouteKind, Subject, first, fits, parse, same

NAMES = st.sampled_from(
    ["Centre", "centre", " CENTRE ", "Harbour", "Gold  card", "gold card", "Стрижка", "СТРИЖКА"]
)
ROUTES = st.lists(
    st.builds(
        Route,
        id=st.integers(1, 99),
        kind=st.sampled_from(RouteKind),
        value=NAMES,
        chat_id=st.integers(-9, -1),
    ),
    max_size=8,
)
SUBJECTS = st.builds(
    Subject, location=st.none() | NAMES, service=st.none() | NAMES, tags=st.lists(NAMES, max_size=3)
)


@given(ROUTES, SUBJECTS)
def test_the_winner_fits_and_nothing_before_it_does(routes: list[Route], subject: Subject) -> None:
    won = first(routes, subject)
    if won is None:
        assert not any(fits(route, subject) for route in routes)
        return
    assert fits(won, subject)
    assert not any(fits(route, subject) for route in routes[: routes.index(won)])


@given(ROUTES, ROUTES, SUBJECTS)
def test_a_route_further_down_changes_nothing_for_what_has_one(
    routes: list[Route], more: list[Route], subject: Subject
) -> None:
    won = first(routes, subject)
    if won is not None:
        assert first([*routes, *more], subject) == won


@given(SUBJECTS, st.sampled_from(RouteKind), NAMES)
def test_a_route_looks_only_at_its_own_kind(subject: Subject, kind: RouteKind, value: str) -> None:
    route = Route(id=1, kind=kind, value=value, chat_id=-1)
    names: dict[RouteKind, Sequence[str | None]] = {
        RouteKind.LOCATION: [subject.location],
        RouteKind.SERVICE: [subject.service],
        RouteKind.SEGMENT: [*subject.tags],
    }
    assert fits(route, subject) == any(name is not None and same(name) == same(value) for name in names[kind])


@given(
    st.sampled_from(RouteKind),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=LONGEST_VALUE),
)
def test_what_is_written_is_read(kind: RouteKind, value: str) -> None:
    assert parse(f"{kind}={value}") == (kind, value)
    assert parse(f" {kind.upper()} =  {value} ") == (kind, value)
    assert parse(f"{kind} {value}") == (kind, value)


@pytest.mark.parametrize("text", ["", "=", "location", "location=", "colour=red", "location=" + "x" * 101])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="error-route"):
        parse(text)
