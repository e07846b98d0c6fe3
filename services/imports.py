"""Contacts and service events from CSV files: bad lines are told, good ones kept, twice changes nothing."""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import groupby

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import InvalidDocument, InvalidInput
from feedback.views.event import EventResult, Recording
from feedback.views.imported import ImportView, LineMistake
from services.contact_input import ContactCard
from services.csv_input import Columns, Line, read_table
from services.event_input import ContactInput, EventInput
from services.events import Events
from services.reading_input import read
from services.upserting import account_taken, upsert_card

# Lines a transaction: few enough that nobody else waits long for the database.
CHUNK = 100
CONTACT_FIELDS = tuple(ContactInput.model_fields)
CONTACTS = Columns(
    allowed=[f"contact.{name}" for name in CONTACT_FIELDS],
    required=["contact.id"],
    attributes=True,
    prefix="contact.",
)
_PLAIN = [name for name in EventInput.model_fields if name not in {"contact", "attributes"}]
EVENTS = Columns(
    allowed=[*_PLAIN, *CONTACTS.allowed], required=["id", "completed_at", "contact.id"], attributes=True
)
# What an import may change about a contact.
KEPT = ("name", "language", "timezone_crm", "address_form", "tags", "attributes", "telegram_id")

# After each chunk: how many lines are done, of how many. May wait, so that others get their turn.
Progress = Callable[[int, int], Awaitable[None]]


class _RehearsedError(Exception):
    """Rolls a rehearsed transaction back."""


class Imports:
    """Reads a file and does what its lines say, or (dry run) says what they would do."""

    def __init__(self, *, uow: UnitOfWork, events: Events) -> None:
        self._uow = uow
        self._events = events

    async def contacts(
        self, raw: bytes, *, now: datetime, progress: Progress, dry_run: bool = False, encoding: str = "utf-8"
    ) -> ImportView:
        """Make and update contacts; InvalidDocument when the file as a whole can't be read."""
        table = read_table(raw, CONTACTS, encoding)
        lines, mistakes = _once(table.lines, "contact.id")
        counts: Counter[str] = Counter()
        async for chunk in _chunks(lines, progress):
            for line, result in zip(chunk, await self._upserted(chunk, now, dry_run), strict=True):
                if isinstance(result, InvalidDocument):
                    mistakes += _of(line, result)
                else:
                    counts[result] += 1
        return _view(counts, [*table.mistakes, *mistakes], Counter(), dry_run)

    async def events(
        self, raw: bytes, *, now: datetime, progress: Progress, dry_run: bool = False, encoding: str = "utf-8"
    ) -> ImportView:
        """Record service events; InvalidDocument when the file as a whole can't be read."""
        table = read_table(raw, EVENTS, encoding)
        lines, mistakes = _once(table.lines, "id")
        act = self._events.rehearse if dry_run else self._events.record_all
        counts: Counter[str] = Counter()
        verdicts: Counter[str] = Counter()
        async for chunk in _chunks(_by_contact(lines), progress):
            bodies = [{"contact": {}, **each.body} for each in chunk]
            for line, result in zip(chunk, await act(bodies, now), strict=True):
                if isinstance(result, InvalidDocument):
                    mistakes += _of(line, result)
                elif result.outcome is Recording.CONFLICT:
                    mistakes.append(_conflict(line, result))
                else:
                    counts[result.outcome] += 1
                    verdicts.update(_verdicts(result))
        return _view(counts, [*table.mistakes, *mistakes], verdicts, dry_run)

    async def _upserted(
        self, chunk: Sequence[Line], now: datetime, dry_run: bool
    ) -> list[str | InvalidDocument]:
        results: list[str | InvalidDocument] = []
        with suppress(_RehearsedError):
            async with self._uow.write() as tx:
                results = [await _upsert(tx, line, now) for line in chunk]
                if dry_run:
                    raise _RehearsedError
        return results


async def _upsert(tx: Transaction, line: Line, now: datetime) -> str | InvalidDocument:
    """created, changed or unchanged; the mistakes of a wrong line."""
    try:
        given = _card(line)
    except (KeyError, InvalidDocument) as error:
        wrong = (
            error.mistakes if isinstance(error, InvalidDocument) else [InvalidInput("id", "error-missing")]
        )
        return InvalidDocument([_placed(mistake) for mistake in wrong])
    before = await tx.contacts.by_crm(given.id)
    taken = await account_taken(tx, given, before)
    if taken is not None:
        return InvalidDocument([_placed(taken)])
    kept = _kept(before) if before else None
    after = await upsert_card(tx, given, now)
    if kept is None:
        return "created"
    return "unchanged" if kept == _kept(after) else "changed"


def _card(line: Line) -> ContactCard:
    return read(ContactCard, {**line.body["contact"], "attributes": line.body.get("attributes", {})})


def _placed(mistake: InvalidInput) -> InvalidInput:
    return mistake if mistake.path.startswith("attributes") else mistake.at("contact")


def _kept(contact: rows.Contact) -> list[object]:
    return [getattr(contact, name) for name in KEPT]


def _once(lines: Sequence[Line], key: str) -> tuple[list[Line], list[LineMistake]]:
    """A second line under one id would undo the first each time: it is told and left out."""
    first: dict[str, Line] = {}
    mistakes = []
    for line in lines:
        known = first.setdefault(line.cells.get(key, f"line {line.number}"), line)
        if known is not line and known.cells != line.cells:
            mistake = InvalidInput(key, "error-line-twice", line=str(known.number))
            mistakes.append(LineMistake(line=line.number, mistake=mistake))
    wrong = {mistake.line for mistake in mistakes}
    return [line for line in lines if line.number not in wrong], mistakes


def _by_contact(lines: Sequence[Line]) -> list[Line]:
    # A rehearsal forgets one chunk before the next: a contact's events must stand in the same one.
    return sorted(lines, key=lambda line: line.cells.get("contact.id", ""))


async def _chunks(lines: Sequence[Line], progress: Progress) -> AsyncIterator[list[Line]]:
    """Chunks that end between two contacts, as far as the file is sorted by them."""
    chunk: list[Line] = []
    done = 0
    for _, same in groupby(lines, key=lambda line: line.cells.get("contact.id", "")):
        chunk += same
        if len(chunk) >= CHUNK:
            yield chunk
            done += len(chunk)
            await progress(done, len(lines))
            chunk = []
    if chunk:
        yield chunk
    await progress(len(lines), len(lines))


def _of(line: Line, document: InvalidDocument) -> list[LineMistake]:
    return [LineMistake(line=line.number, mistake=mistake) for mistake in document.mistakes]


def _conflict(line: Line, result: EventResult) -> LineMistake:
    fields = ", ".join(result.differing)
    return LineMistake(line=line.number, mistake=InvalidInput("id", "error-event-differs", fields=fields))


def _verdicts(result: EventResult) -> Iterator[str]:
    if result.outcome is Recording.CREATED:
        for verdict in result.answer["verdicts"]:
            yield "ask" if verdict["ask"] else verdict["reason"]


def _view(
    counts: Counter[str], mistakes: list[LineMistake], verdicts: Counter[str], dry_run: bool
) -> ImportView:
    found = sorted(mistakes, key=lambda each: each.line)
    return ImportView(
        lines=sum(counts.values()) + len({each.line for each in found}),
        counts=dict(counts),
        mistakes=tuple(found),
        verdicts=dict(verdicts),
        dry_run=dry_run,
    )
