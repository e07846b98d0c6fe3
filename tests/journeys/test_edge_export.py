"""What leaves the house: the answers of customers as a table."""

import csv
import io

from bot.cli.export import HEADERS, as_csv
from services.exports import Exports
from tests.house import House
from tests.journeys.asking import apply, happens, reader


def exports(house: House) -> Exports:
    return Exports(uow=house.app.uow, default_timezone="Europe/Warsaw")


async def test_a_response_leaves_with_what_it_was_about(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna, service="Haircut", location="Centrum", staff="=Jan", channel="office")
    await house.passes(hours=3)
    await anna.taps("3")
    await anna.writes('=HYPERLINK("x")\nThe haircut was terrible, <b>rude</b>; never again!')
    [row] = [each async for each in exports(house).responses(None, None)]
    assert (row.campaign, row.score, row.values, row.group) == ("after-visit", 3, (3,), "bottom")
    assert (row.contact, row.event) == (f"crm-{anna.id}", event.answer["id"])
    assert (row.location, row.staff, row.case is not None) == ("Centrum", "=Jan", True)
    assert row.comment.startswith("=HYPERLINK")
    assert row.sentiment is not None
    [line] = csv.DictReader(io.StringIO(as_csv([row]).decode("utf-8-sig")))
    assert tuple(line) == HEADERS
    assert (line["comment"], line["staff"]) == ("'" + row.comment, "'=Jan")
    assert await exports(house).count("after-visit", None) == 1
    assert await exports(house).count("after-visit", (house.now.date().replace(year=2027))) == 0


async def test_unanswered_and_test_questions_stay(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=3)
    assert [each async for each in exports(house).responses(None, None)] == []
    assert await exports(house).count(None, None) == 0
