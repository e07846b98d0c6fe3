"""otklik audit: what was changed from the command line, who and when."""

import json

from tests.cli.conftest import Otklik


def test_what_the_command_line_changes_is_in_the_log(otklik: Otklik) -> None:
    key = otklik("apikey", "create", "crm").stdout.strip()
    otklik("location", "set", "Centre", "Europe/Warsaw")
    otklik("location", "set", "Centre", "Europe/Kyiv")
    otklik("apikey", "revoke", "crm")
    otklik("apikey", "revoke", "crm")
    found = json.loads(otklik("audit", "--json").stdout)
    assert key not in json.dumps(found)
    assert [(one["kind"], one["about"], one["before"], one["after"]) for one in found[1:]] == [
        ("location", "Centre", {"timezone": "Europe/Warsaw"}, {"timezone": "Europe/Kyiv"}),
        ("location", "Centre", None, {"timezone": "Europe/Warsaw"}),
        ("key", "crm", None, {"per_minute": 600, "scopes": ["all"]}),
    ]
    assert (found[0]["kind"], found[0]["after"]) == ("key", None)
    assert {one["by"]["kind"] for one in found} == {"cli"}
    only = json.loads(otklik("audit", "--json", "--kind", "location", "--limit", "1").stdout)
    assert [one["after"] for one in only] == [{"timezone": "Europe/Kyiv"}]
    assert "Europe/Kyiv" in otklik("audit").stdout
