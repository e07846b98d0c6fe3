"""Employees: asked without names, and never among the customers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

import sandbox
from bot.app import App, open_app
from db.tables import (
    AnonymousComment,
    AnonymousPrompt,
    AnonymousTally,
    Base,
    Comment,
    FailedUpdate,
    Message,
    Response,
    VisitView,
)
from feedback.errors import InvalidDocument, InvalidInput
from feedback.people import EMPLOYEE
from tests.databases import PostgresDatabases, SqliteFiles
from tests.house import ADMIN, MORNING, TOKEN, House, leaves_over, settings_for
from tests.journeys.asking import NPS, apply, happens, reader, verdict
from tests.people import Person

ENPS = "slug: team\nmetric: enps\ntrigger: {every: 30}\n"
NAMES = ("Ada", "Bo", "Cy", "Di", "Ed", "Flo")
# Two worlds that differ only in who gave which score and who wrote.
ONE = {"Ada": 10, "Bo": 10, "Cy": 9, "Di": 8, "Ed": 0, "Flo": 3}
OTHER = {"Ada": 0, "Bo": 8, "Cy": 10, "Di": 3, "Ed": 10, "Flo": 9}
GRUMBLE, PRAISE = "The coffee machine is broken again", "I like my team"


async def employee(house: House, name: str = "Ada", language: str = "en") -> Person:
    """Somebody who works here and has agreed to be asked."""
    person = await reader(house, name, language)
    async with house.app.uow.write() as tx:
        (await tx.contacts.known(person.id)).tags = [EMPLOYEE]
    return person


async def team(house: House) -> dict[str, Person]:
    """Six of them, asked."""
    people = {name: await employee(house, name) for name in NAMES}
    await apply(house, ENPS)
    await house.passes(hours=1)
    await house.passes(hours=1)
    return people


async def stored(house: House, table: type[Base]) -> Sequence[Any]:
    """The rows of a table."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(table)))


async def test_an_answer_is_counted_without_a_name_and_cannot_be_changed(house: House) -> None:
    ada = (await team(house))["Ada"]
    await ada.sees("recommend Aurora as a place to work", "without your name")
    question = ada.keyed("9")
    await ada.taps("9", times=2)
    await ada.sees("counted without your name", "Anything to add?")
    await ada.sees_no("Change", "9 out of 10")
    await ada.forges(_data(question, "0"), on=question)
    await ada.sees("can’t be shown or changed")
    (tally,) = await stored(house, AnonymousTally)
    assert tally.counts == {"9": 1}
    assert not await stored(house, Response)
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(ada.id)
        (invitation,) = await tx.invitations.of_contact(contact.id)
        assert (invitation.state, invitation.answered_at) == ("answered", None)


def _data(message: Mapping[str, Any], label: str) -> str:
    return next(str(key["data"]) for row in message["keyboard"] for key in row if key["text"] == label)


async def test_words_are_kept_without_a_name_until_that_is_all(house: House) -> None:
    bo = (await team(house))["Bo"]
    await bo.writes("2")
    await bo.sees("counted without your name")
    await bo.writes("7")
    await bo.sees("Your answer has been counted")
    await bo.writes(GRUMBLE)
    await bo.sees("Kept without your name", "until you tap “That’s all”")
    number = await bo.writes("and cold")
    await bo.edits(number, "and very cold")
    await bo.sees("can’t be edited")
    await bo.sends("photo")
    await bo.sees("Only text can be kept")
    await bo.taps("That’s all")
    await bo.sees("with your name, as usual")
    assert {one.text for one in await stored(house, AnonymousComment)} == {GRUMBLE, "and cold"}
    assert not await stored(house, Message)
    await bo.writes("Where is my order?")
    (comment,) = await stored(house, Comment)
    assert comment.kind == "feedback"


async def test_after_the_next_day_words_have_a_name_again(house: House) -> None:
    cy = (await team(house))["Cy"]
    await cy.taps("10")
    question = cy.messages()[-1]
    await house.passes(days=2)
    assert not await stored(house, AnonymousPrompt)
    await cy.writes("Late thought", reply_to=question)
    await cy.sees("This message was not kept")
    assert not await stored(house, AnonymousComment)
    assert not await stored(house, Message)
    await cy.writes("Something else")
    assert len(await stored(house, Message)) == 1


async def test_feedback_asked_for_has_a_name(house: House) -> None:
    di = (await team(house))["Di"]
    await di.taps("10")
    await di.writes("/feedback")
    await di.writes("The new site is slow")
    assert len(await stored(house, Message)) == 1
    assert not await stored(house, AnonymousComment)


