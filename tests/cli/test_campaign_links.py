"""Links, QR codes and picked contacts on the command line."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Otklik

POSTER = "slug: poster\nmetric: csat\ntrigger: {on: request}\n"


def printed(otklik: Otklik, *arguments: str, code: int = 0) -> Any:
    result = otklik(*arguments)
    assert result.exit_code == code, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def poster(otklik: Otklik, folder: Path) -> str:
    path = folder / "poster.yaml"
    path.write_text(POSTER, encoding="utf-8")
    assert otklik("campaign", "apply", str(path)).exit_code == 0
    return "poster"


@pytest.mark.usefixtures("telegram")
def test_a_link_is_made_with_its_picture_listed_and_closed(otklik: Otklik, poster: str, folder: Path) -> None:
    png = folder / "codes" / "center.png"
    made = printed(otklik, "campaign", "link", poster, "--location", "Center", "--png", str(png), "--json")
    assert (made["location"], made["uses"], made["answers"]) == ("Center", "many", 0)
    assert made["url"].startswith("https://t.me/")
    assert len(made["url"].partition("start=")[2]) <= 64
    assert png.read_bytes().startswith(b"\x89PNG")
    order = printed(otklik, "campaign", "link", poster, "--order", "A-17", "--expires", "never", "--json")
    assert (order["order"], order["uses"], order["expires_at"]) == ("A-17", 1, None)
    assert [one["link"] for one in printed(otklik, "campaign", "links", poster, "--json")] == [2, 1]
    assert "Center" in otklik("campaign", "links", poster).stdout
    assert printed(otklik, "campaign", "unlink", "1", "--json")["closed_at"] is not None
    assert otklik("campaign", "unlink", "99").exit_code == 1


@pytest.mark.parametrize(
    "wrong", [("--uses", "0"), ("--uses", "some"), ("--expires", "soon"), ("--expires", "0")]
)
def test_wrong_terms_are_wrong_use(otklik: Otklik, wrong: tuple[str, str]) -> None:
    result = otklik("campaign", "link", "poster", *wrong)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_contact_who_may_not_be_asked_is_not_and_the_reason_is_said(
    otklik: Otklik, poster: str, folder: Path
) -> None:
    file = folder / "contacts.csv"
    with file.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows([["contact.id"], ["crm-1"]])
    assert otklik("contacts", "import", str(file)).exit_code == 0
    answer = printed(otklik, "campaign", "ask", poster, "crm-1", "--json", code=1)
    assert (answer["ask"], answer["reason"]) == (False, "not_linked")
    assert "does not ask crm-1" in otklik("campaign", "ask", poster, "crm-1").stdout
    assert otklik("campaign", "ask", poster, "crm-2").exit_code == 1
