"""Journeys through the questions after the score: branches, words, changes of mind, and a way out."""

import csv
import io
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.sheets import RESPONSES, as_csv
from bot.ui import case_history
from bot.ui import report as report_screen
from db.tables import HookDelivery
from db.uow import rows
from feedback import metrics
from feedback.delivery import Kind
from feedback.views.exported import Wanted
from nlp.lexicon import Lexicon
from services.analysis import Analysis
from services.exports import Exports
from services.webhook_payloads import payload
from tests.house import House, PlainModel
from tests.journeys.asking import apply, happens, reader
from tests.journeys.company import cases, newest_response, state_of
from tests.people import Person

REASONS = """
slug: after-visit
metric: nps
trigger: {on: service_event}
then:
  - id: reason
    kind: single
    question: {en: "What went wrong?", ru: "Что было не так?", pl: "Co poszło nie tak?"}
    choices:
      wait: {en: A long wait, ru: Долго ждали, pl: Długie czekanie}
      staff: {en: The people, ru: Люди, pl: Ludzie}
      other: {en: Something else, ru: Другое, pl: Coś innego}
    when: {group: bottom}
  - id: how-long
    kind: rating
    question: How long was it?
    labels: {low: minutes, high: ages}
    when: {answer: {reason: wait}}
  - id: liked
    kind: multiple
    question: What was good?
    choices: {room: The room, price: The price, other: Something else}
    when: {group: [top, middle]}
  - id: idea
    kind: text
    question: What should we change first?
"""
BY_TONE = """
slug: after-visit
metric: nps
trigger: {on: service_event}
then:
  - comment
  - id: sorry
    kind: single
    question: May we call you?
    choices: {fine: Yes please, never: No}
    when: {sentiment: negative}
  - id: when
    kind: text
    question: What time suits you?
    when: {answer: {sorry: fine}}
"""
NEEDED = """
slug: after-visit
metric: nps
trigger: {on: service_event}
then:
  - {id: part, kind: single, question: "Which part?", choices: {a: First, b: Second}, required: true}
"""


async def asked(house: House, document: str, language: str = "en") -> Person:
    await apply(house, document)
    anna = house.customer("Anna", language)
    await anna.starts()
    await anna.taps({"en": "I agree", "ru": "Даю согласие", "pl": "Zgadzam się"}[language])
    await happens(house, anna)
    await house.passes(hours=3)
    return anna


async def given(house: House, person: Person) -> dict[str, tuple[Any, ...]]:
    """What is kept: values, whether it counts, and the words."""
    response = await newest_response(house, person)
    async with house.app.uow.read() as tx:
        told = await tx.survey_answers.of(response.id)
        words = await tx.survey_answers.words([row.comment_id for row in told.values() if row.comment_id])
        return {
            name: (tuple(row.values), row.counted, words.get(row.comment_id or 0))
            for name, row in told.items()
        }


async def test_reasons_branch_and_every_tap_is_kept_at_once(house: House) -> None:
    anna = await asked(house, REASONS)
    question = anna.last()
    await anna.taps("2")
    shown = await anna.sees("Your score: 2", "very sorry", "What went wrong?")
    assert shown["message_id"] == question["message_id"]
    assert await state_of(house, anna) == "answered"
    await anna.taps("A long wait")
    assert (await given(house, anna))["reason"] == (("wait",), True, None)
    await anna.sees("How long was it?", "minutes", "ages")
    await anna.taps("5")
    await anna.sees("What should we change first?", "Just write it here")
    await anna.writes("The queue, it is awful")
    await anna.sees("Noted, thank you")
    # The free comment keeps its part, at the end.
    await anna.sees("What went wrong? Tell us just as it was")
    await anna.writes("Nobody came for an hour")
    await anna.sees("Thank you for telling us")
    assert await given(house, anna) == {
        "reason": (("wait",), True, None),
        "how-long": (("5",), True, None),
        "idea": ((), True, "The queue, it is awful"),
    }
    assert len(await cases(house)) == 1