async def test_a_week_is_told_when_it_is_over_and_has_five_answers(house: House) -> None:
    people = await team(house)
    for name in NAMES[:5]:
        await people[name].taps(str(ONE[name]))
    await people["Ed"].writes(GRUMBLE)
    report = house.app.services.reports.report
    view = await report("team", now=house.now)
    assert (view.summary.n, view.comments) == (0, ())
    assert [(week.n, week.summary, week.comments) for week in view.weeks] == [(5, None, ())]
    await house.admin.writes("/report team")
    await house.admin.sees("Answers without names", "n = 5 so far", "told from 10 March")
    await house.admin.sees_no("coffee")
    await house.passes(days=7, hours=12)
    await people["Flo"].taps("3")
    await house.passes(days=14)
    await house.admin.writes("/report team")
    await house.admin.sees("Week from 2 March: +40, n = 5", "coffee machine", "too few answers (n = 1)")
    view = await report("team", now=house.now)
    assert (view.summary.n, view.summary.value) == (5, 40.0)
    with pytest.raises(InvalidInput):
        await report("team", now=house.now, by="location")


async def test_a_test_on_oneself_is_not_counted(house: House) -> None:
    await house.admin.starts()
    await house.admin.taps("I agree")
    number = await apply(house, ENPS)
    assert await house.app.services.invitations.test(number, ADMIN, house.now)
    await house.rest()
    await house.admin.taps("0")
    await house.admin.sees("a test and is not counted")
    assert not await stored(house, AnonymousTally)


async def test_employees_and_customers_are_asked_apart(house: House) -> None:
    await apply(house)
    await apply(house, NPS.replace("after-visit", "it-help") + "people: employees\n")
    ada, anna = await employee(house), await reader(house)
    staff = await happens(house, ada, contact={"tags": [EMPLOYEE]})
    assert verdict(staff) == (False, "employee")
    assert verdict(staff, "it-help") == (True, None)
    guest = await happens(house, anna)
    assert verdict(guest) == (True, None)
    assert verdict(guest, "it-help") == (False, "customer")
    exported = await house.app.services.campaigns.export("it-help")
    assert "people: employees\n" in exported


