"""Journeys of a customer: the question, its answer, and changing one's mind."""

from feedback import metrics
from feedback.delivery import Kind, State
from feedback.metrics import Group
from feedback.texts import Texts
from sandbox.faults import Fault
from tests.house import House
from tests.journeys.company import agreed, asked, cases, newest_response, runs, scores, state_of, visits
from tests.people import Person


async def test_one_tap_is_saved_at_once_and_asks_what_was_liked(house: House) -> None:
    anna = await asked(house)
    question = await anna.sees("Hello, Anna!", "Haircut", "recommend Aurora")
    await anna.taps("9")
    answer = await anna.sees("Your score: 9 out of 10", "What did you like most")
    assert answer["message_id"] == question["message_id"]
    assert await scores(house, anna) == [9]
    assert await state_of(house, anna) == "answered"
    assert await cases(house) == []


async def test_an_unhappy_score_brings_an_apology_and_a_time_and_no_joke(house: House) -> None:
    anna = await asked(house)
    await anna.taps("3")
    # Tapped at 14:00 in Warsaw.
    answer = await anna.sees("Your score: 3 out of 10", "very sorry", "today by 16:00", "What went wrong")
    assert "smile" not in answer["text"]
    assert [case.response_id for case in await cases(house)] == [(await newest_response(house, anna)).id]


