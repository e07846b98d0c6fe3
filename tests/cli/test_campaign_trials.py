"""otklik campaign simulate and variants: rows for people, spreadsheets and programs; nothing kept."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path

from bot.clock import SystemClock
from tests.cli.conftest import Otklik

FILE = "slug: visits\nmetric: nps\ntrigger: {on: service_event}\nservices: [Haircut]\n"


def told(folder: Path, days: int) -> str:
    """A file of visits that ended so many days ago."""
    ended = SystemClock().now() - timedelta(days=days)
    lines = [
        f"e{number},{ended.isoformat()},crm-{number},{service}"
        for number, service in enumerate(("Haircut", "Massage"))
    ]
    (folder / "visits.csv").write_text(
        "\n".join(["id,completed_at,contact.id,service", *lines]), encoding="utf-8"
    )
    return "visits.csv"


def test_a_file_is_tried_on_what_was_reported_and_not_kept(otklik: Otklik, folder: Path) -> None:
    (folder / "visits.yaml").write_text(FILE, encoding="utf-8")
    assert otklik("events", "import", told(folder, 10)).exit_code == 0
    tried = json.loads(otklik("campaign", "simulate", "visits.yaml", "--json").stdout)
    assert (tried["services"], tried["asked"]) == (2, 0)
    assert tried["reasons"] == {"stale": 1, "service": 1}
    on_time = otklik("campaign", "simulate", "visits.yaml", "--since", "30d", "--on-time", "--csv").stdout
    [row] = csv.DictReader(io.StringIO(on_time))
    assert (row["contact"], row["event"], row["ask"], row["reason"]) == ("crm-0", "e0", "False", "not_linked")
    plain = otklik("campaign", "simulate", "visits.yaml", "--since", "2026-01-01").stdout
    assert "Nothing is sent" in plain
    assert json.loads(otklik("campaign", "list", "--json").stdout) == []


def test_wrong_use_is_told(otklik: Otklik, folder: Path) -> None:
    (folder / "visits.yaml").write_text(FILE, encoding="utf-8")
    assert otklik("campaign", "simulate", "visits.yaml", "--since", "soon").exit_code == 2
    assert otklik("campaign", "simulate", "visits.yaml", "--json", "--csv").exit_code == 2
    assert otklik("campaign", "simulate", "missing.yaml").exit_code == 1


def test_variants_are_shown_side_by_side(otklik: Otklik, folder: Path) -> None:
    (folder / "visits.yaml").write_text(FILE + "variants: [{name: a}, {name: b}]\n", encoding="utf-8")
    otklik("campaign", "apply", "visits.yaml")
    assert "b against a" in otklik("campaign", "variants", "visits").stdout
    told_json = json.loads(otklik("campaign", "variants", "visits", "--json").stdout)
    assert [one["name"] for one in told_json["variants"]] == ["a", "b"]
    assert told_json["comparisons"] == [{"first": "a", "second": "b", "rate": None, "score": None}]