@pytest.mark.parametrize("more", ["follow_up: {top: Why}\n", "people: customers\n"])
async def test_what_would_tell_of_people_is_refused(house: House, more: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        await apply(house, ENPS + more)
    (mistake,) = refused.value.mistakes
    assert mistake.message_id.startswith("error-unnamed-")


TEMPLATES = Path(__file__).parents[2] / "campaigns"


async def test_one_department_rates_another_and_the_report_splits_by_it(house: House) -> None:
    await apply(house, (TEMPLATES / "inside-service.yaml").read_text())
    people = [await employee(house, name) for name in NAMES]
    for person in people:
        about = {"about": "Bookkeeping" if person is not people[0] else "IT"}
        asked = {"stage": "internal", "contact": {"tags": [EMPLOYEE]}, "attributes": about}
        assert verdict(await happens(house, person, **asked), "inside-service") == (True, None)
    await house.passes(hours=2)
    await people[0].sees("How well did your colleagues help you: IT?")
    for person in people:
        await person.taps("5")
    view = await house.app.services.reports.report("inside-service", now=house.now, by="about")
    assert [(row.part, row.n, row.summary is None) for row in view.breakdown] == [
        ("Bookkeeping", 5, False),
        ("IT", 1, True),
    ]


async def test_joining_and_leaving_are_asked_about_by_the_stage(house: House) -> None:
    for name in ("joined", "left", "team"):
        await apply(house, (TEMPLATES / f"{name}.yaml").read_text())
    ada = await employee(house)
    came = await happens(house, ada, stage="joined", contact={"tags": [EMPLOYEE]})
    # On a working day.
    assert verdict(came, "joined")[0]
    assert verdict(came, "left") == (False, "segment")
    bo = await employee(house, "Bo")
    went = await happens(house, bo, stage="left", contact={"tags": [EMPLOYEE]})
    assert verdict(went, "left") == (True, None)
    await house.passes(hours=2)
    await bo.sees("recommend Aurora as a place to work")
    await bo.sees_no("without your name")


async def test_what_employees_answer_is_no_news_about_customers(house: House) -> None:
    await apply(house, NPS.replace("after-visit", "it-help") + "people: employees\n")
    ada = await employee(house)
    await happens(house, ada, contact={"tags": [EMPLOYEE]})
    await house.passes(hours=3)
    await ada.taps("0")
    await ada.writes("Nobody came, terrible")
    async with house.app.uow.read() as tx:
        since = house.now - timedelta(days=8)
        assert await tx.spikes.counts(since, house.now - timedelta(days=1)) == {}
        assert not await tx.spikes.examples(since, house.now, "", 3)


async def test_mydata_says_why_answers_without_a_name_are_missing(house: House) -> None:
    flo = (await team(house))["Flo"]
    await flo.writes("/mydata")
    await flo.sees_no("without your name are not here")
    await flo.taps("3")
    await flo.writes("/mydata")
    await flo.sees("without your name are not here")
    await flo.taps("Delete my data")
    await flo.taps("Yes, delete")
    assert not await stored(house, AnonymousPrompt)
    (tally,) = await stored(house, AnonymousTally)
    assert tally.counts == {"3": 1}


async def test_an_update_that_failed_keeps_no_answer(house: House) -> None:
    ed = (await team(house))["Ed"]
    body = {"update_id": 7, "callback_query": {"from": {"id": ed.id}, "data": "score"}}
    failures = house.app.services.failures
    await failures.record(7, body, error="Error", incident="i", now=house.now, person=ed.id)
    (kept,) = await stored(house, FailedUpdate)
    assert kept.body == {"callback_query": {"from": {"id": ed.id}}}


async def test_staff_say_how_a_visit_went_only_where_a_campaign_wants_it(house: House) -> None:
    agent, anna = house.agent(), await reader(house)
    await apply(house)
    await happens(house, anna, staff="Jan")
    await agent.sees_no("from your side")
    await apply(house, NPS + "staff_view: true\n", force=True)
    await happens(house, anna)
    await agent.sees_no("from your side")
    await happens(house, anna, staff="Jan", location="Center")
    asked = await agent.sees("Jan · Haircut · Center", "How did it go from your side?", "sees it in /mydata")
    await agent.taps("so-so")
    await agent.sees("Olga: it went so-so")
    other = house.agent("Piotr")
    await other.forges(_data(asked, "badly"), on=asked)
    await anna.writes("/mydata")
    await anna.sees("our team about your visit: so-so")
    await anna.taps("Delete my data")
    await anna.taps("Yes, delete")
    assert not await stored(house, VisitView)


@asynccontextmanager
async def world(database_url: str) -> AsyncIterator[House]:
    """A house of its own, the same every time."""
    clock = sandbox.ManualClock(epoch=MORNING.timestamp())
    limits = sandbox.Limits(enabled=False)
    async with sandbox.running(token=TOKEN, clock=clock, limits=limits) as tg:
        tg.act.create_person(id=ADMIN, first_name="Boss", language_code="en", started=True)
        group = tg.act.create_chat(title="Staff", creator=ADMIN, kind="supergroup", bot="administrator")
        settings = settings_for(tg.url, database_url, group.id, secret_key="k" * 40)
        async with open_app(settings, leaves_over(tg)) as app:
            await app.batcher.start()
            await app.batcher.loaded()
            app.nursery.spawn(app.polling.run(), "polling")
            yield House(tg, app, clock)
            await app.batcher.stop()


async def lived(database_url: str, scores: Mapping[str, int], words: Mapping[str, str]) -> dict[str, Any]:
    """Everything kept after a week in which these people answered so, one after another."""
    async with world(database_url) as house:
        events = ["response.created", "response.updated", "case.opened", "contact.opted_out"]
        hook = {"url": "https://hooks.example.org/otklik", "events": events}
        await house.app.services.webhooks.add(hook, house.now)
        people = {name: await employee(house, name) for name in NAMES}
        await house.passes(hours=2)
        await apply(house, ENPS.replace("{every: 30}", "{on: service_event, delay: 0h}"))
        for name, person in people.items():
            # One after another: in which order a wave is sent is chance.
            await happens(house, person, id=f"visit-{name}", contact={"tags": [EMPLOYEE]})
            await house.passes(minutes=1)
        for name in NAMES:
            await people[name].taps(str(scores[name]))
            if name in words:
                await people[name].writes(words[name])
            await house.passes(minutes=7)
        await house.passes(hours=12)
        return await everything(house.app)


async def everything(app: App) -> dict[str, Any]:
    """Every row of every table; of those without names also in the order in which they lie."""
    kept: dict[str, Any] = {}
    async with app.uow.read() as tx:
        for table in Base.metadata.sorted_tables:
            found = await tx.session.execute(select(table).order_by(*table.primary_key.columns))
            kept[table.name] = [tuple(row) for row in found]
        for name in ("anonymous_tallies", "anonymous_comments"):
            lying = await tx.session.execute(text(f"SELECT * FROM {name}"))  # noqa: S608 - our own table
            kept[f"{name} as they lie"] = [tuple(row) for row in lying]
        if tx.anonymous.on_postgresql:
            xmin = await tx.session.execute(text("SELECT DISTINCT xmin::text FROM anonymous_comments"))
            kept["transactions of words"] = len(xmin.all())
    return kept


async def test_nothing_kept_tells_who_gave_which_answer(
    databases: SqliteFiles | PostgresDatabases, caplog: pytest.LogCaptureFixture
) -> None:
    """Two worlds with the answers dealt otherwise: not a byte of what is kept differs."""
    caplog.set_level(logging.INFO)
    one = await lived(await asyncio.to_thread(databases.fresh), ONE, {"Bo": PRAISE, "Ed": GRUMBLE})
    other = await lived(await asyncio.to_thread(databases.fresh), OTHER, {"Cy": GRUMBLE, "Flo": PRAISE})
    assert sorted(ONE.values()) == sorted(OTHER.values())
    assert one["anonymous_tallies"][0][2] == {"0": 1, "3": 1, "8": 1, "9": 1, "10": 2}
    assert len(one["anonymous_comments"]) == 2
    assert not any(one[table] for table in ("responses", "comments", "messages", "hook_deliveries", "cases"))
    assert one.get("transactions of words", 1) == 1
    # Nothing but the secret of the webhook is made by chance.
    for name in one.keys() - {"hooks"}:
        assert one[name] == other[name], name
    assert GRUMBLE not in caplog.text
    assert PRAISE not in caplog.text
