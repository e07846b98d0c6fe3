"""Calendars, broadcasts, spreads, links and picking by hand, through the wire."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.tables import Campaign, CampaignLink, Invitation, Response, Wave
from feedback.campaign_links import About, LinkTerms, usual_terms
from feedback.changes import ChangeKind
from feedback.errors import InvalidInput
from feedback.verdict import Reason
from feedback.views import Outcome
from feedback.views.campaign_link import CampaignLinkView
from tests.house import House
from tests.journeys.asking import apply, body, fate, happens, reader
from tests.people import Person

MONTHLY = "slug: monthly\nmetric: nps\ntrigger: {cron: 0 12 5 * *}\ncooldown: {any: 0}\n"
SPREAD = "slug: quarterly\nmetric: nps\ntrigger: {every: 90 days, spread: 30 days}\n"
POSTER = "slug: poster\nmetric: csat\ntrigger: {on: request}\n"


async def rows(house: House, slug: str) -> list[Invitation]:
    """The campaign's invitations, oldest first."""
    async with house.app.uow.read() as tx:
        query = select(Invitation).join(Campaign, Campaign.id == Invitation.campaign_id)
        return list(await tx.session.scalars(query.where(Campaign.slug == slug).order_by(Invitation.id)))


async def link(house: House, slug: str, about: About, terms: LinkTerms | None = None) -> CampaignLinkView:
    services = house.app.services
    number = await services.campaigns.find(slug)
    return await services.campaign_links.make(number, about, terms or usual_terms(about), house.now)


def payload(house: House, view: CampaignLinkView) -> str:
    return house.app.sign.pack_campaign_link(view.id)


def questions(person: Person, words: str) -> int:
    """Unanswered ones: an answer takes the place of its question."""
    return len([message for message in person.messages() if words in message["text"]])


async def asked(house: House, slug: str) -> int:
    """How many questions of the campaign went out."""
    return len([row for row in await rows(house, slug) if row.sent_at])


async def test_a_calendar_asks_on_its_dates_once_and_makes_up_for_nothing(house: House) -> None:
    anna = await reader(house)
    campaign = await apply(house, MONTHLY)
    await house.passes(days=2)
    await anna.sees_no("recommend")
    # 5 March, 12:00 in Warsaw.
    await house.passes(days=1, hours=2)
    await anna.sees("recommend Aurora")
    await anna.taps("9")
    await house.passes(hours=3)
    assert await asked(house, "monthly") == 1
    # Paused over 5 April: that occurrence is gone, 5 May comes.
    await house.app.services.campaigns.pause(campaign, house.now)
    await house.passes(days=32)
    await house.app.services.campaigns.start(campaign, house.now)
    await house.passes(hours=6)
    assert await asked(house, "monthly") == 1
    await house.passes(days=29, hours=15)
    assert await asked(house, "monthly") == 2
    async with house.app.uow.read() as tx:
        waves = list(await tx.session.scalars(select(Wave).order_by(Wave.id)))
    assert [str(wave.on_date) for wave in waves] == ["2026-03-05", "2026-05-05"]
    assert [wave.interval for wave in waves] == [31, 31]


async def test_everybody_has_a_day_of_their_own_in_a_spread_wave(house: House) -> None:
    people = [await reader(house, f"Guest {number}") for number in range(6)]
    await apply(house, SPREAD)
    await house.passes(hours=1)
    planned = await rows(house, "quarterly")
    waiting = {row.contact_id: row.eligible_at for row in planned if row.reason == Reason.SPREAD}
    assert len(planned) == 6
    assert len(waiting) >= 4
    assert len({at.date() for at in waiting.values() if at}) > 2
    assert all(
        at is not None and at.astimezone(house.app.settings.zone).weekday() < 5 for at in waiting.values()
    )
    # Nobody is held back from a visit's question meanwhile.
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event}\n")
    late = max((at, number) for number, at in waiting.items() if at)[1]
    async with house.app.uow.read() as tx:
        last = (await tx.contacts.get(late)).telegram_id
    person = next(each for each in people if each.id == last)
    await happens(house, person)
    await house.passes(hours=2)
    await person.sees("Haircut")
    await person.taps("5")
    sent_at = house.now
    for _ in range(32):
        await house.passes(days=1)
    sent = {row.contact_id: row.sent_at for row in await rows(house, "quarterly") if row.sent_at}
    assert len(sent) == 6
    known = [number for number in waiting if number in sent]
    assert len(known) >= len(waiting) - 1
    assert all(sent[number] >= (waiting[number] or house.now) for number in known)
    # The visit's question has put one off by 30 days; the visit gave them a number of the CRM's.
    assert max(sent.values()) - sent_at >= timedelta(days=29)


