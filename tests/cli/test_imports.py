"""otklik contacts import, otklik events import."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Otklik

CONTACTS = """contact.id,contact.name,contact.language,contact.timezone,contact.tags,contact.telegram_id
1,Anna,pl,Europe/Warsaw,vip|north,
2,"Иванов, Пётр",ru,Europe/Moscow,,5550001
3,<b>=Bold</b>,,,,
"""
EVENTS = """id,completed_at,contact.id,contact.name,service,attributes.order
a,2026-03-01T10:00:00+01:00,1,Anna,repair,A-1
b,2026-03-01T11:00:00Z,2,,sale,
c,2026-03-01T12:00:00Z,4,Maja,sale,
"""


def write(folder: Path, text: str, encoding: str = "utf-8") -> str:
    path = folder / "file.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


def told(otklik: Otklik, *arguments: str) -> Any:
    return json.loads(otklik(*arguments, "--json").stdout)


def test_contacts_are_made_and_a_second_run_changes_nothing(otklik: Otklik, folder: Path) -> None:
    path = write(folder, CONTACTS)
    first = told(otklik, "contacts", "import", path)
    assert (first["lines"], first["created"], first["mistakes"]) == (3, 3, [])
    again = told(otklik, "contacts", "import", path)
    assert (again["lines"], again["unchanged"]) == (3, 3)
    changed = write(folder, CONTACTS.replace("Anna", "Hanna"))
    third = told(otklik, "contacts", "import", changed)
    assert (third["changed"], third["unchanged"]) == (1, 2)


def test_a_dry_run_says_the_same_and_keeps_nothing(otklik: Otklik, folder: Path) -> None:
    contacts, events = write(folder, CONTACTS), str(folder / "events.csv")
    Path(events).write_text(EVENTS, encoding="utf-8")
    for _ in range(2):
        assert told(otklik, "contacts", "import", contacts, "--dry-run")["created"] == 3
        assert told(otklik, "events", "import", events, "--dry-run")["created"] == 3
    assert told(otklik, "events", "import", events)["created"] == 3
    assert told(otklik, "events", "import", events, "--dry-run")["repeated"] == 3


def test_every_bad_line_is_told_with_number_and_column_and_the_good_ones_are_kept(
    otklik: Otklik, folder: Path
) -> None:
    path = write(
        folder,
        "id,completed_at,contact.id,contact.telegram_id,service\n"
        "a,2026-03-01T10:00:00Z,1,,repair\n"
        "b,yesterday,1,,repair\n"
        "\n"
        "c,2026-03-01T10:00:00Z,,,repair\n"
        "d,2026-03-01T10:00:00Z,2,abc,repair\n"
        'e,2026-03-01T10:00:00Z,2,,"two\nlines"\n'
        "f,2026-03-01T10:00:00Z,2\n"
        'g,2026-03-01T10:00:00Z,2,,"never closed\n'
        "h,2026-03-01T10:00:00Z,3,,repair\n"
        "a,2026-03-01T10:00:00Z,1,,sale\n",
    )
    result = otklik("events", "import", path)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines] == [f"line {n}" for n in (3, 5, 6, 9, 10, 12)]
    for number, (column, words) in enumerate(
        [
            ("completed_at", "2026-06-12T18:30:00+02:00"),
            ("contact.id", "needed"),
            ("contact.telegram_id", "number"),
            ("", "3 cells, the first line has 5"),
            ("", "not closed"),
            ("id", "line 2"),
        ]
    ):
        assert column in lines[number]
        assert words in lines[number]
    assert result.stdout.startswith("9 lines: 3 created, 6 with mistakes")
    again = told(otklik, "events", "import", path)
    assert (again["repeated"], len(again["mistakes"])) == (3, 6)


def test_an_event_that_came_with_other_values_is_told_with_the_fields(otklik: Otklik, folder: Path) -> None:
    otklik("events", "import", write(folder, EVENTS))
    other = told(otklik, "events", "import", write(folder, EVENTS.replace("sale,\nc", "repair,\nc")))
    [mistake] = other["mistakes"]
    assert (mistake["line"], other["repeated"]) == (3, 2)
    assert mistake["reason"].endswith("other values: service.")


def test_an_account_is_never_moved_to_another_contact_by_a_file(otklik: Otklik, folder: Path) -> None:
    otklik("contacts", "import", write(folder, CONTACTS))
    path = write(folder, "contact.id,contact.telegram_id\n9,5550001\n2,5550002\n")
    mistakes = told(otklik, "contacts", "import", path)["mistakes"]
    assert [(each["line"], each["column"]) for each in mistakes] == [
        (2, "contact.telegram_id"),
        (3, "contact.telegram_id"),
    ]
    assert "“2” already" in mistakes[0]["reason"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CONTACTS, "utf-8-sig"),
        (CONTACTS.replace("\n", "\r\n"), "utf-8"),
        (CONTACTS.replace("\n", "\r"), "utf-8"),
        (CONTACTS.replace(",", ";").replace("Иванов; ", "Иванов, "), "utf-8"),
        (CONTACTS.replace(",", "\t"), "utf-16"),
        (CONTACTS.replace("contact.", ""), "utf-8"),
    ],
    ids=["byte order mark", "windows", "old mac", "semicolons", "excel unicode text", "short names"],
)
def test_what_spreadsheets_write_is_understood(
    otklik: Otklik, folder: Path, text: str, encoding: str
) -> None:
    assert told(otklik, "contacts", "import", write(folder, text, encoding))["created"] == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "at least: contact.id"),
        ("\n\n", "at least: contact.id"),
        ("contact.id,contact.nmae\n", "Perhaps “contact.name”?"),
        ("contact.id,colour\n", "There is no column “colour”. Allowed: contact.id"),
        ("contact.name\n", "“contact.id” is missing"),
        ("contact.id,contact.id\n", "stands twice"),
        ("contact.id,attributes.\n", "There is no column “attributes.”"),
    ],
)
def test_a_wrong_first_line_stops_the_import_with_a_sentence(
    otklik: Otklik, folder: Path, text: str, words: str
) -> None:
    result = otklik("contacts", "import", write(folder, text))
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert "nothing was saved" in result.stderr


def test_another_encoding_is_told_with_its_line_and_may_be_named(otklik: Otklik, folder: Path) -> None:
    path = write(folder, "contact.id,contact.name\n1,Jan\n2,Zażółć\n", "cp1250")
    refused = otklik("contacts", "import", path)
    assert refused.exit_code == 1
    assert "not utf-8 (line 3)" in refused.stderr
    assert "--encoding" in refused.stderr
    assert told(otklik, "contacts", "import", path, "--encoding", "cp1250")["created"] == 2
    assert "There is no encoding" in otklik("contacts", "import", path, "--encoding", "nope").stderr


def test_a_file_that_is_not_there_is_one_sentence(otklik: Otklik) -> None:
    result = otklik("events", "import", "nothere.csv")
    assert result.exit_code == 1
    assert result.stderr == "nothere.csv can't be read (No such file or directory): check the path.\n"


def test_a_long_file_goes_in_chunks_and_adds_up(otklik: Otklik, folder: Path) -> None:
    lines = [f"e{n},2026-03-01T10:00:00Z,c{n % 150},{'x' if n % 100 else 'y' * 600}" for n in range(500)]
    path = write(folder, "id,completed_at,contact.id,service\n" + "\n".join(lines))
    first = told(otklik, "events", "import", path)
    assert (first["lines"], first["created"]) == (500, 495)
    assert [each["line"] for each in first["mistakes"]] == [2, 102, 202, 302, 402]
    assert told(otklik, "events", "import", path)["repeated"] == 495


def test_contacts_bring_attributes_of_the_owners_own(otklik: Otklik, folder: Path) -> None:
    path = write(folder, "contact.id,attributes.plan,attributes.план\n1,gold,да\n2,,\n")
    assert told(otklik, "contacts", "import", path)["created"] == 2
    assert told(otklik, "contacts", "import", path)["unchanged"] == 2
    later = write(folder, "contact.id,attributes.plan\n1,silver\n2,\n")
    view = told(otklik, "contacts", "import", later)
    assert (view["changed"], view["unchanged"]) == (1, 1)
    long = write(folder, f"contact.id,attributes.plan\n1,{'x' * 1001}\n")
    refused = otklik("contacts", "import", long)
    assert "line 2: attributes.plan" in refused.stderr
