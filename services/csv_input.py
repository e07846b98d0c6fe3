"""CSV files as people's programs write them: lines with their numbers, mistakes with their lines."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any

from feedback.errors import InvalidDocument, InvalidInput
from feedback.views.imported import LineMistake

SEPARATORS = (",", ";", "\t")
# Between the tags of one cell.
TAG_SEPARATOR = "|"
ATTRIBUTES = "attributes."
# Each may swallow the rest of the file; a file with more of them is not CSV.
MOST_BROKEN_QUOTES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns a file may and must have."""

    allowed: Sequence[str]
    required: Sequence[str]
    # Whether columns named attributes.anything may stand beside them.
    attributes: bool = False
    # What may be left out before a column's name.
    prefix: str = ""

    def full(self, name: str) -> str:
        """The column a name stands for."""
        return self.prefix + name if self.prefix + name in self.allowed else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One record with its non-empty cells by column."""

    number: int
    cells: Mapping[str, str]

    @property
    def body(self) -> dict[str, Any]:
        """The cells as the nested document they stand for: contact.id -> {"contact": {"id": ...}}."""
        body: dict[str, Any] = {}
        for column, cell in self.cells.items():
            parent, _, name = column.partition(".")
            inner = body.setdefault(parent, {}) if name else body
            key = name or parent
            inner[key] = [tag.strip() for tag in cell.split(TAG_SEPARATOR)] if key == "tags" else cell
        return body


# A file's lines as they stand, from the first on.
Texts = Callable[[], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A file's records, read anew each time: a million of them never stand in memory together."""

    texts: Texts
    separator: str
    header: Sequence[str]
    count: int

    def __len__(self) -> int:
        """How many there are."""
        return self.count

    def __iter__(self) -> Iterator[Line]:
        """Each in turn."""
        for number, cells in _records(self.texts, self.separator):
            if cells is not None and len(cells) == len(self.header):
                pairs = zip(self.header, map(str.strip, cells), strict=True)
                yield Line(number=number, cells={name: cell for name, cell in pairs if cell})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file's lines, and those that are none."""

    lines: Lines
    mistakes: tuple[LineMistake, ...]


def read_table(raw: bytes, columns: Columns, encoding: str) -> Table:
    """Look through a file; InvalidDocument when its encoding or its first line is wrong."""
    codec = _checked(raw, encoding)

    def texts() -> Iterator[str]:
        return io.TextIOWrapper(io.BytesIO(raw), encoding=codec, newline="")

    first = next(texts(), "")
    separator = _separator(first, columns)
    header = _header(first, separator, columns)
    count, mistakes = 0, []
    for number, cells in _records(texts, separator):
        if cells is None:
            mistakes.append(_mistake(number, "error-csv-quotes"))
        elif len(cells) != len(header):
            found, expected = str(len(cells)), str(len(header))
            mistakes.append(_mistake(number, "error-csv-cells", found=found, expected=expected))
        else:
            count += 1
    lines = Lines(texts=texts, separator=separator, header=header, count=count)
    return Table(lines=lines, mistakes=tuple(mistakes))


def _checked(raw: bytes, encoding: str) -> str:
    """The codec that reads all of the file."""
    codec = "utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        codec = encoding = "utf-16"
    try:
        raw.decode(codec)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidDocument(
            [InvalidInput("", "error-csv-encoding", encoding=encoding, line=str(line))]
        ) from None
    except LookupError:
        raise InvalidDocument([InvalidInput("", "error-csv-codec", encoding=encoding)]) from None
    return codec


def _separator(first: str, columns: Columns) -> str:
    """The separator that makes most known columns out of the first line."""

    def known(separator: str) -> int:
        return sum(columns.full(cell.strip()) in columns.allowed for cell in _cells(first, separator))

    return max(SEPARATORS, key=known)


def _header(first: str, separator: str, columns: Columns) -> list[str]:
    header = [columns.full(cell.strip()) for cell in _cells(first, separator)]
    if not any(header):
        example = ",".join(columns.required)
        raise InvalidDocument([InvalidInput("", "error-csv-empty", example=example)])
    mistakes = [_unknown(name, columns.allowed) for name in header if not _knows(columns, name)]
    mistakes += [
        InvalidInput(name, "error-csv-twice", name=name)
        for name in dict.fromkeys(header)
        if header.count(name) > 1
    ]
    mistakes += [
        InvalidInput(name, "error-csv-missing", name=name) for name in columns.required if name not in header
    ]
    if mistakes:
        raise InvalidDocument(mistakes)
    return header


def _knows(columns: Columns, name: str) -> bool:
    return name in columns.allowed or (
        columns.attributes and name.startswith(ATTRIBUTES) and len(name) > len(ATTRIBUTES)
    )


def _unknown(name: str, allowed: Sequence[str]) -> InvalidInput:
    near = get_close_matches(name.lower(), allowed, n=1)
    if near:
        return InvalidInput(name, "error-csv-column-near", name=name, near=near[0])
    return InvalidInput(name, "error-csv-column", name=name, allowed=", ".join(allowed))


def _records(texts: Texts, separator: str) -> Iterator[tuple[int, list[str] | None]]:
    """Records after the header with the line they begin on; None for one with a broken quotation mark."""
    start, broken = 1, 0
    while True:
        reader = csv.reader(islice(texts(), start, None), delimiter=separator, strict=True)
        begun = 0
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield start + begun + 1, cells
                begun = reader.line_num
        except csv.Error:
            yield start + begun + 1, None
            # The mark may have swallowed good lines: go on with the line after it.
            start, broken = start + begun + 1, broken + 1
            if broken > MOST_BROKEN_QUOTES:
                raise InvalidDocument([InvalidInput("", "error-csv-quotes")]) from None
        else:
            return


def _cells(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _mistake(line: int, message_id: str, **params: str | int) -> LineMistake:
    return LineMistake(line=line, mistake=InvalidInput("", message_id, **params))
