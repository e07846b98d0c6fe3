"""Roles: who may do what, exhaustively; the rules have few enough cases to try every one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.roles import Act, Role, may, may_touch, role_of

ROLES = (None, *Role)
people = st.integers(min_value=1, max_value=5)


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        (None, set()),
        (Role.VIEWER, {Act.LOOK, Act.REPORT}),
        (Role.AGENT, {Act.LOOK, Act.WORK}),
        (Role.MANAGER, {Act.LOOK, Act.REPORT, Act.WORK, Act.LEAD}),
        (Role.ADMIN, set(Act)),
    ],
)
def test_every_role_may_exactly_this(role: Role | None, acts: set[Act]) -> None:
    assert {act for act in Act if may(role, act)} == acts


def test_admins_of_the_environment_can_never_be_locked_out() -> None:
    for named, anybody, member in product(ROLES, (True, False), (True, False)):
        found = role_of(always_admin=True, named=named, anybody_named=anybody, member=member)
        assert found is Role.ADMIN


def test_until_somebody_is_named_members_are_agents_and_then_only_those_named() -> None:
    for member in (True, False):
        alone = role_of(always_admin=False, named=None, anybody_named=False, member=member)
        later = role_of(always_admin=False, named=None, anybody_named=True, member=member)
        assert (alone, later) == (Role.AGENT if member else None, None)


@pytest.mark.parametrize("named", list(Role))
def test_what_somebody_was_named_holds_and_an_agent_who_left_is_none(named: Role) -> None:
    inside = role_of(always_admin=False, named=named, anybody_named=True, member=True)
    outside = role_of(always_admin=False, named=named, anybody_named=True, member=False)
    assert inside is named
    assert outside is (None if named is Role.AGENT else named)


@given(
    role=st.sampled_from(ROLES),
    owner=st.none() | people,
    person=people,
    anybody=st.booleans(),
)
def test_an_agent_touches_only_their_own_and_free_cases(
    role: Role | None, owner: int | None, person: int, anybody: bool
) -> None:
    touched = may_touch(role, owner_id=owner, person_id=person, anybody_named=anybody)
    if owner in {None, person} or may(role, Act.LEAD):
        assert touched
    elif anybody or not may(role, Act.WORK):
        assert not touched
    else:
        assert touched
