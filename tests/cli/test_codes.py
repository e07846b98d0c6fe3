"""otklik codes, and what validate and apply say of languages a campaign lacks."""

import json
from pathlib import Path

from tests.cli.conftest import Otklik

RUSSIAN = (
    "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\nquestion: {ru: 'Как вам?', en: 'How?'}\n"
)


def test_codes_are_added_once_counted_and_taken_back(otklik: Otklik, folder: Path) -> None:
    (folder / "codes.txt").write_text("AAA-1\n\nAAA-2\nAAA-1\n", encoding="utf-8")
    assert otklik("codes", "put", "coffee", "codes.txt").stdout == "coffee: 2 codes added\n"
    assert json.loads(otklik("codes", "put", "coffee", "codes.txt", "--json").stdout)["added"] == 0
    listed = otklik("codes", "list")
    assert json.loads(otklik("codes", "list", "--json").stdout) == [{"list": "coffee", "codes": 2, "left": 2}]
    assert "AAA" not in listed.stdout
    assert "AAA" not in otklik("audit", "--json").stdout
    assert otklik("codes", "remove", "coffee").stdout == "coffee: 2 codes removed\n"
    assert json.loads(otklik("codes", "list", "--json").stdout) == []


def test_what_is_no_list_is_refused_with_a_sentence(otklik: Otklik, folder: Path) -> None:
    (folder / "empty.txt").write_text("\n", encoding="utf-8")
    (folder / "long.txt").write_text("x" * 101, encoding="utf-8")
    refused = {
        ("put", "Coffee", "empty.txt"): "A short name",
        ("put", "coffee", "empty.txt"): "empty",
        ("put", "coffee", "long.txt"): "at most 100 characters",
        ("put", "coffee", "none.txt"): "can't be read",
        ("remove", "coffee"): "no list of codes “coffee”",
    }
    for arguments, words in refused.items():
        result = otklik("codes", *arguments)
        assert (result.exit_code, result.stdout) == (1, ""), arguments
        assert words in result.stderr.lower() or words in result.stderr, arguments


def test_a_missing_language_is_a_warning_beside_the_output(otklik: Otklik, folder: Path) -> None:
    (folder / "c.yaml").write_text(RUSSIAN, encoding="utf-8")
    checked = otklik("campaign", "validate", "c.yaml")
    assert (checked.exit_code, checked.stdout) == (0, "c.yaml: ok\n")
    assert (
        "warning: question: there is no text in Polski; its readers get Otklik’s own words." in checked.stderr
    )
    [found] = json.loads(otklik("campaign", "validate", "c.yaml", "--json").stdout)
    assert (found["ok"], len(found["warnings"])) == (True, 1)
    (folder / "c.yaml").write_text(RUSSIAN + "fallback: skip\n", encoding="utf-8")
    applied = otklik("campaign", "apply", "c.yaml")
    assert applied.exit_code == 0
    assert "not asked or written to" in applied.stderr
    assert "`fallback`" in otklik("campaign", "preview", "after-visit").stdout
    [document] = json.loads(otklik("campaign", "apply", "c.yaml", "--force", "--json").stdout)
    assert document["warnings"] == [{"path": "question", "language": "pl", "instead": "nothing", "other": ""}]


def test_a_fallback_that_is_none_is_refused(otklik: Otklik, folder: Path) -> None:
    for value in ("german", "[en, de]", "5"):
        (folder / "c.yaml").write_text(RUSSIAN + f"fallback: {value}\n", encoding="utf-8")
        assert "fallback: “" in otklik("campaign", "validate", "c.yaml").stderr
