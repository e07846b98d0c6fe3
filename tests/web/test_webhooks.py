"""/api/v1/webhooks: made, listed, tried, replayed."""

from datetime import timedelta
from typing import Any

import pytest

from feedback.access import Scope
from feedback.hooks import OFFERED, HookEvent, HookState
from tests.web.conftest import NOW, Client

HOOK = {"url": "https://crm.example.com/otklik?t=1", "events": ["case.opened", "response.created"]}


async def made(api: Client, **changes: Any) -> dict[str, Any]:
    answer = await api.call("POST", "/api/v1/webhooks", json=HOOK | changes)
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def told(api: Client, hook_id: int, number: int = 1, state: HookState = HookState.FAILED) -> list[int]:
    """So many deliveries, each tried once."""
    async with api.uow.write() as tx:
        hook = await tx.hooks.get(hook_id)
        rows = [await tx.hook_deliveries.put(hook, HookEvent.CASE_OPENED, n, NOW) for n in range(number)]
        for row in rows:
            row.state, row.attempts = state, 5
            await tx.hook_deliveries.tried(row.id, NOW, 500, "status", 17)
        return [row.id for row in rows]


async def test_a_webhook_is_made_and_its_secret_told_once(api: Client) -> None:
    body = await made(api, events=["case.opened", "case.opened"])
    assert body["secret"].startswith("whsec_")
    assert (body["url"], body["events"], body["on"]) == (HOOK["url"], ["case.opened"], True)
    listed = (await api.call("GET", "/api/v1/webhooks")).json()["webhooks"]
    assert listed == [{name: value for name, value in body.items() if name != "secret"}]
    assert (await api.call("DELETE", f"/api/v1/webhooks/{body['id']}")).json() == {
        "id": body["id"],
        "removed": True,
    }
    assert (await api.call("GET", "/api/v1/webhooks")).json() == {"webhooks": []}


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "crm.example.com"},
        {"url": "ftp://crm.example.com/"},
        {"url": "https://"},
        {"url": "https://crm.example.com:99999/"},
        {"url": "https://crm.example.com:0/"},
        {"url": "https://name:word@crm.example.com/"},
        {"url": "https://crm.example.com/#part"},
        {"url": "https://crm.example.com/a b"},
        {"url": "https://crm.example.com/é"},
        {"url": "http://crm.example.com/"},
        {"url": "https://127.0.0.1/"},
        {"url": "https://localhost/"},
        {"url": "https://x.localhost./"},
        {"url": "https://[::1]/"},
        {"url": "https://[::ffff:10.0.0.1]/"},
        {"url": "https://169.254.169.254/latest/meta-data"},
        {"url": 7},
        {"url": "https://crm.example.com/" + "a" * 500},
        {"events": []},
        {"events": ["webhook.test"]},
        {"events": ["nonsense"]},
        {"events": "case.opened"},
        {"events": ["case.opened"] * 6},
        {"allow_private": True},
        {"secret": "whsec_AAAA"},
    ],
)
async def test_wrong_values_are_named(api: Client, changes: dict[str, Any]) -> None:
    answer = await api.call("POST", "/api/v1/webhooks", json=HOOK | changes)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["field"].startswith(next(iter(changes)))
    assert (await api.call("GET", "/api/v1/webhooks")).json() == {"webhooks": []}


async def test_there_is_an_end_to_webhooks(api: Client) -> None:
    for _ in range(20):
        await made(api)
    assert (await api.call("POST", "/api/v1/webhooks", json=HOOK)).status_code == 409


async def test_the_log_is_paged(api: Client) -> None:
    hook = (await made(api))["id"]
    ids = await told(api, hook, 5)
    path = f"/api/v1/webhooks/{hook}/deliveries"
    first = (await api.call("GET", path, params={"limit": 3})).json()
    rest = (await api.call("GET", path, params={"limit": 3, "before": first["next"]})).json()
    assert [line["id"] for line in (*first["deliveries"], *rest["deliveries"])] == ids[::-1]
    assert rest["next"] is None
    line = rest["deliveries"][0]
    assert (line["type"], line["state"], line["next_try_at"]) == ("case.opened", "failed", None)
    assert line["tries"] == [
        {"at": "2026-03-02T10:00:00Z", "status": 500, "error": "status", "milliseconds": 17}
    ]
    for wrong in ({"limit": 0}, {"limit": 201}, {"before": "x"}, {"before": 2**63}, {"page": 1}):
        assert (await api.call("GET", path, params=wrong)).status_code == 422, wrong


