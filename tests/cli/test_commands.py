"""The other commands: what they print, and how they refuse."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from db import migrate
from tests.cli.conftest import Otklik

SMALLEST = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\n"


def campaign_file(folder: Path, text: str = SMALLEST) -> str:
    path = folder / "campaign.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def printed(otklik: Otklik, *arguments: str) -> Any:
    result = otklik(*arguments)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_without_a_command_it_explains_itself(otklik: Otklik) -> None:
    words = otklik("--help").stdout
    for name in ("run", "check", "migrate", "campaign", "contacts", "events", "classify", "report", "apikey"):
        assert name in words
    words = otklik("campaign", "--help").stdout
    for name in ("apply", "export", "validate", "list", "preview", "diff", "why", "simulate", "link"):
        assert name in words


@pytest.mark.parametrize(
    "wrong",
    [
        ("nonsense",),
        ("campaign", "nonsense"),
        ("report",),
        ("report", "x", "--since", "yesterday"),
        ("report", "x", "--format", "pdf"),
        ("campaign", "preview", "x", "--language", "de"),
    ],
)
def test_wrong_use_is_2(otklik: Otklik, wrong: tuple[str, ...]) -> None:
    result = otklik(*wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


def test_migrate_says_where_the_database_was_and_is(otklik: Otklik) -> None:
    assert printed(otklik, "migrate", "--json") == {"before": None, "after": migrate.head()}
    assert otklik("migrate").stdout == f"The database is up to date (revision {migrate.head()}).\n"


def test_a_key_is_shown_once_and_can_be_revoked(otklik: Otklik) -> None:
    made = otklik("apikey", "create", "crm")
    key = made.stdout.strip()
    assert re.fullmatch(r"otk_[A-Za-z0-9_-]{43}", key)
    assert "can't be shown again" in made.stderr
    listed = otklik("apikey", "list").stdout
    assert "crm" in listed
    assert key not in listed
    again = otklik("apikey", "create", "crm")
    assert (again.exit_code, again.stdout) == (1, "")
    assert "choose another name" in again.stderr
    assert otklik("apikey", "revoke", "crm").exit_code == 0
    assert printed(otklik, "apikey", "list", "--json")[0]["revoked_at"]
    assert "There is no key named “erp”" in otklik("apikey", "revoke", "erp").stderr


def test_a_location_gets_its_zone(otklik: Otklik) -> None:
    assert otklik("location", "set", "Центр", "Europe/Moscow").exit_code == 0
    assert otklik("location", "set", "Центр", "Asia/Yekaterinburg").exit_code == 0
    assert printed(otklik, "location", "list", "--json") == {"Центр": "Asia/Yekaterinburg"}
    wrong = otklik("location", "set", "Centrum", "Warsaw")
    assert (wrong.exit_code, wrong.stderr.count("Europe/Warsaw")) == (1, 1)


def test_a_campaign_is_checked_applied_listed_and_exported(otklik: Otklik, folder: Path) -> None:
    path = campaign_file(folder)
    assert otklik("campaign", "validate", path).stdout == f"{path}: ok\n"
    assert otklik("campaign", "apply", path).stdout == "after-visit: created, version 1\n"
    assert otklik("campaign", "apply", path).stdout == "after-visit: unchanged, version 1\n"
    [line] = printed(otklik, "campaign", "list", "--json")
    assert (line["slug"], line["state"], line["asked"]) == ("after-visit", "running", 0)
    exported = otklik("campaign", "export", "after-visit").stdout
    assert "based_on: 1" in exported
    changed = campaign_file(folder, exported + "priority: 5\n")
    assert printed(otklik, "campaign", "apply", changed, "--json")[0]["version"] == 2
    stale = otklik("campaign", "apply", campaign_file(folder))
    assert stale.exit_code == 1
    assert "priority" in stale.stderr
    assert otklik("campaign", "apply", campaign_file(folder), "--force").exit_code == 0


def test_every_mistake_in_a_campaign_file_is_a_sentence_with_its_path(otklik: Otklik, folder: Path) -> None:
    path = campaign_file(folder, "slug: After Visit\nmetric: npss\ntriger: {on: service_event}\n")
    for command in ("validate", "apply"):
        result = otklik("campaign", command, path)
        assert (result.exit_code, result.stdout) == (1, "")
        for words in ("metric: There is no metric", "Perhaps “trigger”?"):
            assert f"{path}: " in result.stderr
            assert words in result.stderr
    assert printed(otklik, "campaign", "list", "--json") == []


def test_of_several_files_none_is_applied_while_one_is_wrong(otklik: Otklik, folder: Path) -> None:
    good = campaign_file(folder)
    bad = folder / "bad.yaml"
    bad.write_text("slug: [", encoding="utf-8")
    assert otklik("campaign", "apply", good, str(bad)).exit_code == 1
    assert printed(otklik, "campaign", "list", "--json") == []


def test_a_preview_is_what_a_customer_sees(otklik: Otklik, folder: Path) -> None:
    otklik("campaign", "apply", campaign_file(folder))
    shown = otklik("campaign", "preview", "after-visit").stdout
    for part in ("--- ru ---", "--- pl ---", "--- en ---", "[0]  [1]", "[6]  [7]", "порекомендуете"):
        assert part in shown
    assert "<b>" not in shown


def test_why_tells_the_reason(otklik: Otklik, folder: Path) -> None:
    otklik("campaign", "apply", campaign_file(folder))
    (folder / "c.csv").write_text("contact.id\n7\n", encoding="utf-8")
    otklik("contacts", "import", "c.csv")
    said = otklik("campaign", "why", "7").stdout
    assert "after-visit would not ask 7: The contact’s Telegram is unknown." in said
    assert otklik("campaign", "why", "7", "--campaign", "after-visit").stdout == said
    (view,) = printed(otklik, "campaign", "why", "7", "--json")
    assert (view["slug"], view["verdict"]["reason"]) == ("after-visit", "not_linked")
    assert "no contact “8”" in otklik("campaign", "why", "8").stderr
    assert "no campaign “nope”" in otklik("campaign", "why", "7", "--campaign", "nope").stderr


def test_a_report_without_answers_is_honest_in_every_form(otklik: Otklik, folder: Path) -> None:
    otklik("campaign", "apply", campaign_file(folder))
    document = printed(otklik, "report", "after-visit", "--format", "json")
    assert (document["n"], document["value"]) == (0, None)
    assert otklik("report", "after-visit", "--format", "csv").stdout.splitlines()[1].startswith("all,0,,")
    assert "after-visit" in otklik("report", "after-visit").stdout
    picture = otklik("report", "after-visit", "--format", "png")
    assert (picture.exit_code, picture.stdout) == (1, "")
    assert "nothing to draw" in picture.stderr
    assert "Allowed: location" in otklik("report", "after-visit", "--by", "colour").stderr


def test_links_are_personal_and_come_as_pictures_too(otklik: Otklik, telegram: str, folder: Path) -> None:
    text = "contact.id,contact.name\na/1,=Anna\nb,Ян\n"
    (folder / "c.csv").write_text(text, encoding="utf-8")
    otklik("contacts", "import", "c.csv")
    lines = otklik("contacts", "links", "--csv").stdout.splitlines()
    assert lines[0] == "contact.id,contact.name,link"
    found = [re.fullmatch(r"(.+),(https://t\.me/otklik_bot\?start=[\w-]{1,64})", line) for line in lines[1:]]
    assert [match[1] for match in found if match] == ["a/1,'=Anna", "b,Ян"]
    assert otklik("contacts", "links", "--csv").stdout.splitlines() == lines, "the same links again"
    otklik("contacts", "links", "--qr", "qr")
    names = sorted(path.name for path in (folder / "qr").iterdir())
    assert names == ["a%2F1.png", "b.png"]
    assert (folder / "qr" / "b.png").read_bytes().startswith(b"\x89PNG")


def test_without_telegram_links_say_so(otklik: Otklik, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert otklik("contacts", "links").exit_code == 1
    assert "BOT_TOKEN is not set" in otklik("contacts", "links").stderr
    (folder / "c.csv").write_text("contact.id\n1\n", encoding="utf-8")
    otklik("contacts", "import", "c.csv")
    monkeypatch.setenv("BOT_TOKEN", "1:a-well-formed-token")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    away = otklik("contacts", "links")
    assert away.exit_code == 1
    assert "Telegram can't be reached" in away.stderr


def test_classify_answers_a_line_with_a_line(otklik: Otklik) -> None:
    given = "Ужасно, больше не приду.\n\nWszystko świetnie, dziękuję!\n"
    lines = [json.loads(line) for line in otklik("classify", input=given.encode()).stdout.splitlines()]
    assert [line["label"] for line in lines] == ["negative", "neutral", "positive"]
    assert [line["language"] for line in lines][::2] == ["ru", "pl"]
    assert all(abs(sum(line["probabilities"].values()) - 1) < 0.001 for line in lines)


def test_classify_explains_itself(otklik: Otklik) -> None:
    given = "Мастер был ужасный\n\nThe massage was wonderful\n".encode()
    first, empty, last = otklik("classify", "--explain", input=given).stdout.splitlines()
    assert first.startswith("negative ")
    assert "ужасный +0." in first
    assert empty.startswith("neutral ")
    assert "wonderful +0." in last
    told = otklik("classify", "--explain", "--json", input=given).stdout.splitlines()
    assert [json.loads(line)["label"] for line in told] == ["negative", "neutral", "positive"]
    assert json.loads(told[0])["words"][0]["word"] == "ужасный"


def test_a_model_that_is_not_there_is_a_sentence(otklik: Otklik) -> None:
    result = otklik("classify", "--model", "./nowhere", input="text\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "SENTIMENT_MODEL" in result.stderr


def test_a_database_that_is_away_is_one_sentence(otklik: Otklik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://127.0.0.1:1/otklik")
    for command in (["migrate"], ["apikey", "list"], ["export", "responses"], ["campaign", "list"]):
        result = otklik(*command)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("The database can't be reached")
        assert len(result.stderr.splitlines()) == 1


def test_what_nobody_expected_is_an_incident_with_a_file(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = "what a customer wrote"

    async def broken(_url: str) -> str | None:
        raise ZeroDivisionError(words)

    monkeypatch.setattr(migrate, "prepare", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = otklik("apikey", "list")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Traceback" not in result.stderr
    found = re.search(r"ZeroDivisionError, incident (\w+).* are in (\S+\.log)", result.stderr)
    assert found is not None
    details = Path(found[2]).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in details
    assert words not in details
