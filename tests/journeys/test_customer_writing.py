"""Journeys of a customer: words, media, edits, and what they are taken for."""

import pytest

from db.uow import rows
from feedback.case import CaseReason
from feedback.written import Media, Written
from sandbox.faults import Fault
from tests.house import House
from tests.journeys.company import agreed, asked, cases, newest_response, runs, state_of, visits
from tests.people import Person

ODD = {
    "longest": "Ну " + "ё" * 4090,
    "emoji": "👍🏽👨‍👩‍👧‍👦🔥",
    "markup": "<b>5</b> & <script>alert('x')</script> &lt;",
    "right to left": "\u202eevas\u202c שלום \u2066עולם\u2069",
    "zero width": "o\u200bk\ufeff \u2060fine",
    "another language": "とても良かったです、ありがとう",
    "format string": "{0} %s {object} $name",
}


async def written(house: House, person: Person) -> list[rows.Message]:
    """What is kept of the customer's messages, oldest first."""
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(person.id)
        return list(reversed(await tx.comments.written_by(contact.id, person.id)))


async def comments(house: House, person: Person) -> list[rows.Comment]:
    """The comments these messages belong to, oldest first."""
    messages = await written(house, person)
    async with house.app.uow.read() as tx:
        return [await tx.comments.get(key) for key in dict.fromkeys(one.comment_id for one in messages)]


