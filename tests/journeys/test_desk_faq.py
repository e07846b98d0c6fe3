"""Frequent questions: the bot answers when it is sure, says that it did, and a person is one tap away."""

import pytest
from sqlalchemy import select

from db.tables import AutomaticAnswer, Comment, Delivery
from feedback.attention import MessageState
from feedback.questions import AUTOMATIC
from feedback.views.desk import Agent
from tests.house import ADMIN, House
from tests.journeys.company import agreed, asked, visits
from tests.journeys.desk import queue, staff_room, the_case
from tests.people import Person

HOURS = "What are your opening hours?"
ANSWER = "Every day from 9 to 21."
SIGN = "This is an automatic answer"


async def knows(house: House, question: str = HOURS, answer: str = ANSWER, language: str = "en") -> Person:
    """An agent has put a question on the list; returns the agent."""
    olga = house.agent("Olga")
    await olga.writes(f"/faq {language} {question}\n{answer}")
    await olga.sees("Kept", question.partition(" |")[0])
    return olga


async def kept(house: House) -> list[Comment]:
    """Every comment, oldest first."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(Comment).order_by(Comment.id)))


async def uses(house: House) -> list[AutomaticAnswer]:
    """Every automatic answer, oldest first."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(AutomaticAnswer).order_by(AutomaticAnswer.id)))


async def test_a_sure_match_is_answered_at_once_and_says_it_was_automatic(house: House) -> None:
    olga = await knows(house)
    anna = await agreed(house)
    number = await anna.writes("what are your opening hours")
    answer = await anna.sees(ANSWER, SIGN, "Ask a person")
    assert answer["reply_to"]["message_id"] == number
    [comment], [use] = await kept(house), await uses(house)
    assert (comment.state, comment.state_by) == (MessageState.ANSWERED, AUTOMATIC)
    assert (use.comment_id, use.model, use.person_at) == (comment.id, "plain", None)
    assert use.sent_at
    assert use.similarity == pytest.approx(1.0)
    await olga.writes("/inbox")
    await olga.sees("Waiting for somebody: 0")
    await olga.taps("Dealt with")
    await olga.taps("1")
    await olga.sees("what are your opening hours", "Answered: automatic answer")


@pytest.mark.parametrize(
    "words",
    [
        "Where can I park my car?",
        "Your opening hours are on the door",
        "Terrible, rude and awful, what are your opening hours?",
    ],
)
async def test_what_is_not_surely_one_of_the_questions_goes_to_staff(house: House, words: str) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.writes(words)
    await anna.sees_no(SIGN)
    assert await uses(house) == []
    assert [comment.state for comment in await kept(house)] == [MessageState.NEW]


