"""Service events: recorded once, judged at once, withdrawn when they did not happen after all."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import InvalidDocument, InvalidInput, NotFound
from feedback.invitation import OPEN
from feedback.verdict import Reason
from feedback.views.event import EventResult, Recording
from services.asking import Asking, Judged
from services.event_input import EventInput, differing, read_event
from services.judging import Version, current_versions, verdict_json
from services.owing import plan_touches
from services.upserting import upsert_contact
from services.visits import Visits
from services.withdrawing import take_back

# A clock that runs ahead is forgiven, a wrong year is not.
AHEAD = timedelta(days=1)


class Events:
    """What happened at the company, as its systems report it."""

    def __init__(self, *, uow: UnitOfWork, asking: Asking, visits: Visits | None = None) -> None:
        self._uow = uow
        self._asking = asking
        self._visits = visits

    async def record(self, body: Mapping[str, Any], now: datetime) -> EventResult:
        """Keep an event and judge it; InvalidDocument names every wrong field."""
        event = _checked(body, now)
        async with self._uow.write() as tx:
            return await self._record(tx, event, now, await _known(tx, [event]))

    async def record_all(
        self, bodies: Sequence[Mapping[str, Any]], now: datetime
    ) -> list[EventResult | InvalidDocument]:
        """The same for many in one transaction; a wrong one is in its place and spoils no other."""
        async with self._uow.write() as tx:
            return await self._record_each(tx, bodies, now)

    async def rehearse(
        self, bodies: Sequence[Mapping[str, Any]], now: datetime
    ) -> list[EventResult | InvalidDocument]:
        """What `record_all` would answer; nothing is kept."""
        results: list[EventResult | InvalidDocument] = []
        with suppress(_RehearsedError):
            async with self._uow.write() as tx:
                results = await self._record_each(tx, bodies, now)
                raise _RehearsedError
        return results

    async def delete(self, external_id: str, now: datetime) -> int:
        """The event was reopened or cancelled; returns how many questions were taken back. NotFound."""
        async with self._uow.write() as tx:
            event = await tx.events.latest(external_id)
            if event is None:
                raise NotFound("error-event-not-found")
            event.withdrawn_at = event.withdrawn_at or now
            opened = [one for one in await tx.invitations.of_event(event.id) if one.state in OPEN]
            for invitation in opened:
                await take_back(tx, invitation, Reason.EVENT_WITHDRAWN, now)
            return len(opened)

    async def _record_each(
        self, tx: Transaction, bodies: Sequence[Mapping[str, Any]], now: datetime
    ) -> list[EventResult | InvalidDocument]:
        read = [_tried(body, now) for body in bodies]
        known = await _known(tx, [each for each in read if isinstance(each, EventInput)])
        return [
            each if isinstance(each, InvalidDocument) else await self._record(tx, each, now, known)
            for each in read
        ]

    async def _record(
        self, tx: Transaction, given: EventInput, now: datetime, known: "_Known"
    ) -> EventResult:
        # What was looked up for all is good for the first of its number only.
        latest = known.latest.pop(given.id) if given.id in known.latest else await tx.events.latest(given.id)
        if latest is not None and latest.withdrawn_at is None:
            return _again(latest, given)
        contact = await upsert_contact(tx, given.contact, now, known.contacts.get(given.contact.id))
        known.contacts[given.contact.id] = contact
        event = await _inserted(tx, given, contact, latest.revision + 1 if latest else 1, now)
        if event is None:
            # Another process recorded the same id between our look and our insert.
            return await self._record(tx, given, now, known)
        versions = known.versions
        judged = await self._asking.plan_event(tx, contact, event, now, versions=versions)
        await plan_touches(tx, contact, event, now, self._asking.default_timezone, versions)
        if self._visits is not None:
            await self._visits.consider(tx, contact, event, now)
        event.answer = _answer(given.id, judged)
        return EventResult(outcome=Recording.CREATED, answer=event.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is looked up once for many events."""

    # The newest revision by the event's number; None: there is no such event.
    latest: dict[str, rows.ServiceEvent | None]
    # By the CRM's id.
    contacts: dict[str, rows.Contact]
    versions: Sequence[Version]


async def _known(tx: Transaction, given: Sequence[EventInput]) -> _Known:
    numbers = {each.id for each in given}
    found = await tx.events.latest_of(numbers)
    contacts = await tx.contacts.named({each.contact.id for each in given}, ())
    return _Known(
        latest={number: found.get(number) for number in numbers},
        contacts={row.crm_id: row for row in contacts if row.crm_id is not None},
        versions=await current_versions(tx),
    )


class _RehearsedError(Exception):
    """Rolls the transaction of a rehearsal back."""


def _checked(body: Mapping[str, Any], now: datetime) -> EventInput:
    event = read_event(body)
    if event.completed_at > now + AHEAD:
        raise InvalidDocument([InvalidInput("completed_at", "error-future")])
    return event


def _tried(body: Mapping[str, Any], now: datetime) -> EventInput | InvalidDocument:
    try:
        return _checked(body, now)
    except InvalidDocument as error:
        return error


def _again(before: rows.ServiceEvent, given: EventInput) -> EventResult:
    fields = tuple(differing(before.body, given.canonical()))
    outcome = Recording.CONFLICT if fields else Recording.REPEATED
    return EventResult(outcome=outcome, answer=before.answer, differing=fields)


async def _inserted(
    tx: Transaction, given: EventInput, contact: rows.Contact, revision: int, now: datetime
) -> rows.ServiceEvent | None:
    return await tx.events.add_once(
        external_id=given.id,
        revision=revision,
        contact_id=contact.id,
        completed_at=given.completed_at,
        received_at=now,
        service=given.service,
        location=given.location,
        staff=given.staff,
        channel=given.channel,
        stage=given.stage,
        attributes=dict(given.attributes or {}),
        body=given.canonical(),
        answer={},
    )


def _answer(external_id: str, judged: Sequence[Judged]) -> dict[str, Any]:
    verdicts = [
        {"campaign": one.version.campaign.slug, **verdict_json(one.verdict)}
        for one in sorted(judged, key=lambda one: one.version.campaign.slug)
    ]
    return {"id": external_id, "verdicts": verdicts}