async def test_the_promise_is_shown_in_the_customers_own_time(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(
        house,
        anna,
        contact={"id": "crm-1", "telegram_id": anna.id, "timezone": "Asia/Yekaterinburg"},
    )
    await house.passes(hours=3)
    await anna.taps("0")
    await anna.sees("today by 20:00")


async def test_a_time_that_has_passed_is_not_promised_again(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    await anna.sees("today by 16:00")
    await house.passes(hours=4)
    await anna.taps("No comment")
    await anna.sees_no("by 16:00")
    await anna.writes("The room was dirty")
    await anna.sees("Thank you for telling us", "today by 20:00")


async def test_the_follow_up_and_thanks_may_be_the_campaigns_own(house: House) -> None:
    follow_up = {Group.MIDDLE: Texts({"en": "What would make it a 10 <for you>?"})}
    anna = await asked(house, follow_up=follow_up, thanks=Texts({"en": "See you soon & thanks"}))
    await anna.taps("7")
    await anna.sees("What would make it a 10 <for you>?")
    await anna.taps("No comment")
    await anna.writes("nothing, really")
    await anna.sees("See you soon & thanks")


async def test_two_quick_taps_are_one_answer(house: House) -> None:
    anna = await asked(house)
    question = anna.last()
    for _ in range(3):
        house.tg.act.tap(person=anna.id, message_id=question["message_id"], label="9")
    await anna.sees("Your score: 9 out of 10")
    assert await scores(house, anna) == [9]
    assert "This score is saved already, thank you!" in anna.toasts()
    assert len(anna.messages()) == len(
        [m for m in anna.messages() if m["message_id"] <= question["message_id"]]
    )


async def test_a_redelivered_tap_changes_nothing(house: House) -> None:
    anna = await asked(house)
    happened = house.tg.act.tap(person=anna.id, message_id=anna.last()["message_id"], label="9")
    await anna.sees("Your score: 9")
    await anna.taps("Change")
    await anna.taps("8")
    house.tg.act.redeliver(update=happened.update_id or 0)
    await house.rest()
    assert await scores(house, anna) == [8]
    await anna.sees("Your score: 8")


async def test_a_skip_is_kept_and_may_be_taken_back(house: House) -> None:
    anna = await asked(house)
    await anna.taps("Skip", times=1)
    await anna.sees("no score this time")
    assert (await state_of(house, anna), await scores(house, anna)) == ("declined", [])
    await anna.taps("Answer after all")
    assert await state_of(house, anna) == "declined"
    await anna.taps("8")
    await anna.sees("Your score: 8")
    assert (await state_of(house, anna), await scores(house, anna)) == ("answered", [8])


async def test_a_score_may_be_corrected_within_a_day_and_the_old_one_is_remembered(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await house.passes(hours=23)
    await anna.taps("Change")
    await anna.sees("Right now it says 9")
    await anna.taps("2")
    await anna.sees("Corrected.", "Your score: 2 out of 10", "very sorry")
    response = await newest_response(house, anna)
    assert (response.score, response.group) == (2, Group.BOTTOM)
    async with house.app.uow.read() as tx:
        assert await tx.responses.changes(response.id) == [(9, 2)]
    assert [case.state for case in await cases(house)] == ["open"]


async def test_a_misread_scale_put_right_takes_the_case_back(house: House) -> None:
    anna = await asked(house)
    await anna.taps("1")
    await anna.taps("Change")
    await anna.taps("10")
    changed = await anna.sees("Corrected.", "Your score: 10", "What did you like most")
    assert "sorry" not in changed["text"]
    assert [case.state for case in await cases(house)] == ["withdrawn_by_customer"]


async def test_after_a_day_the_score_stays(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await house.passes(hours=24)
    await anna.taps("Change")
    closed = await anna.sees("Your score: 9 out of 10", "can’t be changed any more")
    assert closed["keyboard"] == []
    assert await scores(house, anna) == [9]


async def test_a_staff_reply_closes_the_edit_window(house: House) -> None:
    anna = await asked(house)
    await anna.taps("3")
    keyed = anna.keyed("Change")
    async with house.app.uow.write() as tx:
        (await tx.responses.get((await newest_response(house, anna)).id)).locked_at = house.now
    await anna.taps("Change", on=keyed)
    await anna.sees("can’t be changed any more")


async def test_an_answer_after_the_question_expired_counts_as_late(house: House) -> None:
    anna = await asked(house)
    await house.passes(days=8)
    assert await state_of(house, anna) == "expired"
    await anna.taps("9")
    await anna.sees("even if later", "Your score: 9")
    response = await newest_response(house, anna)
    assert (await state_of(house, anna), response.late, response.score) == ("answered_late", True, 9)


async def test_skip_on_an_expired_question_only_closes_it(house: House) -> None:
    anna = await asked(house)
    await house.passes(days=8)
    await anna.taps("Skip")
    closed = await anna.sees("This question is closed by now")
    assert (closed["keyboard"], await state_of(house, anna)) == ([], "expired")


async def test_a_question_taken_back_loses_its_keys_and_takes_no_answer(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    visit = await visits(house, anna)
    await house.passes(hours=3)
    question = anna.last()
    data = question["keyboard"][0][0]["data"]
    await house.app.services.events.delete(visit, house.now)
    withdrawn = await anna.sees("no longer needed")
    assert (withdrawn["message_id"], withdrawn["keyboard"]) == (question["message_id"], [])
    await anna.forges(data, on=question)
    assert (await state_of(house, anna), await scores(house, anna)) == ("withdrawn", [])


async def test_somebody_elses_button_does_nothing(house: House) -> None:
    anna = await asked(house)
    data = anna.last()["keyboard"][0][5]["data"]
    eve = house.customer("Eve")
    await eve.starts()
    await eve.forges(data, on=eve.last())
    assert eve.toasts() == ["This button belongs to another conversation and does nothing here."]
    assert await state_of(house, anna) == "sent"


async def test_a_forged_button_does_nothing(house: House) -> None:
    anna = await asked(house)
    data = anna.last()["keyboard"][0][5]["data"].replace(":5", ":9")
    await anna.forges(data, on=anna.last())
    assert anna.toasts()[-1].startswith("This button did not work")
    assert await state_of(house, anna) == "sent"


async def test_a_tap_proves_that_a_question_in_doubt_arrived(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, kind="reset_after", times=1))
    await house.passes(hours=3)
    assert await state_of(house, anna) == "uncertain"
    await anna.taps("9")
    await anna.sees("Your score: 9")
    assert await state_of(house, anna) == "answered"
    assert len([m for m in anna.messages() if "Haircut" in m["text"] or "Your score" in m["text"]]) == 1
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
        [question] = await tx.deliveries.of_kind(contact.id, Kind.QUESTION)
        assert (question.state, question.message_id) == (State.SENT, anna.last()["message_id"])


async def test_a_skip_proves_it_too(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, kind="reset_after", times=1))
    await house.passes(hours=3)
    await anna.taps("Skip", times=2)
    assert not any(anna.toasts())
    assert await state_of(house, anna) == "declined"
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
        [question] = await tx.deliveries.of_kind(contact.id, Kind.QUESTION)
        assert (question.state, question.message_id) == (State.SENT, anna.last()["message_id"])


async def test_three_questions_follow_one_another_in_one_message(house: House) -> None:
    anna = await asked(house, metric=metrics.CLI)
    question = await anna.sees("Question 1 of 3")
    await anna.taps("6")
    await anna.sees("Question 2 of 3")
    assert (await state_of(house, anna), await scores(house, anna)) == ("sent", [None])
    await anna.taps("5")
    await anna.taps("2")
    answer = await anna.sees("Your scores: 6, 5, 2", "very sorry")
    assert answer["message_id"] == question["message_id"]
    assert await scores(house, anna) == [2]
    await anna.taps("Change")
    for key in ("6", "5", "5"):
        await anna.taps(key)
    await anna.sees("Corrected.", "Your scores: 6, 5, 5")
    assert [case.state for case in await cases(house)] == ["withdrawn_by_customer"]


async def test_a_skip_half_way_keeps_what_was_answered(house: House) -> None:
    anna = await asked(house, metric=metrics.CLI)
    await anna.taps("6")
    await anna.taps("Skip")
    await anna.sees("Thank you for your answer")
    assert (await state_of(house, anna), await scores(house, anna)) == ("partial", [None])
    await anna.taps("Answer after all")
    await anna.sees("Question 2 of 3")


async def test_one_bad_answer_of_three_is_enough_for_a_case(house: House) -> None:
    anna = await asked(house, metric=metrics.CLI)
    await anna.taps("1")
    await anna.sees("Question 2 of 3")
    assert [case.state for case in await cases(house)] == ["open"]
    await anna.taps("Skip")
    await anna.sees("very sorry", "today by 16:00")
    await anna.taps("Answer after all")
    await anna.taps("6")
    await anna.taps("2")
    await anna.sees("Your scores: 1, 6, 2", "very sorry")
    await anna.taps("Change")
    for key in ("6", "6", "2"):
        await anna.taps(key)
    assert [case.state for case in await cases(house)] == ["open"]
    assert await scores(house, anna) == [2]


async def test_a_bad_answer_taken_back_half_way_may_come_again(house: House) -> None:
    anna = await asked(house, metric=metrics.CLI)
    question = anna.last()
    keys = {key["text"]: key["data"] for row in question["keyboard"] for key in row}
    await anna.taps("6")
    await anna.forges(keys["1"], on=question)
    assert [case.state for case in await cases(house)] == ["open"]
    await anna.forges(keys["5"], on=question)
    assert [case.state for case in await cases(house)] == ["withdrawn_by_customer"]
    await anna.taps("5")
    await anna.taps("1")
    await anna.sees("Your scores: 5, 5, 1", "very sorry")
    assert [case.state for case in await cases(house)] == ["open"]


async def test_yes_and_no_are_words(house: House) -> None:
    anna = await asked(house, metric=metrics.FCR)
    await anna.taps("No")
    await anna.sees("Your answer: No", "very sorry")
    assert await scores(house, anna) == [0]


async def test_a_number_is_no_answer_to_yes_or_no_and_off_no_scale(house: House) -> None:
    anna = await asked(house, metric=metrics.FCR)
    await anna.writes("1")
    await anna.sees("Thank you for writing")
    await anna.sees_no("no such score")


async def test_no_comment_is_an_answer_too(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.taps("No comment")
    closed = await anna.sees("Your score: 9", "the score is enough")
    assert [key["text"] for row in closed["keyboard"] for key in row] == ["Change"]


async def test_a_test_on_oneself_stays_out_of_the_numbers(house: House) -> None:
    spec = await runs(house)
    anna = await agreed(house)
    async with house.app.uow.read() as tx:
        campaign = await tx.campaigns.by_slug(spec.slug)
    assert campaign is not None
    await house.app.services.invitations.test(campaign.id, anna.id, house.now)
    await house.rest()
    await anna.taps("2")
    await anna.sees("Your score: 2 out of 10")
    assert (await newest_response(house, anna)).kind == "test"
    assert [case.test for case in await cases(house)] == [True]


async def test_every_language_answers_in_its_own(house: House) -> None:
    await runs(house)
    for name, language, hello in (("Анна", "ru", "Анна, здравствуйте"), ("Ania", "pl", "Ania")):
        person = await agreed(house, name, language)
        await visits(house, person)
        await house.passes(hours=3)
        await person.sees(hello)
        await person.taps("9")
        await person.sees({"ru": "Ваша оценка", "pl": "Twoja ocena"}[language])


async def _typed(house: House, anna: Person, text: str) -> int:
    await anna.writes(text)
    return len(await scores(house, anna))


async def test_a_bare_number_is_the_score_of_the_one_open_question(house: House) -> None:
    anna = await asked(house)
    assert await _typed(house, anna, "10 out of 10, really") == 0
    assert await _typed(house, anna, "11") == 0
    await anna.sees("no such score on the scale", "from 0 to 10")
    happened = house.tg.act.write(person=anna.id, text=" 8 ")
    await anna.sees("Your score: 8 out of 10", "missing for a top score")
    house.tg.act.redeliver(update=happened.update_id or 0)
    await house.rest()
    assert await scores(house, anna) == [8]
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
        written = [row.text for row in await tx.comments.written_by(contact.id, anna.id)]
    assert written == ["11", "10 out of 10, really"]


async def test_a_number_below_zero_is_a_score_too(house: House) -> None:
    bands = metrics.Bands(top=(1, 3), bottom=(-3, -1))
    metric = metrics.custom(metrics.Scale(minimum=-3, maximum=3), bands)
    anna = await asked(house, metric=metric, questions=(Texts({"en": "How was it?"}),))
    await anna.writes("\N{MINUS SIGN}2")
    await anna.sees("Your score: -2 out of 3", "very sorry")


async def test_numbers_may_answer_three_questions_too(house: House) -> None:
    anna = await asked(house, metric=metrics.CLI)
    for number in ("6", "5", "6"):
        await anna.writes(number)
    await anna.sees("Your scores: 6, 5, 6")
