"""Roles and the audit log, through the wire."""

import logging
from typing import Any

import pytest
from aiogram.filters import Command
from sqlalchemy import select

from db.tables import Change
from feedback.case import CaseState
from feedback.changes import ActorKind, ChangeKind
from feedback.roles import Role
from handlers import staff
from handlers.staff import needs
from handlers.taps import Taps
from tests.house import ADMIN, House
from tests.journeys.company import asked, runs
from tests.journeys.desk import history, staff_room, the_case
from tests.people import Person

LOOK_ON = "You may look on here, not act"
UNNAMED = "You have no role here yet"
FILE = """
slug: loved
metric: nps
trigger: {on: service_event}
hours: 12:00-21:00
"""


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


def test_what_only_looks_is_a_key_or_a_command_that_exists() -> None:
    verbs, commands = set[str](), set[str]()
    for part in staff.router().chain_tail:
        for handler in (*part.callback_query.handlers, *part.message.handlers):
            for each in handler.filters or ():
                verbs |= each.callback.verbs if isinstance(each.callback, Taps) else set()
                named = each.callback.commands if isinstance(each.callback, Command) else ()
                commands |= {str(command) for command in named}
    assert verbs >= needs.LOOKING | needs.OWN
    assert commands >= needs.LOOKING_COMMANDS | needs.LISTING_COMMANDS
    assert not needs.LOOKING & needs.OWN


async def log_of(house: House, kind: ChangeKind) -> list[Change]:
    """What was written down of a kind, oldest first."""
    async with house.app.uow.read() as tx:
        query = select(Change).filter_by(kind=kind).order_by(Change.id)
        return list(await tx.session.scalars(query))


async def role_of(house: House, person: Person) -> Role | None:
    """What somebody is in the staff chat now."""
    return await house.app.services.staff.role_of(person.id, house.now, house.staff_chat)


async def names(house: House, person: Person, role: str) -> None:
    """The admin answers somebody's message in the staff chat with /staff."""
    number = await person.writes("hello")
    await staff_room(house).writes(f"/staff {role}", reply_to={"message_id": number})


