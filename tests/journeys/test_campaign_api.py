"""Comments from elsewhere, all the way: read, routed to a card, answered for, forgotten."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.edge import make_edge
from tests.house import House
from tests.journeys.asking import reader
from web.app import create_app

WORDS = "The worst <b>haircut</b> ever, rude staff, terrible!"


@pytest.fixture
async def api(house: House) -> AsyncIterator[httpx.AsyncClient]:
    """A caller with a key for what the company's systems tell."""
    edge = make_edge(house.app, None)
    key = await edge.apikeys.create("crm", house.now)
    transport = httpx.ASGITransport(create_app(edge))
    headers = {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://otklik", headers=headers) as http:
        yield http


def review(house: House, **more: Any) -> dict[str, Any]:
    written = (house.now - timedelta(hours=1)).isoformat()
    about = {"location": "Centrum", "service": "Haircut", "staff": "Jan"}
    return {"id": "r-1", "source": "google", "text": WORDS, "written_at": written, **about, **more}


async def test_an_unhappy_one_becomes_a_case_whose_card_says_where_it_was_written(
    house: House, api: httpx.AsyncClient
) -> None:
    olga = house.agent()
    assert (await api.post("/api/v1/comments", json=review(house, author="Marek"))).status_code == 201
    await house.rest()
    await olga.sees("google", "Marek", "Centrum", "Haircut", WORDS)
    [case] = (await api.get("/api/v1/cases", params={"location": "Centrum"})).json()["items"]
    assert (case["source"], case["state"], case["response"]) == ("google", "open", None)
    assert (case["comment"], case["sentiment"], case["staff"]) == (WORDS, "negative", "Jan")
    [told] = (await api.get("/api/v1/comments/report")).json()["items"]
    assert (told["source"], told["n"], told["labels"]) == ("google", 1, None)


async def test_a_happy_one_opens_nothing_and_nobody_is_asked_or_answered(
    house: House, api: httpx.AsyncClient
) -> None:
    anna = await reader(house)
    before = len(anna.messages())
    body = review(house, text="Wonderful, thank you!", contact={"id": "crm-1", "telegram_id": anna.id})
    assert (await api.post("/api/v1/comments", json=body)).status_code == 201
    await house.rest()
    assert (await api.get("/api/v1/cases")).json()["items"] == []
    assert len(anna.messages()) == before


async def test_it_is_shown_to_its_writer_and_forgotten_with_them(
    house: House, api: httpx.AsyncClient
) -> None:
    anna = await reader(house)
    body = review(house, contact={"id": "crm-1", "telegram_id": anna.id}, url="https://maps.example/r-1")
    await api.post("/api/v1/comments", json=body)
    await house.rest()
    await anna.writes("/mydata")
    await anna.sees(WORDS)
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
    await house.app.services.privacy.forget(contact.id, telegram_id=anna.id, now=house.now)
    await house.rest()
    async with house.app.uow.read() as tx:
        [kept] = await tx.reviews.of_contact(contact.id)
        assert (kept.body, kept.url) == ({}, None)
        assert await tx.comments.text(kept.comment_id or 0) == ""
    again = await api.post("/api/v1/comments", json=body)
    assert again.status_code == 409
    assert "forgotten" in again.json()["detail"]
