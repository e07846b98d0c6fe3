"""Whoever one contact's check lets in, the query over all of them finds, and nobody else."""

import asyncio
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.engine import make_engine
from db.uow import UnitOfWork, rows
from feedback.segments import Moment, Tree, holds, parse
from feedback.segments.tree import Known
from tests.services.segment_world import comparisons, every_field, fill, trees

# Clocks went forward in Havana four days ago; it is already tomorrow in Auckland.
NOW = datetime(2026, 3, 12, 11, 30, tzinfo=UTC)
DEFAULTS = ("Europe/Warsaw", "Pacific/Auckland")


class World:
    """A filled database, asked both ways."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self.uow = UnitOfWork(self.engine)
        self.on_sqlite = url.startswith("sqlite")

    async def fill(self) -> None:
        async with self.uow.write() as tx:
            await fill(tx, NOW)

    async def both(self, expression: Tree, moment: Moment) -> tuple[set[int], set[int]]:
        """By the query, and one contact after another."""
        async with self.uow.read() as tx:
            people = await tx.segments.facts(range(1, 1000))
            found = await tx.segments.members(expression, moment, list(people))
            size, _ = await tx.segments.size(expression, moment)
            assert size == len(found)
            return found, {number for number, facts in people.items() if holds(expression, facts, moment)}


async def test_every_sign_with_every_value_finds_the_same_people(database_url: str) -> None:
    world = World(database_url)
    await world.fill()
    for zone in DEFAULTS[: 1 + world.on_sqlite]:
        moment = Moment(now=NOW, default_timezone=zone)
        async with world.uow.read() as tx:
            people = await tx.segments.facts(range(1, 1000))
            for field in every_field():
                every: list[Tree] = [Known(field=field), *comparisons(field, NOW.date())]
                for one in every:
                    found = await tx.segments.members(one, moment, list(people))
                    assert found == {each for each, facts in people.items() if holds(one, facts, moment)}, one
    await world.engine.dispose()


async def test_what_is_known_of_a_contact_is_what_the_rows_say(database_url: str) -> None:
    world = World(database_url)
    await world.fill()
    async with world.uow.read() as tx:
        people = await tx.segments.facts(range(1, 1000))
        visits = list(await tx.session.scalars(select(rows.ServiceEvent)))
        responses = list(await tx.session.scalars(select(rows.Response)))
        for contact in await tx.contacts.many(list(people)):
            known = people[contact.id]
            mine = [one for one in visits if one.contact_id == contact.id and one.withdrawn_at is None]
            mine.sort(key=lambda one: (one.completed_at, one.id))
            newest = mine[-1] if mine else rows.ServiceEvent(attributes={})
            at = [one.completed_at for one in mine]
            assert (known["visits"], known["first_visit"], known["last_visit"]) == (
                len(at),
                *((at[0], at[-1]) if at else (None, None)),
            )
            assert (known["location"], known["staff"], known["event"]) == (
                newest.location,
                newest.staff,
                newest.attributes,
            )
            given = [
                one
                for one in responses
                if one.contact_id == contact.id and one.answered_at and one.kind == "regular"
            ]
            given.sort(key=lambda one: (one.answered_at, one.id))
            assert known["last_score"] == (given[-1].score if given else None)
            assert (known["tags"], known["attributes"]) == (contact.tags, contact.attributes)
            assert known["language"] == (contact.language_own or contact.language or None)
            place = await tx.contacts.timezone_of(newest.location)
            assert known["timezone"] == (contact.timezone_own or contact.timezone_crm or place)
    await world.engine.dispose()


def test_sql_and_python_agree_about_everybody(database_url: str) -> None:
    with asyncio.Runner() as runner:
        world = World(database_url)
        runner.run(world.fill())

        @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
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
