"""The conversation between agents and customers, through the wire."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

import sandbox
from db.tables import Comment, Relay
from feedback.talk import RelayState
from tests.house import House
from tests.journeys.company import agreed, asked, newest_response
from tests.journeys.desk import cards, history, queue, refusals, resolves, staff_room, the_case
from tests.people import Person, View
from tests.restarting import Restarts

THUMB = "👍"
# The kind of a message, and its words; the chat and the number of one that is copied.
Line = tuple[str, str]
Source = tuple[int, int]


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


def the_card(house: House) -> View:
    """The card of case 1 as it stands."""
    return cards(staff_room(house), 1)[0]


def seen(house: House, chat: int, since: int = 0) -> list[Line]:
    """What the bot wrote in a chat after a message: media and words."""
    return [
        (view["media"]["kind"] if view["media"] else "text", view["text"])
        for view in house.tg.messages(chat)
        if view["out"] and view["message_id"] > since
    ]


def last_number(house: House, chat: int) -> int:
    return max(int(view["message_id"]) for view in house.tg.messages(chat))


async def relays(house: House) -> Sequence[Relay]:
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(Relay).order_by(Relay.id)))


async def test_a_reply_to_the_card_reaches_the_customer_and_gets_a_reaction(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    number = await olga.writes("We are <so> sorry & will call", reply_to=the_card(house))
    message = await anna.sees("We are <so> sorry & will call")
    assert message["forward_from"] is None
    assert olga.reactions(number) == [THUMB]
    case = await the_case(house)
    assert case.owner_name == "Olga"
    assert case.staff_wrote_at is not None
    assert (await newest_response(house, anna)).locked_at is not None
    assert (await history(house))[-2:] == ["taken", "replied"]


async def test_reply_asks_for_the_next_message_and_the_card_says_who_writes(
    house: House, anna: Person
) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.taps("Reply")
    await olga.sees("your next message within ten minutes goes to the customer (Anna")
    await house.passes(seconds=6)
    assert "Olga is writing to the customer" in the_card(house)["text"]
    await piotr.writes("Who has this one?")
    await olga.writes("Sorry about the wait")
    await olga.writes("Done, lunch?")
    await anna.sees("Sorry about the wait")
    await anna.sees_no("lunch")
    await anna.sees_no("Who has")
    await house.passes(seconds=6)
    text = the_card(house)["text"]
    assert "is writing" not in text
    assert "Conversation: from us 1, from the customer 0" in text


async def test_after_ten_minutes_the_next_message_is_internal(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Reply")
    await house.passes(minutes=11)
    await olga.writes("Lunch?")
    await anna.sees_no("Lunch?")
    await olga.writes("Sorry", reply_to=await olga.sees("your next message"))
    await anna.sees("Sorry")


async def test_cancel_makes_the_next_message_internal(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Reply")
    await olga.taps("Cancel")
    await olga.writes("Not for them")
    await olga.sees("Cancelled: nothing goes to the customer.")
    await anna.sees_no("Not for them")


async def test_what_is_no_reply_stays_internal(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    said = await olga.writes("Sorry", reply_to=the_card(house))
    await piotr.writes("Nicely put", reply_to={"message_id": said})
    await piotr.writes("/note They are a regular", reply_to=the_card(house))
    await piotr.sees("Noted. Only staff see it.")
    await house.passes(seconds=6)
    assert "Internal, Piotr: They are a regular" in the_card(house)["text"]
    for words in ("Nicely put", "regular"):
        await anna.sees_no(words)
    assert (await history(house))[-1] == "noted"


async def test_the_customer_s_answer_comes_under_the_card_days_later_and_is_answered_there(
    house: House, anna: Person, restarts: Restarts
) -> None:
    olga = house.agent("Olga")
    number = await olga.writes("What happened?", reply_to=the_card(house))
    await house.passes(days=6)
    await restarts()
    await anna.writes("I waited for an hour")
    copy = await olga.sees("I waited for an hour")
    assert copy["reply_to"]["message_id"] == the_card(house)["message_id"]
    await olga.writes("That must not happen", reply_to=copy)
    answer = await anna.sees("That must not happen")
    assert answer["reply_to"]["text"] == "I waited for an hour"
    await anna.writes("Thank you", reply_to=answer)
    thanks = await olga.sees("Thank you")
    assert thanks["reply_to"]["text"] == "That must not happen"
    assert number
    assert not refusals(house)


@pytest.mark.parametrize("kind", ["photo", "document", "voice", "video", "sticker"])
async def test_media_go_both_ways(house: House, anna: Person, kind: str) -> None:
    olga = house.agent("Olga")
    mine = await olga.sends(kind, "see" if kind != "sticker" else None, reply_to=the_card(house))
    assert anna.last()["media"]["kind"] == kind
    assert olga.reactions(mine) == [THUMB]
    await anna.sends(kind)
    await house.passes(seconds=2)
    copy = [view for view in staff_room(house).messages() if view["media"]][-1]
    assert (copy["media"]["kind"], copy["reply_to"]["message_id"]) == (kind, the_card(house)["message_id"])
    assert copy["forward_from"] is None


async def test_albums_stay_together_both_ways(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.sends_album("photo", "video", "photo", caption="The new <room>", reply_to=the_card(house))
    await house.passes(seconds=10)
    came = [view for view in anna.messages() if view["media"]]
    assert [view["media"]["kind"] for view in came] == ["photo", "video", "photo"]
    assert len({view["album"] for view in came}) == 1
    assert came[0]["text"] == "The new <room>"
    await anna.sends_album("photo", "photo", caption="And <mine>")
    await house.passes(seconds=10)
    copies = [view for view in staff_room(house).messages() if view["media"]]
    assert [view["media"]["kind"] for view in copies] == ["photo", "photo"]
    assert len({view["album"] for view in copies}) == 1
    assert copies[0]["text"] == "And <mine>"
    assert copies[0]["reply_to"]["message_id"] == the_card(house)["message_id"]
    assert {relay.state for relay in await relays(house)} == {RelayState.SENT}


async def test_edits_follow_both_ways(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    words = await olga.writes("We will cal you", reply_to=the_card(house))
    photo = await olga.sends("photo", "Yuor room", reply_to=the_card(house))
    await olga.edits(words, "We will <call> you")
    await olga.edits(photo, "Your room")
    await anna.sees("We will <call> you")
    await anna.sees("Your room")
    await anna.sees_no("cal you")
    mine = await anna.writes("At fiev")
    await house.passes(seconds=2)
    await anna.edits(mine, "At <five>")
    await house.passes(seconds=2)
    await olga.sees("At <five>")
    await olga.sees_no("fiev")


async def test_a_blocked_bot_is_told_and_can_be_tried_again(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await anna.blocks()
    await olga.writes("Sorry", reply_to=the_card(house))
    line = await olga.sees("Not delivered: the customer has blocked the bot.", "Send again")
    assert line["reply_to"]["text"] == "Sorry"
    await anna.unblocks()
    await olga.taps("Send again")
    await anna.sees("Sorry")
    await olga.sees("Sent again by Olga.")


async def test_what_is_in_doubt_is_never_sent_twice_unless_an_agent_says_so(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    house.tg.faults.add(sandbox.Fault(method="copyMessage", chat=anna.id, kind="reset_after", times=1))
    number = await olga.writes("Sorry", reply_to=the_card(house))
    await house.passes(minutes=5)
    await olga.sees("nobody knows whether this reached the customer", "Send again")
    assert olga.reactions(number) == []
    assert [text for _, text in seen(house, anna.id)].count("Sorry") == 1
    async with house.app.uow.read() as tx:
        assert [row.state for row in await tx.relays.uncertain()] == [RelayState.UNCERTAIN]
    await olga.taps("Send again", times=2)
    await house.passes(seconds=5)
    assert [text for _, text in seen(house, anna.id)].count("Sorry") == 2
    assert olga.reactions(number) == [THUMB]


async def test_where_reactions_are_not_allowed_it_is_told_in_words(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    house.tg.faults.add(
        sandbox.Fault(
            method="setMessageReaction", status=400, description="Bad Request: REACTION_INVALID", times=1
        )
    )
    await olga.writes("Sorry", reply_to=the_card(house))
    assert (await olga.sees("Delivered."))["reply_to"]["text"] == "Sorry"


async def test_a_message_the_customer_deleted_at_once_is_told_in_words(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("What happened?", reply_to=the_card(house))
    house.tg.act.write(person=anna.id, text="It was <awful>")
    house.tg.act.delete_message(person=anna.id, message_id=last_number(house, anna.id))
    await house.rest()
    await house.passes(seconds=5)
    await olga.sees("It was <awful>")


async def test_words_after_resolve_come_under_the_card_and_open_the_case_again(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await olga.writes("Sorry", reply_to=the_card(house))
    await resolves(olga)
    await house.passes(minutes=20)
    await anna.writes("Terrible, it happened again, awful and bad")
    await house.passes(seconds=6)
    copy = await olga.sees("Terrible, it happened again")
    assert copy["reply_to"]["message_id"] == the_card(house)["message_id"]
    await olga.sees("Case 1 is open again")


async def test_a_conversation_about_a_comment_without_a_case(house: House) -> None:
    anna, olga = await agreed(house, "Anna"), house.agent("Olga")
    await anna.writes("Do you open on Sundays?")
    await olga.writes("/inbox")
    await olga.taps("1")
    await olga.taps("Reply")
    await olga.writes("Yes, from ten")
    answer = await anna.sees("Yes, from ten")
    await house.passes(days=2)
    await anna.writes("Perfect", reply_to=answer)
    await anna.writes("And on Mondays?")
    copy = await olga.sees("Perfect")
    assert copy["reply_to"]["text"] == "Yes, from ten"
    more = await olga.sees("And on Mondays?")
    await olga.writes("All week", reply_to=more)
    await anna.sees("All week")
    async with house.app.uow.read() as tx:
        states = {comment.state for comment in await tx.comments.many(await the_comment(house))}
    assert states == {"answered"}
    assert not refusals(house)


async def test_canned_answers_are_kept_filled_in_and_sent_with_a_tap(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("/canned en Sorry\nDear {name}, we are <sorry>")
    await olga.sees("Kept: Sorry")
    await olga.writes("/canned ru Жаль\nНам очень жаль, {name}")
    await olga.taps("Reply")
    question = olga.keyed("Cancel")
    assert [key["text"] for row in question["keyboard"] for key in row] == ["Sorry", "Cancel"]
    await olga.taps("Sorry", times=2)
    await anna.sees("Dear Anna, we are <sorry>")
    assert [text for _, text in seen(house, anna.id)].count("Dear Anna, we are <sorry>") == 1
    said = await olga.sees("To the customer:", "Dear Anna, we are <sorry>")
    assert olga.reactions(said["message_id"]) == [THUMB]
    await olga.writes("/canned")
    await olga.taps("✕ Sorry")
    await olga.sees_no("Sorry", "✕ Sorry")
    await olga.sees("✕ Жаль")


async def test_a_reply_to_the_card_while_something_else_was_asked_is_held(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("First", reply_to=the_card(house))
    await house.passes(seconds=6)
    await olga.taps("Resolve")
    await olga.taps("Solved")
    await olga.taps("Long wait")
    await olga.writes("Called, all is well", reply_to=the_card(house))
    await olga.sees("Not sent: the bot is waiting for your answer")
    await anna.sees_no("Called, all is well")


async def test_strangers_write_to_nobody(house: House, anna: Person) -> None:
    eve = house.customer("Eve")
    await eve.starts()
    key = next(key for row in the_card(house)["keyboard"] for key in row if key["text"] == "Reply")
    await eve.forges(key["data"], on=eve.last())
    await eve.writes("Give me money")
    await anna.sees_no("Give me money")
    assert eve.toasts()[-1] == "This key is for people of the staff chat."


@pytest.mark.parametrize("staff_kind", ["channel"])
async def test_in_a_channel_reply_happens_in_the_agent_s_private_chat(house: House, anna: Person) -> None:
    boss = house.admin
    room = staff_room(house)
    await room.taps("Reply")
    await boss.sees("your next message within ten minutes")
    number = await boss.writes("Sorry about that")
    await anna.sees("Sorry about that")
    assert boss.reactions(number) == [THUMB]
    await anna.writes("It is all right")
    await room.sees("It is all right")


async def test_forget_takes_the_conversation_back_and_mydata_shows_it(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("We are <sorry>", reply_to=the_card(house))
    await anna.writes("My number is 555")
    await anna.sends("photo", "me")
    await anna.sends("voice")
    await house.passes(seconds=5)
    await olga.sees("My number is 555")
    await anna.writes("/mydata")
    await anna.sees("we wrote to you: We are <sorry>")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await house.passes(minutes=3)
    await olga.sees_no("555")
    room = staff_room(house)
    assert not [view for view in room.messages() if view["media"] and view["media"]["kind"] == "voice"]
    assert await relays(house) == []
    assert not [view for view in room.messages() if view["text"] == "me"]


async def test_a_conversation_with_media_across_three_restarts(
    house: House, anna: Person, restarts: Restarts, caplog: pytest.LogCaptureFixture
) -> None:
    """Right order, nothing lost or doubled; in doubt is what was on the wire when its process was killed."""
    olga, card = house.agent("Olga"), the_card(house)
    await olga.writes("What happened?", reply_to=card)
    ours, theirs = last_number(house, anna.id), last_number(house, house.staff_chat)
    to_customer, to_staff, lost = list[Line](), list[Line](), list[Source]()
    # Killed before anything is sent; when Telegram has two copies and has not answered; when it has none.
    for round_, fault in enumerate(("", "hang_after", "hang", None)):
        for kind in ("text", "photo", "voice", "document", "album"):
            to_customer += says(house, olga, kind, f"ours {round_}", reply_to=card)
            to_staff += says(house, anna, kind, f"theirs {round_}")
        if fault is None:
            break
        if fault:
            lost += await on_the_wire(house, fault, anna.id, house.staff_chat)
        await restarts.kill()
        # Written while nobody is there.
        to_customer += says(house, olga, "video", f"ours while away {round_}", reply_to=card)
        to_staff += says(house, anna, "text", f"theirs while away {round_}")
        await restarts.start()
        await house.rest()
        # The lease of what the dead process was sending ends.
        await house.passes(minutes=2)
    await house.passes(minutes=2)
    doubtful = [
        (relay.from_chat_id, relay.from_message_id) for relay in await relays(house) if relay.doubtful
    ]
    assert sorted(doubtful) == sorted(lost)
    assert len(lost) == 4
    # To a customer at most once: what never came to Telegram is listed as uncertain.
    came = [line for line in seen(house, anna.id, ours) if line in to_customer]
    assert came == [line for line in to_customer if line != ("text", "ours 2 text")]
    # To staff at least once: what Telegram had is there again, behind itself.
    seen_by_staff = [line for line in seen(house, house.staff_chat, theirs) if line in to_staff]
    assert seen_by_staff == twice(to_staff, ("text", "theirs 1 text"))
    await olga.sees("nobody knows whether this reached the customer")
    assert {row.state for row in await queue(house, "reply")} == {"sent", "uncertain"}
    assert {row.state for row in await queue(house, "relay")} == {"sent"}
    # Both sides wrote at once: neither transaction had to give way to the other.
    assert "update_waits" not in {getattr(record, "action", "") for record in caplog.records}


def twice(lines: Sequence[Line], line: Line) -> list[Line]:
    """The lines, one of them doubled."""
    place = lines.index(line)
    return [*lines[:place], line, *lines[place:]]


async def on_the_wire(house: House, kind: str, *chats: int) -> list[Source]:
    """Send until a copy to each of the chats waits for an answer that never comes; returns the originals."""
    faults = [
        house.tg.faults.add(sandbox.Fault(method="copyMessage", chat=chat, kind=kind, times=1))
        for chat in chats
    ]
    before = house.tg.mark
    await house.settles()
    while not all(fault.fired for fault in faults):
        await house.app.schedule.tick("dispatch")
    suffered = house.tg.ledger.select(after=before, method="copyMessage", outcome="fault")
    asked = [entry.parameters for entry in suffered]
    return [(int(asked_for["from_chat_id"]), int(asked_for["message_id"])) for asked_for in asked]


def says(house: House, person: Person, kind: str, words: str, reply_to: View | None = None) -> list[Line]:
    """Write or send without waiting for anybody; returns what is to arrive."""
    number = reply_to["message_id"] if reply_to else None
    said: dict[str, Any] = {"person": person.id, "chat": person.chat, "reply_to": number}
    if kind == "text":
        house.tg.act.write(**said, text=f"{words} text")
        return [("text", f"{words} text")]
    if kind != "album":
        house.tg.act.send_media(**said, kind=kind, caption=f"{words} {kind}")
        return [(kind, f"{words} {kind}")]
    for part in ("first", "second"):
        house.tg.act.send_media(**said, kind="photo", caption=f"{words} {part}", group_id=words)
    return [("photo", f"{words} first"), ("photo", f"{words} second")]


async def the_comment(house: House) -> list[int]:
    async with house.app.uow.read() as tx:
        found = await tx.session.scalars(select(Comment.id).order_by(Comment.id))
        return list(found)
