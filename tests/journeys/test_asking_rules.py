"""Whom several campaigns want, how often anybody is asked, and what a new version changes."""

from datetime import timedelta

import pytest

from feedback.errors import Stale
from tests.house import House
from tests.journeys.asking import NPS, apply, fate, happens, invitations, planned_at, reader, verdict

SUPPORT = "slug: after-support\nmetric: ces10\ntrigger: {on: service_event, delay: 1h}\npriority: 5\n"
EVERY = "slug: every\nmetric: ces10\ntrigger: {on: service_event, delay: 1h}\ncadence: every_contact\n"


async def test_the_highest_priority_asks_and_the_others_are_outranked(house: House) -> None:
    await apply(house)
    await apply(house, SUPPORT)
    await apply(house, NPS.replace("after-visit", "aaa"))
    anna = await reader(house)
    event = await happens(house, anna)
    assert [verdict(event, slug) for slug in ("after-support", "aaa", "after-visit")] == [
        (True, None),
        (False, "outranked"),
        (False, "outranked"),
    ]
    await house.passes(hours=3)
    await anna.sees("How easy")
    await anna.sees_no("recommend")
    assert await fate(house, event, "aaa") == ("skipped", "outranked")


async def test_a_campaign_about_another_service_keeps_nothing(house: House) -> None:
    await apply(house)
    await apply(house, SUPPORT + "services: [support]\n")
    anna = await reader(house)
    event = await happens(house, anna)
    assert (verdict(event, "after-support"), verdict(event)) == ((False, "service"), (True, None))
    assert set(await invitations(house, event)) == {"after-visit"}
    help_desk = await happens(house, await reader(house, "Ben"), service="support")
    assert (verdict(help_desk, "after-support"), verdict(help_desk)) == ((True, None), (False, "outranked"))


async def test_one_open_question_keeps_others_away_until_the_cool_down_is_over(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    await happens(house, anna)
    assert verdict(await happens(house, anna)) == (False, "already_planned")
    await house.passes(hours=2)
    await anna.taps("9")
    assert verdict(await happens(house, anna)) == (False, "cooldown_campaign")
    await house.passes(days=89)
    assert verdict(await happens(house, anna)) == (False, "cooldown_campaign")
    await house.passes(days=1)
    assert verdict(await happens(house, anna)) == (True, None)


async def test_after_a_decline_thirty_days_pass(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("Skip")
    assert await fate(house, event) == ("declined", None)
    assert verdict(await happens(house, anna)) == (False, "cooldown_any")
    await house.passes(days=30)
    assert verdict(await happens(house, anna)) == (True, None)


async def test_the_second_verdict_decides(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    await anna.writes("/stop")
    await house.passes(hours=3)
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("skipped", "stopped")
    row = (await invitations(house, event))["after-visit"]
    assert row.verdict_planned is not None
    assert row.verdict_due is not None
    assert (row.verdict_planned["ask"], row.verdict_due["reason"]) == (True, "stopped")


async def test_with_every_contact_the_newest_event_wins(house: House) -> None:
    await apply(house, EVERY)
    anna = await reader(house)
    first = await happens(house, anna, service="Haircut")
    await house.passes(minutes=20)
    second = await happens(house, anna, service="Manicure")
    assert await fate(house, first, "every") == ("skipped", "superseded")
    await house.passes(hours=1)
    question = await anna.sees("Manicure", "How easy")
    # Within the floor of a day nobody is asked again.
    assert verdict(await happens(house, anna), "every") == (False, "floor")
    await house.passes(days=1, hours=1)
    third = await happens(house, anna, service="Massage")
    assert verdict(third, "every") == (True, None)
    gone = await anna.sees("no longer needed")
    assert (gone["message_id"], gone["keyboard"]) == (question["message_id"], [])
    assert await fate(house, second, "every") == ("withdrawn", "superseded")
    await house.passes(hours=1)
    await anna.sees("Massage", "How easy")


async def test_with_every_contact_an_older_visit_reported_late_does_not_win(house: House) -> None:
    await apply(house, EVERY)
    anna = await reader(house)
    newer = await happens(house, anna, service="Haircut")
    earlier = (house.now - timedelta(hours=5)).isoformat()
    late = await happens(house, anna, service="Manicure", completed_at=earlier)
    assert verdict(late, "every") == (False, "superseded")
    assert await fate(house, newer, "every") == ("scheduled", None)


async def test_unsent_questions_move_to_the_new_version_with_a_new_verdict(house: House) -> None:
    await apply(house)
    anna, ben = await reader(house), await reader(house, "Ben")
    sent = await happens(house, anna)
    await house.passes(hours=2)
    waiting = await happens(house, ben)
    await apply(
        house,
        NPS.replace("{on: service_event}", "{on: service_event, delay: 5h}")
        + "question: Shall we see you again?\nbased_on: 1\n",
    )
    await house.passes(minutes=1)
    moved = (await invitations(house, waiting))["after-visit"]
    stayed = (await invitations(house, sent))["after-visit"]
    assert moved.version_id != stayed.version_id
    assert (moved.state, moved.due_at) == ("scheduled", planned_at(waiting) + timedelta(hours=3))
    await house.passes(hours=5)
    await ben.sees("Shall we see you again?")
    # Who was asked before answers what they were asked.
    await anna.sees("recommend Aurora")
    await anna.taps("9")
    await anna.sees("Your score: 9")


async def test_a_stale_file_is_refused_with_the_difference_unless_forced(house: House) -> None:
    await apply(house)
    await apply(house, NPS + "priority: 1\nbased_on: 1\n")
    with pytest.raises(Stale) as refused:
        await apply(house, NPS + "priority: 2\nbased_on: 1\n")
    assert refused.value.diff == ("-priority: 1", "+priority: 2")
    assert refused.value.params == {"slug": "after-visit", "version": 2}
    await apply(house, NPS + "priority: 2\nbased_on: 1\n", force=True)
    exported = await house.app.services.campaigns.export("after-visit")
    assert "based_on: 3" in exported
    assert "priority: 2" in exported
