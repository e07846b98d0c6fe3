"""Admins put campaigns together in chat: from a ready one to a running one, changes, copies, ends."""

import pytest
import yaml

from feedback.errors import Conflict, Stale
from feedback.texts import LANGUAGES
from services import campaign_yaml
from tests.house import House
from tests.journeys.asking import apply, fate, happens, reader, verdict
from tests.people import Person

FULL = """
slug: after-visit
metric: nps
name: {ru: После визита, pl: Po wizycie, en: After a visit}
trigger: {on: service_event}
"""
OWN_WORDS = "Would you bring a friend to {object}?"


async def begins(house: House, template: str = "After a visit · NPS") -> None:
    """An admin chooses a ready campaign."""
    await house.admin.writes("/campaigns")
    await house.admin.taps("New campaign")
    await house.admin.taps(template)


async def test_a_ready_campaign_runs_after_a_few_taps(house: House) -> None:
    anna = await reader(house)
    await happens(house, anna, service="Massage")
    await begins(house)
    await house.admin.sees("About which services", "every service", "Massage")
    await house.admin.taps("Massage")
    await house.admin.taps("Next →")
    await house.admin.sees(
        "After a visit", "asks nobody yet", "Massage", "2 hours", "10:00–21:00", "every day"
    )
    await house.admin.taps("Start")
    await house.admin.sees("After a visit (after-visit)", "running", "Pause")
    assert house.admin.toasts()[-1] == "Done: it is running."
    asked = await happens(house, anna, service="Massage")
    assert verdict(asked) == (True, None)
    await house.passes(hours=2)
    await anna.sees("How likely are you to recommend")
    # Nothing is left of the draft.
    assert await house.app.services.drafts.lines() == ()


async def test_without_known_services_the_draft_comes_at_once(house: House) -> None:
    await begins(house, "Every quarter · NPS")
    await house.admin.sees("Every quarter", "How often each one: 90 days")


async def test_values_are_chosen_or_written_and_mistakes_are_told(house: House) -> None:
    await begins(house)
    await house.admin.taps("When")
    await house.admin.taps("How long after the service")
    await house.admin.taps("30 minutes")
    await house.admin.taps("Write another…")
    await house.admin.sees("write it as your next message", "1d")
    await house.admin.writes("soon")
    await house.admin.sees("soon")
    await house.admin.writes("45m")
    await house.admin.sees("How long after the service", "45 minutes")
    await house.admin.taps("← Back")
    await house.admin.taps("Days")
    await house.admin.taps("Mon–Fri")
    await house.admin.taps("← Back")
    await house.admin.taps("← Back")
    await house.admin.taps("Start")
    shown = yaml.safe_load(await house.app.services.campaigns.export("after-visit"))
    # YAML 1.1 reads `on` as a flag; otklik's own reader does not.
    assert shown["trigger"][True] == "service_event"
    assert shown["trigger"]["delay"] == "45m"
    assert shown["days"] == ["mon", "tue", "wed", "thu", "fri"]


async def test_words_are_written_per_language_and_a_missing_one_is_warned_about(house: House) -> None:
    await begins(house)
    await house.admin.taps("What is asked")
    await house.admin.taps("What it measures")
    await house.admin.taps("Customer satisfaction (CSAT)")
    await house.admin.taps("← Back")
    await house.admin.taps("The question")
    await house.admin.taps("English")
    await house.admin.writes(OWN_WORDS + " {nonsense}")
    await house.admin.sees("{nonsense}")
    await house.admin.writes(OWN_WORDS)
    await house.admin.sees("English", OWN_WORDS, "as built in")
    await house.admin.taps("← Back")
    await house.admin.taps("← Back")
    await house.admin.sees("Polski: no words of your own for The question", "The bot’s own are used")
    await house.admin.taps("Preview")
    shown = await house.admin.sees("This is how the customer will see", "Would you bring a friend to Aurora?")
    assert [key["text"] for key in shown["keyboard"][0]] == ["1", "2", "3", "4", "5"]
    await house.admin.taps("Polski")
    await house.admin.sees("(Polski)", "Dzień dobry")
    await house.admin.taps("← Back")
    await house.admin.taps("Start")
    await house.admin.sees("CSAT", "running")


async def test_two_admins_hand_a_draft_over_and_old_keys_change_nothing(house: House) -> None:
    second = await another_admin(house)
    await begins(house)
    await house.admin.taps("When")
    old = house.admin.last()
    await second.writes("/campaigns")
    await second.taps("Draft: After a visit (Boss)")
    shown = await second.sees("Boss is working on it")
    assert "Start" not in [key["text"] for row in shown["keyboard"] for key in row]
    await second.taps("Take over")
    await second.sees("asks nobody yet", "Start")
    # The former holder's keys.
    await house.admin.taps("Days", on=old)
    await house.admin.taps("Mon–Fri")
    assert house.admin.toasts()[-1] == "Vera is working on this draft. Take it over first."
    await second.taps("When")
    await second.taps("Days")
    screen = second.last()
    data = next(key["data"] for row in screen["keyboard"] for key in row if key["text"] == "Mon–Sat")
    await second.taps("Mon–Fri")
    # The same screen before it was drawn anew.
    await second.forges(data, on=screen)
    assert second.toasts()[-1] == "The draft has changed meanwhile. This is how it is now."
    (line,) = await house.app.services.drafts.lines()
    assert (await house.app.services.drafts.view(line.id)).document["days"] == [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
    ]


