"""Reading CSV: whatever a spreadsheet writes is read back, and one bad line spoils no other."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from services.csv_input import SEPARATORS, Columns, read_table

COLUMNS = Columns(allowed=["contact.id", "contact.name", "contact.tags"], required=["contact.id"])
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=20)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=20)


def written(rows: list[tuple[str, str, str]], separator: str, ending: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator=ending)
    writer.writerow(COLUMNS.allowed)
    writer.writerows(rows)
    return text.getvalue().encode()


@given(ROWS, st.sampled_from(SEPARATORS), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read_back_with_its_line(
    rows: list[tuple[str, str, str]], separator: str, ending: str
) -> None:
    table = read_table(written(rows, separator, ending), COLUMNS, "utf-8")
    assert not table.mistakes
    expected = {
        number: {name: cell.strip() for name, cell in zip(COLUMNS.allowed, row, strict=True) if cell.strip()}
        for number, row in enumerate(rows, start=2)
        if any(cell.strip() for cell in row)
    }
    assert {line.number: dict(line.cells) for line in table.lines} == expected


@given(st.integers(min_value=0, max_value=30), st.integers(min_value=0, max_value=30))
def test_a_quotation_mark_that_is_never_closed_costs_one_line(before: int, after: int) -> None:
    lines = [f"{n},x," for n in range(before)] + ['bad,"open,'] + [f"a{n},x," for n in range(after)]
    raw = "\n".join([",".join(COLUMNS.allowed), *lines]).encode()
    table = read_table(raw, COLUMNS, "utf-8")
    assert [mistake.line for mistake in table.mistakes] == [before + 2]
    assert len(table.lines) == before + after


def test_dots_become_levels_and_bars_separate_tags() -> None:
    raw = b"contact.id,contact.tags\n7,vip | north\n"
    [line] = read_table(raw, COLUMNS, "utf-8").lines
    assert line.body == {"contact": {"id": "7", "tags": ["vip", "north"]}}
