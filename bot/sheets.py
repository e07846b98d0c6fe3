"""Rows as spreadsheets: what people wrote stays text, whatever it begins with."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from feedback import metrics
from feedback.cells import neutral
from feedback.views.exported import ExportedCase, ExportedContact, ExportedResponse

Row = ExportedResponse | ExportedCase | ExportedContact
Cell = str | int | float | None
# What becomes columns of its own, behind the others.
QUESTIONS = "questions"
# Excel takes a file without it for one in its own old encoding.
BOM = "\ufeff"
# As many columns for answers as the metric with the most questions has questions.
MOST_ANSWERS = max(metric.questions for metric in metrics.METRICS)
# Characters; Excel calls a workbook with a longer cell broken.
LONGEST_CELL = 32_767


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One kind of row: its title and its columns."""

    title: str
    row: type[Row]

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the columns; every question has one of its own."""
        names = (field.name for field in fields(self.row) if field.name != QUESTIONS)
        return tuple(column for name in names for column in _columns(name))

    def cells(self, row: Row) -> list[Cell]:
        """The cells of a row, in the order of the columns, as plain values."""
        named = (field.name for field in fields(self.row) if field.name != QUESTIONS)
        values = ((name, getattr(row, name)) for name in named)
        return [cell for name, value in values for cell in _cells(name, value)]


RESPONSES = Sheet(title="Responses", row=ExportedResponse)
CASES = Sheet(title="Cases", row=ExportedCase)
CONTACTS = Sheet(title="Contacts", row=ExportedContact)


def as_csv(sheet: Sheet, found: Iterable[Row]) -> bytes:
    """A CSV file; a text that would be a formula gets an apostrophe in front."""
    text = io.StringIO()
    writer = csv.writer(text)
    for cells in _table(sheet, list(found)):
        writer.writerow([neutral(cell) if isinstance(cell, str) else cell for cell in cells])
    return (BOM + text.getvalue()).encode()


def as_xlsx(sheet: Sheet, found: Iterable[Row]) -> bytes:
    """A workbook; every text is a text cell, so that no formula and no link comes of it."""
    # Imported late: only who wants a workbook pays for it.
    import xlsxwriter

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet.title)
        page.freeze_panes(1, 0)
        page.set_row(0, None, book.add_format({"bold": True}))
        for number, cells in enumerate(_table(sheet, list(found))):
            _write(page, number, cells)
    return content.getvalue()


def _table(sheet: Sheet, found: Sequence[Row]) -> Iterator[Sequence[Cell]]:
    """The head and the rows, with two columns for every question that was put in any of them."""
    asked = [_questions(row) for row in found]
    names = sorted({name for each in asked for name in each})
    yield [*sheet.headers, *(f"{name}{end}" for name in names for end in (".question", ".answer"))]
    for row, each in zip(found, asked, strict=True):
        pairs = (each.get(name, (None, None)) for name in names)
        yield [*sheet.cells(row), *(cell for pair in pairs for cell in pair)]


def _questions(row: Row) -> dict[str, tuple[Cell, Cell]]:
    """By question: the exact words in which it was put, and the answer."""
    given = row.questions if isinstance(row, ExportedResponse) else ()
    return {f"q.{each.question}": (each.wording, each.answer or None) for each in given if each.wording}


def _write(page: Any, number: int, cells: Sequence[str | int | float | None]) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            page.write_string(number, column, cell[:LONGEST_CELL])
        elif cell is not None:
            page.write_number(number, column, cell)


def _columns(name: str) -> tuple[str, ...]:
    if name != "values":
        return (name,)
    return tuple(f"answer_{number}" for number in range(1, MOST_ANSWERS + 1))


def _cells(name: str, value: Any) -> Sequence[str | int | float | None]:
    if name == "values":
        return (*value, *[None] * (MOST_ANSWERS - len(value)))
    return (_cell(value),)


def _cell(value: Any) -> str | int | float | None:
    match value:
        case tuple():
            return " ".join(map(str, value))
        case Mapping():
            return json.dumps(value, ensure_ascii=False) if value else None
        case datetime():
            return value.isoformat()
        case bool():
            return str(value).lower()
        case str() | int() | float():
            return value
    return None
