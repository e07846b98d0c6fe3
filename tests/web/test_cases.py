"""GET /cases/{id}: a case with everything that was done."""

from datetime import timedelta
from typing import Any

import pytest

from db.uow import rows
from tests.web.conftest import NOW, Client

ACCOUNT, OLGA = 2**40, "Olga <b>"


async def a_case(api: Client, *, test: bool = True, **words: Any) -> int:
    """A case about words nobody asked for; returns its number."""
    async with api.uow.write() as tx:
        contact = await tx.contacts.add(
            rows.Contact(crm_id="crm-7", name="Anna", tags=[], tester=False, created_at=NOW)
        )
        said = rows.Comment(
            contact_id=contact.id,
            kind="feedback",
            received_at=NOW,
            last_message_at=NOW,
            analysis="unreadable",
            analysis_due_at=NOW,
        )
        place = {"contact_id": contact.id, "chat_id": 1, "message_id": 1, "received_at": NOW}
        comment = await tx.comments.add(said)
        await tx.comments.add_message(rows.Message(comment_id=comment.id, **place, **words))
        case = rows.Case(
            contact_id=contact.id,
            comment_id=comment.id,
            state="open",
            reasons=["media"],
            severity=10,
            test=test,
            opened_at=NOW,
            promised_at=NOW,
        )
        case_id = (await tx.cases.add(case)).id
        await tx.cases.record(case_id, "opened", NOW, after="media")
    return case_id


async def taken(api: Client, case_id: int) -> None:
    later, olga = NOW + timedelta(minutes=5), {"actor_id": ACCOUNT, "actor_name": OLGA}
    async with api.uow.write() as tx:
        await tx.cases.take(case_id, ACCOUNT, OLGA, later)
        await tx.cases.record(case_id, "taken", later, before="open", after="taken", **olga)


async def test_a_case_is_told_with_every_act(api: Client) -> None:
    case_id = await a_case(api, text="It <leaks>")
    await taken(api, case_id)
    answer = await api.call("GET", f"/api/v1/cases/{case_id}")
    body = answer.json()
    assert answer.status_code == 200
    assert (body["id"], body["state"], body["test"], body["practice"]) == (case_id, "taken", True, True)
    assert body["owner"] == {"telegram_id": ACCOUNT, "name": OLGA}
    assert (body["opened_at"], body["taken_at"]) == ("2026-03-02T10:00:00Z", "2026-03-02T10:05:00Z")
    assert (body["response"], body["reasons"]) == (None, ["media"])
    assert [event["act"] for event in body["events"]] == ["wrote", "opened", "taken"]
    assert body["events"][0]["after"] == body["comment"] == "It <leaks>"
    assert body["events"][-1] == {
        "at": "2026-03-02T10:05:00Z",
        "act": "taken",
        "who": {"telegram_id": ACCOUNT, "name": OLGA},
        "before": "open",
        "after": "taken",
    }


async def test_what_has_no_words_is_told_by_its_kind(api: Client) -> None:
    body = (await api.call("GET", f"/api/v1/cases/{await a_case(api, test=False, media='voice')}")).json()
    assert body["contact"] == {"id": "crm-7", "name": "Anna"}
    assert (body["attachments"], body["comment"], body["sentiment"]) == (["voice"], "", None)
    assert (body["test"], body["practice"], body["owner"]) == (False, False, None)
    assert body["events"][0]["attachment"] == "voice"


@pytest.mark.parametrize("number", ["2", "0", "-1", "one", "1.0", "9" * 19, "9" * 40, "٣", "%00"])
async def test_a_case_there_is_not_is_a_problem(api: Client, number: str) -> None:
    answer = await api.call("GET", f"/api/v1/cases/{number}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


async def test_without_a_key_nothing_is_told(api: Client) -> None:
    case_id = await a_case(api, text="It leaks")
    assert (await api.http.get(f"/api/v1/cases/{case_id}")).status_code == 401


async def test_notes_on_the_person_stay_in_the_chat(api: Client) -> None:
    case_id = await a_case(api, text="It leaks")
    async with api.uow.write() as tx:
        case = await tx.cases.get(case_id)
        await tx.notes.add_once(
            contact_id=case.contact_id,
            case_id=case_id,
            kind="note",
            text="allergic to nuts",
            author_id=ACCOUNT,
            author_name=OLGA,
            at=NOW,
            source="1:1",
        )
    answer = await api.call("GET", f"/api/v1/cases/{case_id}")
    assert (answer.status_code, "allergic" in answer.text) == (200, False)