async def test_happy_people_are_asked_something_else_and_may_choose_several(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("10")
    shown = await anna.sees("What was good?", "You can choose several")
    assert "went wrong" not in shown["text"]
    await anna.taps("○ The room")
    await anna.taps("○ The price")
    await anna.taps("● The room")
    assert (await given(house, anna))["liked"] == (("price",), True, None)
    await anna.taps("Done")
    await anna.sees("What should we change first?")
    await anna.taps("Enough, thanks")
    await anna.sees("Your score: 10", "let them smile")
    await anna.writes("By the way, lovely")
    assert set(await given(house, anna)) == {"liked", "idea"}


async def test_other_asks_for_words(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("0")
    await anna.taps("Something else")
    await anna.sees("Just write here what it was")
    await anna.writes("The smell of paint")
    assert (await given(house, anna))["reason"] == (("other",), True, "The smell of paint")
    await anna.sees("What should we change first?")


async def test_a_choice_may_be_changed_and_what_hung_on_it_no_longer_counts(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("1")
    await anna.taps("A long wait")
    await anna.taps("4")
    await anna.taps("Previous question")
    await anna.sees("How long was it?")
    await anna.taps("Previous question")
    await anna.taps("The people")
    await anna.sees("What should we change first?")
    found = await given(house, anna)
    assert (found["reason"], found["how-long"]) == ((("staff",), True, None), (("4",), False, None))
    async with house.app.uow.read() as tx:
        kept = (await tx.session.scalars(select(rows.SurveyChange))).one()
        assert (kept.old, kept.new) == (["wait"], ["staff"])


async def test_after_a_day_a_choice_stays(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("1")
    await anna.taps("A long wait")
    await anna.taps("Enough, thanks")
    await house.passes(hours=25)
    await anna.taps("Previous question")
    await anna.sees("can’t be changed any more")
    assert (await given(house, anna))["reason"] == (("wait",), True, None)


async def test_a_redelivered_tap_and_a_double_tap_change_nothing(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("1")
    happened = house.tg.act.tap(person=anna.id, message_id=anna.last()["message_id"], label="A long wait")
    await house.rest()
    await anna.taps("Previous question")
    await anna.taps("The people")
    house.tg.act.redeliver(update=happened.update_id or 0)
    await house.rest()
    assert (await given(house, anna))["reason"] == (("staff",), True, None)


async def test_another_score_leads_elsewhere(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("2")
    await anna.taps("The people")
    await anna.taps("Enough, thanks")
    await anna.taps("Change")
    await anna.taps("9")
    assert (await given(house, anna))["reason"] == (("staff",), False, None)


async def test_a_negative_comment_brings_its_question_once_it_has_been_read(house: House) -> None:
    anna = await asked(house, BY_TONE)
    await anna.taps("6")
    await anna.writes("awful, dirty and rude")
    await anna.sees("May we call you?")
    await anna.taps("Yes please")
    await anna.writes("at five")
    assert (await given(house, anna))["when"] == ((), True, "at five")


async def test_a_friendly_comment_ends_it(house: House) -> None:
    anna = await asked(house, BY_TONE)
    await anna.taps("9")
    await anna.writes("great, wonderful")
    await house.passes(minutes=5)
    await anna.sees_no("May we call you?")
    assert await given(house, anna) == {}


async def test_a_number_written_to_a_rating_is_its_answer(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("2")
    await anna.taps("A long wait")
    happened = house.tg.act.write(person=anna.id, chat=anna.chat, text="3")
    await house.rest()
    assert (await given(house, anna))["how-long"] == (("3",), True, None)
    await anna.sees("What should we change first?")
    house.tg.act.redeliver(update=happened.update_id or 0)
    await house.rest()
    assert (await given(house, anna))["idea"] == ((), True, None)


async def test_without_a_required_answer_it_is_not_complete(house: House) -> None:
    anna = await asked(house, NEEDED)
    await anna.taps("2")
    assert (await newest_response(house, anna)).answered_at is None
    # Unhappy people are helped at once all the same.
    assert len(await cases(house)) == 1
    await anna.taps("First")
    assert (await newest_response(house, anna)).answered_at is not None
    assert await state_of(house, anna) == "answered"


async def test_who_has_had_enough_before_leaves_a_part(house: House) -> None:
    anna = await asked(house, NEEDED)
    await anna.taps("8")
    await anna.taps("Enough, thanks")
    assert await state_of(house, anna) == "partial"
    assert (await newest_response(house, anna)).score == 8


async def test_the_words_of_every_question_are_kept_as_they_were_read(house: House) -> None:
    anna = await asked(house, REASONS, "pl")
    await anna.taps("2")
    await anna.taps("Długie czekanie")
    response = await newest_response(house, anna)
    async with house.app.uow.read() as tx:
        told = {row.question: wording for row, wording in await tx.survey_answers.told([response.id])}
        score = (await tx.wordings.of_answers([response.id]))[0][1]
    assert told["reason"].text == "Co poszło nie tak?"
    assert told["reason"].labels["wait"] == "Długie czekanie"
    assert score is not None
    assert (score.language, score.labels["low"]) == ("pl", "na pewno nie polecę")
    assert (
        score.text == "Na ile prawdopodobne jest, że polecisz Aurora znajomym (współpracownikom, rodzinie)?"
    )


async def test_cli_asks_three_questions_and_then_reasons(house: House) -> None:
    anna = await asked(house, REASONS.replace("metric: nps", "metric: cli"))
    for value in "621":
        await anna.taps(value)
    await anna.sees("Your scores: 6, 2, 1", "What went wrong?")
    response = await newest_response(house, anna)
    async with house.app.uow.read() as tx:
        told = await tx.wordings.of_answers([response.id])
    assert len({wording.text for _, wording in told if wording}) == metrics.CLI.questions


async def test_nobody_who_stopped_is_asked_on(house: House) -> None:
    anna = await asked(house, BY_TONE)
    await anna.taps("6")
    async with house.app.uow.write() as tx:
        contact = await tx.contacts.known(anna.id)
        contact.stopped_at = house.now
    await anna.writes("awful, dirty and rude")
    await anna.sees_no("May we call you?")
    async with house.app.uow.read() as tx:
        queued = await tx.deliveries.of_kind(contact.id, Kind.FOLLOW_UP)
    assert [row.message_id for row in queued] == [None]


async def test_another_person_may_be_reached_in_russian(house: House) -> None:
    anna = await asked(house, REASONS, "ru")
    await anna.taps("3")
    await anna.sees("Что было не так?")
    await anna.taps("Достаточно, спасибо")
    assert anna.last()["keyboard"]


async def test_every_question_leaves_the_house_in_the_words_it_was_put_in(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("2")
    await anna.taps("Something else")
    await anna.writes("=HYPERLINK(1)")
    await apply(house, REASONS.replace("What went wrong?", "Changed since"), force=True)
    [row] = [each async for each in Exports(uow=house.app.uow).responses(Wanted())]
    assert [(each.question, each.wording, each.answer) for each in row.questions[1:]] == [
        ("reason", "What went wrong?", "Something else: =HYPERLINK(1)"),
        ("idea", "What should we change first?", ""),
    ]
    assert row.comment == ""
    [line] = csv.DictReader(io.StringIO(as_csv(RESPONSES, [row]).decode("utf-8-sig")))
    assert (line["q.reason.question"], line["q.1.answer"]) == ("What went wrong?", "2")
    history = await house.app.services.desk.histories.of((await cases(house))[0].id, "en")
    screen = case_history.history(
        house.app.translator.voice("en"), house.app.sign, history, start=0, now=house.now
    )
    assert "Asked: “What went wrong?”" in screen.text
    assert "Answer: Something else: =HYPERLINK(1)" in screen.text


async def test_a_report_counts_choices_with_n_and_hides_few(house: House) -> None:
    await apply(house, REASONS)
    people = [await reader(house, f"Person {number}") for number in range(5)]
    for person in people:
        await happens(house, person)
    await house.passes(hours=3)
    for person in people:
        await person.taps("9")
        await person.taps("○ The room")
        await person.taps("Done")
        await person.taps("Enough, thanks")
    report = await house.app.services.reports.report("after-visit", now=house.now)
    liked = {one.id: one for one in report.follow_ups}
    assert (liked["liked"].n, liked["liked"].counts) == (5, {"room": 5, "price": 0, "other": 0})
    assert (liked["reason"].n, liked["reason"].counts) == (0, {})
    told = report_screen.report(
        house.app.translator.voice("en"),
        house.app.sign,
        report,
        campaign_id=1,
        zone=house.app.settings.zone,
        now=house.now,
    )
    assert "The room: 5 (100%)" in told.text


async def test_what_was_chosen_is_in_mydata_and_words_go_with_the_person(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("2")
    await anna.taps("Something else")
    await anna.writes("The smell of paint")
    await anna.writes("/mydata")
    await anna.sees("we asked “What went wrong?”, your answer: Something else", "The smell of paint")
    before = await newest_response(house, anna)
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    async with house.app.uow.read() as tx:
        row = (await tx.survey_answers.of(before.id))["reason"]
        assert row.values == ["other"]
        assert await tx.survey_answers.words([row.comment_id or 0]) == {}


GOES_ON = f"""{BY_TONE}
  - id: city
    kind: single
    question: Where are you from?
    choices: {{here: Here, far: Far}}
"""


async def test_nobody_waits_long_for_a_comment_to_be_read(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_self: Analysis, _now: datetime) -> int:
        return 0

    anna = await asked(house, GOES_ON)
    monkeypatch.setattr(Analysis, "run_once", away)
    await anna.taps("6")
    await anna.writes("awful, dirty and rude")
    await house.passes(seconds=20)
    await anna.sees_no("Where are you from")
    await house.passes(seconds=20)
    await anna.sees("Where are you from")
    await anna.sees_no("May we call you?")


async def test_the_lexicon_is_no_ground_to_ask_on(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlainModel, "classify", lambda _self, texts: Lexicon().classify(texts))
    anna = await asked(house, GOES_ON)
    await anna.taps("6")
    await anna.writes("awful, dirty and rude")
    await anna.sees("Where are you from")
    await anna.sees_no("May we call you?")


async def test_late_keys_do_not_close_a_question_that_stands_open(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("1")
    await anna.taps("A long wait")
    old = anna.keyed("Previous question")
    await house.passes(hours=25)
    await anna.taps("Previous question", on=old)
    await anna.sees("How long was it?")
    await anna.taps("3")
    assert (await given(house, anna))["how-long"] == (("3",), True, None)


async def test_other_systems_are_told_each_answer_with_its_words(house: House) -> None:
    anna = await asked(house, REASONS)
    await anna.taps("2")
    await anna.taps("The people")
    response = await newest_response(house, anna)
    async with house.app.uow.read() as tx:
        delivery = HookDelivery(event="response.updated", subject_id=response.id, created_at=house.now)
        told = await payload(tx, delivery)
    assert told is not None
    questions = told["data"]["questions"]
    assert [(one["question"], one["values"]) for one in questions] == [
        ("1", ("2",)),
        ("reason", ("staff",)),
        ("idea", ()),
    ]
    assert questions[1]["wording"] == "What went wrong?"
    assert questions[1]["chosen"] == ("The people",)
