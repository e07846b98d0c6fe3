"""The lines of an import: each id once, in chunks that end between two contacts."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from itertools import groupby

from feedback.errors import InvalidInput
from feedback.views.imported import LineMistake
from services.csv_input import Line, Lines

# After each chunk: how many lines are done, of how many. May wait, so that others get their turn.
Progress = Callable[[int, int], Awaitable[None]]


class Once:
    """A file's lines without those that would undo the first one under their id; those are told."""

    def __init__(self, lines: Lines, key: str) -> None:
        self._lines = lines
        self._key = key
        # Complete once the lines have been read.
        self.mistakes: list[LineMistake] = []

    def __iter__(self) -> Iterator[Line]:
        """Each in turn; to be read once."""
        again, first = self._again(), dict[str, Line]()
        for line in self._lines:
            name = line.cells.get(self._key, "")
            known = first.setdefault(name, line) if hash(name) in again else line
            if known is line or known.cells == line.cells:
                yield line
            else:
                mistake = InvalidInput(self._key, "error-line-twice", line=str(known.number))
                self.mistakes.append(LineMistake(line=line.number, mistake=mistake))

    def _again(self) -> set[int]:
        """Hashes of the ids that may come again: of a million ids the words would weigh too much."""
        seen, again = set[int](), set[int]()
        for line in self._lines:
            if name := line.cells.get(self._key):
                (again if hash(name) in seen else seen).add(hash(name))
        return again


async def chunks(
    lines: Iterable[Line], total: int, size: int, progress: Progress
) -> AsyncIterator[list[Line]]:
    """Chunks that end between two contacts, as far as the file is sorted by them."""
    chunk: list[Line] = []
    done = 0
    for _, same in groupby(lines, key=lambda line: line.cells.get("contact.id", "")):
        chunk += same
        if len(chunk) >= size:
            yield chunk
            done += len(chunk)
            await progress(done, total)
            chunk = []
    if chunk:
        yield chunk
    await progress(total, total)
