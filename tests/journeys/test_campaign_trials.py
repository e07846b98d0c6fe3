"""A campaign tried on the past: the same verdicts as what really happened, and nothing sent or kept."""

import random
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.demo.crowd import Customer, Habit, make_crowd
from bot.demo.remarks import own_remarks
from db.tables import Base, Campaign, Invitation, ServiceEvent
from feedback.errors import InvalidDocument
from feedback.invitation import State
from feedback.views.trial import TrialView
from tests.house import House
from tests.journeys.asking import NPS, apply, happens, reader
from tests.people import Person

# Rules that come into play within a month.
MONTH = (
    "slug: after-visit\nmetric: nps\ntrigger: {on: service_event, delay: 2h}\n"
    "services: [haircut, massage, manicure]\ncooldown: {any: 3, answered: 9, declined: 5}\nexpires: 4d\n"
    "hours: 09:00-21:00\n"
)
OTHER = (
    "slug: check-up\nmetric: csat\ntrigger: {on: service_event, delay: 4h}\ncooldown: {any: 2}\npriority: 5\n"
)
HOURS = (3, 3, 3, 3, 12)


async def trial(house: House, document: str, days: int = 30, **more: Any) -> TrialView:
    services = house.app.services
    campaign, _ = services.campaigns.read(document)
    since = house.now - timedelta(days=days)
    return await services.trials.simulate(campaign, since=since, now=house.now, **more)


async def really(house: House, slug: str) -> dict[str, tuple[bool, str | None]]:
    """By event: whether the question went out, else why not."""
    query = (
        select(ServiceEvent.external_id, Invitation.sent_at, Invitation.state, Invitation.reason)
        .join(ServiceEvent, ServiceEvent.id == Invitation.event_id)
        .join(Campaign, Campaign.id == Invitation.campaign_id)
        .where(Campaign.slug == slug)
    )
    async with house.app.uow.read() as tx:
        found = await tx.session.execute(query)
        return {
            event: (True, None) if sent or state == State.SCHEDULED else (False, reason)
            for event, sent, state, reason in found
        }


def judged(view: TrialView) -> dict[str, tuple[bool, str | None]]:
    return {row.event or "": (row.ask, row.reason) for row in view.rows}


async def answers(person: Person, habit: Habit) -> None:
    """What somebody of this habit does with a question that stands in the chat."""
    keys = {key["text"] for message in person.messages()[-1:] for row in message["keyboard"] for key in row}
    if "5" not in keys or habit is Habit.IGNORES:
        return
    match habit:
        case Habit.SKIPS:
            await person.taps("Skip")
        case Habit.BLOCKS:
            await person.blocks()
        case _:
            await person.taps("9" if "9" in keys else "5")


class Month:
    """A month of the demo's company: its customers with their habits, some of them late to join or agree."""

    def __init__(self, house: House, crowd: list[Customer]) -> None:
        self._house = house
        self._crowd = crowd
        self._dice = random.Random(5)
        self._people: list[Person] = []

    async def passes(self) -> None:
        """Thirty days, a few hours at a time."""
        self._people = [self._house.customer(customer.name) for customer in self._crowd]
        for day in range(30):
            for hours in HOURS:
                for customer, person in zip(self._crowd, self._people, strict=True):
                    await self._lives(customer, person, day)
                await self._house.passes(hours=hours)

    async def _lives(self, customer: Customer, person: Person, day: int) -> None:
        met = bool(person.messages())
        if not met and day >= (5 if customer.newcomer else 0):
            await person.starts()
            met = True
        if met and not self._agreed(person) and day >= (8 if customer.newcomer else 0):
            await person.taps("I agree")
        if self._dice.random() < 0.05:
            await self._visits(customer, person, met=met)
        elif met and self._dice.random() < 0.3:
            await answers(person, customer.habit)

    async def _visits(self, customer: Customer, person: Person, *, met: bool) -> None:
        contact: dict[str, Any] = {"id": customer.crm_id} | ({"telegram_id": person.id} if met else {})
        minutes = self._dice.choice((5, 60, 60 * 24 * 8))
        ended = self._house.now - timedelta(minutes=minutes)
        service = self._dice.choice((customer.service, "haircut"))
        about = {"service": service, "location": customer.location, "completed_at": ended.isoformat()}
        event = await happens(self._house, len(self._people), contact=contact, **about)
        if self._dice.random() < 0.05:
            await self._house.app.services.events.delete(event.answer["id"], self._house.now)

    def _agreed(self, person: Person) -> bool:
        return not any(key["text"] == "I agree" for row in person.last()["keyboard"] for key in row)


