"""Service events: one id, one event, one question; wrong ones say what is wrong."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from db.tables import Contact, Invitation, ServiceEvent
from feedback.errors import InvalidDocument
from feedback.views import Recording
from services.event_input import differing, read_event
from tests.services.conftest import Desk

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
CAMPAIGN = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\n"
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.dictionaries(st.text("abc", min_size=1, max_size=2), inner, max_size=3),
)


def body(**changes: Any) -> dict[str, Any]:
    contact = {"id": "crm-1", "telegram_id": 77, "name": "Anna", **changes.pop("contact", {})}
    return {"id": "e-1", "completed_at": "2026-03-02T10:00:00+01:00", "contact": contact, **changes}


async def count(desk: Desk, table: type[Any]) -> int:
    async with desk.uow.read() as tx:
        return await tx.session.scalar(select(func.count()).select_from(table)) or 0


async def agree(desk: Desk, telegram_id: int = 77) -> None:
    async with desk.uow.write() as tx:
        contact = await tx.contacts.known(telegram_id)
        contact.consent_version, contact.consented_at = 1, NOW


async def test_the_same_body_gets_the_same_answer_and_does_nothing(desk: Desk) -> None:
    await desk.campaigns.apply(CAMPAIGN, by="test", now=NOW)
    first = await desk.events.record(body(service="Haircut"), NOW)
    # The same instant and meaning, written otherwise, a day later and with other rules.
    await desk.campaigns.apply(CAMPAIGN + "state: paused\nbased_on: 1\n", by="test", now=NOW)
    again = {**body(service=" Haircut "), "completed_at": "2026-03-02T09:00:00Z", "location": None}
    second = await desk.events.record(again, NOW + timedelta(days=1))
    assert (first.outcome, second.outcome) == (Recording.CREATED, Recording.REPEATED)
    assert first.answer == second.answer
    assert first.answer == {
        "id": "e-1",
        "verdicts": [
            {"campaign": "after-visit", "ask": False, "at": None, "reason": "no_consent", "eligible_at": None}
        ],
    }
    assert (await count(desk, ServiceEvent), await count(desk, Invitation)) == (1, 1)


async def test_another_body_under_the_same_id_names_what_differs(desk: Desk) -> None:
    await desk.events.record(body(attributes={"order": 5}), NOW)
    changed = body(attributes={"order": 6}, service="Massage", contact={"name": "Ben"})
    refused = await desk.events.record(changed, NOW)
    assert refused.outcome is Recording.CONFLICT
    assert refused.differing == ("contact.name", "attributes.order", "service")
    async with desk.uow.read() as tx:
        contact = await tx.contacts.by_crm("crm-1")
        assert contact is not None
        assert contact.name == "Anna"


async def test_ten_senders_of_one_event_make_one(desk: Desk) -> None:
    await desk.campaigns.apply(CAMPAIGN, by="test", now=NOW)
    results = await asyncio.gather(*[desk.events.record(body(), NOW) for _ in range(10)])
    assert sorted(result.outcome for result in results) == ["created"] + ["repeated"] * 9
    assert await count(desk, Invitation) == 1


async def test_ten_visits_at_once_plan_one_question(desk: Desk) -> None:
    await desk.campaigns.apply(CAMPAIGN, by="test", now=NOW)
    await desk.events.record(body(id="first", completed_at="2026-01-01T10:00:00Z"), NOW)
    await agree(desk)
    bodies = [body(id=f"e-{number}") for number in range(10)]
    results = await asyncio.gather(*[desk.events.record(each, NOW) for each in bodies])
    asked = [each["ask"] for result in results for each in result.answer["verdicts"]]
    async with desk.uow.read() as tx:
        planned = select(func.count()).select_from(Invitation).where(Invitation.state == "scheduled")
        assert await tx.session.scalar(planned) == 1
    assert (asked.count(True), asked.count(False)) == (1, 9)


async def test_recording_costs_a_handful_of_statements(desk: Desk) -> None:
    for slug in ("after-visit", "b", "c"):
        await desk.campaigns.apply(CAMPAIGN.replace("after-visit", slug), by="test", now=NOW)
    await desk.events.record(body(id="first", completed_at="2026-01-01T10:00:00Z"), NOW)
    await agree(desk)
    with desk.counting() as statements:
        await desk.events.record(body(location="Centre"), NOW)
    # Among them one insert an invitation: three campaigns.
    assert len([each for each in statements if not each.startswith("BEGIN")]) <= 14, "\n".join(statements)


async def test_a_wrong_one_among_many_spoils_no_other(desk: Desk) -> None:
    bodies = [body(id="a"), body(id="b", contact={"id": ""}), body(id="c"), body(id="a")]
    for record in (desk.events.rehearse, desk.events.record_all):
        results = await record(bodies, NOW)
        outcomes = ["wrong" if isinstance(each, InvalidDocument) else each.outcome for each in results]
        assert outcomes == ["created", "wrong", "created", "repeated"]
        assert await count(desk, ServiceEvent) == (0 if record == desk.events.rehearse else 2)


async def test_the_contact_is_brought_up_to_date_and_keeps_what_is_not_said(desk: Desk) -> None:
    await desk.events.record(body(contact={"language": "pl-PL", "timezone": "Europe/Warsaw"}), NOW)
    await desk.events.record(
        body(id="e-2", contact={"name": "Anna K.", "language": "de", "tags": ["vip"]}), NOW
    )
    async with desk.uow.read() as tx:
        contact = await tx.contacts.by_crm("crm-1")
        assert contact is not None
        found = (contact.name, contact.language, contact.timezone_crm, contact.tags, contact.telegram_id)
    assert found == ("Anna K.", "pl", "Europe/Warsaw", ["vip"], 77)


async def test_the_crm_joins_a_contact_who_came_by_themself_but_never_re_joins_one(desk: Desk) -> None:
    async with desk.uow.write() as tx:
        await tx.contacts.add_once(telegram_id=77, name="Anna", tags=[], tester=False, created_at=NOW)
    await desk.events.record(body(), NOW)
    await desk.events.record(body(id="e-2", contact={"telegram_id": 78}), NOW)
    await desk.events.record(body(id="e-3", contact={"id": "crm-2", "telegram_id": 77}), NOW)
    async with desk.uow.read() as tx:
        query = select(Contact.crm_id, Contact.telegram_id).order_by(Contact.crm_id)
        assert [tuple(row) for row in await tx.session.execute(query)] == [("crm-1", 77), ("crm-2", None)]


@pytest.mark.parametrize(
    ("changes", "path", "message_id"),
    [
        ({"completed_at": "2026-03-02T10:00:00"}, "completed_at", "error-instant"),
        ({"completed_at": "2026-03-02"}, "completed_at", "error-instant"),
        ({"completed_at": 1772445600}, "completed_at", "error-instant"),
        ({"completed_at": "2026-02-30T10:00:00Z"}, "completed_at", "error-instant"),
        ({"completed_at": "2027-03-02T10:00:00Z"}, "completed_at", "error-future"),
        ({"lokation": "Centre"}, "lokation", "error-unknown-key-near"),
        ({"contact": {"zodiac": "Leo"}}, "contact.zodiac", "error-unknown-key"),
        ({"contact": {"id": " "}}, "contact.id", "error-empty"),
        ({"contact": {"timezone": "Mars/Olympus"}}, "contact.timezone", "error-timezone"),
        ({"contact": {"telegram_id": "@anna"}}, "contact.telegram_id", "error-expected-number"),
        ({"contact": {"tags": ["a", {}]}}, "contact.tags[1]", "error-expected-text"),
        ({"id": None}, "id", "error-expected-text"),
        ({"id": "x" * 501}, "id", "error-length"),
        ({"service": "a\0b"}, "service", "error-characters"),
        ({"attributes": {"a": [1]}}, "attributes.a", "error-scalar"),
        ({"attributes": {"a": float("inf")}}, "attributes.a", "error-scalar"),
        ({"attributes": "a=1"}, "attributes", "error-expected-mapping"),
    ],
)
async def test_a_wrong_field_is_named(
    changes: dict[str, Any], path: str, message_id: str, no_database: Desk
) -> None:
    with pytest.raises(InvalidDocument) as refused:
        await no_database.events.record(body(**changes), NOW)
    assert [(each.path, each.message_id) for each in refused.value.mistakes] == [(path, message_id)]


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(InvalidDocument) as refused:
        read_event({"completed_at": "yesterday", "contact": {"telegram_id": -1}, "extra": 1})
    assert [each.path for each in refused.value.mistakes] == [
        "id",
        "completed_at",
        "contact.id",
        "contact.telegram_id",
        "extra",
    ]


@given(json)
def test_a_body_does_not_differ_from_itself(value: Any) -> None:
    assert differing(value, value) == []


@given(st.dictionaries(st.text("abc", min_size=1, max_size=2), st.integers(), min_size=1), st.data())
def test_exactly_the_changed_field_is_named(value: dict[str, int], data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(value)))
    changed = {**value, key: value[key] + 1}
    assert differing({"contact": value}, {"contact": changed}) == [f"contact.{key}"]
    without = {name: number for name, number in value.items() if name != key}
    assert differing(without, value) == differing(value, without) == [key]
