"""Not negative and It is negative: numbers, reasons and the case follow at once."""

from sqlalchemy import select

from db.tables import CaseEvent, Comment
from feedback.case import CaseState
from feedback.sentiment import Label
from feedback.views.desk import Agent
from tests.house import House
from tests.journeys.company import agreed, asked
from tests.journeys.desk import cases, history, the_case
from tests.people import Person, has

BAD = "Terrible service, awful and horrible"


async def _comments(house: House) -> list[Comment]:
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(Comment).order_by(Comment.id)))


async def _wrote(house: House, score: str, words: str) -> Person:
    anna = await asked(house, "Anna")
    await anna.taps(score)
    await anna.writes(words)
    return anna


async def test_not_negative_closes_a_case_that_only_the_words_had_opened(house: House) -> None:
    anna = await _wrote(house, "9", BAD)
    olga = house.agent("Olga")
    await olga.sees("Case 1", "negative comment")
    await olga.taps("Not negative")
    assert olga.toasts()[-1] == "Noted: not negative. The case is closed."
    await house.passes(seconds=6)
    card = await olga.sees("Case 1", "nothing negative in it", "not as the model read it, says Olga")
    assert "Take" not in str(card["keyboard"])
    assert (await the_case(house)).state == CaseState.NOT_NEGATIVE
    comment = (await _comments(house))[0]
    assert (comment.label, comment.staff_label, comment.staff_label_by) == ("negative", "neutral", "Olga")
    assert comment.staff_label_at == house.now.replace(microsecond=0) or comment.staff_label_at is not None
    report = await house.app.services.reports.report("after-visit", now=house.now)
    assert [line.label for line in report.comments] == [Label.NEUTRAL]
    await anna.sees_no("Not negative")


async def test_another_reason_keeps_the_case(house: House) -> None:
    await _wrote(house, "2", BAD)
    olga = house.agent("Olga")
    await olga.taps("Not negative")
    assert olga.toasts()[-1] == "Noted: not negative. The case stays because of: low score"
    await house.passes(seconds=6)
    assert has(await olga.opens(await olga.sees("Case 1", "Why it is here: low score")), "It is negative")
    assert (await the_case(house)).reasons == ["low_score"]


async def test_who_and_what_before_and_after_are_in_the_history(house: House) -> None:
    await _wrote(house, "9", BAD)
    await house.agent("Olga").taps("Not negative")
    async with house.app.uow.read() as tx:
        event = (await tx.session.scalars(select(CaseEvent).filter_by(act="relabelled"))).one()
    assert (event.actor_name, event.before, event.after) == ("Olga", "negative", "neutral")
    assert (await history(house))[-2:] == ["relabelled", "not_negative"]


async def test_it_is_negative_opens_the_closed_case_again(house: House) -> None:
    await _wrote(house, "9", BAD)
    olga = house.agent("Olga")
    await olga.taps("Not negative")
    await house.passes(seconds=6)
    await olga.taps("It is negative")
    assert olga.toasts()[-1] == "Noted: negative."
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Nobody has taken it", "negative comment", "Take")
    assert (await the_case(house)).state == CaseState.OPEN


async def test_a_second_tap_changes_nothing(house: House) -> None:
    await _wrote(house, "2", BAD)
    olga = house.agent("Olga")
    card = await olga.opens(olga.keyed("Take"))
    data = next(key["data"] for row in card["keyboard"] for key in row if key["text"] == "Not negative")
    await olga.taps("Not negative")
    await house.passes(seconds=6)
    await olga.forges(data, on=card)
    assert olga.toasts()[-1].startswith("Nothing to correct")
    assert (await history(house)).count("relabelled") == 1


async def test_new_words_take_back_what_staff_said_of_the_old_ones(house: House) -> None:
    anna = await _wrote(house, "9", BAD)
    await house.agent("Olga").taps("Not negative")
    await house.passes(minutes=1)
    await anna.writes("And the worst thing: it was terrible and awful again")
    await house.passes(seconds=6)
    case = await the_case(house)
    assert (case.state, case.reasons) == (CaseState.OPEN, ["negative_text"])
    assert (await _comments(house))[0].staff_label is None


async def test_words_without_a_case_become_one_when_staff_say_so(house: House) -> None:
    anna = await agreed(house, "Anna")
    await anna.writes("/feedback")
    await anna.writes("The lamp at the door")
    assert await cases(house) == []
    olga = house.agent("Olga")
    comment = (await _comments(house))[0]
    number = await house.app.services.work.labelling.comment(
        comment.id, Label.NEGATIVE, Agent(id=olga.id, name="Olga"), house.now
    )
    await house.rest()
    assert number == (await the_case(house)).id
    await olga.sees("Case 1", "negative comment", "The lamp at the door")
