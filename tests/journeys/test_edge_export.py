"""What leaves the house: answers, cases and contacts as tables."""

import csv
import io
import zipfile
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from bot.sheets import CASES, CONTACTS, RESPONSES, as_csv, as_xlsx
from feedback.errors import NotFound
from feedback.views.exported import ExportedCase, ExportedContact, ExportedResponse, Wanted
from services.case_exports import CaseExports
from services.contact_exports import ContactExports
from services.exports import Exports
from tests.house import House
from tests.journeys.asking import apply, happens, reader

EVIL = '=HYPERLINK("http://evil","x")\nThe haircut was terrible, <b>rude</b>; never again!'
EVERYTHING = Wanted()
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


async def responses(house: House, wanted: Wanted = EVERYTHING) -> list[ExportedResponse]:
    return [each async for each in Exports(uow=house.app.uow).responses(wanted)]


async def cases(house: House, wanted: Wanted = EVERYTHING) -> list[ExportedCase]:
    return [each async for each in CaseExports(uow=house.app.uow).cases(wanted)]


async def contacts(house: House) -> list[ExportedContact]:
    return [each async for each in ContactExports(uow=house.app.uow).contacts()]


async def unhappy(house: House) -> int:
    """Somebody was asked, and answered with a low score and nasty words; returns their account."""
    await apply(house)
    anna = await reader(house)
    await happens(house, anna, service="Haircut", location="Centrum", staff="=Jan", channel="office")
    await house.passes(hours=3)
    await anna.taps("3")
    await anna.writes(EVIL)
    return anna.id


async def test_a_response_leaves_with_what_it_was_about_and_when(house: House) -> None:
    anna = await unhappy(house)
    [row] = await responses(house)
    assert (row.campaign, row.score, row.values, row.group) == ("after-visit", 3, (3,), "bottom")
    assert row.contact == f"crm-{anna}"
    assert (row.location, row.staff, row.case is not None) == ("Centrum", "=Jan", True)
    assert row.comment.startswith("=HYPERLINK")
    assert row.sentiment is not None
    assert row.asked_at is not None
    assert row.judged_at < row.asked_at <= row.answered_at


async def test_a_filter_leaves_out_what_does_not_fit(house: House) -> None:
    await unhappy(house)
    later = Wanted(since=house.now + timedelta(days=1))
    for wanted, n in (
        (Wanted(campaign="after-visit"), 1),
        (Wanted(location="Centrum"), 1),
        (Wanted(location="Nowhere"), 0),
        (later, 0),
    ):
        found = len(await responses(house, wanted)), await Exports(uow=house.app.uow).count(wanted)
        assert (*found, len(await cases(house, wanted))) == (n, n, n)
    assert len(await cases(house, Wanted(state="open"))) == 1
    assert await cases(house, Wanted(state="resolved")) == []
    for read in (responses, cases):
        with pytest.raises(NotFound):
            await read(house, Wanted(campaign="nobody-s"))


async def test_a_case_and_a_contact_leave_too(house: House) -> None:
    anna = await unhappy(house)
    [case] = await cases(house)
    assert (case.state, case.contact, case.location, case.score) == ("open", f"crm-{anna}", "Centrum", 3)
    assert case.comment == EVIL
    [contact] = await contacts(house)
    assert (contact.contact, contact.telegram_id) == (f"crm-{anna}", anna)
    assert contact.consented_at is not None


async def test_no_cell_of_a_file_becomes_a_formula(house: House) -> None:
    await unhappy(house)
    [line] = csv.DictReader(io.StringIO(as_csv(RESPONSES, await responses(house)).decode("utf-8-sig")))
    assert tuple(line)[: len(RESPONSES.headers)] == RESPONSES.headers
    assert line["q.1.question"].startswith("How likely")
    assert line["q.1.answer"] == "3"
    assert (line["comment"], line["staff"], line["answer_1"]) == ("'" + EVIL, "'=Jan", "3")
    for sheet, rows in ((RESPONSES, await responses(house)), (CASES, await cases(house))):
        cells = workbook(as_xlsx(sheet, rows))
        assert EVIL in cells
        assert "=Jan" in cells
        assert len(cells) > len(sheet.headers)
    assert "crm-" in str(workbook(as_xlsx(CONTACTS, await contacts(house))))


async def test_unanswered_and_test_questions_stay(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=3)
    assert await responses(house) == []
    assert await Exports(uow=house.app.uow).count(EVERYTHING) == 0


def workbook(content: bytes) -> list[str]:
    """Every text of a workbook's one page, which has neither a formula nor a link."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml")
        strings = ET.fromstring(parts.read("xl/sharedStrings.xml"))  # noqa: S314 - made a line above
        assert not [name for name in parts.namelist() if "_rels/sheet" in name]
    assert b"<f>" not in page
    assert b"hyperlink" not in page
    return ["".join(text.itertext()) for text in strings.iter(f"{SHEET}si")]
