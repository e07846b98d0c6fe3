"""Everything the Bot API accepted, refused or lost to a fault, in order."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase

from sandbox.bus import Bus
from sandbox.clock import Clock
from sandbox.dictionary import Json

ACCEPTED, REFUSED, FAULT = "accepted", "refused", "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One call (or one firing of a fault)."""

    seq: int
    time: float
    method: str
    chat_id: int | None
    outcome: str
    parameters: Json
    message_ids: list[int] = field(default_factory=list)
    error_code: int | None = None
    description: str | None = None
    # The id of the fault rule that fired.
    fault: int | None = None


class Ledger:
    """The list; entries are numbered from 1."""

    def __init__(self, clock: Clock, bus: Bus) -> None:
        self._clock = clock
        self._bus = bus
        self.entries: list[Entry] = []

    def add(
        self,
        *,
        method: str,
        chat_id: int | None,
        outcome: str,
        parameters: Json,
        message_ids: Sequence[int] = (),
        error_code: int | None = None,
        description: str | None = None,
        fault: int | None = None,
    ) -> Entry:
        """Write one down."""
        entry = Entry(
            seq=len(self.entries) + 1,
            time=self._clock.now(),
            method=method,
            chat_id=chat_id,
            outcome=outcome,
            parameters=parameters,
            message_ids=list(message_ids),
            error_code=error_code,
            description=description,
            fault=fault,
        )
        self.entries.append(entry)
        self._bus.publish("ledger", asdict(entry))
        return entry

    def select(
        self,
        *,
        after: int = 0,
        chat_id: int | None = None,
        method: str | None = None,
        outcome: str | None = None,
    ) -> list[Entry]:
        """Entries after a number, of a chat, a method pattern, an outcome."""
        return [
            entry
            for entry in self.entries[after:]
            if (chat_id is None or entry.chat_id == chat_id)
            and (method is None or fnmatchcase(entry.method.lower(), method.lower()))
            and (outcome is None or entry.outcome == outcome)
        ]
