"""A bad answer becomes a card in the staff chat, and the card follows what the customer does."""

from itertools import pairwise

import pytest

from feedback.case import CaseState
from feedback.delivery import Kind, Sent
from tests.house import House
from tests.journeys.company import agreed, asked, runs
from tests.journeys.desk import cards, cases, history, queue, staff_room, the_case


async def test_a_low_score_is_a_card_with_everything_on_it(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("3")
    await staff_room(house).sees(
        "Case 1", "3 out of 10", "Anna", "Haircut", "low score", "No comment yet", "Take", "Resolve"
    )
    case = await the_case(house)
    assert (case.state, case.reasons, case.shown_at) == (CaseState.OPEN, ["low_score"], house.now)
    assert await history(house) == ["opened", "shown"]


async def test_a_good_score_is_no_card(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    assert staff_room(house).messages() == []


async def test_a_double_tap_opens_one_case(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2", times=3)
    await the_case(house)
    assert len(cards(staff_room(house), 1)) == 1


async def test_the_first_comment_edits_the_card_and_notifies_once(house: House) -> None:
    anna = await asked(house)
    await anna.taps("3")
    await anna.writes("Terrible service")
    room = staff_room(house)
    card = await room.sees("Case 1", "Terrible service", "Sentiment: negative", "negative comment")
    line = await room.sees("the customer wrote a comment")
    assert line["reply_to"]["message_id"] == card["message_id"]
    await house.passes(minutes=1)
    await anna.writes("and rude people")
    await house.passes(seconds=6)
    await room.sees("Case 1", "Terrible service\nand rude people")
    assert len(room.messages()) == 2


async def test_one_card_is_edited_once_in_five_seconds_at_most(house: House) -> None:
    anna = await asked(house)
    await anna.taps("3")
    for words in ("Terrible", "awful", "horrible", "bad"):
        await anna.writes(words)
        await house.passes(seconds=1)
    await house.passes(seconds=6)
    await staff_room(house).sees("Case 1", "Terrible\nawful\nhorrible\nbad")
    sent = sorted(row.sent_at for row in await queue(house, "card_edit") if row.sent_at)
    gaps = [(after - before).total_seconds() for before, after in pairwise(sent)]
    assert gaps
    assert min(gaps) >= 5


async def test_negative_words_after_a_good_score_open_a_case_at_once(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("The receptionist was rude and terrible")
    await staff_room(house).sees("Case 1", "9 out of 10", "negative comment", "The receptionist was rude")
    await anna.sees("sorry")


async def test_words_nobody_asked_for_open_a_case_when_they_are_bad(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("Terrible, awful service")
    await staff_room(house).sees("Case 1", "The customer wrote unasked", "Terrible, awful service")


async def test_nice_words_open_none(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("Great, thank you")
    assert await cases(house) == []


@pytest.mark.parametrize(("kind", "opened"), [("voice", 1), ("photo", 1), ("sticker", 0)])
async def test_media_without_words_wait_for_a_person_but_stickers_do_not(
    house: House, kind: str, opened: int
) -> None:
    anna = await agreed(house)
    await anna.sends(kind)
    found = await cases(house)
    assert [case.reasons for case in found] == [["media"]] * opened
    if opened:
        await staff_room(house).sees("Case 1", "not urgent", "an attachment the model can’t read")


async def test_an_alarming_word_makes_a_case_urgent_whatever_the_score(house: House) -> None:
    anna = await asked(house)
    await anna.taps("10")
    await anna.writes("I will call my lawyer tomorrow")
    await staff_room(house).sees("Case 1", "urgent", "an alarming word")


async def test_a_changed_mind_closes_what_nobody_took(house: House) -> None:
    anna = await asked(house)
    await anna.taps("3")
    await anna.taps("Change")
    await anna.taps("9")
    card = await staff_room(house).sees("Case 1", "3 → 9", "Closed: the customer changed the answer")
    keys = {key["text"] for row in card["keyboard"] for key in row}
    assert {"Reply", "Reopen"} <= keys
    assert keys.isdisjoint({"Take", "Resolve"})
    assert await history(house) == ["opened", "shown", "score_changed", "withdrawn"]


async def test_a_changed_mind_leaves_a_taken_case_with_its_owner(house: House) -> None:
    anna, olga = await asked(house), house.agent("Olga")
    await anna.taps("3")
    await olga.taps("Take")
    await anna.taps("Change")
    await anna.taps("9")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "3 → 9", "Taken: Olga", "Resolve")
    assert (await the_case(house)).state == CaseState.TAKEN


async def test_a_mind_changed_for_the_worse_opens_a_case_and_back_again_reopens_it(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    for value in ("2", "8", "1"):
        await anna.taps("Change")
        await anna.taps(value)
        await house.passes(seconds=6)
    await staff_room(house).sees("Case 1", "1 out of 10", "Nobody has taken it", "Take")
    assert (await the_case(house)).state == CaseState.OPEN
    assert "reopened" in await history(house)


async def test_markup_and_length_cannot_break_a_card(house: House) -> None:
    anna = await asked(house)
    await anna.taps("1")
    await anna.writes("<b>Terrible</b> & <script>" + "я" * 4000)
    await house.passes(seconds=6)
    card = await staff_room(house).sees("Case 1", "<b>Terrible</b> & <script>", "more characters", "Haircut")
    assert card["keyboard"]


async def test_a_card_that_was_on_its_way_while_its_customer_was_forgotten_is_blanked(house: House) -> None:
    anna = await asked(house, "Anna")
    app = house.app
    house.tg.act.tap(person=anna.id, message_id=anna.keyed("2")["message_id"], label="2")
    await house.tg.settle()
    claimed = await app.services.deliveries.claim(house.now, 10)
    sent = await app.bot.send_message(house.staff_chat, "Case 1 of Anna")
    case = await the_case(house)
    await app.services.privacy.forget(case.contact_id, telegram_id=anna.id, now=house.now)
    for delivery in claimed:
        outcome = Sent(chat_id=house.staff_chat, message_id=sent.message_id)
        await app.services.deliveries.settle(delivery, outcome, house.now)
    await house.rest()
    assert [delivery.kind for delivery in claimed] == [Kind.CARD]
    await staff_room(house).sees("asked for their data to be deleted")
    await staff_room(house).sees_no("Anna")


async def test_a_test_on_oneself_says_so_on_the_card_and_makes_no_repeat(house: House) -> None:
    await runs(house)
    await house.admin.starts()
    await house.admin.taps("I agree")
    await house.admin.writes("/test after-visit")
    await house.admin.taps("1")
    await staff_room(house).sees("Case 1", "A test: not a real customer", "1 out of 10")
    assert (await the_case(house)).test
    await house.passes(days=1)
    await house.admin.writes("/feedback")
    await house.admin.writes("Terrible service")
    await staff_room(house).sees("Case 2", "Terrible service")
    await staff_room(house).sees_no("second time")


async def test_a_second_bad_visit_within_thirty_days_is_a_repeat(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("Terrible service")
    await house.passes(days=2)
    await anna.writes("Awful service again")
    await staff_room(house).sees("Case 2", "the second time within 30 days")
