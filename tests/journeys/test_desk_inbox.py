"""The inbox: every message that is on no case's card is somebody's, and is looked at in time."""

import asyncio

import pytest
from sqlalchemy import select

from db.tables import Comment, Delivery, Showing
from feedback.attention import MessageState, Sorting
from feedback.views.desk import Agent
from tests.house import House
from tests.journeys.company import agreed, asked, runs, visits
from tests.journeys.desk import cases, queue, resolves, staff_room, the_case
from tests.people import Person


async def kept(house: House) -> list[Comment]:
    """Every comment, oldest first."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(Comment).order_by(Comment.id)))


async def opened(house: House, agent: Person) -> None:
    """The agent opens the inbox."""
    await agent.writes("/inbox")


async def late(house: House, **time: float) -> None:
    """Time goes by, and the inbox is looked at by the clock."""
    await house.passes(**time)
    await house.app.schedule.tick("inbox")
    await house.rest()


async def test_what_customers_write_waits_in_the_inbox_oldest_first(house: House) -> None:
    anna, piotr = await agreed(house, "Anna"), await agreed(house, "Piotr")
    await anna.writes("Are you open on Sunday?")
    await house.passes(minutes=20)
    await piotr.writes("Everything was fine")
    olga = house.agent()
    await opened(house, olga)
    page = await olga.sees("Inbox", "Waiting for somebody: 2", "longer than 2 working hours: 0")
    text = page["text"]
    assert text.index("1. Anna · 20 min ❓") < text.index("2. Piotr · 0 min")
    assert "Are you open on Sunday?" in text


async def test_one_message_in_full_and_back(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("9")
    await anna.writes("Wonderful place, thank you")
    olga = house.agent()
    await opened(house, olga)
    await olga.taps("1")
    await olga.sees("Message 1", "Wonderful place, thank you", "Score: 9", "Sentiment: positive", "Haircut")
    await olga.sees("Nobody has dealt with it yet. Please do: today by 16:00")
    await olga.taps("◀ Back")
    await olga.sees("Waiting for somebody: 1")


async def test_read_says_by_whom_and_leaves_the_list(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("All fine, see you")
    olga = house.agent("Olga")
    await opened(house, olga)
    await olga.taps("1")
    await olga.taps("Read")
    assert olga.toasts()[-1] == "Noted."
    await olga.sees("Message 1", "Read: Olga")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.READ, "Olga")
    assert comment.state_at
    assert comment.state_at > comment.received_at
    await olga.taps("◀ Back")
    await olga.sees("Waiting for somebody: 0", "Nothing here")
    await olga.taps("Dealt with")
    await olga.sees("All fine, see you", "Read")


async def test_of_two_agents_the_slower_learns_who_was_quicker(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("All fine, see you")
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await opened(house, olga)
    first = olga.last()
    await olga.taps("1", on=first)
    for agent in (olga, piotr):
        house.tg.act.tap(
            person=agent.id, chat=house.staff_chat, message_id=first["message_id"], label="No answer needed"
        )
    await house.rest()
    notes = sorted([olga.toasts()[-1], piotr.toasts()[-1]])
    [comment] = await kept(house)
    assert notes == [f"Dealt with already: No answer needed, {comment.state_by}.", "Noted."]


async def test_of_many_marks_in_the_same_instant_exactly_one_counts(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("All fine, see you")
    inbox = house.app.services.desk.inbox
    marks = [
        inbox.mark(1, MessageState.READ, Agent(id=number, name=f"Agent{number}"), house.now)
        for number in range(8)
    ]
    outcomes = await asyncio.gather(*marks)
    assert sum(outcome.done for outcome in outcomes) == 1
    assert {outcome.by for outcome in outcomes} == {(await kept(house))[0].state_by}


@pytest.mark.parametrize("more", ["append", "edit"])
async def test_new_words_make_it_new_again(house: House, more: str) -> None:
    anna = await agreed(house, "Anna")
    number = await anna.writes("All fine")
    agent = Agent(id=1, name="Olga")
    await house.app.services.desk.inbox.mark(1, MessageState.NO_ANSWER_NEEDED, agent, house.now)
    await house.passes(minutes=5)
    if more == "append":
        await anna.writes("but when do you open?")
    else:
        await anna.edits(number, "All fine, but when do you open?")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.NEW, None)
    assert comment.waiting_since == house.now


async def test_a_case_covers_its_words_and_closing_it_by_itself_brings_them_back(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("2")
    await anna.writes("It was what it was")
    olga = house.agent()
    await opened(house, olga)
    await olga.sees("Waiting for somebody: 0")
    await anna.taps("Change")
    await anna.taps("9")
    assert (await the_case(house)).state == "withdrawn_by_customer"
    await opened(house, olga)
    await olga.sees("Waiting for somebody: 1", "It was what it was")


async def test_who_takes_a_case_has_read_it(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("2")
    await anna.writes("It was what it was")
    await house.agent("Olga").taps("Take")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.READ, "Olga")


async def test_who_resolves_a_case_is_done_with_its_words(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("2")
    await anna.writes("It was what it was")
    olga = house.agent("Olga")
    await resolves(olga)
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.NO_ANSWER_NEEDED, "Olga")
    await opened(house, olga)
    await olga.sees("Waiting for somebody: 0")


async def test_words_answered_before_the_case_was_resolved_say_so(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("2")
    await anna.writes("It was what it was")
    olga = house.agent("Olga")
    await olga.writes("We are sorry", reply_to=await olga.sees("Case 1 "))
    await anna.writes("Then do better")
    await resolves(olga)
    assert {comment.state for comment in await kept(house)} == {MessageState.ANSWERED}


async def test_thanks_after_a_resolved_case_are_not_lost(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("2")
    case = await the_case(house)
    async with house.app.uow.write() as tx:
        row = await tx.cases.get(case.id)
        row.state, row.resolved_at, row.resolved_by = "resolved", house.now, "Olga"
        row.staff_wrote_at = house.now
    await house.passes(minutes=1)
    await anna.writes("Thank you, wonderful")
    olga = house.agent()
    await opened(house, olga)
    await olga.taps("1")
    await olga.sees("Thank you, wonderful", "Written about case 1")


async def test_a_sticker_waits_for_nobody(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.sends("sticker")
    olga = house.agent()
    await opened(house, olga)
    await olga.sees("Waiting for somebody: 0")


async def test_a_test_of_an_admin_is_nobodys_work(house: House) -> None:
    anna = await asked(house, "Anna")
    await anna.taps("9")
    await anna.writes("Fine")
    async with house.app.uow.write() as tx:
        [response] = await tx.responses.of_contact((await tx.contacts.known(anna.id)).id)
        response.kind = "test"
    assert (await house.app.services.desk.inbox.page(Sorting.WAITING, 0, house.now)).waiting == 0


async def test_pages_sortings_and_reading_a_whole_page(house: House) -> None:
    for number in range(10):
        person = await agreed(house, f"Guest{number:02}")
        await person.writes("Where are you?" if number == 9 else "Fine")
        await house.passes(minutes=1)
    olga = house.agent()
    await opened(house, olga)
    await olga.sees("Guest00", "Guest07", "▶")
    await olga.taps("▶")
    await olga.sees("9. Guest08", "10. Guest09", "◀")
    await olga.sees_no("Guest00")
    await olga.taps("Questions")
    await olga.sees("● Questions", "1. Guest09")
    await olga.sees_no("Guest08")
    await olga.taps("Waiting")
    stranger = await agreed(house, "Newcomer")
    await stranger.writes("Just came")
    await olga.taps("All of these are read")
    assert olga.toasts()[-1] == "Marked as read: 8"
    await olga.sees("Waiting for somebody: 3", "Guest08", "Newcomer")


async def test_late_is_counted_told_and_escalated_once(house: House) -> None:
    anna = await agreed(house, "Anna")
    await house.admin.starts()
    await anna.writes("When do you open?")
    room = staff_room(house)
    await late(house, hours=1, minutes=59)
    await room.sees_no("has waited for more than 2 working hours")
    await late(house, minutes=1)
    await room.sees("One message of a customer has waited for more than 2 working hours")
    await house.admin.sees_no("is late")
    await late(house, minutes=59)
    await house.admin.sees_no("is late")
    await late(house, minutes=1)
    await house.admin.sees("One message of a customer is late")
    await late(house, hours=5)
    assert len(await queue(house, "inbox_late")) == 1
    assert len([each for each in await queue(house, "notice") if each.details["notice"] == "inbox_late"]) == 1
    olga = house.agent()
    await olga.taps("Open the inbox")
    await olga.sees("● Late", "longer than 2 working hours: 1", "When do you open?", "⏰")


async def test_what_is_read_in_time_is_never_told(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("When do you open?")
    await house.app.services.desk.inbox.mark(1, MessageState.READ, Agent(id=1, name="Olga"), house.now)
    await late(house, hours=4)
    assert await queue(house, "inbox_late") == []


async def test_the_night_does_not_count(house: House) -> None:
    anna = await agreed(house, "Anna")
    await house.passes(hours=12)
    await anna.writes("When do you open?")
    await late(house, hours=8)
    assert await queue(house, "inbox_late") == []


async def test_two_replicas_tell_once(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("When do you open?")
    await house.passes(hours=3)
    inbox = house.app.services.desk.inbox
    told = await asyncio.gather(*(inbox.chase(house.now) for _ in range(4)))
    assert sum(told) == 1


async def test_praise_that_names_an_employee_has_a_card_once(house: House) -> None:
    await runs(house)
    anna = await agreed(house, "Anna")
    await visits(house, anna, staff="Olga", location="Center")
    await house.passes(hours=3)
    await anna.taps("9")
    number = await anna.writes("Olga was wonderful, great")
    room = staff_room(house)
    card = await room.sees("Praise: Olga", "Olga was wonderful, great", "Score: 9", "Center")
    await anna.edits(number, "Olga was wonderful, great!")
    assert len(await queue(house, "praise")) == 1
    olga = house.agent("Olga")
    await olga.taps("Read", on=card)
    await olga.sees("Praise: Olga", "Read: Olga")


async def test_praise_knows_a_name_in_unasked_words(house: House) -> None:
    piotr, anna = await agreed(house, "Piotr"), await agreed(house, "Anna")
    await visits(house, piotr, staff="Марина Петрова")
    await anna.writes("Большое спасибо Марине, отлично, супер!")
    await staff_room(house).sees("Praise: Марина Петрова", "Большое спасибо Марине")


@pytest.mark.parametrize("words", ["Terrible, rude and awful", "It was what it was"])
async def test_only_happy_words_are_praise(house: House, words: str) -> None:
    await runs(house)
    anna = await agreed(house, "Anna")
    await visits(house, anna, staff="Olga")
    await house.passes(hours=3)
    await anna.taps("9")
    await anna.writes(words)
    assert await queue(house, "praise") == []


async def test_forgetting_takes_words_back_from_lists_messages_and_praise(house: House) -> None:
    await runs(house)
    anna = await agreed(house, "Anna")
    await visits(house, anna, staff="Olga")
    await house.passes(hours=3)
    await anna.taps("9")
    await anna.writes("Olga was wonderful, great secret")
    agent = house.agent("Olga")
    await opened(house, agent)
    await opened(house, agent)
    await agent.taps("1")
    assert len([view for view in agent.messages() if "secret" in view["text"]]) == 3
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
    assert await house.app.services.privacy.forget(contact.id, telegram_id=anna.id, now=house.now)
    await house.passes(minutes=2)
    await agent.sees_no("secret")
    [comment] = await kept(house)
    assert comment.state == MessageState.NO_ANSWER_NEEDED
    async with house.app.uow.read() as tx:
        assert list(await tx.session.scalars(select(Showing))) == []
        edits = list(await tx.session.scalars(select(Delivery).filter_by(kind="forget")))
    assert [edit.state for edit in edits] == ["sent"] * 3


async def test_an_agent_reads_the_inbox_in_private_and_a_customer_does_not(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("All fine")
    await anna.writes("/inbox")
    await anna.sees_no("Waiting for somebody")
    await house.admin.starts()
    await house.admin.writes("/inbox")
    await house.admin.sees("Waiting for somebody: 1")
    assert await cases(house) == []


async def test_a_strangers_tap_is_refused(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("All fine")
    olga = house.agent()
    await opened(house, olga)
    key = olga.last()["keyboard"][0][0]
    await anna.forges(key["data"], on=anna.last())
    assert anna.toasts()[-1] == "This key is for people of the staff chat."
    await anna.sees_no("Message 1")


async def test_an_answer_from_the_inbox_reaches_the_customer_and_theirs_comes_back(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("When do you open?")
    olga = house.agent("Olga")
    await opened(house, olga)
    await olga.taps("1")
    await olga.taps("Reply")
    await olga.writes("At nine, see you!")
    await anna.sees("At nine, see you!")
    [question] = await kept(house)
    assert (question.state, question.state_by) == (MessageState.ANSWERED, "Olga")
    await house.passes(minutes=30)
    await anna.writes("Great, thanks")
    await olga.sees("Great, thanks")
    await opened(house, olga)
    await olga.sees("Waiting for somebody: 1", "Great, thanks")
    await olga.taps("Dealt with")
    await olga.sees("When do you open?", "Answered")


async def test_attachments_are_shown_once_under_the_message_and_forgotten(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.sends("photo", caption="Wonderful haircut, thank you")
    olga = house.agent("Olga")
    await opened(house, olga)
    await olga.taps("1")
    await olga.sees("Attachments: photo")
    await olga.taps("Show the attachments", times=2)
    assert olga.toasts()[-2:] == ["Coming: 1", "They have been shown before."]
    copies = [view for view in olga.messages() if view["media"]]
    assert len(copies) == 1
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
    assert await house.app.services.privacy.forget(contact.id, telegram_id=anna.id, now=house.now)
    await house.passes(minutes=2)
    await olga.sees_no("Wonderful haircut")


async def test_an_answer_that_did_not_arrive_makes_the_message_new_again(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("Are you open on Sunday?")
    olga = house.agent("Olga")
    await opened(house, olga)
    await olga.taps("1")
    await olga.taps("Reply")
    await anna.blocks()
    await olga.writes("Yes, until six")
    await olga.sees("Not delivered: the customer has blocked the bot.", "Send again")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.NEW, None)
    piotr = house.agent("Piotr")
    await opened(house, piotr)
    await piotr.sees("Waiting for somebody: 1", "1. Anna · 0 min ❓ ⚠️")
    await piotr.taps("1")
    await piotr.sees("Answered, but the answer did not arrive: the customer has blocked the bot.")
    await anna.unblocks()
    await olga.taps("Send again")
    await anna.sees("Yes, until six")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.ANSWERED, "Olga")


async def test_what_an_earlier_answer_dealt_with_stays_answered(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("Are you open on Sunday?")
    olga = house.agent("Olga")
    await opened(house, olga)
    await olga.taps("1")
    await olga.taps("Reply")
    await olga.writes("Yes, until six")
    await house.passes(minutes=5)
    await anna.writes("And on Monday?")
    await anna.blocks()
    words = next(view for view in staff_room(house).messages() if view["text"] == "And on Monday?")
    await olga.writes("From eight on", reply_to=words)
    first, second = await kept(house)
    assert (first.state, second.state) == (MessageState.ANSWERED, MessageState.NEW)
    await late(house, hours=2, minutes=1)
    await staff_room(house).sees("waited for more than 2 working hours")