async def test_a_broadcast_reaches_its_audience_over_hours_and_once(house: House) -> None:
    people = [await reader(house, f"Guest {number}") for number in range(5)]
    outsider = await reader(house, "Zoe")
    for person in people:
        await happens(house, person, contact={"tags": ["club"]})
    text = 'slug: news\nmetric: nps\ntrigger: {at: 2026-03-03 12:00, over: 4h}\naudience: tag "club"\n'
    await apply(house, text)
    await house.passes(days=1, minutes=30)
    assert [questions(each, "recommend") for each in people] == [0] * 5
    await house.passes(minutes=45)
    early = sum(questions(each, "recommend") for each in people)
    for _ in range(8):
        await house.passes(minutes=30)
    assert early < 5
    assert [questions(each, "recommend") for each in people] == [1] * 5
    await outsider.sees_no("recommend")
    sent = sorted(row.sent_at for row in await rows(house, "news") if row.sent_at)
    assert sent[-1] - sent[0] > timedelta(minutes=29)
    await house.passes(days=40)
    assert sum(questions(each, "recommend") for each in people) == 5


async def test_a_broadcast_of_yesterday_is_refused_and_one_that_began_goes_on(house: House) -> None:
    with pytest.raises(InvalidInput) as refused:
        await apply(house, "slug: news\nmetric: nps\ntrigger: {at: 2026-03-01 12:00}\n")
    assert refused.value.message_id == "error-broadcast-past"
    campaign = await apply(house, "slug: news\nmetric: nps\ntrigger: {at: 2026-03-03 12:00, over: 4h}\n")
    await reader(house)
    await house.passes(days=1, hours=1, minutes=5)
    await house.app.services.campaigns.pause(campaign, house.now)
    await house.app.services.campaigns.start(campaign, house.now)
    await house.passes(hours=5)
    assert [row.state for row in await rows(house, "news")] == ["sent"]


async def test_a_stranger_scans_a_poster_agrees_and_is_asked_at_once_about_the_place(house: House) -> None:
    await apply(house, POSTER)
    made = await link(house, "poster", About(location="Center", service="Haircut"))
    anna = house.customer()
    await anna.starts(payload(house, made))
    await anna.sees("Thank you for stopping by", "I agree")
    assert questions(anna, "Haircut") == 0
    await anna.taps("I agree")
    await anna.sees("Haircut")
    async with house.app.uow.read() as tx:
        assert (await tx.campaign_links.get(made.id)).spent == 0
    await anna.taps("5")
    async with house.app.uow.read() as tx:
        assert (await tx.campaign_links.get(made.id)).spent == 1
        contact = await tx.contacts.known(anna.id)
        (event,) = await tx.events.of_contact(contact.id, 5)
    assert (event.location, event.service, event.attributes) == ("Center", "Haircut", {"link": made.id})
    (row,) = [one for one in await rows(house, "poster") if one.sent_at]
    assert (row.origin, row.link_id, row.event_id, row.state) == ("link", made.id, event.id, "answered")
    # Scanned again on the same day: nobody is asked twice within 24 hours.
    await anna.starts(payload(house, made))
    await anna.sees("only a moment ago")
    await house.passes(days=1, minutes=1)
    await anna.starts(payload(house, made))
    assert questions(anna, "Haircut") == 1
    await anna.taps("4")
    async with house.app.uow.read() as tx:
        assert (await tx.campaign_links.get(made.id)).spent == 2


