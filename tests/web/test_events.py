"""POST and DELETE /api/v1/events."""

import asyncio
from typing import Any

import pytest

from tests.web.conftest import Client

EVENT: dict[str, Any] = {
    "id": "visit-1",
    "completed_at": "2026-03-02T10:30:00+01:00",
    "contact": {"id": "crm-7", "name": "Anna", "tags": ["vip"]},
    "service": "repair",
    "attributes": {"order": 17},
}


async def post(api: Client, **changes: Any) -> Any:
    return await api.call("POST", "/api/v1/events", json={**EVENT, **changes})


async def test_the_first_time_is_201_and_a_repeat_is_200_with_the_same_answer(api: Client) -> None:
    first, again = await post(api), await post(api)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"id": "visit-1", "verdicts": []}
    async with api.uow.read() as tx:
        event = await tx.events.latest("visit-1")
        contact = await tx.contacts.by_crm("crm-7")
    assert event is not None
    assert (event.service, event.revision) == ("repair", 1)
    assert contact is not None
    assert (contact.name, contact.tags) == ("Anna", ["vip"])


async def test_the_same_meaning_in_other_words_is_a_repeat(api: Client) -> None:
    await post(api)
    again = await post(api, completed_at="2026-03-02T09:30:00Z", stage=None)
    assert again.status_code == 200


async def test_another_body_under_the_same_id_is_409_and_names_what_differs(api: Client) -> None:
    await post(api)
    other = await post(api, service="sale", contact={"id": "crm-7", "name": "Olga", "tags": ["vip"]})
    assert other.status_code == 409
    assert other.headers["content-type"] == "application/problem+json"
    assert {each["field"] for each in other.json()["errors"]} == {"service", "contact.name"}
    assert "DELETE" in other.json()["detail"]


async def test_a_deleted_event_may_come_again_with_other_values(api: Client) -> None:
    await post(api)
    deleted = await api.call("DELETE", "/api/v1/events/visit-1")
    assert (deleted.status_code, deleted.json()) == (200, {"id": "visit-1", "withdrawn": 0})
    assert (await post(api, service="sale")).status_code == 201
    async with api.uow.read() as tx:
        event = await tx.events.latest("visit-1")
    assert event is not None
    assert (event.revision, event.service) == (2, "sale")


async def test_deleting_what_nobody_sent_is_404(api: Client) -> None:
    answer = await api.call("DELETE", "/api/v1/events/never")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


async def test_an_id_with_a_slash_can_be_deleted(api: Client) -> None:
    await post(api, id="2026/17")
    assert (await api.call("DELETE", "/api/v1/events/2026%2F17")).status_code == 200


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"completed_at": "yesterday"}, "completed_at", "2026-06-12T18:30:00+02:00"),
        ({"completed_at": "2026-03-02T10:30:00"}, "completed_at", "offset"),
        ({"completed_at": 1772440200}, "completed_at", "can’t be read"),
        ({"completed_at": "2027-03-02T10:30:00Z"}, "completed_at", "not come yet"),
        ({"contact": {"name": "Anna"}}, "contact.id", "needed"),
        ({"contact": {"id": ""}}, "contact.id", "must not be empty"),
        ({"contact": {"id": "7", "telegram_id": -5}}, "contact.telegram_id", "at least 1"),
        ({"contact": {"id": "7", "timezone": "Warsaw"}}, "contact.timezone", "Europe/Warsaw"),
        ({"contact": {"id": "7", "phone": "1"}}, "contact.phone", "phone"),
        ({"contact": {"id": "7", "tags": "vip"}}, "contact.tags", "list"),
        ({"locaton": "Centrum"}, "locaton", "Perhaps “location”"),
        ({"attributes": {"a": {"b": 1}}}, "attributes.a", "number"),
        ({"id": "x" * 600}, "id", "500"),
        ({"service": "a\0b"}, "service", "zero character"),
    ],
)
async def test_a_wrong_value_is_422_and_named(
    api: Client, changes: dict[str, Any], field: str, words: str
) -> None:
    answer = await post(api, **changes)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    [mistake] = answer.json()["errors"]
    assert mistake["field"] == field
    assert words in mistake["detail"]
    async with api.uow.read() as tx:
        assert await tx.events.latest("visit-1") is None


async def test_every_wrong_value_is_named_at_once(api: Client) -> None:
    answer = await api.call("POST", "/api/v1/events", json={"id": "", "colour": "red"})
    fields = {each["field"] for each in answer.json()["errors"]}
    assert fields == {"id", "completed_at", "contact", "colour"}


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (b"{'id': 1}", 400, "line 1, column 2"),
        (b"", 400, "not JSON"),
        (b"[1, 2]", 422, "JSON object"),
        (b'"text"', 422, "JSON object"),
        (b'{"id": NaN}', 400, "NaN"),
        (b'{"id": "a", "id": "b"}', 422, "'id' stands twice"),
        (b'{"id": "\xff"}', 400, "UTF-8"),
        (b"[" * 100_000, 400, "nested too deeply"),
        (b" " * 300_000, 413, "256 KiB"),
    ],
)
async def test_a_body_that_is_no_event_gets_a_sentence(
    api: Client, body: bytes, status: int, words: str
) -> None:
    answer = await api.call("POST", "/api/v1/events", content=body)
    assert answer.status_code == status
    assert words in answer.json()["detail"]


async def test_twenty_calls_at_once_record_one_event(api: Client) -> None:
    answers = await asyncio.gather(*[post(api) for _ in range(20)])
    assert sorted(answer.status_code for answer in answers) == [200] * 19 + [201]
