"""Campaigns, contacts and comments from elsewhere over REST; lists that are read page by page."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.uow import rows
from feedback.case import CaseState
from feedback.views.exported import Position
from services.reports import PARTS
from tests.web.conftest import NOW, Client
from web.queries import GREATEST, Part, cursor_of, place_of

CAMPAIGN = {"metric": "nps", "trigger": {"on": "service_event"}}
REVIEW = {
    "id": "r-1",
    "source": "google",
    "text": "Waited for an hour.",
    "written_at": "2026-03-01T10:00:00Z",
    "author": "Marek",
    "rating": 2,
    "best": 5,
    "location": "Centrum",
}
MANY = 7


async def put(api: Client, version: object = None, *, params: Any = None, **more: Any) -> Any:
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    body = {**CAMPAIGN, **more}
    return await api.call("PUT", "/api/v1/campaigns/visit", json=body, headers=headers, params=params)


async def test_a_campaign_is_put_read_and_put_again(api: Client) -> None:
    made = await put(api)
    assert (made.status_code, made.json()["outcome"], made.headers["ETag"]) == (201, "created", '"1"')
    again = await put(api)
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    read = await api.call("GET", "/api/v1/campaigns/visit")
    assert (read.json()["slug"], read.headers["ETag"]) == ("visit", '"1"')
    changed = await api.call(
        "PUT",
        "/api/v1/campaigns/visit",
        json={**read.json(), "priority": 3},
        headers={"If-Match": read.headers["ETag"]},
    )
    assert (changed.json()["outcome"], changed.json()["diff"]) == ("updated", ["+priority: 3"])
    assert changed.headers["ETag"] == '"2"'
    async with api.uow.read() as tx:
        row = await tx.campaigns.of_slug("visit")
        assert (await tx.campaigns.version(row.id, 2)).created_by == "api:crm"


async def test_a_stale_put_is_refused_with_the_difference_unless_forced(api: Client) -> None:
    await put(api)
    await put(api, 1, priority=1)
    for version, status in ((1, 412), (None, 409)):
        stale = await put(api, version, priority=2)
        assert (stale.status_code, stale.headers["content-type"]) == (status, "application/problem+json")
        assert stale.json()["diff"] == ["-priority: 1", "+priority: 2"]
    forced = await put(api, 1, priority=2, params={"force": "true"})
    assert (forced.status_code, forced.json()["version"]) == (200, 3)


@pytest.mark.parametrize(
    ("match", "status"), [('"1"', 412), ("1", 422), ("*", 422), ('"1", "2"', 422), ('"x"', 422)]
)
async def test_an_etag_that_can_t_be_right_is_refused(api: Client, match: str, status: int) -> None:
    answer = await api.call("PUT", "/api/v1/campaigns/visit", json=CAMPAIGN, headers={"If-Match": match})
    assert answer.status_code == status
    assert (await api.call("GET", "/api/v1/campaigns/visit")).status_code == 404


async def test_a_wrong_campaign_is_refused_key_by_key(api: Client) -> None:
    wrong = await put(api, priority="high", nonsense=1)
    assert wrong.status_code == 422
    assert {each["field"] for each in wrong.json()["errors"]} == {"priority", "nonsense"}
    other = await put(api, slug="another")
    assert other.json()["errors"][0]["field"] == "slug"


async def test_a_report_and_the_list_are_told(api: Client) -> None:
    await put(api)
    report = (await api.call("GET", "/api/v1/campaigns/visit/report", params={"by": "location"})).json()
    assert (report["campaign"], report["n"], report["by"], report["breakdown"]) == (
        "visit",
        0,
        "location",
        [],
    )
    listed = (await api.call("GET", "/api/v1/campaigns")).json()["items"]
    assert [(each["slug"], each["state"], each["asked"]) for each in listed] == [("visit", "running", 0)]
    for params in ({"by": "colour"}, {"since": "yesterday"}, {"since": "0001-01-01"}, {"of": "x"}):
        wrong = await api.call("GET", "/api/v1/campaigns/visit/report", params=params)
        assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, next(iter(params)))
    assert (await api.call("GET", "/api/v1/campaigns/none/report")).status_code == 404
    assert set(get_args(Part)) == set(PARTS)


async def test_a_contact_is_put_and_read(api: Client) -> None:
    body = {"name": "Anna", "tags": ["vip"], "attributes": {"plan": "gold"}, "telegram_id": 77}
    made = await api.call("PUT", "/api/v1/contacts/crm%2F7", json=body)
    assert (made.status_code, made.json()["contact"]) == (201, "crm/7")
    again = await api.call(
        "PUT", "/api/v1/contacts/crm%2F7", json={"id": "crm/7", "timezone": "Europe/Warsaw"}
    )
    assert again.status_code == 200
    read = (await api.call("GET", "/api/v1/contacts/crm%2F7")).json()
    assert (read["name"], read["tags"], read["timezone"]) == ("Anna", ["vip"], "Europe/Warsaw")
    assert (read["attributes"], read["telegram_id"]) == ({"plan": "gold"}, 77)
    taken = await api.call("PUT", "/api/v1/contacts/8", json={"telegram_id": 77})
    assert (taken.status_code, taken.json()["errors"][0]["field"]) == (422, "telegram_id")
    other = await api.call("PUT", "/api/v1/contacts/8", json={"id": "9"})
    assert (other.status_code, other.json()["errors"][0]["field"]) == (422, "id")
    assert (await api.call("GET", "/api/v1/contacts/8")).status_code == 404


async def test_a_comment_from_elsewhere_is_taken_once(api: Client) -> None:
    made = await api.call("POST", "/api/v1/comments", json=REVIEW)
    again = await api.call("POST", "/api/v1/comments", json=REVIEW)
    assert (made.status_code, again.status_code) == (201, 200)
    assert made.json() == again.json()
    other = await api.call("POST", "/api/v1/comments", json={**REVIEW, "rating": 3})
    assert (other.status_code, other.json()["errors"][0]["field"]) == (409, "rating")
    elsewhere = await api.call("POST", "/api/v1/comments", json={**REVIEW, "source": "app-store"})
    assert elsewhere.status_code == 201
    async with api.uow.read() as tx:
        comment = await tx.comments.get(made.json()["comment"])
        assert (comment.kind, comment.analysis) == ("review", "pending")
        assert await tx.comments.text(comment.id) == REVIEW["text"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"rating": None}, ""),
        ({"rating": 6}, ""),
        ({"text": " "}, "text"),
        ({"written_at": "2027-01-01T00:00:00Z"}, "written_at"),
        ({"stars": 1}, "stars"),
        ({"contact": {"name": "x"}}, "contact.id"),
    ],
)
async def test_a_wrong_comment_is_refused(api: Client, wrong: dict[str, Any], field: str) -> None:
    answer = await api.call("POST", "/api/v1/comments", json={**REVIEW, **wrong})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)


async def test_comments_from_elsewhere_are_counted_apart(api: Client) -> None:
    for number in range(5):
        body = {**REVIEW, "id": f"r-{number}", "rating": number}
        assert (await api.call("POST", "/api/v1/comments", json=body)).status_code == 201
    await api.call("POST", "/api/v1/comments", json={**REVIEW, "source": "app-store"})
    rare, often = (await api.call("GET", "/api/v1/comments/report")).json()["items"]
    assert (rare["source"], rare["n"], rare["rating"], rare["labels"]) == ("app-store", 1, None, None)
    assert (often["n"], often["rating"], often["labels"]) == (5, 2.0, {"unread": 5})
    later = await api.call("GET", "/api/v1/comments/report", params={"since": "2026-03-02"})
    assert later.json()["items"] == []


async def many_cases(api: Client) -> None:
    async with api.uow.write() as tx:
        contact = await tx.contacts.add(rows.Contact(crm_id="7", tags=[], tester=False, created_at=NOW))
        for number in range(MANY):
            # Two at a time: the order of one instant is by number.
            at = NOW + timedelta(minutes=number // 2)
            await tx.cases.add(
                rows.Case(
                    contact_id=contact.id,
                    state=CaseState.OPEN if number % 2 else CaseState.RESOLVED,
                    reasons=["media"],
                    severity=10,
                    opened_at=at,
                    promised_at=at,
                )
            )


async def paged(api: Client, limit: int, **params: str) -> list[int]:
    found: list[int] = []
    asked: dict[str, Any] = {"limit": limit, **params}
    while True:
        page = (await api.call("GET", "/api/v1/cases", params=asked)).json()
        found += [each["case"] for each in page["items"]]
        asked["cursor"] = page["cursor"]
        if not page["has_more"]:
            return found


async def test_pages_hold_every_row_once_and_go_on_later(api: Client) -> None:
    await many_cases(api)
    for limit in range(1, MANY + 2):
        assert await paged(api, limit) == list(range(1, MANY + 1))
    assert await paged(api, 2, state="open") == [2, 4, 6]
    later = (NOW + timedelta(minutes=2)).isoformat()
    assert await paged(api, 2, since=later) == [5, 6, 7]
    last = (await api.call("GET", "/api/v1/cases")).json()
    nothing = (await api.call("GET", "/api/v1/cases", params={"cursor": last["cursor"]})).json()
    assert nothing == {"items": [], "cursor": last["cursor"], "has_more": False}
    empty = (await api.call("GET", "/api/v1/responses")).json()
    assert empty == {"items": [], "cursor": None, "has_more": False}


@pytest.mark.parametrize(
    "params",
    [
        {"cursor": "x"},
        {"cursor": "MjAyNnwx"},
        {"limit": 0},
        {"limit": 501},
        {"since": "today"},
        {"since": "0001-01-01T00:00:00Z"},
        {"state": "lost"},
        {"colour": "red"},
        {"limit": ["1", "2"]},
    ],
)
async def test_a_wrong_parameter_is_named(api: Client, params: dict[str, Any]) -> None:
    answer = await api.call("GET", "/api/v1/cases", params=params)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, next(iter(params)))
    assert (await api.call("GET", "/api/v1/cases", params={"campaign": "none"})).status_code == 404


@given(at=st.integers(0, 4 * 10**15), number=st.integers(1, GREATEST))
def test_a_cursor_names_its_place_and_no_other_text_does(at: int, number: int) -> None:
    place = Position(at=NOW + timedelta(microseconds=at), id=number)
    cursor = cursor_of(place)
    assert place_of(cursor) == place
    assert cursor_of(replace(place, id=number - 1)) != cursor
    for wrong in (f"{cursor}=", f" {cursor}", cursor[1:]):
        with pytest.raises(ValueError, match=r"."):
            place_of(wrong)


async def test_every_call_and_every_refusal_is_described(api: Client) -> None:
    document = (await api.http.get("/api/openapi.json")).json()
    paths = {path: set(methods) for path, methods in document["paths"].items() if "/api/v1" in path}
    for path, method in (
        ("/responses", "get"),
        ("/cases", "get"),
        ("/campaigns/{slug}", "put"),
        ("/campaigns/{slug}/report", "get"),
        ("/contacts/{contact_id}", "put"),
        ("/comments", "post"),
    ):
        assert method in paths[f"/api/v1{path}"]
    for path in paths:
        for operation in document["paths"][path].values():
            assert operation["description"]
            assert {"401", "403", "429"} <= set(operation["responses"])
            for status, told in operation["responses"].items():
                wanted = "application/problem+json" if status >= "400" else "application/json"
                assert list(told.get("content", ())) == [wanted], (path, status)
