"""A customer as staff see them: everything the company and the person have told us."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.case import CaseState
from feedback.invitation import Kind
from feedback.person import NoteKind
from feedback.promising import PromiseState
from feedback.views.person import (
    Happening,
    PersonCase,
    PersonNote,
    PersonPromise,
    PersonScore,
    PersonView,
    PersonVisit,
    PersonWords,
)
from services.case_facts import label_of
from services.case_views import name_of
from services.contact_values import address_of

# How much of each kind is looked at: nobody turns further back.
MOST = 200


async def person_view(tx: Transaction, case: rows.Case, now: datetime, zone: ZoneInfo) -> PersonView:
    """The customer of a case."""
    contact = await tx.contacts.get(case.contact_id)
    notes = [_note(row, zone) for row in await tx.notes.of_contact(contact.id)]
    promises = await _promises(tx, contact, zone)
    history = [*notes, *promises, *await _happened(tx, contact, zone)]
    until = contact.paused_until
    return PersonView(
        case_id=case.id,
        customer=name_of(contact),
        known_since=contact.created_at.astimezone(zone) if somebody(contact) else None,
        address=address_of(contact),
        address_chosen=bool(contact.address_staff),
        crm_id=contact.crm_id,
        tags=tuple(contact.tags),
        language=contact.language_own or contact.language,
        paused_until=until.astimezone(zone) if until and until > now else None,
        stopped=contact.stopped_at is not None,
        unreachable=contact.unreachable_at is not None or contact.started_at is None,
        practice=case.test and case.response_id is None,
        notes=tuple(note for note in notes if note.kind is NoteKind.NOTE),
        promises=tuple(promises),
        history=tuple(sorted(history, key=_when, reverse=True)),
    )


async def _happened(tx: Transaction, contact: rows.Contact, zone: ZoneInfo) -> Sequence[Happening]:
    return (
        *[_visit(row, zone) for row in await tx.events.of_contact(contact.id, MOST)],
        *[_score(row, version, zone) for row, version in await tx.responses.scored(contact.id, MOST)],
        *await _words(tx, contact, zone),
        *[_case(row, zone) for row in (await tx.cases.of_contact(contact.id))[-MOST:]],
    )


async def _words(tx: Transaction, contact: rows.Contact, zone: ZoneInfo) -> Iterable[PersonWords]:
    comments = await tx.comments.of_contact(contact.id, MOST)
    parts: dict[int, list[rows.Message]] = defaultdict(list)
    for message in await tx.comments.messages_of([comment.id for comment in comments]):
        parts[message.comment_id].append(message)
    # Nothing is left of what a forgotten person wrote.
    return [_said(comment, parts[comment.id], zone) for comment in comments if parts[comment.id]]


def _said(comment: rows.Comment, messages: Sequence[rows.Message], zone: ZoneInfo) -> PersonWords:
    return PersonWords(
        at=comment.received_at.astimezone(zone),
        text="\n".join(message.text for message in messages if message.text),
        media=tuple(dict.fromkeys(message.media for message in messages if message.media)),
        label=label_of(comment),
    )


def _note(row: rows.ContactNote, zone: ZoneInfo) -> PersonNote:
    return PersonNote(
        at=row.at.astimezone(zone),
        kind=NoteKind(row.kind),
        text=row.text,
        author=row.author_name,
        id=row.id,
        author_id=row.author_id,
    )


async def _promises(tx: Transaction, contact: rows.Contact, zone: ZoneInfo) -> list[PersonPromise]:
    return [
        PersonPromise(at=row.due_at.astimezone(zone), text=row.words, state=PromiseState(row.state))
        for row in await tx.promises.of_contact(contact.id)
        if row.words
    ]


def _visit(row: rows.ServiceEvent, zone: ZoneInfo) -> PersonVisit:
    return PersonVisit(
        at=row.completed_at.astimezone(zone), service=row.service, location=row.location, staff=row.staff
    )


def _score(row: rows.Response, version: rows.CampaignVersion, zone: ZoneInfo) -> PersonScore:
    return PersonScore(
        at=(row.answered_at or row.started_at).astimezone(zone),
        metric=campaign_codec.from_dict(version.spec).metric,
        score=row.score or 0,
        test=row.kind == Kind.TEST,
    )


def _case(row: rows.Case, zone: ZoneInfo) -> PersonCase:
    return PersonCase(
        at=row.opened_at.astimezone(zone),
        id=row.id,
        state=CaseState(row.state),
        owner=row.owner_name,
        resolution=row.resolution,
    )


def somebody(contact: rows.Contact) -> bool:
    """A forgotten contact is only a number; an invented one has a name."""
    return any((contact.crm_id, contact.telegram_id, contact.name))


def _when(happening: Happening) -> datetime:
    return happening.at
