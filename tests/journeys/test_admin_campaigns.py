"""What an admin does with campaigns in the private chat, and what nobody else may."""

from tests.house import House
from tests.journeys.asking import NPS, apply, fate, happens, reader, verdict
from tests.people import Person

FULL = """
slug: after-visit
metric: nps
name: {ru: После визита, pl: Po wizycie, en: After a visit}
object: {ru: нас, pl: nas, en: us & friends}
trigger: {on: service_event}
"""


async def test_the_list_says_who_is_there_and_who_can_be_reached(house: House) -> None:
    await apply(house, FULL)
    anna = await reader(house)
    await happens(house, anna)
    await happens(house, 501)
    await house.admin.writes("/campaigns")
    # Anna, the contact known from the CRM alone, and the admin.
    await house.admin.sees("After a visit (after-visit)", "NPS", "running", "contacts 3, reachable 1")
    await house.passes(hours=2)
    await anna.taps("9")
    await house.admin.writes("/campaigns")
    await house.admin.sees("sent 1, answered 1")


async def test_without_campaigns_the_list_says_how_to_make_one(house: House) -> None:
    await house.admin.writes("/campaigns")
    await house.admin.sees("otklik campaign apply")


async def test_a_paused_campaign_skips_what_is_due_and_starts_again(house: House) -> None:
    await apply(house, FULL)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.admin.writes("/campaigns")
    await house.admin.taps("After a visit")
    await house.admin.taps("Pause")
    await house.admin.sees("paused", "Start")
    assert "paused" in house.admin.toasts()[-1]
    await house.passes(hours=3)
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("skipped", "campaign_paused")
    assert verdict(await happens(house, anna)) == (False, "campaign_paused")
    await house.admin.taps("Start")
    await house.admin.sees("running", "Pause")
    assert verdict(await happens(house, anna)) == (True, None)


async def test_the_preview_is_what_the_customer_will_see(house: House) -> None:
    await apply(house, FULL)
    await house.admin.writes("/campaigns")
    await house.admin.taps("After a visit")
    await house.admin.taps("View: Русский")
    await house.admin.sees("Анна, здравствуйте!", "порекомендуете нас")
    await house.admin.taps("View: English")
    shown = await house.admin.sees("Hello, Anna!", "recommend us & friends")
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    asked = await anna.sees("Hello, Anna!")
    assert [[key["text"] for key in row] for row in shown["keyboard"]] == [
        [key["text"] for key in row] for row in asked["keyboard"]
    ]
    assert shown["text"] == asked["text"]
    # Its keys ask nobody.
    await house.admin.taps("9", on=shown)
    assert house.admin.toasts()[-1] == "This is not here any more."


async def test_a_test_takes_the_whole_path_outside_the_numbers(house: House) -> None:
    await apply(house, FULL)
    await house.admin.writes("/test after-visit")
    await house.admin.sees("send /start")
    await agrees(house.admin)
    await house.admin.writes("/test")
    await house.admin.taps("After a visit")
    question = await house.admin.sees("recommend us & friends", "Skip")
    # Once more, at once: the floor does not hold testers, and the first question is taken back.
    await house.admin.writes("/test after-visit")
    assert (
        next(m for m in house.admin.messages() if m["message_id"] == question["message_id"])["keyboard"] == []
    )
    await house.admin.taps("2")
    await house.admin.sees("Your score: 2", "sorry")
    await house.agent().sees("A test", "2")
    await house.admin.writes("/report after-visit")
    await house.admin.sees("No responses yet", "No invitations yet")
    await house.admin.writes("/campaigns")
    await house.admin.sees("sent 0, answered 0")


async def test_a_test_in_the_night_comes_at_once(house: House) -> None:
    await apply(house, FULL)
    await agrees(house.admin)
    await house.passes(hours=15)
    await house.admin.writes("/test after-visit")
    await house.admin.sees("recommend us & friends", "Skip")


async def test_an_unknown_campaign_is_said_to_be_unknown(house: House) -> None:
    await apply(house)
    for command in ("/test", "/report"):
        await house.admin.writes(f"{command} nonsense<b>")
        await house.admin.sees("There is no campaign “nonsense<b>”")


async def test_for_others_these_commands_do_not_exist(house: House) -> None:
    await apply(house, NPS)
    anna = await reader(house)
    for command in ("/campaigns", "/report", "/test"):
        await anna.writes(command)
        assert "/feedback — tell us something" in anna.last()["text"]
    await house.admin.writes("/help")
    await house.admin.sees("/campaigns", "/report", "/test")


async def test_a_stolen_key_of_an_admin_does_nothing(house: House) -> None:
    await apply(house, FULL)
    await house.admin.writes("/campaigns")
    await house.admin.taps("After a visit")
    pause = next(
        key["data"] for row in house.admin.last()["keyboard"] for key in row if key["text"] == "Pause"
    )
    anna = await reader(house)
    await anna.forges(pause, on=anna.last())
    assert verdict(await happens(house, anna)) == (True, None)


async def agrees(person: Person) -> None:
    await person.starts()
    await person.taps("I agree")