async def test_changes_of_a_running_campaign_are_shown_and_a_stale_draft_is_refused(house: House) -> None:
    await apply(house, FULL)
    await opens(house)
    await house.admin.taps("Change")
    await house.admin.sees("not in force yet", "Nothing is changed yet")
    await house.admin.taps("When")
    await house.admin.taps("Hours")
    await house.admin.taps("12:00–19:00")
    await house.admin.taps("← Back")
    await house.admin.taps("← Back")
    await house.admin.sees("What changes", "Hours: 10:00–21:00 → 12:00–19:00")
    await apply(house, FULL + "priority: 5\n", force=True)
    await house.admin.taps("Put in force")
    await house.admin.sees("changed after this draft was begun", "-priority: 5", "+hours: 12:00-19:00")
    await house.admin.taps("Put in force all the same")
    await house.admin.taps("Versions")
    await house.admin.sees("Version 2", "Version 3", "Hours: 10:00–21:00 → 12:00–19:00", "Priority: 5 → 0")
    await house.admin.taps("With 1")
    shown = await house.admin.sees("Version 1", "Version 3", "Hours: 10:00–21:00 → 12:00–19:00")
    assert "Priority" not in shown["text"]


async def test_a_draft_is_tried_out_before_it_is_in_force(house: House) -> None:
    await apply(house, FULL)
    await house.admin.starts()
    await house.admin.taps("I agree")
    await opens(house)
    await house.admin.taps("Change")
    await house.admin.taps("What is asked")
    await house.admin.taps("The question")
    await house.admin.taps("English")
    await house.admin.writes(OWN_WORDS)
    await house.admin.taps("← Back")
    await house.admin.taps("← Back")
    await house.admin.taps("Send it to me")
    await house.admin.sees("Would you bring a friend to Aurora?", "Skip")
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    await anna.sees("How likely are you to recommend")
    await anna.sees_no("bring a friend")
    await house.admin.taps("9")
    await house.admin.sees("Your score: 9")
    await house.admin.writes("/campaigns")
    await house.admin.sees("sent 1, answered 0")


async def test_an_end_is_for_good_and_a_copy_begins_anew(house: House) -> None:
    await apply(house, FULL)
    anna = await reader(house)
    event = await happens(house, anna)
    await opens(house)
    await house.admin.taps("End it")
    await house.admin.sees("there is no way back")
    await house.admin.taps("End it")
    await house.admin.sees("After a visit (after-visit)", "ended", "Copy")
    await house.passes(hours=3)
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("skipped", "campaign_ended")
    # An ended campaign judges nothing any more.
    assert (await happens(house, anna)).answer["verdicts"] == []
    with pytest.raises(Conflict):
        await apply(house, FULL, force=True)
    await house.admin.taps("Copy")
    await house.admin.sees("After a visit 2", "after-visit-2")
    await house.admin.taps("Keep, paused")
    await house.admin.sees("After a visit 2 (after-visit-2)", "paused")


async def test_a_draft_can_be_thrown_away(house: House) -> None:
    await begins(house)
    await house.admin.taps("Throw away")
    await house.admin.sees("Throw away the draft After a visit?")
    await house.admin.taps("Throw away")
    await house.admin.sees("There are no campaigns yet")
    assert await house.app.services.drafts.lines() == ()


async def test_what_only_the_file_says_is_kept_and_shown(house: House) -> None:
    document = FULL + "alerts: {watched: {en: [lawyer]}}\nstaff_days: mon-fri\n"
    await apply(house, document)
    before = campaign_yaml.load(await house.app.services.campaigns.export("after-visit"))
    await opens(house)
    await house.admin.taps("Change")
    await house.admin.sees("Set in the file, kept as it is: staff_days, alerts.watched")
    await house.admin.taps("How often")
    await house.admin.taps("Priority")
    await house.admin.taps("10")
    await house.admin.taps("← Back")
    await house.admin.taps("← Back")
    await house.admin.taps("File (YAML)")
    await house.admin.sees("watched:", "priority: 10")
    await house.admin.taps("← Back")
    await house.admin.taps("Put in force")
    after = campaign_yaml.load(await house.app.services.campaigns.export("after-visit"))
    assert after == before | {"based_on": 2, "priority": 10}


async def test_others_have_no_drafts(house: House) -> None:
    await begins(house)
    keys = [key["data"] for row in house.admin.last()["keyboard"] for key in row]
    anna = await reader(house)
    for data in keys:
        await anna.forges(data, on=anna.last())
    (line,) = await house.app.services.drafts.lines()
    assert line.holder_name == "Boss"
    assert await house.app.services.campaigns.lines() == {}


async def test_a_stale_version_is_told_to_services_too(house: House) -> None:
    await apply(house, FULL)
    with pytest.raises(Stale):
        await apply(house, FULL + "priority: 5\n")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_campaign_is_made_in_every_language(house: House, language: str) -> None:
    boss = await another_admin(house, language=language)
    say = house.app.translator.voice(language)
    await boss.writes("/campaigns")
    await boss.taps(say.label("admin-key-new"))
    name = house.app.services.drafts.templates()[0].campaign
    await boss.taps(f"{say.pick(name.name)} · {say.label(f'metric-{name.metric.name}-short')}")
    await boss.taps(say.label("admin-draft-key-running"))
    assert boss.toasts()[-1] == say.label("admin-draft-published-running")


async def opens(house: House) -> None:
    """The admin opens the campaign."""
    await house.admin.writes("/campaigns")
    await house.admin.taps("After a visit")


async def another_admin(house: House, language: str = "en") -> Person:
    """Somebody who was named an admin."""
    vera = house.customer("Vera", language)
    await vera.starts()
    await house.admin.writes(f"/staff admin {vera.id}")
    return vera