async def test_at_night_whoever_scans_is_asked_at_once(house: House) -> None:
    await apply(house, POSTER)
    made = await link(house, "poster", About(location="Center"))
    anna = await reader(house)
    await house.passes(hours=13)
    await anna.starts(payload(house, made))
    await anna.sees("How satisfied are you")
    await anna.starts(payload(house, made))
    await anna.sees("just above")
    assert [row.state for row in await rows(house, "poster")] == ["sent"]


async def test_a_link_of_one_order_takes_one_answer_whoever_gives_it(house: House) -> None:
    await apply(house, POSTER)
    made = await link(house, "poster", About(order="A-17", service="Haircut"))
    assert (made.uses, made.expires_at) == (1, house.now + timedelta(days=30))
    anna, ben = await reader(house), await reader(house, "Ben")
    await anna.starts(payload(house, made))
    await ben.starts(payload(house, made))
    await anna.sees("Haircut")
    question = await ben.sees("Haircut")
    await anna.taps("5")
    assert [row.state for row in await rows(house, "poster")] == ["answered", "withdrawn"]
    assert not any(
        message["keyboard"] for message in ben.messages() if message["message_id"] == question["message_id"]
    )
    carl = await reader(house, "Carl")
    await carl.starts(payload(house, made))
    await carl.sees("already answered by this link")
    async with house.app.uow.read() as tx:
        assert (await tx.campaign_links.get(made.id)).spent == 1


async def test_of_several_who_answer_by_one_link_at_the_same_time_one_has_it(house: House) -> None:
    await apply(house, POSTER)
    made = await link(house, "poster", About(order="A-17"))
    people = [await reader(house, f"Guest {number}") for number in range(4)]
    for person in people:
        await person.starts(payload(house, made))
    numbers = [row.id for row in await rows(house, "poster")]
    tapped = await asyncio.gather(
        *(
            house.app.services.responses.record_score(
                number, telegram_id=person.id, question=0, value=4, tap_id=f"t{number}", now=house.now
            )
            for number, person in zip(numbers, people, strict=True)
        )
    )
    assert [one.outcome for one in tapped].count(Outcome.WITHDRAWN) == 3
    states = [row.state for row in await rows(house, "poster")]
    assert sorted(states) == ["answered", "withdrawn", "withdrawn", "withdrawn"]
    async with house.app.uow.read() as tx:
        assert (await tx.campaign_links.get(made.id)).spent == 1
        assert await tx.session.scalar(select(func.count()).select_from(Response)) == 1


async def test_a_link_about_a_known_order_asks_about_that_very_visit(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event, delay: 5h}\n")
    anna = await reader(house)
    event = await happens(house, anna, location="North")
    assert await fate(house, event) == ("scheduled", None)
    made = await link(house, "after-visit", About(order=event.answer["id"]))
    await anna.starts(payload(house, made))
    await anna.sees("Haircut")
    await anna.taps("5")
    assert await fate(house, event) == ("answered", None)
    await house.passes(hours=6)
    assert await asked(house, "after-visit") == 1


async def test_expired_closed_foreign_and_broken_links_get_a_friendly_word(house: House) -> None:
    await apply(house, POSTER)
    short = await link(house, "poster", About(), LinkTerms(uses=None, lasts=timedelta(hours=1)))
    closed = await link(house, "poster", About(location="Center"))
    anna = await reader(house)
    await house.passes(hours=2)
    await anna.starts(payload(house, short))
    await anna.sees("too old")
    await house.app.services.campaign_links.close(closed.id, house.now)
    await anna.starts(payload(house, closed))
    await anna.sees("no question here right now")
    await anna.starts(payload(house, closed).replace("q1", "q1x")[:60])
    await anna.sees("This link is damaged")
    await anna.writes("/stop")
    await anna.starts(payload(house, await link(house, "poster", About())))
    await anna.sees("You have asked for no questions")
    assert questions(anna, "Aurora") == 0
    assert all(row.state == "skipped" for row in await rows(house, "poster"))


