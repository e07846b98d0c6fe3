"""What staff journeys share: eyes on the staff chat, cases as stored, many customers at once."""

from collections.abc import Sequence

from sqlalchemy import select

from db.tables import Case, CaseEvent, Delivery
from tests.house import House
from tests.journeys.company import agreed, visits
from tests.people import Person, View


def staff_room(house: House, chat: int | None = None) -> Person:
    """Eyes on the staff chat."""
    return Person(house.tg, house.rest, house.admin.id, chat or house.staff_chat)


async def cases(house: House) -> Sequence[Case]:
    """Every case, oldest first."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(Case).order_by(Case.id)))


async def the_case(house: House) -> Case:
    """The one case there is."""
    found = await cases(house)
    assert len(found) == 1, found
    return found[0]


async def history(house: House, case_id: int = 1) -> list[str]:
    """What was done to a case, oldest first."""
    async with house.app.uow.read() as tx:
        query = select(CaseEvent.act).filter_by(case_id=case_id).order_by(CaseEvent.id)
        return list(await tx.session.scalars(query))


async def queue(house: House, kind: str) -> Sequence[Delivery]:
    """Every delivery of a kind, oldest first."""
    async with house.app.uow.read() as tx:
        query = select(Delivery).filter_by(kind=kind).order_by(Delivery.id)
        return list(await tx.session.scalars(query))


async def all_asked(house: House, number: int) -> list[Person]:
    """So many customers with an open question each; the campaign runs already."""
    people = [await agreed(house, f"Guest{n:02}") for n in range(number)]
    for person in people:
        await visits(house, person)
    await house.passes(hours=3)
    return people


async def comes_to_the_note(
    agent: Person, *, outcome: str = "Solved", cause: str = "Long wait", then: Person | None = None
) -> View:
    """Resolve up to the question for the note; `then`: where the steps go on when it is another chat."""
    await agent.taps("Resolve")
    there = then or agent
    await there.taps(outcome)
    await there.taps(cause)
    return await there.sees("write what was done")


async def resolves(
    agent: Person, note: str = "Done", *, outcome: str = "Solved", cause: str = "Long wait"
) -> None:
    """Resolve with all its steps."""
    await comes_to_the_note(agent, outcome=outcome, cause=cause)
    await agent.writes(note)


def cards(room: Person, number: int) -> list[View]:
    """The messages that are or were the card of a case."""
    return [view for view in room.messages() if view["text"].startswith(f"Case {number} ")]


def refusals(house: House) -> list[str]:
    """What Telegram refused in the staff chat, in its own words; edits that change nothing are harmless."""
    return [
        f"{entry.method}: {entry.description}"
        for entry in house.tg.ledger.entries
        if entry.error_code
        and entry.chat_id == house.staff_chat
        and "not modified" not in str(entry.description)
    ]