async def test_the_demos_month_again_comes_to_the_same_verdicts(house: House) -> None:
    await apply(house, MONTH)
    await apply(house, OTHER)
    await Month(house, make_crowd(14, own_remarks())).passes()
    for slug in ("after-visit", "check-up"):
        real = await really(house, slug)
        view = await trial(house, await house.app.services.campaigns.export(slug), days=31)
        assert judged(view) == real
        assert view.asked == sum(ask for ask, _ in real.values())
        assert view.asked > 10
        assert len({reason for _, reason in real.values()}) >= 5


async def rows_of_everything(house: House) -> dict[str, int]:
    async with house.app.uow.read() as tx:
        tables = Base.metadata.sorted_tables
        return {
            table.name: await tx.session.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
        }


async def test_a_trial_sends_nothing_and_keeps_nothing(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=1)
    kept, said = await rows_of_everything(house), len(anna.messages())
    view = await trial(house, NPS + "hours: 09:00-22:00\n")
    assert [(row.ask, row.contact) for row in view.rows] == [(True, f"crm-{anna.id}")]
    # The question to come is told with its instant.
    assert view.rows[0].at is not None
    assert view.rows[0].at > house.now
    await house.passes(minutes=1)
    assert (await rows_of_everything(house), len(anna.messages())) == (kept, said)


async def test_a_campaign_that_never_ran_is_tried_among_those_that_did(house: House) -> None:
    await apply(house)
    anna, ben = await reader(house, "Anna"), await reader(house, "Ben")
    await happens(house, anna)
    await happens(house, ben, service="Massage")
    await house.passes(hours=3)
    await anna.taps("9")
    new = "slug: massages\nmetric: csat\ntrigger: {on: service_event}\nservices: [Massage]\npriority: 3\n"
    view = await trial(house, new)
    assert [(row.contact, row.ask) for row in view.rows] == [(f"crm-{ben.id}", True)]
    assert dict(view.reasons) == {"service": 1}
    lower = await trial(house, new.replace("priority: 3", "priority: -3"))
    assert dict(lower.reasons) == {"outranked": 1, "service": 1}


async def test_visits_reported_late_may_be_tried_as_if_reported_on_time(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    await house.passes(days=12)
    ended = house.now - timedelta(days=10)
    await happens(house, anna, completed_at=ended.isoformat())
    assert dict((await trial(house, NPS)).reasons) == {"stale": 1}
    view = await trial(house, NPS, finished=True)
    assert [(row.ask, row.at) for row in view.rows] == [(True, ended + timedelta(hours=2))]


async def test_a_limit_looks_at_the_newest_and_keeps_the_rest_as_history(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    for _ in range(3):
        await happens(house, anna)
        await house.passes(hours=30)
    view = await trial(house, NPS, limit=1)
    assert (view.visits, view.left_out) == (1, 2)
    # The first question is history by then, and still open.
    assert [(row.ask, row.reason) for row in view.rows] == [(False, "already_planned")]


async def test_waves_and_variants_are_tried_too(house: House) -> None:
    people = [await reader(house, f"Guest {number}") for number in range(6)]
    await house.passes(days=3)
    document = (
        "slug: q\nmetric: nps\ntrigger: {every: 90 days}\n"
        "variants: [{name: early, hours: '13:00-14:00'}, {name: late, hours: '16:00-17:00'}]\n"
    )
    view = await trial(house, document, days=2)
    assert (view.visits, view.asked) == (0, len(people))
    # In UTC.
    hours = {"early": 12, "late": 15}
    for row in view.rows:
        assert row.at is not None
        assert row.at.hour == hours[row.variant or ""]
    assert {row.variant for row in view.rows} == {"early", "late"}


async def test_an_audience_that_is_not_saved_is_refused(house: House) -> None:
    with pytest.raises(InvalidDocument):
        await trial(house, NPS + "audience: loyal\n")


async def test_admins_try_a_campaign_with_a_key(house: House) -> None:
    await apply(house, NPS + "state: paused\n")
    anna, ben = await reader(house, "Anna"), house.customer("Ben")
    await happens(house, anna)
    await happens(house, ben.id)
    await house.passes(hours=3)
    await house.admin.writes("/campaigns")
    await house.admin.taps("after-visit")
    await house.admin.taps("Try on the past")
    await house.admin.sees(
        "The last 30 days. Nothing is sent", "Services looked at: 2", "Would have asked: 1", f"crm-{anna.id}"
    )
    await anna.sees_no("recommend")
