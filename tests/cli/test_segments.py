"""otklik segment: what it keeps, shows and refuses."""

import json
from pathlib import Path

from tests.cli.conftest import Otklik


def test_a_segment_is_saved_shown_changed_and_removed(otklik: Otklik, folder: Path) -> None:
    (folder / "c.csv").write_text("contact.id,attributes.plan\n1,gold\n2,silver\n", encoding="utf-8")
    otklik("contacts", "import", "c.csv")
    gold = 'attributes.plan = "gold"'
    assert otklik("segment", "put", "gold", gold).stdout == "gold: created\n"
    assert otklik("segment", "put", "gold", f" {gold} ").stdout == "gold: unchanged\n"
    [line] = json.loads(otklik("segment", "list", "--json").stdout)
    assert line == {"name": "gold", "expression": gold, "contacts": 1, "reachable": 0}
    assert "gold" in otklik("segment", "list").stdout
    shown = otklik("segment", "show", "gold").stdout
    assert gold in shown
    assert "contacts 1, reachable 0" in shown
    measured = json.loads(otklik("segment", "measure", "attributes.plan is known", "--json").stdout)
    assert (measured["contacts"], measured["scores"]) == (2, [])
    assert otklik("segment", "put", "gold", "visits >= 1").stdout == "gold: changed\n"
    assert otklik("segment", "remove", "gold").stdout == "gold is gone.\n"
    assert json.loads(otklik("segment", "list", "--json").stdout) == []


def test_what_cannot_be_is_refused_with_a_sentence(otklik: Otklik, folder: Path) -> None:
    refused = {
        ("put", "Gold", "visits > 1"): "A short name",
        ("put", "gold", "vists > 1"): "Perhaps “visits”?",
        ("put", "gold", 'segment "other"'): "can’t lean on another one",
        ("show", "gold"): "There is no group “gold”",
        ("remove", "gold"): "There is no group “gold”",
        ("measure", "visits >"): "ends too early",
        ("measure", 'location = "a" and'): "At character 19",
    }
    for arguments, words in refused.items():
        result = otklik("segment", *arguments)
        assert (result.exit_code, result.stdout) == (1, ""), arguments
        assert words in result.stderr
    path = folder / "campaign.yaml"
    text = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\naudience: "
    path.write_text(text + "visits => 3\n", encoding="utf-8")
    assert "audience: At character 9" in otklik("campaign", "validate", "campaign.yaml").stderr
    path.write_text(text + "loyal\n", encoding="utf-8")
    assert otklik("campaign", "validate", "campaign.yaml").exit_code == 0
    assert "There is no group “loyal”. Saved: -." in otklik("campaign", "apply", "campaign.yaml").stderr
    otklik("segment", "put", "loyal", "visits >= 3")
    assert otklik("campaign", "apply", "campaign.yaml").exit_code == 0
    assert "is in use by after-visit" in otklik("segment", "remove", "loyal").stderr
