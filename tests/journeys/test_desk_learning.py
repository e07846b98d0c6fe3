"""What staff say of the model's labels is counted, and leaves the house masked."""

from typing import Any

from sqlalchemy import update

from db.tables import Case, Comment, Contact
from feedback.agreement import Agreement
from feedback.sentiment import Label
from feedback.views.learning import LearningView
from services.learning import Learning
from tests.house import House
from tests.journeys.company import agreed, asked, runs, visits
from tests.people import Person

WORDS = "Terrible, awful service. Olga Nowak never called Anna back on +48 601 234 567"


def learning(house: House) -> Learning:
    return Learning(uow=house.app.uow, default_timezone="Europe/Warsaw")


async def judge(house: House, said_by_staff: Label, **values: Any) -> None:
    """Staff say what a comment is."""
    async with house.app.uow.write() as tx:
        said = {"staff_label": said_by_staff, "staff_label_by": "Olga", "staff_label_at": house.now, **values}
        await tx.session.execute(update(Comment).filter_by(id=1).values(**said))


async def wrote(house: House, words: str = WORDS, name: str = "Anna") -> Person:
    """A customer with a score and a comment."""
    person = await asked(house, name)
    await person.taps("9")
    await person.writes(words)
    return person


def of(view: LearningView, language: str) -> Agreement:
    return next(one for one in view.agreements if one.language == language)


async def test_before_staff_say_anything_there_is_nothing(house: House) -> None:
    await wrote(house)
    view = await learning(house).report(None)
    assert (view.agreements, view.models) == ((), {})
    assert await learning(house).export(None) == []


async def test_what_staff_say_is_set_against_what_the_model_said(house: House) -> None:
    await wrote(house)
    await judge(house, Label.NEUTRAL)
    view = await learning(house).report(house.now.date())
    assert of(view, "en").counts == {(Label.NEUTRAL, Label.NEGATIVE): 1}
    assert of(view, "all").n == 1
    assert view.models == {"plain": 1}
    assert (await learning(house).report(house.now.date().replace(year=2027))).agreements == ()


async def test_names_and_numbers_stay_in_the_house(house: House) -> None:
    await wrote(house, WORDS + "\nask john@example.com, case 4821377")
    await judge(house, Label.NEGATIVE)
    [one] = await learning(house).export(None)
    assert (one.label, one.language) == ("negative", "en")
    assert one.text == (
        "Terrible, awful service. [name] [name] never called [name] back on [phone]"
        " ask [contact] case [number]"
    )
    assert await learning(house).export(house.now.date().replace(year=2027)) == []


async def test_staff_are_known_by_name_also_written_small(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna, staff="Zdzisława Grzyb")
    await house.passes(hours=3)
    await anna.taps("9")
    await anna.writes("grzyb was terrible and awful, so was zdzisławy boss")
    await judge(house, Label.NEGATIVE)
    [one] = await learning(house).export(None)
    assert one.text == "[name] was terrible and awful, so was [name] boss"


async def test_who_is_forgotten_is_in_no_file_but_stays_a_number(house: House) -> None:
    anna = await wrote(house)
    await judge(house, Label.NEGATIVE)
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    assert await learning(house).export(None) == []
    assert of(await learning(house).report(None), "en").n == 1


async def test_the_lexicon_and_testers_and_practice_are_left_out(house: House) -> None:
    await wrote(house)
    await judge(house, Label.NEUTRAL, degraded=True)
    view = await learning(house).report(None)
    assert (view.agreements, view.by_lexicon) == ((), 1)
    await judge(house, Label.NEUTRAL, degraded=False, label=None)
    assert (await learning(house).report(None)).unread == 1
    await judge(house, Label.NEUTRAL, label="negative", kind="practice")
    assert (await learning(house).report(None)).agreements == ()
    await judge(house, Label.NEUTRAL, kind="comment")
    async with house.app.uow.write() as tx:
        await tx.session.execute(update(Contact).values(tester=True))
    assert (await learning(house).report(None)).agreements == ()
    assert await learning(house).export(None) == []


async def test_a_resolved_case_whose_label_stood_is_told_apart(house: House) -> None:
    await wrote(house)
    async with house.app.uow.write() as tx:
        await tx.session.execute(update(Case).values(state="resolved", resolved_at=house.now))
    view = await learning(house).report(house.now.date())
    assert (of(view, "en").n, of(view, "en").unopposed, of(view, "all").unopposed) == (0, 1, 1)
    await judge(house, Label.NEGATIVE)
    assert of(await learning(house).report(None), "en").unopposed == 0