async def test_asking_for_a_person_sends_the_question_to_staff_at_once(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.writes(HOURS)
    await anna.taps("Ask a person", times=2)
    told = await anna.sees(ANSWER, "Passed on. One of us will write to you today by")
    assert told["keyboard"] == []
    room = staff_room(house)
    await room.sees("Anna asks for a person", "The automatic answer was not enough", HOURS, "Reply")
    assert len(await queue(house, "asked_person")) == 1
    [comment], [use] = await kept(house), await uses(house)
    assert (comment.state, comment.state_by) == (MessageState.NEW, None)
    assert use.person_at == comment.waiting_since
    olga = house.agent("Olga")
    await olga.writes("/faq")
    await olga.taps("1")
    await olga.sees("Answered automatically: 1; then asked for a person: 1")


async def test_staff_answer_whoever_asked_for_a_person(house: House) -> None:
    olga = await knows(house)
    anna = await agreed(house)
    await anna.writes(HOURS)
    await anna.taps("Ask a person")
    await olga.taps("Reply")
    await olga.writes("On Christmas Eve until 14")
    await anna.sees("On Christmas Eve until 14")
    [comment] = await kept(house)
    assert (comment.state, comment.state_by) == (MessageState.ANSWERED, "Olga")
    # A conversation with a person has begun: nothing in it is answered automatically.
    await anna.writes(HOURS)
    assert len(await uses(house)) == 1


async def test_more_words_after_an_automatic_answer_go_to_staff(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.writes(HOURS)
    await house.passes(minutes=1)
    await anna.writes(HOURS)
    assert len(await uses(house)) == 1
    [comment] = await kept(house)
    assert comment.state == MessageState.NEW


async def test_feedback_that_comes_with_its_command_is_answered_too(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.writes(f"/feedback {HOURS}")
    await anna.sees(ANSWER, SIGN)


async def test_a_comment_on_a_score_is_never_answered_automatically(house: House) -> None:
    await knows(house)
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes(HOURS)
    assert await uses(house) == []
    await house.passes(hours=25)
    # The comment's time is over, but the case is open: a person owes her an answer.
    await anna.writes(HOURS)
    assert (await the_case(house)).state == "open"
    assert await uses(house) == []


async def test_an_attachment_is_looked_at_by_a_person(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.sends("photo", HOURS)
    assert await uses(house) == []


async def test_every_language_has_its_own_list(house: House) -> None:
    await knows(house, "Во сколько вы открываетесь?", "Каждый день с 9 до 21.", "ru")
    anna = await agreed(house, language="en")
    await anna.writes("Во сколько вы открываетесь?")
    await anna.sees("Каждый день с 9 до 21.", SIGN)
    await anna.writes(HOURS)
    assert len(await uses(house)) == 1


async def test_two_questions_that_say_the_same_are_not_sure(house: House) -> None:
    olga = await knows(house)
    await olga.writes("/faq en Your opening hours are what?\nAsk at the desk.")
    anna = await agreed(house)
    await anna.writes(HOURS)
    assert await uses(house) == []


async def test_several_wordings_of_a_question_share_an_answer(house: House) -> None:
    olga = await knows(house)
    await olga.writes(f"/faq en Your opening hours are what?\n{ANSWER}")
    anna = await agreed(house)
    await anna.writes(HOURS)
    await anna.sees(ANSWER, SIGN)


async def test_an_answer_is_changed_and_a_question_taken_off(house: House) -> None:
    olga = await knows(house)
    await olga.writes(f"/faq en {HOURS}\nEvery day from 10 to 20.")
    await olga.writes("/faq")
    await olga.sees("Frequent questions", "1. What are your opening hours?", "Every day from 10 to 20.")
    await olga.taps("1")
    await olga.sees(HOURS, "Written by Olga", "Answered automatically: 0")
    await olga.taps("✕ Take off the list")
    assert olga.toasts()[-1] == "Taken off the list."
    await olga.sees("There are none in this language yet")
    anna = await agreed(house)
    await anna.writes(HOURS)
    assert await uses(house) == []
    await olga.writes(f"/faq en {HOURS}\nAlways.")
    await house.passes(hours=1)
    await anna.writes(HOURS)
    await anna.sees("Always.", SIGN)


async def test_admins_write_the_list_in_private_and_customers_do_not(house: House) -> None:
    anna = await agreed(house)
    await anna.writes(f"/faq en {HOURS}\nNever")
    await anna.sees_no("Kept")
    await house.admin.starts()
    await house.admin.writes(f"/faq en {HOURS}\n{ANSWER}")
    await house.admin.sees("Kept", HOURS)
    await house.admin.writes("/faq")
    await house.admin.taps("Polski")
    await house.admin.sees("There are none in this language yet")


@pytest.mark.parametrize("command", ["/faq xx What?\nThat", "/faq en What?", "/faq en"])
async def test_what_is_incomplete_is_refused_with_the_mend(house: House, command: str) -> None:
    olga = house.agent()
    await olga.writes(command)
    await olga.sees_no("Kept")
    assert house.app.services.desk.faq
    assert (await house.app.services.desk.faq.page("en", 0)).lines == ()


async def test_what_could_not_be_delivered_stays_with_staff(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    house.tg.act.write(person=anna.id, chat=anna.chat, text=HOURS)
    await house.tg.settle()
    await anna.blocks()
    [comment], [use] = await kept(house), await uses(house)
    assert comment.state == MessageState.NEW
    assert use.sent_at is None


async def test_somebody_who_looked_first_is_not_talked_over(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    house.tg.act.write(person=anna.id, chat=anna.chat, text=HOURS)
    await house.tg.settle()
    await house.app.schedule.tick("analyse")
    olga = Agent(id=1, name="Olga")
    await house.app.services.desk.inbox.mark(1, MessageState.READ, olga, house.now)
    await house.rest()
    await anna.sees_no(SIGN)
    async with house.app.uow.read() as tx:
        [delivery] = list(await tx.session.scalars(select(Delivery).filter_by(kind="faq")))
    assert delivery.state == "cancelled"


async def test_a_stranger_can_not_ask_in_somebody_elses_name(house: House) -> None:
    await knows(house)
    anna, piotr = await agreed(house, "Anna"), await agreed(house, "Piotr")
    await anna.writes(HOURS)
    key = (await anna.sees(SIGN))["keyboard"][0][0]
    await piotr.forges(key["data"], on=piotr.last())
    assert [use.person_at for use in await uses(house)] == [None]


async def test_forgetting_takes_the_question_back_from_the_staff_chat(house: House) -> None:
    await knows(house)
    anna = await agreed(house)
    await anna.writes(HOURS)
    await anna.taps("Ask a person")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await house.passes(minutes=2)
    room = staff_room(house)
    await room.sees_no("Anna asks for a person")


async def test_any_wording_of_a_question_is_answered(house: House) -> None:
    olga = await knows(house, f"{HOURS} | till when can people come | shop closes when")
    await olga.writes("/faq")
    await olga.sees("1. What are your opening hours? (+2)")
    await olga.taps("1")
    await olga.sees("or: till when can people come", "or: shop closes when")
    anna = await agreed(house)
    await anna.writes("till when can people come?")
    await anna.sees(ANSWER, SIGN)


async def test_wordings_of_one_question_are_no_rivals_but_those_of_another_are(house: House) -> None:
    olga = await knows(house, f"{HOURS} | your opening hours what")
    anna = await agreed(house)
    await anna.writes(HOURS)
    await anna.sees(ANSWER, SIGN)
    await olga.writes("/faq en Who has the keys? | your opening hours are what\nAsk at the desk.")
    piotr = await agreed(house, "Piotr")
    await piotr.writes(HOURS)
    assert len(await uses(house)) == 1


async def test_a_new_answer_keeps_the_wordings_and_a_bar_replaces_them(house: House) -> None:
    olga = await knows(house, f"{HOURS} | till when can people come")
    await olga.writes(f"/faq en {HOURS}\nAlways.")
    await olga.sees("Kept (English)", f"{HOURS} (+1)")
    await olga.writes(f"/faq en {HOURS} | shop closes when\nAlways.")
    await olga.writes("/faq")
    await olga.taps("1")
    await olga.sees(HOURS, "or: shop closes when")
    assert "till when" not in olga.last()["text"]


async def test_too_many_wordings_are_refused_with_the_limit(house: House) -> None:
    olga = house.agent()
    await olga.writes("/faq en " + " | ".join(f"way {number}" for number in range(9)) + "\nYes.")
    await olga.sees("at most 8 wordings")


@pytest.mark.parametrize("deleted", [False, True])
async def test_the_question_of_whoever_asks_for_a_person_follows_its_route(
    house: House, deleted: bool
) -> None:
    await knows(house)
    gold = house.tg.act.create_chat(title="Gold", creator=ADMIN, kind="supergroup", bot="administrator").id
    await Person(house.tg, house.rest, ADMIN, gold).writes("/route segment=gold")
    if deleted:
        await Person(house.tg, house.rest, ADMIN, house.staff_chat).writes("/route")
        await Person(house.tg, house.rest, ADMIN, house.staff_chat).taps("Remove: gold")
    anna = await agreed(house)
    contact = {"id": f"crm-{anna.id}", "telegram_id": anna.id, "tags": ["Gold"]}
    await visits(house, anna, contact=contact)
    await anna.writes(HOURS)
    await anna.taps("Ask a person")
    shown, other = (house.staff_chat, gold) if deleted else (gold, house.staff_chat)
    await staff_room(house, shown).sees("Anna asks for a person", HOURS, "Reply")
    await staff_room(house, other).sees_no("Anna asks for a person")
