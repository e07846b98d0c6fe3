"""Whoever one contact's check lets in, the query over all of them finds, and nobody else."""

import asyncio
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.engine import make_engine
from db.uow import UnitOfWork
from feedback.segments import Moment, Tree, holds, parse
from tests.services.segment_world import fill, trees

# Clocks went forward in Havana four days ago; it is already tomorrow in Auckland.
NOW = datetime(2026, 3, 12, 11, 30, tzinfo=UTC)
DEFAULTS = ("Europe/Warsaw", "Pacific/Auckland")


class World:
    """A filled database, asked both ways."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self._uow = UnitOfWork(self.engine)

    async def fill(self) -> None:
        async with self._uow.write() as tx:
            await fill(tx, NOW)

    async def both(self, expression: Tree, moment: Moment) -> tuple[set[int], set[int]]:
        """By the query, and one contact after another."""
        async with self._uow.read() as tx:
            people = await tx.segments.facts(range(1, 1000))
            found = await tx.segments.members(expression, moment, list(people))
            size, _ = await tx.segments.size(expression, moment)
            assert size == len(found)
            return found, {number for number, facts in people.items() if holds(expression, facts, moment)}


def test_sql_and_python_agree_about_everybody(database_url: str) -> None:
    with asyncio.Runner() as runner:
        world = World(database_url)
        runner.run(world.fill())

        @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
        @given(trees(NOW.date()), st.sampled_from(DEFAULTS))
        def agree(expression: Tree, zone: str) -> None:
            moment = Moment(now=NOW, default_timezone=zone)
            found, told = runner.run(world.both(expression, moment))
            assert found == told

        agree()
        runner.run(world.engine.dispose())


@pytest.mark.parametrize(
    "expression",
    [
        'visits >= 2 and not tag "vip"',
        "last_visit after 5 days ago",
        "days_since_last <= 5",
        'location = "Center" or attributes.план = "золото"',
        "attributes.plan > 4.5",
        "event.plan is known and last_score < 9",
    ],
)
async def test_an_expression_splits_the_people_and_its_contrary_takes_the_rest(
    database_url: str, expression: str
) -> None:
    world = World(database_url)
    await world.fill()
    moment = Moment(now=NOW, default_timezone="Europe/Warsaw")
    found, told = await world.both(parse(expression), moment)
    left, _ = await world.both(parse(f"not ({expression})"), moment)
    assert found == told
    assert found
    assert left
    assert not found & left
    assert len(found | left) == 120
    await world.engine.dispose()
