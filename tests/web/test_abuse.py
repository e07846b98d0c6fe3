"""What no well-meaning caller sends: each is a refusal in one sentence, never an incident."""

from typing import Any

import pytest

from tests.web.conftest import SECRET, Client
from web.telegram import HEADER

DEEP = '{"id": "x", "attributes": ' + '{"a":' * 900 + "1" + "}" * 900 + "}"
BODIES: dict[str, bytes] = {
    "a number of 5000 digits": b'{"id": ' + b"1" * 5000 + b"}",
    "a float without end": b'{"id": 1e999999, "attributes": {"a": 1e999}}',
    "a deep body": DEEP.encode(),
    "a list": b"[]",
    "nothing": b"",
    "half a surrogate as a key": b'{"\\ud800": 1}',
    "half a surrogate in a key of attributes": b'{"id": "x", "attributes": {"\\ud800": 1}}',
    "a zero character as a key": b'{"id": "x", "attributes": {"\\u0000": 1}}',
    "not UTF-8": b'{"id": "\xff"}',
}


@pytest.mark.parametrize("name", BODIES)
async def test_a_strange_body_is_refused_with_a_sentence(api: Client, name: str) -> None:
    answer = await api.call("POST", "/api/v1/events", content=BODIES[name])
    assert_refused(answer)


@pytest.mark.parametrize("path", ["contacts/%00/link", "contacts/%ED%A0%80/link"])
async def test_a_strange_number_of_a_contact_is_nobody(api: Client, path: str) -> None:
    assert_refused(await api.call("GET", f"/api/v1/{path}"))


async def test_a_strange_number_of_an_event_is_nothing(api: Client) -> None:
    assert_refused(await api.call("DELETE", "/api/v1/events/%00"))


@pytest.mark.parametrize("key", ["\xff\xfe", "a" * 20_000, ""])
async def test_a_strange_key_is_refused(api: Client, key: str) -> None:
    answer = await api.http.get(
        "/api/v1/contacts/1/link", headers={b"Authorization": f"Bearer {key}".encode("latin-1")}
    )
    assert answer.status_code == 401


async def test_a_body_that_is_too_large_is_refused(api: Client) -> None:
    answer = await api.call("POST", "/api/v1/events", content=b" " * 300_000)
    assert answer.status_code == 413


@pytest.mark.parametrize("secret", ["wrong", "\xff", "", SECRET + "x"])
async def test_a_wrong_webhook_secret_brings_nothing_in(api: Client, secret: str) -> None:
    answer = await api.http.post(
        "/telegram/path", headers={HEADER.encode(): secret.encode("latin-1")}, json={"update_id": 1}
    )
    assert answer.status_code in {403, 404}
    assert api.telegram.taken == []


def assert_refused(answer: Any) -> None:
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.json()["detail"]
