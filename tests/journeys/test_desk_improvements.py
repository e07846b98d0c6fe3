"""Improvements: written down, tied to cases, done, and told once to those who complained."""

from tests.house import House
from tests.journeys.company import agreed
from tests.journeys.desk import cards, history, queue, staff_room
from tests.people import Person

TOLD = "Here is what has changed"


async def complains(house: House, name: str = "Anna", words: str = "Terrible service") -> Person:
    """Somebody with a case, at an hour when people may be written to whose zone nobody knows."""
    await house.passes(hours=1)
    person = house.customer(name, started=True)
    await person.writes(words)
    return person


async def done(house: House, olga: Person, words: str = "We have hired a second barber") -> None:
    """The newest improvement gets its words and is marked done."""
    await olga.taps("Words to customers")
    await olga.writes(words)
    await olga.taps(olga_key(olga))
    await house.passes(minutes=2)
    await house.app.schedule.tick("tell")
    await house.rest()


def olga_key(olga: Person) -> str:
    """The key that says Done, whatever it adds."""
    keys: list[str] = [key["text"] for view in olga.messages() for row in view["keyboard"] for key in row]
    return next(key for key in reversed(keys) if key.startswith("Done, tell"))


async def test_an_improvement_is_written_judged_owned_and_listed(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/improve")
    await olga.sees("Nothing is to be changed yet")
    await olga.writes("/improve Hire a second barber")
    for key in ("Needs approval", "I see to it", "In 14 days"):
        await olga.taps(key)
    await olga.sees(
        "Improvement 1: Hire a second barber", "It needs approval", "Seen to by: Olga", "Due: 16 March"
    )
    await olga.writes("/improve")
    await olga.taps("1 · Hire a second barber · cases: 0")
    await olga.sees("Improvement 1", "Not done yet")
    await house.passes(days=15)
    await olga.writes("/improve")
    await olga.sees("! 1 · Hire a second barber")


async def test_those_who_raised_it_are_told_once_in_their_language(house: House) -> None:
    olga = house.agent("Olga")
    anna = await complains(house, "Anna")
    piotr = house.customer("Piotr", "pl", started=True)
    await piotr.writes("Fatalna obsługa, straszne")
    eve = await complains(house, "Eve")
    await olga.taps("Improve", on=cards(olga, 1)[0])
    await olga.sees("Case 1: what should change?")
    await olga.writes("Hire a second barber")
    await olga.sees("Improvement 1: Hire a second barber", "Cases: 1 (people: 1)")
    await olga.taps("Improve", on=cards(olga, 2)[0])
    await olga.taps("1 · Hire a second barber · cases: 1")
    await olga.sees("Cases: 1, 2 (people: 2)")
    await house.passes(seconds=6)
    assert "Improvement 1: Hire a second barber" in cards(olga, 2)[0]["text"]
    await anna.sees_no(TOLD)
    await done(house, olga)
    await house.app.schedule.tick("tell")
    await house.rest()
    assert len([m for m in anna.messages() if TOLD in m["text"]]) == 1
    await anna.sees(TOLD, "We have hired a second barber")
    await piotr.sees("Oto co się dzięki nim zmieniło", "We have hired a second barber")
    await eve.sees_no(TOLD)
    assert "improvement" in await history(house, 1)


async def test_a_second_tap_on_done_tells_nobody_again(house: House) -> None:
    olga, anna = house.agent("Olga"), await complains(house)
    await olga.writes("/improve Hire a second barber", reply_to=cards(olga, 1)[0])
    await olga.taps("Words to customers")
    await olga.writes("We did")
    view = olga.keyed("Done, tell them: 1")
    await olga.taps("Done, tell them: 1", on=view, times=2)
    assert olga.toasts()[-1] == "It is closed already."
    await house.app.schedule.tick("tell")
    await house.rest()
    assert len([m for m in anna.messages() if TOLD in m["text"]]) == 1
    assert len(await queue(house, "telling")) == 1


async def test_without_words_nobody_is_told(house: House) -> None:
    olga, anna = house.agent("Olga"), await complains(house)
    await olga.writes("/improve Hire a second barber", reply_to=cards(olga, 1)[0])
    await olga.taps("Done, tell nobody")
    await house.app.schedule.tick("tell")
    await house.rest()
    await anna.sees_no(TOLD)
    await olga.sees("Improvement 1", "Done")


async def test_stop_pause_hours_and_blocking_are_respected(house: House) -> None:
    olga = house.agent("Olga")
    people = {name: await complains(house, name) for name in ("Anna", "Piotr", "Eve", "Kim")}
    await olga.writes("/improve Hire a second barber", reply_to=cards(olga, 1)[0])
    for number in (2, 3, 4):
        await olga.taps("Improve", on=cards(olga, number)[0])
        await olga.taps(f"1 · Hire a second barber · cases: {number - 1}")
    await people["Piotr"].writes("/stop")
    await people["Eve"].writes("/pause")
    await people["Eve"].taps("For 30 days")
    await people["Kim"].blocks()
    await house.passes(hours=12)
    await done(house, olga)
    for person in people.values():
        await person.sees_no(TOLD)
    await house.passes(hours=12)
    await house.app.schedule.tick("tell")
    await house.rest()
    await people["Anna"].sees(TOLD)
    await people["Eve"].sees_no(TOLD)
    await house.passes(days=31)
    await house.app.schedule.tick("tell")
    await house.rest()
    await people["Eve"].sees(TOLD)
    for name in ("Piotr", "Kim"):
        await people[name].sees_no(TOLD)
    await olga.writes("/improve")
    await olga.taps("✓ 1 · Hire a second barber · cases: 4")
    await olga.sees("Told: 2", "Not told")


async def test_a_dropped_one_tells_nobody_and_leaves_the_list(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/improve Buy a helicopter")
    await olga.taps("Can’t be done")
    await olga.taps("Drop")
    await olga.sees("It can’t be done", "Will not be done")
    await olga.writes("/improve")
    await olga.sees("Nothing is to be changed yet")


async def test_the_forgotten_are_not_told_and_mydata_counts_what_was(house: House) -> None:
    olga = house.agent("Olga")
    await house.passes(hours=2)
    anna, piotr = await agreed(house, "Anna"), await agreed(house, "Piotr")
    for person in (anna, piotr):
        await person.writes("Terrible service")
    await olga.writes("/improve Hire a second barber", reply_to=cards(olga, 1)[0])
    await olga.taps("Improve", on=cards(olga, 2)[0])
    await olga.taps("1 · Hire a second barber · cases: 1")
    await piotr.writes("/forget")
    await piotr.taps("Yes, delete")
    await done(house, olga)
    await piotr.sees_no(TOLD)
    await anna.sees(TOLD)
    await anna.writes("/mydata")
    await anna.sees("Changes made because of your words, told to you: 1")


async def test_strangers_and_other_talk_change_nothing(house: House) -> None:
    olga = house.agent("Olga")
    await complains(house)
    stranger = house.customer("Eve")
    room = staff_room(house)
    await olga.writes("improve the coffee")
    await Person(house.tg, house.rest, stranger.id).writes("/improve everything")
    async with house.app.uow.read() as tx:
        assert await tx.improvements.count() == 0
    await room.sees_no("Improvement 1")