async def test_words_after_a_score_are_its_comment(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Wonderful, thank you so much!")
    await anna.sees("let them smile all day")
    [comment] = await comments(house, anna)
    assert comment.response_id == (await newest_response(house, anna)).id
    assert (comment.kind, comment.analysis, comment.label) == ("comment", "done", "positive")


async def test_a_comment_in_several_messages_is_one(house: House) -> None:
    anna = await asked(house)
    await anna.taps("8")
    await anna.writes("Good,")
    await house.passes(minutes=9)
    await anna.writes("but the coffee was cold")
    await anna.sees("Added to your answer")
    await house.passes(minutes=11)
    await anna.writes("See you!")
    await anna.sees("Thank you for writing")
    first, second = await comments(house, anna)
    assert (first.revision, second.kind) == (2, "feedback")
    async with house.app.uow.read() as tx:
        assert await tx.comments.text(first.id) == "Good,\nbut the coffee was cold"


async def test_words_a_day_after_the_score_are_unasked(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await house.passes(hours=25)
    await anna.writes("By the way, all fine")
    assert [comment.kind for comment in await comments(house, anna)] == ["feedback"]


async def test_words_after_no_comment_are_still_the_comment(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.taps("No comment")
    await anna.writes("Well, one thing: great coffee")
    assert [comment.kind for comment in await comments(house, anna)] == ["comment"]


async def test_unhappy_words_get_the_promise(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes("Terrible, the master was rude")
    await anna.sees("It will help us look into it", "today by 16:00")
    assert len(await cases(house)) == 1


async def test_bad_words_under_a_good_score_turn_the_thanks_into_an_apology(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Terrible, the master was rude and awful")
    sorry = await anna.sees("very sorry", "one of us will write to you today by 16:00")
    await anna.sees_no("smile all day")
    assert sorry["message_id"] == anna.last()["message_id"]
    [case] = await cases(house)
    assert CaseReason.NEGATIVE_TEXT in case.reasons


async def test_unasked_complaints_get_an_apology_in_place_of_the_thanks(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("Terrible, rude and awful service")
    await anna.sees("very sorry", "today by 13:00")
    await anna.sees_no("Thank you for writing")
    [case] = await cases(house)
    assert case.comment_id == (await comments(house, anna))[0].id


async def test_unasked_words_in_a_row_are_one_thing(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("Hello")
    await anna.writes("what are your hours?")
    assert len(await comments(house, anna)) == 1
    assert len(await written(house, anna)) == 2


async def test_feedback_takes_the_next_words_whatever_was_asked(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("/feedback")
    await anna.sees("We are listening")
    await anna.writes("Please open on Sundays")
    await anna.writes("and on Mondays")
    assert [comment.kind for comment in await comments(house, anna)] == ["feedback"]


async def test_words_beside_a_command_are_kept(house: House) -> None:
    anna = await agreed(house)
    number = await anna.writes("/feedback The coffee was cold")
    await anna.writes("/complaint so was the /feedback room")
    await anna.edits(number, "/feedback The tea was cold")
    kept = ["The tea was cold", "/complaint so was the /feedback room"]
    assert [message.text for message in await written(house, anna)] == kept


async def test_what_was_asked_after_feedback_is_what_is_answered(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    await anna.writes("/feedback")
    await house.passes(hours=3)
    await anna.writes("2")
    await anna.sees("Your score: 2 out of 10")
    await anna.writes("The room was dirty")
    assert [comment.kind for comment in await comments(house, anna)] == ["comment"]
    assert len(await cases(house)) == 1


@pytest.mark.parametrize("kind", ["voice", "photo", "video", "video_note", "animation", "document", "audio"])
async def test_media_go_to_a_person(house: House, kind: str) -> None:
    anna = await agreed(house)
    await anna.sends(kind)
    await anna.sees("A person will look at it")
    [message] = await written(house, anna)
    assert (message.media, bool(message.file_id), message.text) == (kind, True, None)
    [case] = await cases(house)
    assert case.reasons == [CaseReason.MEDIA]


async def test_a_voice_after_a_good_score_is_its_comment(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.sends("voice")
    [comment] = await comments(house, anna)
    assert (comment.kind, comment.analysis) == ("comment", "unreadable")
    assert [case.reasons for case in await cases(house)] == [[CaseReason.MEDIA]]


async def test_a_sticker_bothers_nobody(house: House) -> None:
    anna = await agreed(house)
    await anna.sends("sticker")
    await anna.sees("Thank you for writing")
    assert [message.media for message in await written(house, anna)] == ["sticker"]
    assert await cases(house) == []


async def test_a_caption_is_read(house: House) -> None:
    anna = await agreed(house)
    await anna.sends("photo", caption="Wonderful haircut, thank you")
    [comment] = await comments(house, anna)
    assert (comment.analysis, comment.label) == ("done", "positive")


async def test_an_album_is_one_comment_with_one_reply(house: House) -> None:
    anna = await agreed(house)
    before = len(anna.messages())
    for number in range(3):
        caption = "Look at this" if not number else None
        house.tg.act.send_media(person=anna.id, kind="photo", caption=caption, group_id="holiday")
    await house.rest()
    assert len(anna.messages()) == before + 1
    assert len(await comments(house, anna)) == 1
    assert len(await written(house, anna)) == 3


async def test_an_album_for_a_case_is_one_turn_with_one_reply(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    [case] = await cases(house)
    async with house.app.uow.write() as tx:
        (await tx.cases.get(case.id)).staff_wrote_at = house.now
    before = len(anna.messages())
    for _ in range(3):
        house.tg.act.send_media(person=anna.id, kind="photo", group_id="room")
    await anna.sees("Passed on")
    assert len(anna.messages()) == before + 1
    await house.passes(minutes=1)
    await anna.writes("That is how it looked")
    assert [turn.case_id for turn in await comments(house, anna)] == [case.id, case.id]


async def test_a_caption_taken_away_and_another_picture(house: House) -> None:
    anna = await agreed(house)
    number = await anna.sends("photo", caption="Terrible, awful, dirty room")
    edited = Written(chat_id=anna.id, message_id=number, media=Media.PHOTO, file_id="another")
    assert await house.app.services.messages.edit(edited, house.now)
    assert not await house.app.services.messages.edit(edited, house.now)
    await house.rest()
    [message] = await written(house, anna)
    [comment] = await comments(house, anna)
    assert (message.text, message.file_id, comment.analysis) == (None, "another", "unreadable")
    assert [case.reasons for case in await cases(house)] == [[CaseReason.MEDIA]]


async def test_what_nobody_can_read_is_asked_for_in_words(house: House) -> None:
    anna = await agreed(house)
    house.tg.act.send_location(person=anna.id, latitude=52.2, longitude=21.0)
    await anna.sees("describe it in words")
    assert await written(house, anna) == []


async def test_an_edited_message_is_read_again_without_a_reply(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    number = await anna.writes("Wonderful, great")
    before = anna.messages()
    await anna.edits(number, "Terrible, rude and awful")
    await anna.edits(number, "Terrible, rude and awful!")
    [comment] = await comments(house, anna)
    [message] = await written(house, anna)
    assert (message.text, comment.revision, comment.label) == ("Terrible, rude and awful!", 3, "negative")
    assert len(anna.messages()) == len(before)
    assert [CaseReason.NEGATIVE_TEXT in case.reasons for case in await cases(house)] == [True]


async def test_a_typed_score_edited_into_words_is_kept(house: House) -> None:
    anna = await asked(house)
    number = await anna.writes("3")
    await anna.edits(number, "9")
    assert await written(house, anna) == []
    await anna.edits(number, "3, the room was dirty")
    await anna.sees("Thank you for telling us")
    await anna.edits(number, "3, the room was cold")
    assert [message.text for message in await written(house, anna)] == ["3, the room was cold"]
    assert (await newest_response(house, anna)).score == 3


async def test_a_command_edited_says_nothing(house: House) -> None:
    anna = await agreed(house)
    number = await anna.writes("/hlep")
    await anna.edits(number, "/help")
    assert await written(house, anna) == []
    await anna.edits(number, "Are you open on Sunday?")
    await anna.sees("Thank you for writing")


async def test_redelivered_messages_and_edits_change_nothing(house: House) -> None:
    anna = await agreed(house)
    sent = house.tg.act.write(person=anna.id, text="All good here")
    await house.rest()
    first = house.tg.act.edit(person=anna.id, message_id=sent.message_id or 0, text="All fine here")
    await house.rest()
    house.tg.clock.advance(2)
    house.tg.act.edit(person=anna.id, message_id=sent.message_id or 0, text="All great here")
    await house.rest()
    before = anna.messages()
    for update in (sent.update_id, first.update_id):
        house.tg.act.redeliver(update=update or 0)
        await house.rest()
    assert [message.text for message in await written(house, anna)] == ["All great here"]
    assert [comment.revision for comment in await comments(house, anna)] == [3]
    assert anna.messages() == before


async def test_a_reply_that_got_lost_is_given_when_the_update_comes_again(house: House) -> None:
    anna = await agreed(house)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, kind="status", status=500, times=1))
    await anna.writes("Nice place")
    await anna.sees("Thank you for writing")
    assert len(await written(house, anna)) == 1


@pytest.mark.parametrize("name", ODD)
async def test_odd_texts_are_kept_exactly_and_answered_politely(house: House, name: str) -> None:
    anna = await agreed(house)
    await anna.writes(ODD[name])
    await anna.sees("Thank you for writing")
    assert [message.text for message in await written(house, anna)] == [ODD[name]]


async def test_a_reply_belongs_to_what_it_replies_to(house: House) -> None:
    anna = await asked(house)
    question = anna.last()
    await anna.writes("5", reply_to=question)
    await anna.sees("Your score: 5 out of 10")
    await house.passes(hours=30)
    await anna.writes("It was too loud", reply_to=question)
    [comment] = await comments(house, anna)
    assert comment.kind == "comment"
    assert await state_of(house, anna) == "answered"


async def test_a_reply_to_the_bots_thanks_is_more_of_the_comment(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("All was fine")
    thanks = anna.last()
    await house.passes(days=2)
    await anna.writes("And so was the coffee", reply_to=thanks)
    assert [comment.kind for comment in await comments(house, anna)] == ["comment"]


async def test_after_unlinking_replies_go_to_nobody_elses_answer(house: House) -> None:
    anna = await asked(house)
    question = anna.last()
    await anna.taps("9")
    before = await newest_response(house, anna)
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
    await house.app.services.links.unlink(contact.id, house.now)
    await anna.writes("The music was lovely", reply_to=question)
    await anna.sees("Thank you for writing")
    [comment] = await comments(house, anna)
    assert (comment.kind, comment.contact_id == before.contact_id) == ("feedback", False)


async def test_while_staff_are_talking_words_go_to_the_case(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    [case] = await cases(house)
    async with house.app.uow.write() as tx:
        (await tx.cases.get(case.id)).staff_wrote_at = house.now
    await anna.writes("Yes, on Friday please")
    await anna.sees("Passed on", "today by 16:00")
    [turn] = await comments(house, anna)
    assert (turn.kind, turn.case_id, turn.response_id) == ("conversation", case.id, None)
    await house.passes(days=8)
    await anna.writes("Hello?")
    assert (await comments(house, anna))[-1].kind == "feedback"


async def test_groups_are_not_listened_to(house: House) -> None:
    agent = house.agent()
    await agent.writes("Lunch?")
    async with house.app.uow.read() as tx:
        assert await tx.contacts.by_telegram(agent.id) is None