async def test_a_test_waits_to_be_sent(api: Client) -> None:
    hook = (await made(api))["id"]
    answer = await api.call("POST", f"/api/v1/webhooks/{hook}/test")
    assert answer.status_code == 202
    [line] = (await api.call("GET", f"/api/v1/webhooks/{hook}/deliveries")).json()["deliveries"]
    assert (line["id"], line["type"], line["state"]) == (answer.json()["delivery"], "webhook.test", "pending")
    assert line["next_try_at"] == "2026-03-02T10:00:00Z"


async def test_replays(api: Client) -> None:
    hook, other = (await made(api))["id"], (await made(api))["id"]
    one, *_ = await told(api, hook, 3)
    path = f"/api/v1/webhooks/{hook}/replay"
    assert (await api.call("POST", path, json={"delivery": one})).json() == {"replayed": 1}
    assert (await api.call("POST", path, json={"delivery": one})).status_code == 409
    assert (await api.call("POST", path, json={"failed_hours": 1})).json() == {"replayed": 2}
    strange = await told(api, other)
    assert (await api.call("POST", path, json={"delivery": strange[0]})).status_code == 404
    for wrong in ({}, {"delivery": 0}, {"delivery": 1, "failed_hours": 1}, {"failed_hours": 721}, {"x": 1}):
        assert (await api.call("POST", path, json=wrong)).status_code == 422, wrong


async def test_a_switched_off_one_is_switched_on(api: Client) -> None:
    hook = (await made(api))["id"]
    async with api.uow.write() as tx:
        (await tx.hooks.get(hook)).off_at = NOW - timedelta(days=1)
        await tx.hook_deliveries.announce(HookEvent.CASE_OPENED, 1, NOW, act="opened")
    shown = (await api.call("GET", "/api/v1/webhooks")).json()["webhooks"][0]
    assert (shown["on"], shown["off_since"]) == (False, "2026-03-01T10:00:00Z")
    assert (await api.call("POST", f"/api/v1/webhooks/{hook}/test")).status_code == 409
    assert (await api.call("POST", f"/api/v1/webhooks/{hook}/on")).json() == {"id": hook, "on": True}
    [line] = (await api.call("GET", f"/api/v1/webhooks/{hook}/deliveries")).json()["deliveries"]
    assert line["state"] == "pending"


@pytest.mark.parametrize("number", ["7", "0", "-1", "one", "9" * 19, "9" * 40, "٣"])
@pytest.mark.parametrize(
    ("method", "tail"),
    [("DELETE", ""), ("POST", "/on"), ("POST", "/test"), ("GET", "/deliveries"), ("POST", "/replay")],
)
async def test_one_there_is_not(api: Client, number: str, method: str, tail: str) -> None:
    answer = await api.call(method, f"/api/v1/webhooks/{number}{tail}", json={"failed_hours": 1})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


async def test_it_takes_a_key_with_the_scope(api: Client) -> None:
    reader = await api.apikeys.create("reader", NOW, scopes=[Scope.READ])
    headers = {"Authorization": f"Bearer {reader}"}
    for method, path in (("GET", ""), ("POST", ""), ("DELETE", "/1"), ("POST", "/1/test"), ("POST", "/1/on")):
        assert (await api.http.request(method, f"/api/v1/webhooks{path}")).status_code == 401
        answer = await api.http.request(method, f"/api/v1/webhooks{path}", headers=headers)
        assert answer.status_code == 403, path


def test_what_is_offered_is_a_contract() -> None:
    assert set(OFFERED) == {
        "response.created",
        "response.updated",
        "case.opened",
        "case.resolved",
        "contact.opted_out",
    }
