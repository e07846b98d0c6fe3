"""otklik campaign diff."""

import json
from pathlib import Path

from tests.cli.conftest import Otklik

FILE = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\n"


def test_a_file_beside_the_campaign_in_force(otklik: Otklik, folder: Path) -> None:
    file = folder / "visit.yaml"
    file.write_text(FILE, encoding="utf-8")
    otklik("migrate")
    assert "new, there is no campaign" in otklik("campaign", "diff", str(file)).stdout
    otklik("campaign", "apply", str(file))
    assert "nothing would change (version 1)" in otklik("campaign", "diff", str(file)).stdout
    file.write_text(FILE + "hours: 12:00-19:00\n", encoding="utf-8")
    shown = otklik("campaign", "diff", str(file))
    assert "needs --force (the file names no version)" in shown.stdout
    assert "+hours: 12:00-19:00" in shown.stdout
    file.write_text(FILE + "hours: 12:00-19:00\nbased_on: 1\n", encoding="utf-8")
    assert "would change version 1:" in otklik("campaign", "diff", str(file)).stdout
    told = json.loads(otklik("campaign", "diff", str(file), "--json").stdout)
    assert told == {
        "slug": "after-visit",
        "version": 1,
        "based_on": 1,
        "lines": ["+hours: 12:00-19:00"],
    }
    # Nothing was applied.
    assert "hours" not in otklik("campaign", "export", "after-visit").stdout


def test_a_file_with_mistakes_is_told_so(otklik: Otklik, folder: Path) -> None:
    file = folder / "visit.yaml"
    file.write_text(FILE + "hour: 12\n", encoding="utf-8")
    otklik("migrate")
    shown = otklik("campaign", "diff", str(file))
    assert shown.exit_code == 1
    assert "hours" in shown.stderr
