"""Outgoing webhooks: a real receiver checks what the real bot sends it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.hooks import PARALLEL, HookSender
from db.tables import HookDelivery, HookTry
from db.uow import rows
from feedback.errors import Conflict, NotFound
from feedback.hooks import OFFERED, TRIES, HookEvent
from services.joining import join_accounts
from services.webhook_queue import WebhookQueue
from services.webhooks import Webhooks
from tests.house import House
from tests.journeys.company import agreed, asked, newest_response, runs, visits
from tests.journeys.desk import resolves
from tests.receiver import Receiver, receiving


@pytest.fixture
async def crm() -> AsyncIterator[Receiver]:
    async with receiving() as receiver:
        yield receiver


def webhooks(house: House) -> Webhooks:
    return house.app.services.webhooks


async def subscribed(house: House, crm: Receiver, *events: str, path: str = "/otklik") -> tuple[int, str]:
    """A hook to the receiver; returns its number and secret."""
    body = {"url": crm.url + path, "events": list(events or OFFERED)}
    hook, secret = await webhooks(house).add(body, house.now, allow_private=True)
    return hook.id, secret


async def flows(house: House, **time: float) -> None:
    """Time goes by, and the outbox is emptied of what is due."""
    if time:
        await house.passes(**time)
    await house.app.hooks.drain()
    await house.rest()


async def states(house: House) -> list[str]:
    return [line.state for line in await webhooks(house).log(limit=200)]


async def test_an_answer_is_told_signed(house: House, crm: Receiver) -> None:
    _, secret = await subscribed(house, crm, "response.created", "response.updated")
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    [told] = crm.got
    assert told.type == "response.created"
    assert told.signed_with(secret)
    assert not told.signed_with("whsec_" + "A" * 43 + "=")
    assert told.at == int(house.now.timestamp())
    data = told.data
    response = await newest_response(house, anna)
    assert (data["id"], data["score"], data["values"], data["group"]) == (response.id, 9, [9], "top")
    assert (data["campaign"], data["metric"], data["comment"]) == ("after-visit", "nps", None)
    assert data["contact"] == {"number": response.contact_id, "id": f"crm-{anna.id}"}
    assert (data["event"]["service"], data["case"]) == ("Haircut", None)
    assert "elsewhere" not in told.headers
    await anna.writes("The cut is great, thank you! <b>10/10</b>")
    await flows(house)
    words = crm.of("response.updated")[-1]
    assert words.signed_with(secret)
    assert words.data["comment"] == "The cut is great, thank you! <b>10/10</b>"
    assert words.data["sentiment"] == "positive"
    assert len({each.id for each in crm.got}) == len(crm.got)


async def test_nobody_is_told_what_they_did_not_ask_for(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "contact.opted_out")
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes("Awful")
    await flows(house)
    assert crm.got == []
    await anna.writes("/stop")
    await anna.writes("/stop")
    await flows(house)
    [told] = crm.got
    assert told.type == "contact.opted_out"
    assert told.data["reason"] == "stopped"
    assert told.data["contact"]["id"] == f"crm-{anna.id}"


async def test_a_case_is_told_from_end_to_end(house: House, crm: Receiver) -> None:
    _, secret = await subscribed(house, crm, "case.opened", "case.resolved")
    olga, anna = house.agent(), await asked(house)
    await anna.taps("2")
    await flows(house)
    [opened] = crm.got
    assert opened.type == "case.opened"
    assert (opened.data["state"], opened.data["act"], opened.data["reasons"]) == (
        "open",
        "opened",
        ["low_score"],
    )
    assert opened.data["response"]["score"] == 2
    await olga.taps("Take")
    await resolves(olga, "Called her")
    await flows(house)
    closed = crm.got[-1]
    assert (closed.type, closed.data["id"], closed.data["state"]) == (
        "case.resolved",
        opened.data["id"],
        "resolved",
    )
    assert (closed.data["resolution"], closed.data["resolved_by"]) == ("Called her", "Olga")
    assert all(each.signed_with(secret) for each in crm.got)


async def test_changes_before_sending_are_one_call(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created", "response.updated")
    anna = await asked(house)
    await anna.taps("9")
    await anna.taps("Change")
    await anna.taps("10")
    await flows(house)
    assert [(each.type, each.data["score"]) for each in crm.got] == [("response.created", 10)]


async def test_a_refusal_is_tried_five_times_under_one_id(house: House, crm: Receiver) -> None:
    _, secret = await subscribed(house, crm, "response.created")
    crm.usual = 503
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    assert len(crm.got) == 1
    pauses = (timedelta(seconds=30), timedelta(minutes=4), timedelta(minutes=32), timedelta(hours=4.3))
    for tries, pause in enumerate(pauses, start=1):
        await flows(house, seconds=pause.total_seconds() - 30 * (tries < 4) - 1200 * (tries == 4))
        await flows(house, seconds=31 + 1200 * (tries == 4))
        assert len(crm.got) == tries + 1
    await flows(house, days=1)
    assert len(crm.got) == TRIES
    assert len({each.id for each in crm.got}) == 1
    assert len({each.at for each in crm.got}) == TRIES
    assert all(each.signed_with(secret) for each in crm.got)
    [line] = await webhooks(house).log()
    assert line.state == "failed"
    assert [(one.status, one.error) for one in line.tries] == [(503, "status")] * TRIES
    assert all(0 <= one.took < 60_000 for one in line.tries)


async def test_a_replay_has_the_same_id_and_says_what_is_true_now(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created")
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    await anna.taps("Change")
    await anna.taps("8")
    [line] = await webhooks(house).log()
    await webhooks(house).replay(line.id, house.now)
    await flows(house)
    first, again = crm.got
    assert (first.id, first.data["score"], again.data["score"]) == (again.id, 9, 8)
    with pytest.raises(NotFound):
        await webhooks(house).replay(999, house.now)


async def test_what_was_given_up_is_replayed_together(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created")
    crm.usual = 500
    await runs(house)
    people = [await agreed(house, name) for name in ("Anna", "Ben", "Cleo")]
    for person in people:
        await visits(house, person)
    await house.passes(hours=3)
    for person in people:
        await person.taps("9")
    for _ in range(TRIES):
        await flows(house, hours=5)
    assert await states(house) == ["failed"] * 3
    before = {each.id for each in crm.got}
    crm.usual, crm.got = 200, []
    assert await webhooks(house).replay_failed(hook_id, house.now - timedelta(days=2), house.now) == 3
    await flows(house)
    assert {each.id for each in crm.got} == before
    assert await states(house) == ["sent"] * 3


async def test_after_three_days_the_hook_is_switched_off_and_nothing_is_lost(
    house: House, crm: Receiver
) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created", "contact.opted_out")
    await subscribed(house, crm, "case.opened", path="/other")
    crm.usual = 500
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    await flows(house, days=3)
    notices = [view for view in house.admin.messages() if "otklik webhook log" in view["text"]]
    assert len(notices) == 1
    assert f"Webhook {hook_id} " in notices[0]["text"]
    off = {hook.id: hook.off_at is not None for hook in await webhooks(house).all()}
    assert off == {hook_id: True, hook_id + 1: False}
    tries = len(crm.got)
    await anna.writes("/stop")
    await flows(house, days=1)
    assert len(crm.got) == tries
    assert await states(house) == ["held", "held"]
    with pytest.raises(Conflict):
        await webhooks(house).test(hook_id, house.now)
    crm.usual = 204
    await webhooks(house).switch_on(hook_id, house.now)
    await flows(house)
    assert {each.type for each in crm.got[tries:]} == {"response.created", "contact.opted_out"}
    assert await states(house) == ["sent", "sent"]
    assert len([view for view in house.admin.messages() if "otklik webhook log" in view["text"]]) == 1


async def test_gone_switches_off_at_once(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created")
    crm.usual = 410
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    await flows(house, days=2)
    assert len(crm.got) == 1
    assert [hook.off_at is not None for hook in await webhooks(house).all()] == [True]


async def test_a_redirect_is_not_followed(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created")
    crm.usual = 307
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    [line] = await webhooks(house).log()
    assert [(one.status, one.error) for one in line.tries] == [(307, "redirect")]
    assert len(crm.got) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
async def test_a_private_address_is_never_connected_to(house: House, crm: Receiver, host: str) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created")
    async with house.app.uow.write() as tx:
        hook = await tx.hooks.get(hook_id)
        # A name that led outside when the hook was made.
        hook.url, hook.allow_private = crm.url.replace("127.0.0.1", host), False
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    [line] = await webhooks(house).log()
    assert [(one.status, one.error) for one in line.tries] == [(None, "private_address")]
    assert crm.got == []


async def test_a_slow_hook_holds_up_nobody_else(
    house: House, crm: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.hooks.TIMEOUT", 0.2)
    async with receiving() as slow:
        slow.silent = True
        await subscribed(house, slow, "response.created")
        await subscribed(house, crm, "response.created")
        anna = await asked(house)
        await anna.taps("9")
        await flows(house)
    assert (len(slow.got), len(crm.got)) == (1, 1)
    late, quick = sorted(await webhooks(house).log(), key=lambda line: line.hook_id)
    assert [one.error for one in late.tries] == ["timeout"]
    assert [one.error for one in quick.tries] == [None]


async def test_nobody_there_is_an_error_by_name(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created")
    async with house.app.uow.write() as tx:
        (await tx.hooks.get(hook_id)).url = "http://127.0.0.1:1/"
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    [line] = await webhooks(house).log()
    assert [(one.status, one.error) for one in line.tries] == [(None, "connection")]


async def test_a_forgotten_person_s_words_leave_no_more(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm)
    crm.usual = 500
    anna = await asked(house)
    await anna.taps("1")
    await anna.writes("Zanzibar ruined my hair, awful")
    await flows(house)
    number = (await newest_response(house, anna)).contact_id
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    crm.usual, crm.got = 200, []
    await flows(house, hours=1)
    assert {each.type for each in crm.got} >= {"contact.opted_out", "response.created", "case.resolved"}
    for told in crm.got:
        assert b"Zanzibar" not in told.raw
        assert f"crm-{anna.id}".encode() not in told.raw
        assert told.data["contact"] == {"number": number, "id": None}
    assert crm.of("contact.opted_out")[0].data["reason"] == "forgotten"
    async with house.app.uow.read() as tx:
        kept = [str(vars(row)) for row in await tx.session.scalars(select(HookDelivery))]
    assert kept
    assert not any("Zanzibar" in row for row in kept)
    assert hook_id


async def test_the_row_is_of_the_transaction_of_its_cause(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "contact.opted_out")
    anna = await agreed(house)
    async with house.app.uow.read() as tx:
        contact_id = (await tx.contacts.known(anna.id)).id

    class Lost(Exception):
        pass

    async def stop_and_fail() -> None:
        async with house.app.uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            contact.stopped_at = house.now
            await tx.hook_deliveries.announce(OFFERED[-1], contact_id, house.now, reason="stopped")
            raise Lost

    with pytest.raises(Lost):
        await stop_and_fail()
    assert await webhooks(house).log() == ()


async def test_tests_on_oneself_are_told_to_nobody(house: House, crm: Receiver) -> None:
    await subscribed(house, crm)
    await asked(house)
    anna = await agreed(house, "Ben")
    await visits(house, anna)
    await house.passes(hours=3)
    async with house.app.uow.write() as tx:
        await tx.session.execute(update(rows.Invitation).values(kind="test"))
    await anna.taps("1")
    await flows(house)
    assert crm.got == []


async def test_a_dead_process_s_delivery_is_sent_again(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created")
    anna = await asked(house)
    await anna.taps("9")
    async with house.app.uow.write() as tx:
        claimed = await tx.hook_deliveries.claim(hook_id, house.now, timedelta(minutes=1), 8)
        assert len(claimed) == 1
    await flows(house, seconds=30)
    assert crm.got == []
    await flows(house, seconds=31)
    assert [each.type for each in crm.got] == ["response.created"]


async def test_a_month_later_the_log_is_empty(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created")
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    await flows(house, days=29)
    assert len(await webhooks(house).log()) == 1
    await flows(house, days=2)
    assert await webhooks(house).log() == ()
    async with house.app.uow.read() as tx:
        assert await tx.session.scalar(select(func.count()).select_from(HookTry)) == 0


async def test_removed_with_its_log(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm, "response.created")
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    await webhooks(house).remove(hook_id, house.now)
    assert (await webhooks(house).all(), await webhooks(house).log()) == ((), ())
    with pytest.raises(NotFound):
        await webhooks(house).remove(hook_id, house.now)


async def test_logs_name_no_address_and_no_secret(
    house: House, crm: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    _, secret = await subscribed(house, crm, "response.created", path="/token-in-path")
    crm.usual = 500
    anna = await asked(house)
    await anna.taps("9")
    await flows(house)
    written: list[Any] = [vars(record) for record in caplog.records if record.name == "bot.hooks"]
    assert [each["action"] for each in written] == ["hook_failed"]
    assert "token-in-path" not in str(written)
    assert secret not in str([vars(record) for record in caplog.records])


async def test_two_processes_tell_a_thing_once(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.created")
    await runs(house)
    people = [await agreed(house, f"Guest{number}") for number in range(6)]
    for person in people:
        await visits(house, person)
    await house.passes(hours=3)
    for person in people:
        await person.taps("9")
    other = HookSender(
        WebhookQueue(uow=house.app.uow, private=False, admin_ids=()),
        house.app.leaves.clock,
        house.app.nursery,
        lambda: None,
    )
    await asyncio.gather(house.app.hooks.drain(), other.drain())
    assert len(crm.got) == len({each.id for each in crm.got}) == 6


async def test_more_than_one_batch_is_sent(house: House, crm: Receiver) -> None:
    hook_id, _ = await subscribed(house, crm)
    async with house.app.uow.write() as tx:
        hook = await tx.hooks.get(hook_id)
        for _ in range(3 * PARALLEL + 1):
            await tx.hook_deliveries.put(hook, HookEvent.TEST, hook_id, house.now)
    await flows(house)
    assert len({each.id for each in crm.got}) == 3 * PARALLEL + 1


async def test_consent_taken_back_is_an_opt_out_and_not_now_is_none(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "contact.opted_out")
    anna, ben = await agreed(house), house.customer("Ben")
    await ben.starts()
    for person in (anna, ben, anna):
        async with house.app.uow.read() as tx:
            contact_id = (await tx.contacts.known(person.id)).id
        await house.app.services.contacts.decline(
            contact_id, version=1, text="The text", language="en", now=house.now
        )
    await flows(house)
    assert [each.data["reason"] for each in crm.got] == ["consent_withdrawn"]


async def test_what_is_gone_is_not_told(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "contact.opted_out")
    async with house.app.uow.write() as tx:
        await tx.hook_deliveries.announce(HookEvent.CONTACT_OPTED_OUT, 404, house.now, reason="stopped")
    await flows(house)
    assert (crm.got, await states(house)) == ([], ["gone"])


async def test_an_opt_out_follows_the_person_into_the_crm_s_contact(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "contact.opted_out")
    anna = await agreed(house)
    await anna.writes("/stop")
    async with house.app.uow.write() as tx:
        known = await tx.contacts.add(
            rows.Contact(crm_id="crm-7", tags=[], tester=False, created_at=house.now)
        )
        joined = await join_accounts(tx, await tx.contacts.known(anna.id), known, house.now)
    await flows(house)
    [told] = crm.got
    assert told.data["contact"] == {"number": joined.id, "id": "crm-7"}


async def test_staff_s_label_is_told(house: House, crm: Receiver) -> None:
    await subscribed(house, crm, "response.updated", "case.resolved")
    olga, anna = house.agent(), await asked(house)
    await anna.taps("9")
    await anna.writes("Awful, terrible service")
    await flows(house)
    assert crm.of("response.updated")[-1].data["sentiment"] == "negative"
    await olga.taps("Not negative")
    await flows(house)
    assert crm.of("response.updated")[-1].data["sentiment"] != "negative"
    assert [each.data["state"] for each in crm.of("case.resolved")] == ["not_negative"]