async def test_admins_make_links_and_pictures_and_close_them(house: House) -> None:
    await apply(house, POSTER)
    async with house.app.uow.write() as tx:
        await tx.locations.put("Center", "Europe/Warsaw")
    await house.admin.writes("/campaigns")
    await house.admin.taps("poster")
    await house.admin.taps("Links and QR codes")
    await house.admin.sees("There is none yet", "New: Center")
    await house.admin.taps("New: Center")
    shown = await house.admin.sees("Center", "no answers yet", "works until 2 March 2027", "https://t.me/")
    anna = await reader(house)
    await anna.starts(shown["text"].rpartition("start=")[2].strip())
    await anna.taps("5")
    await house.admin.taps("Back to the campaign")
    await house.admin.taps("Links and QR codes")
    await house.admin.sees("1 answer", "QR code #1 Center")
    await house.admin.taps("QR code #1 Center")
    await house.admin.taps("Close this link")
    async with house.app.uow.read() as tx:
        assert await tx.session.scalar(select(CampaignLink.closed_at)) is not None
        kept = await tx.changes.newest(9, kind=ChangeKind.LINK)
    assert [one.about for one in kept] == ["poster #1", "poster #1"]


async def test_an_admin_asks_one_contact_and_is_told_why_not(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event}\ncooldown: {any: 30}\n")
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("5")
    await house.admin.writes(f"/ask after-visit crm-{anna.id}")
    await house.admin.sees("is not asked", "Less than a day", "Possible again from 3 March, 13:00")
    await house.passes(days=1)
    # The rest periods would say no for 90 days; an admin may, and the question is about no old visit.
    await house.admin.writes("/campaigns")
    await house.admin.taps("after-visit")
    await house.admin.taps("Ask one person…")
    await house.admin.taps("Anna")
    await house.admin.sees("Anna is asked now")
    await house.passes(minutes=1)
    assert [row.origin for row in await rows(house, "after-visit")] == ["trigger", "hand", "hand"]
    assert await asked(house, "after-visit") == 2
    await house.admin.writes(f"/ask after-visit crm-{anna.id}")
    await house.admin.sees("is not asked", "planned or waits for an answer")
    await house.admin.writes("/ask after-visit nobody")
    await house.admin.sees("nobody")
    await house.admin.writes("/ask after-visit")
    await house.admin.sees("/ask after-visit 1042")


async def test_a_question_by_hand_waits_for_the_hours_and_obeys_stop(house: House) -> None:
    await apply(house, POSTER)
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=13)
    await house.admin.writes(f"/ask poster crm-{anna.id}")
    await house.admin.sees("is asked 3 March, 12:00")
    await anna.writes("/stop")
    await house.passes(hours=14)
    assert [(row.state, row.reason) for row in await rows(house, "poster")] == [("skipped", "stopped")]
    await anna.sees_no("How satisfied")


async def test_a_withdrawn_visit_is_not_asked_about_and_reopened_it_is_a_new_one(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event}\n")
    anna = await reader(house)
    visit = body(house, anna)
    await house.app.services.events.record(visit, house.now)
    await house.app.services.events.delete(visit["id"], house.now)
    assert await fate(house, visit["id"]) == ("withdrawn", "event_withdrawn")
    await house.admin.writes(f"/ask after-visit crm-{anna.id}")
    await house.passes(hours=2)
    (sent,) = [row for row in await rows(house, "after-visit") if row.state == "sent"]
    assert sent.event_id is None
    again = await house.app.services.events.record(visit, house.now)
    async with house.app.uow.read() as tx:
        latest = await tx.events.latest(again.answer["id"])
        assert latest is not None
        assert latest.revision == 2


async def test_a_forgotten_person_leaves_no_trace_in_links(house: House) -> None:
    await apply(house, POSTER)
    made = await link(house, "poster", About(order="A-17", location="Center"))
    anna = await reader(house)
    await anna.starts(payload(house, made))
    await anna.taps("5")
    await anna.writes("/mydata")
    await anna.sees("Center")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    async with house.app.uow.read() as tx:
        event = await tx.events.get(1)
        assert (event.external_id, event.attributes) == ("forgotten-1", {})
        assert await tx.session.scalar(select(func.count()).select_from(CampaignLink)) == 1