async def test_until_somebody_is_named_everybody_in_the_staff_chat_is_an_agent(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await house.admin.writes("/staff")
    await house.admin.sees("Boss", "admin", "Nobody is named yet", "everybody in the staff chat is an agent")
    await olga.taps("Take")
    assert (await the_case(house)).owner_name == "Olga"


async def test_a_viewer_sees_and_may_not_act_and_is_told_in_their_own_language(
    house: House, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    kim = house.agent("Kim")
    made = house.tg.act.create_person(first_name="Ewa", language_code="pl")
    house.tg.act.join(person=made.id, chat=house.staff_chat)
    ewa = Person(house.tg, house.rest, made.id, house.staff_chat)
    await names(house, ewa, "viewer")
    await staff_room(house).sees("Ewa is viewer from now on", "Roles are in force now")
    await names(house, kim, "agent")
    caplog.set_level(logging.INFO)
    for label in ("Take", "Resolve"):
        await ewa.taps(label)
        assert "Tutaj możesz patrzeć, ale nie działać" in ewa.toasts()[-1]
    assert [record.__dict__.get("action") for record in caplog.records].count("not_an_agent") == 2
    assert (await the_case(house)).state == CaseState.OPEN
    await ewa.writes("/cases")
    await ewa.sees("Case 1")
    # What they write to the customer does not go out in silence.
    card = staff_room(house).keyed("Take")
    await ewa.writes("We are sorry!", reply_to=card)
    await ewa.sees("Tutaj możesz patrzeć", "ani wysłane")
    await anna.sees_no("We are sorry!")
    await kim.taps("Take")
    assert await history(house) == ["opened", "shown", "taken"]


async def test_whoever_was_not_named_is_refused_once_somebody_was(house: House, anna: Person) -> None:
    olga, kim = house.agent("Olga"), house.agent("Kim")
    await names(house, kim, "agent")
    assert (await role_of(house, olga), await role_of(house, kim)) == (None, Role.AGENT)
    await olga.taps("Take")
    assert UNNAMED in olga.toasts()[-1]
    assert (await the_case(house)).owner_id is None
    await names(house, kim, "none")
    await staff_room(house).sees("Nobody is named any more")
    await olga.taps("Take")
    assert (await the_case(house)).owner_name == "Olga"


async def test_an_agent_resolves_own_cases_and_a_manager_others_too(house: House, anna: Person) -> None:
    olga, kim, vera = house.agent("Olga"), house.agent("Kim"), house.agent("Vera")
    for person, role in ((olga, "agent"), (kim, "agent"), (vera, "manager")):
        await names(house, person, role)
    await olga.taps("Take")
    for label in ("Resolve", "Release", "Assign", "Snooze"):
        await kim.taps(label)
        assert kim.toasts()[-1] == "Olga has this case. Only they or a manager may do that."
    assert (await the_case(house)).owner_name == "Olga"
    await vera.taps("Release")
    assert (await the_case(house)).owner_id is None
    await house.passes(seconds=10)
    await kim.taps("Take")
    await kim.taps("Resolve")
    await kim.taps("Solved")
    # The questions stand in the group: another agent's finger changes nothing.
    await olga.taps("Long wait")
    assert olga.toasts()[-1].startswith("Kim has this case.")
    await kim.taps("Long wait")
    await kim.writes("Done")
    assert (await the_case(house)).state == CaseState.RESOLVED


async def test_reports_are_for_managers_and_viewers_campaigns_for_admins(house: House) -> None:
    await runs(house)
    people = {role: house.agent(role.title()) for role in ("agent", "manager", "viewer")}
    for role, person in people.items():
        await names(house, person, role)
        private = Person(house.tg, house.rest, person.id)
        await private.starts()
        await private.writes("/report")
        offered = any(key["text"] == "after-visit" for row in private.last()["keyboard"] or () for key in row)
        assert offered is (role != "agent"), role
        await private.writes("/campaigns")
        assert not any(
            key["text"] == "after-visit" for row in private.last()["keyboard"] or () for key in row
        )
    boss = house.agent("Second")
    await names(house, boss, "admin")
    private = Person(house.tg, house.rest, boss.id)
    await private.starts()
    await private.writes("/audit")
    await private.sees("Who changed what", "Second", "Role")


async def test_roles_are_given_by_keys_by_name_and_by_number(house: House, anna: Person) -> None:
    made = house.tg.act.create_person(first_name="Olga", language_code="en", username="Olga_K")
    house.tg.act.join(person=made.id, chat=house.staff_chat)
    olga = Person(house.tg, house.rest, made.id, house.staff_chat)
    await olga.taps("Take")
    await house.admin.writes("/staff")
    await house.admin.taps("Olga: give a role")
    await house.admin.taps("manager")
    assert house.admin.toasts()[-1] == "Olga is manager from now on."
    assert await role_of(house, olga) is Role.MANAGER
    await house.admin.writes("/staff сотрудник @olga_k")
    await house.admin.sees("Olga is agent from now on.")
    await house.admin.writes(f"/staff viewer {olga.id}")
    assert await role_of(house, olga) is Role.VIEWER
    await house.admin.writes("/staff manager @nobody_here")
    await house.admin.sees("Nobody who has worked here is known as @nobody_here")
    await house.admin.writes("/staff emperor @olga_k")
    await house.admin.sees("Roles: admin, manager, agent, viewer")
    await house.admin.writes(f"/staff none {ADMIN}")
    await house.admin.sees("Boss is an admin by ADMIN_IDS")
    changes = [(row.before, row.after) for row in await log_of(house, ChangeKind.ROLE)]
    assert changes == [
        (None, {"role": "manager"}),
        ({"role": "manager"}, {"role": "agent"}),
        ({"role": "agent"}, {"role": "viewer"}),
    ]


async def test_nobody_but_admins_gives_roles(house: House, anna: Person) -> None:
    olga, kim = house.agent("Olga"), house.agent("Kim")
    await names(house, olga, "manager")
    await olga.writes("/staff admin", reply_to={"message_id": await kim.writes("hi")})
    await olga.sees("Only admins of the bot may change this.")
    private = Person(house.tg, house.rest, olga.id)
    await private.starts()
    await private.writes(f"/staff admin {olga.id}")
    assert await role_of(house, olga) is Role.MANAGER
    assert len(await log_of(house, ChangeKind.ROLE)) == 1


async def test_an_agent_who_leaves_the_staff_chat_is_none_any_more(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await names(house, olga, "agent")
    house.tg.act.leave(person=olga.id, chat=house.staff_chat)
    await house.passes(minutes=6)
    assert await role_of(house, olga) is None
    assert not await house.app.services.staff.is_agent(olga.id, house.now)


async def test_the_log_tells_who_changed_what_with_before_and_after(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/canned en Sorry\nWe are sorry.")
    await olga.writes("/canned en Sorry\nWe are very sorry.")
    await olga.writes("/causes Too loud")
    await staff_room(house).writes("/route location=Centre")
    first, second = await log_of(house, ChangeKind.CANNED)
    assert (first.before, first.after) == (None, {"text": "We are sorry."})
    assert (second.before, second.after) == ({"text": "We are sorry."}, {"text": "We are very sorry."})
    assert (second.actor_kind, second.actor_id, second.actor_name) == (ActorKind.PERSON, olga.id, "Olga")
    assert [row.about for row in await log_of(house, ChangeKind.CAUSE)] == ["Too loud"]
    [route] = await log_of(house, ChangeKind.ROUTE)
    assert (route.about, route.actor_id) == ("location=Centre", ADMIN)
    await house.admin.writes("/audit")
    await house.admin.sees("Olga", "Ready answer: en Sorry", "We are sorry. → We are very sorry.")
    await house.admin.taps("By kind…")
    await house.admin.taps("Root cause")
    await house.admin.sees("Only: Root cause", "Too loud")
    await house.admin.taps("By person…")
    await house.admin.taps("Boss")
    await house.admin.sees("Nothing has been changed yet.")
    await house.admin.taps("By kind…")
    await house.admin.taps("All")
    await house.admin.sees("Route: location=Centre")


async def test_what_becomes_of_a_campaign_is_in_the_log_and_only_what_differs(house: House) -> None:
    campaigns = house.app.services.campaigns
    await campaigns.apply(FILE, by="test", now=house.now)
    await campaigns.apply(FILE.replace("12:00-21:00", "11:00-20:00"), by="test", now=house.now, force=True)
    number = await campaigns.find("loved")
    await campaigns.pause(number, house.now)
    await campaigns.pause(number, house.now)
    made, changed, paused = await log_of(house, ChangeKind.CAMPAIGN)
    assert (made.about, made.before, (made.after or {})["hours"]) == ("loved", None, "12:00-21:00")
    assert (changed.before, changed.after) == ({"hours": "12:00-21:00"}, {"hours": "11:00-20:00"})
    assert (paused.before, paused.after) == ({"state": "running"}, {"state": "paused"})
    assert paused.actor_kind == ActorKind.ITSELF


async def test_pages_of_the_log_show_every_change_once(house: House) -> None:
    for number in range(20):
        await house.app.services.changes.exported(f"Export {number:02}", number, house.now)
    await house.admin.writes("/audit")
    seen: list[str] = []
    for _ in range(3):
        text = house.admin.last()["text"]
        seen += [f"Export {number:02}" for number in reversed(range(20)) if f"Export {number:02}" in text]
        keys: list[Any] = [key["text"] for row in house.admin.last()["keyboard"] for key in row]
        if "Older" in keys:
            await house.admin.taps("Older")
    assert seen == [f"Export {number:02}" for number in reversed(range(20))]
