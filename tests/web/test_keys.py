"""What a key may do, and how often."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.access import Scope, allows
from tests.web.conftest import NOW, Client
from web.limits import MINUTE, Limits

CALLS = {
    Scope.READ: ("GET", "/api/v1/cases/1"),
    Scope.EVENTS: ("DELETE", "/api/v1/events/1"),
}


@pytest.mark.parametrize("needed", CALLS)
@pytest.mark.parametrize("held", Scope)
async def test_a_key_does_what_its_scopes_say(api: Client, held: Scope, needed: Scope) -> None:
    api.key = await api.apikeys.create(f"only {held}", NOW, scopes=[held])
    answer = await api.call(*CALLS[needed])
    assert answer.status_code == (404 if held in {needed, Scope.ALL} else 403)
    if answer.status_code == 403:
        assert str(needed) in answer.json()["detail"]
        assert answer.headers["content-type"] == "application/problem+json"


async def test_a_key_from_before_there_were_scopes_may_do_everything(api: Client) -> None:
    async with api.uow.write() as tx:
        await tx.apikeys.add_once(name="old", prefix="otk_", hash="0" * 64, created_at=NOW)
    async with api.uow.read() as tx:
        row = await tx.apikeys.by_name("old")
    assert row is not None
    assert (row.scopes, row.per_minute) == (["all"], 600)
    assert all(allows(row.scopes, scope) for scope in Scope)


async def test_a_limit_counts_down_then_refuses_and_says_until_when(api: Client) -> None:
    api.key = await api.apikeys.create("hasty", NOW, per_minute=3)
    answers = [await api.call("GET", "/api/v1/cases/1") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429, 429]
    left = [answer.headers["RateLimit-Remaining"] for answer in answers]
    assert left == ["2", "1", "0", "0", "0"]
    assert {answer.headers["RateLimit-Limit"] for answer in answers} == {"3"}
    assert answers[-1].headers["Retry-After"] == answers[-1].headers["RateLimit-Reset"] == "60"
    assert "Retry-After" not in answers[0].headers
    assert answers[-1].headers["content-type"] == "application/problem+json"


async def test_every_key_has_calls_of_its_own_and_nobody_s_are_not_counted(api: Client) -> None:
    api.key = await api.apikeys.create("hasty", NOW, per_minute=1)
    await api.call("GET", "/api/v1/cases/1")
    assert (await api.call("GET", "/api/v1/cases/1")).status_code == 429
    api.key = await api.apikeys.create("patient", NOW)
    assert (await api.call("GET", "/api/v1/cases/1")).status_code == 404
    assert "RateLimit-Limit" not in (await api.http.get("/health")).headers
    assert "RateLimit-Limit" not in (await api.http.get("/api/v1/cases/1")).headers


@given(
    limit=st.integers(1, 5),
    waits=st.lists(st.integers(-90, 90), max_size=40),
)
def test_what_the_headers_say_is_what_happens(limit: int, waits: list[int]) -> None:
    """Waiting out the Reset always helps; while calls remain none is refused."""
    limits, now, before = Limits(), NOW, None
    for wait in waits:
        now += timedelta(seconds=wait)
        standing = limits.spend(1, limit, now)
        assert 0 <= standing.remaining <= limit
        assert 0 < standing.reset <= MINUTE.total_seconds()
        if before is not None and before.remaining:
            assert standing.allowed
        if not standing.allowed:
            assert Limits.spend(limits, 1, limit, now + timedelta(seconds=standing.reset)).allowed
            return
        before = standing
