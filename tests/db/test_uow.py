"""The unit of work and the delivery queue on both databases."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from db.engine import make_engine
from db.uow import UnitOfWork, rows
from feedback.delivery import Kind, State

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
LEASE = timedelta(seconds=60)


class Bells:
    """Remembers what was rung."""

    def __init__(self) -> None:
        self.rung: list[str] = []

    def ring(self, name: str) -> None:
        self.rung.append(name)


@pytest.fixture
def bells() -> Bells:
    return Bells()


@pytest.fixture
async def uow(database_url: str, bells: Bells) -> AsyncIterator[UnitOfWork]:
    engine = make_engine(database_url)
    yield UnitOfWork(engine, bells.ring)
    await engine.dispose()


async def queue(uow: UnitOfWork, kind: Kind, cause: str, due: datetime = NOW, chat_id: int = 1) -> None:
    async with uow.write() as tx:
        await tx.deliveries.queue(kind, now=NOW, cause=cause, chat_id=chat_id, due_at=due)


async def test_the_same_cause_is_queued_once(uow: UnitOfWork) -> None:
    await queue(uow, Kind.NOTICE, "a")
    await queue(uow, Kind.NOTICE, "a")
    async with uow.write() as tx:
        assert len(await tx.deliveries.claim(NOW, LEASE, 10)) == 1


async def test_workers_are_woken_after_the_commit_and_only_then(uow: UnitOfWork, bells: Bells) -> None:
    async with uow.write() as tx:
        await tx.deliveries.queue(Kind.NOTICE, now=NOW, cause="a", chat_id=1)
        assert bells.rung == []
    assert bells.rung == ["dispatch"]


async def test_a_rolled_back_unit_wakes_nobody_and_keeps_nothing(uow: UnitOfWork, bells: Bells) -> None:
    async def fail() -> None:
        async with uow.write() as tx:
            await tx.deliveries.queue(Kind.NOTICE, now=NOW, cause="a", chat_id=1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert bells.rung == []
    async with uow.read() as tx:
        assert not await tx.deliveries.has_due(NOW)


async def test_cards_go_before_questions_whatever_came_first(uow: UnitOfWork) -> None:
    await queue(uow, Kind.QUESTION, "q", NOW - timedelta(hours=1))
    await queue(uow, Kind.CARD, "c")
    async with uow.write() as tx:
        assert [row.kind for row in await tx.deliveries.claim(NOW, LEASE, 10)] == [Kind.CARD, Kind.QUESTION]


async def test_what_is_not_due_or_goes_to_a_halted_chat_waits(uow: UnitOfWork) -> None:
    await queue(uow, Kind.NOTICE, "later", NOW + timedelta(seconds=1))
    await queue(uow, Kind.NOTICE, "halted", chat_id=2)
    async with uow.write() as tx:
        assert await tx.deliveries.claim(NOW, LEASE, 10, except_chats={2}) == []
        assert await tx.deliveries.next_due(NOW) == NOW + timedelta(seconds=1)


async def test_a_claimed_message_is_claimed_by_nobody_else(uow: UnitOfWork) -> None:
    await queue(uow, Kind.NOTICE, "a")
    async with uow.write() as tx:
        await tx.deliveries.claim(NOW, LEASE, 10)
    async with uow.write() as tx:
        assert await tx.deliveries.claim(NOW, LEASE, 10) == []


async def test_after_a_crash_cards_go_again_and_questions_are_in_doubt(uow: UnitOfWork) -> None:
    await queue(uow, Kind.CARD, "c")
    await queue(uow, Kind.QUESTION, "q")
    async with uow.write() as tx:
        await tx.deliveries.claim(NOW, LEASE, 10)
    async with uow.write() as tx:
        assert await tx.deliveries.release_expired(NOW + LEASE) == []
        doubtful = await tx.deliveries.release_expired(NOW + LEASE + timedelta(seconds=1))
        assert [(row.kind, row.state) for row in doubtful] == [(Kind.QUESTION, State.UNCERTAIN)]
        assert await tx.deliveries.has_due(NOW)


async def test_a_naive_time_is_refused_and_a_zone_is_kept_as_the_instant(uow: UnitOfWork) -> None:
    there = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=2)))
    async with uow.write() as tx:
        contact = await tx.contacts.add(rows.Contact(created_at=there))
    async with uow.read() as tx:
        assert (await tx.contacts.get(contact.id)).created_at == NOW
    async with uow.read() as tx:
        with pytest.raises(StatementError, match="naive"):
            await tx.contacts.add(rows.Contact(created_at=there.replace(tzinfo=None)))


async def test_the_first_value_kept_wins(uow: UnitOfWork) -> None:
    async with uow.write() as tx:
        assert await tx.store.put_once("key", "first") == "first"
    async with uow.write() as tx:
        assert await tx.store.put_once("key", "second") == "first"
