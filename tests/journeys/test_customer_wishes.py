"""Journeys of a customer: language, breaks, stopping, help, blocking."""

import pytest

from tests.house import House
from tests.journeys.company import agreed, asked, runs, state_of, visits


async def test_the_language_follows_telegram_until_one_is_chosen(house: House) -> None:
    anna = house.customer("Ania", "pl")
    await anna.starts()
    await anna.sees("Zgadzam się")
    await anna.writes("/language")
    screen = await anna.sees("Русский", "Polski", "English")
    await anna.taps("English", on=screen)
    await anna.sees("Done, English from here on")
    await anna.writes("/help")
    await anna.sees("/mydata — what you know about me")


async def test_a_language_we_do_not_speak_gets_the_default_one(house: House) -> None:
    kenji = house.customer("Kenji", "ja")
    await kenji.starts()
    await kenji.sees("Hello, Kenji!")


async def test_the_answer_comes_in_the_language_just_chosen(house: House) -> None:
    anna = await asked(house)
    await anna.writes("/language")
    await anna.taps("Polski")
    await anna.taps("9")
    await anna.sees("Twoja ocena")


async def test_a_break_keeps_questions_away_and_ends_when_wanted(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await anna.writes("/pause")
    await anna.taps("For 30 days")
    await anna.sees("no questions until 1 April")
    await visits(house, anna)
    await house.passes(hours=3)
    assert await state_of(house, anna) == "skipped"
    await anna.writes("/pause")
    await anna.taps("End the break", on=anna.last())
    await anna.sees("The break is over")
    await visits(house, anna)
    await house.passes(hours=3)
    await anna.sees("Hello, Anna!", "Haircut")


async def test_a_break_runs_out_by_itself(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await anna.writes("/pause")
    await anna.taps("For 90 days")
    await house.passes(days=91)
    await anna.writes("/pause")
    await anna.sees("How long should we take a break")
    await visits(house, anna)
    await house.passes(hours=3)
    assert await state_of(house, anna) == "sent"


async def test_stop_means_stop_and_there_is_a_way_back(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    await anna.writes("/stop")
    await anna.sees("We will ask nothing more.")
    await house.passes(hours=3)
    assert await state_of(house, anna) == "skipped"
    await anna.starts()
    await anna.taps("You may ask again")
    await anna.sees("Glad you are back!")
    await visits(house, anna)
    await house.passes(hours=3)
    assert await state_of(house, anna) == "sent"


async def test_coming_back_without_a_consent_asks_for_it(house: House) -> None:
    anna = house.customer()
    await anna.writes("/stop")
    await anna.taps("You may ask again")
    await anna.sees("152-FZ", "I agree")


async def test_agreeing_after_stop_says_that_questions_are_off(house: House) -> None:
    anna = house.customer()
    await anna.starts()
    await anna.writes("/stop")
    await anna.taps("I agree")
    await anna.sees_no("We will write after")
    await anna.taps("You may ask again")
    await anna.sees("Glad you are back")


async def test_stopping_with_an_open_case_says_that_an_answer_still_comes(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes("/stop")
    await anna.sees("an answer from one of us will still come")


async def test_an_open_question_may_be_answered_after_stop(house: House) -> None:
    anna = await asked(house)
    await anna.writes("/stop")
    await anna.taps("8")
    await anna.sees("Your score: 8")


@pytest.mark.parametrize("text", ["/help", "/unknown", "/Start_now", "/settings@sandbox_bot"])
async def test_help_and_commands_nobody_knows_show_what_there_is(house: House, text: str) -> None:
    anna = await agreed(house)
    await anna.writes(text)
    await anna.sees("/feedback — tell us something", "/forget — delete my data")


async def test_a_slash_in_prose_is_no_command(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("/ the door was closed / twice")
    await anna.sees("Thank you for writing")


async def test_who_blocks_the_bot_is_left_alone_and_nothing_planned_is_lost(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    await anna.blocks()
    async with house.app.uow.read() as tx:
        assert (await tx.contacts.known(anna.id)).unreachable_at == house.now
    assert await state_of(house, anna) == "scheduled"
    await anna.unblocks()
    await house.passes(hours=3)
    await anna.sees("Hello, Anna!", "Haircut")


async def test_a_block_found_while_sending_is_remembered_until_the_person_writes(house: House) -> None:
    anna = await asked(house)
    async with house.app.uow.write() as tx:
        (await tx.contacts.known(anna.id)).unreachable_at = house.now
    await anna.taps("9")
    async with house.app.uow.read() as tx:
        assert (await tx.contacts.known(anna.id)).unreachable_at is None
