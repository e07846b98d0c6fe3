"""What really happened since an instant: how things stood then, and what came after, in its order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

from db.uow import Transaction
from feedback.invitation import ANSWERED, Kind, Origin, State

Row = dict[str, Any]
# Unknown then and now: what only another part of the product reads.
_CUT = {"wave_id": None, "link_id": None, "chat_id": None, "message_id": None}
LAPSED = frozenset({State.PARTIAL, State.EXPIRED})


class What(IntEnum):
    """What happened; of one instant in this order."""

    JOINED = 1
    CONSENT = 2
    # A question that no campaign's own rules brought up: it starts clocks all the same.
    ASKED = 3
    EVENT = 4
    WITHDRAWN = 5
    STOPPED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing, with the row that tells it."""

    at: datetime
    what: What
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Enough to live through it again."""

    since: datetime
    # Rows as they stood, by table, in the order in which they may be inserted.
    start: Mapping[str, Sequence[Row]]
    happenings: Sequence[Happening]
    # What became of what was really asked, by campaign and event, or by campaign and contact.
    outcomes: Mapping[tuple[int, str, int], Row] = field(default_factory=dict)
    visits: int = 0


async def read_past(
    tx: Transaction, events: Sequence[Row], people: Sequence[int], since: datetime, *, finished: bool
) -> Past:
    """The past of these contacts, with these events; `finished`: as if each was reported at once."""
    contacts = await tx.pasts.about("contacts", people)
    contacts = _joined(contacts, events) if finished else contacts
    invitations = await tx.pasts.about("invitations", people)
    consents = await tx.pasts.about("consents", people)
    facts = [
        Happening(at=one["sent_at"], what=What.ASKED, row=_fact(one))
        for one in invitations
        if _outside_the_rules(one) and one["sent_at"] and one["sent_at"] > since
    ]
    lived = [*_of_people(contacts, consents, since), *_of_events(events, finished=finished), *facts]
    return Past(
        since=since,
        start={
            **await _known(tx),
            "contacts": _people_then(contacts, consents, since),
            "service_events": await _visits_before(tx, events, people, since, finished=finished),
            **await _asked(tx, invitations, people, since),
        },
        happenings=sorted(lived, key=lambda one: (one.at, one.what, one.row["id"])),
        outcomes={key_of(one): one for one in invitations if one["kind"] == Kind.REGULAR},
        visits=len(events),
    )


async def _known(tx: Transaction) -> dict[str, list[Row]]:
    """What stands as it does today."""
    names = ("locations", "segments", "campaigns")
    known = {name: await tx.pasts.everything(name) for name in names}
    return {**known, "campaign_versions": await tx.pasts.versions()}


async def _visits_before(
    tx: Transaction, events: Sequence[Row], people: Sequence[int], since: datetime, *, finished: bool
) -> list[Row]:
    mine = {event["id"] for event in events}
    every = await tx.pasts.about("service_events", people)
    return [one for one in every if one["id"] not in mine and _told(one, finished=finished) <= since]


def _people_then(contacts: Sequence[Row], consents: Sequence[Row], since: datetime) -> list[Row]:
    said: defaultdict[int, list[Row]] = defaultdict(list)
    for row in consents:
        said[row["contact_id"]].append(row)
    return [_then(contact, said[contact["id"]], since) for contact in contacts]


def _joined(contacts: Sequence[Row], events: Sequence[Row]) -> list[Row]:
    """Who was joined by a report would have been joined by it in time."""
    ended = {(event["contact_id"], event["received_at"]): event["completed_at"] for event in events}
    return [
        {**one, "joined_at": ended.get((one["id"], one["joined_at"]), one["joined_at"])} for one in contacts
    ]


def key_of(invitation: Mapping[str, Any]) -> tuple[int, str, int]:
    """What the same question would be known by in another world."""
    if invitation["event_id"] is not None:
        return invitation["campaign_id"], "event", invitation["event_id"]
    return invitation["campaign_id"], "contact", invitation["contact_id"]


async def _asked(
    tx: Transaction, invitations: Iterable[Row], people: Sequence[int], since: datetime
) -> dict[str, list[Row]]:
    heard = [one for one in await tx.pasts.about("responses", people) if one["started_at"] <= since]
    current = {one["campaign_id"]: one["id"] for one in await tx.pasts.versions()}
    then = [
        {**one, **_CUT, "version_id": current[one["campaign_id"]]}
        for one in (_as_of(row, since) for row in invitations)
        if one is not None
    ]
    known = {one["id"] for one in then}
    responses = [{**one, "comment_asked_at": None} for one in heard if one["invitation_id"] in known]
    answers = await tx.pasts.answers([one["id"] for one in responses])
    return {
        "invitations": then,
        "responses": responses,
        "answers": [{**one, "wording_id": None} for one in answers],
    }


def _as_of(row: Row, since: datetime) -> Row | None:
    """How an invitation stood then; None when it did not exist."""
    if row["created_at"] > since or row["kind"] == Kind.TEST:
        return None
    sent_at, planned = row["sent_at"], row["verdict_planned"] or {}
    if sent_at is None or sent_at > since:
        due = datetime.fromisoformat(planned["at"]) if planned.get("at") else sent_at
        waits = planned.get("ask") and due is not None and due > since
        return {**row, "state": State.SCHEDULED, "due_at": due, "sent_at": None} if waits else _closed(row)
    answered_later = row["state"] in ANSWERED and row["answered_at"] and row["answered_at"] > since
    ended_later = row["state"] in LAPSED and row["expires_at"] and row["expires_at"] > since
    declined_later = row["declined_at"] and row["declined_at"] > since
    return {**row, "state": State.SENT} if answered_later or ended_later or declined_later else row


def _closed(row: Row) -> Row | None:
    """A refusal, or what was not sent; it is open no more."""
    return {**row, "sent_at": None} if row["state"] in {State.SKIPPED, State.FAILED} else None


def _outside_the_rules(row: Row) -> bool:
    by_hand = row["kind"] == Kind.REGULAR and row["origin"] != Origin.TRIGGER
    return bool(row["kind"] == Kind.RESURVEY or by_hand)


def _told(event: Row, *, finished: bool) -> datetime:
    at: datetime = event["completed_at"] if finished else event["received_at"]
    return at


def _fact(row: Row) -> Row:
    return {**row, **_CUT, "event_id": None, "state": State.ANSWERED, "expires_at": None, "remind_at": None}


def _then(contact: Row, consents: Sequence[Row], since: datetime) -> Row:
    """The contact as they stood, as far as their row and their consents tell."""
    then = dict(contact)
    before = [one for one in consents if one["at"] <= since]
    if consents:
        then |= _consent(before[-1]) if before else {"consent_version": None, "consented_at": None}
    for name in ("stopped_at", "unreachable_at"):
        if contact[name] and contact[name] > since:
            then[name] = None
    if contact["joined_at"] and contact["joined_at"] > since:
        then["telegram_id"] = None
    return then


def _consent(row: Row) -> Row:
    agreed = row["agreed"]
    return {
        "consent_version": row["version"] if agreed else None,
        "consented_at": row["at"] if agreed else None,
    }


def _of_people(contacts: Sequence[Row], consents: Sequence[Row], since: datetime) -> Iterator[Happening]:
    for contact in contacts:
        clocks = {What.JOINED: contact["joined_at"], What.STOPPED: contact["stopped_at"]}
        for what, at in clocks.items():
            if at and at > since:
                yield Happening(at=at, what=what, row=contact)
    for row in consents:
        if row["at"] > since:
            changes = {**_consent(row), "id": row["contact_id"]}
            yield Happening(at=row["at"], what=What.CONSENT, row=changes)


def _of_events(events: Sequence[Row], *, finished: bool) -> Iterator[Happening]:
    for event in events:
        told = _told(event, finished=finished)
        yield Happening(at=told, what=What.EVENT, row={**event, "received_at": told, "withdrawn_at": None})
        if event["withdrawn_at"] and event["withdrawn_at"] > told:
            yield Happening(at=event["withdrawn_at"], what=What.WITHDRAWN, row=event)
