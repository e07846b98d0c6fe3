"""Keys, unknown addresses, wrong methods, the webhook's door, health and the pages about the API."""

import re
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from feedback.delivery import Kind
from services.checks import Checks
from tests.web.conftest import NOW, SECRET, Client
from web.telegram import HEADER


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer wrong", "Basic dTpw", "Bearer otk_" + "x" * 43]
)
async def test_without_a_good_key_nothing_is_told(api: Client, authorization: str) -> None:
    for method, path in (("POST", "/api/v1/events"), ("DELETE", "/api/v1/events/1")):
        answer = await api.http.request(method, path, headers={"Authorization": authorization}, json={})
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert "otklik apikey create" in answer.json()["detail"]


async def test_a_revoked_key_is_refused_and_only_its_hash_was_kept(api: Client) -> None:
    path = "/api/v1/contacts/nobody/link"
    assert (await api.call("GET", path)).status_code == 404
    await api.apikeys.revoke("crm", NOW)
    assert (await api.call("GET", path)).status_code == 401
    async with api.uow.read() as tx:
        [row] = await tx.apikeys.all()
    assert api.key not in (row.hash, row.prefix, row.name)
    assert len(row.prefix) < 10


async def test_what_is_not_there_is_a_problem_too(api: Client) -> None:
    for method, path, status in (("GET", "/nowhere", 404), ("PUT", "/api/v1/events", 405)):
        answer = await api.call(method, path)
        assert (answer.status_code, answer.json()["status"]) == (status, status)
        assert answer.headers["content-type"] == "application/problem+json"
        assert "/api/docs" in answer.json()["detail"]


async def test_a_link_is_given_to_a_known_contact_and_stays_the_same(api: Client) -> None:
    event = {"id": "1", "completed_at": "2026-03-01T10:00:00Z", "contact": {"id": "crm/7"}}
    await api.call("POST", "/api/v1/events", json=event)
    first = await api.call("GET", "/api/v1/contacts/crm%2F7/link")
    again = await api.call("GET", "/api/v1/contacts/crm%2F7/link")
    assert first.status_code == 200
    assert first.json() == again.json()
    assert first.json()["url"].startswith("https://t.me/otklik_bot?start=")
    assert (
        (await api.call("GET", "/api/v1/contacts/9/link")).json()["detail"].startswith("There is no contact")
    )


async def test_telegram_is_let_in_with_the_secret_only(api: Client) -> None:
    update = {"update_id": 1}
    for secret in ("", "wrong", SECRET + "x", "тайна"):
        headers = {HEADER.encode(): secret.encode()}
        answer = await api.http.post("/telegram/path", json=update, headers=headers)
        assert answer.status_code == 403
    assert api.telegram.taken == []
    answer = await api.http.post("/telegram/path", json=update, headers={HEADER: SECRET})
    assert (answer.status_code, api.telegram.taken) == (200, [update])


async def test_an_update_that_is_not_committed_is_not_acknowledged(api: Client) -> None:
    away = OperationalError("SELECT 1", None, ConnectionRefusedError())
    for outcome in (False, away):
        api.telegram.outcome = outcome
        answer = await api.http.post("/telegram/path", json={"update_id": 1}, headers={HEADER: SECRET})
        assert answer.status_code == 503


async def test_an_unexpected_error_is_an_incident_without_details(
    api: Client, caplog: pytest.LogCaptureFixture
) -> None:
    api.telegram.outcome = ZeroDivisionError("the text of a customer")
    answer = await api.http.post("/telegram/path", json={"update_id": 1}, headers={HEADER: SECRET})
    assert answer.status_code == 500
    assert "customer" not in answer.text
    [record] = [record for record in caplog.records if record.name == "web.guard"]
    assert vars(record)["incident"] in answer.json()["detail"]


async def test_health_tells_what_waits(api: Client) -> None:
    body = (await api.http.get("/health")).json()
    assert (body["live"], body["ready"]) == (True, True)
    assert body["checks"]["database"] == "ok"
    assert body["checks"]["waiting"] == {
        "deliveries": 0,
        "comments": 0,
        "failed_updates": 0,
        "customers_messages": 0,
        "customers_messages_late": 0,
    }
    assert (await api.http.get("/health/live")).json() == {"live": True}


async def test_the_depth_counts_what_is_due_only(api: Client) -> None:
    async with api.uow.write() as tx:
        for cause, due in (("now", NOW), ("later", NOW + timedelta(hours=1))):
            await tx.deliveries.queue(Kind.NOTICE, now=NOW, cause=cause, chat_id=1, due_at=due)
    assert (await Checks(uow=api.uow).depth(NOW)).deliveries == 1
    assert (await Checks(uow=api.uow).depth(NOW + timedelta(hours=2))).deliveries == 2


async def test_the_pages_about_the_api_need_nobody_elses_server(api: Client) -> None:
    page = (await api.http.get("/api/docs")).text
    assert "POST /api/v1/events" in page
    assert "visit-1234" in page
    # An example may name an address; nothing is loaded from it.
    frame = re.sub(r"<pre>.*?</pre>", "", page, flags=re.DOTALL)
    for outside in ("src=", "https://", "http://"):
        assert outside not in frame
    schema = (await api.http.get("/api/openapi.json")).json()
    assert "/telegram/path" not in str(schema)
    assert set(schema["components"]["schemas"]["EventInput"]["required"]) == {"id", "completed_at", "contact"}
    for name in re.findall(r"'\$ref': '#/components/schemas/(\w+)'", str(schema)):
        assert name in schema["components"]["schemas"]
