"""Contacts and service events from CSV files: bad lines are told, good ones kept, twice changes nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime

from db.uow import UnitOfWork
from feedback.errors import InvalidDocument, InvalidInput
from feedback.views.event import EventResult, Recording
from feedback.views.imported import ImportView, LineMistake
from services.contact_input import ContactCard
from services.csv_input import Columns, Line, read_table
from services.event_input import ContactInput, EventInput
from services.events import Events
from services.import_lines import Once, Progress, chunks
from services.reading_input import read
from services.upserting_many import upsert_cards

# Lines a transaction: few enough that nobody else waits long for the database.
CARDS, CHUNK = 500, 100
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
        lines, mistakes = Once(table.lines, "contact.id"), [*table.mistakes]
        counts: Counter[str] = Counter()
        async for chunk in chunks(lines, len(table.lines), CARDS, progress):
            for line, result in zip(chunk, await self._upserted(chunk, now, dry_run), strict=True):
                if isinstance(result, InvalidDocument):
                    mistakes += _of(line, result)
                else:
                    counts[result] += 1
        return _view(counts, [*mistakes, *lines.mistakes], Counter(), dry_run)

    async def events(
        self, raw: bytes, *, now: datetime, progress: Progress, dry_run: bool = False, encoding: str = "utf-8"
    ) -> ImportView:
        """Record service events; InvalidDocument when the file as a whole can't be read."""
        table = read_table(raw, EVENTS, encoding)
        lines, mistakes = Once(table.lines, "id"), [*table.mistakes]
        ordered = _by_contact(lines) if dry_run else lines
        act = self._events.rehearse if dry_run else self._events.record_all
        counts: Counter[str] = Counter()
        verdicts: Counter[str] = Counter()
        async for chunk in chunks(ordered, len(table.lines), CHUNK, progress):
            bodies = [{"contact": {}, **each.body} for each in chunk]
            for line, result in zip(chunk, await act(bodies, now), strict=True):
                if isinstance(result, InvalidDocument):
                    mistakes += _of(line, result)
                elif result.outcome is Recording.CONFLICT:
                    mistakes.append(_conflict(line, result))
                else:
                    counts[result.outcome] += 1
                    verdicts.update(_verdicts(result))
        return _view(counts, [*mistakes, *lines.mistakes], verdicts, dry_run)

    async def _upserted(
        self, chunk: Sequence[Line], now: datetime, dry_run: bool
    ) -> list[str | InvalidDocument]:
        given = [_tried(line) for line in chunk]
        cards = [each for each in given if isinstance(each, ContactCard)]
        with suppress(_RehearsedError):
            async with self._uow.write() as tx:
                upserted = iter(await upsert_cards(tx, cards, now))
                if dry_run:
                    raise _RehearsedError
        results = (each if isinstance(each, InvalidDocument) else next(upserted) for each in given)
        return [
            InvalidDocument([_placed(each)]) if isinstance(each, InvalidInput) else each for each in results
        ]


def _tried(line: Line) -> ContactCard | InvalidDocument:
    try:
        return _card(line)
    except KeyError:
        return InvalidDocument([_placed(InvalidInput("id", "error-missing"))])
    except InvalidDocument as error:
        return InvalidDocument([_placed(mistake) for mistake in error.mistakes])


def _card(line: Line) -> ContactCard:
    return read(ContactCard, {**line.body["contact"], "attributes": line.body.get("attributes", {})})


def _placed(mistake: InvalidInput) -> InvalidInput:
    return mistake if mistake.path.startswith("attributes") else mistake.at("contact")


def _by_contact(lines: Iterable[Line]) -> list[Line]:
    # A rehearsal forgets one chunk before the next: a contact's events must stand in the same one.
    return sorted(lines, key=lambda line: line.cells.get("contact.id", ""))


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
