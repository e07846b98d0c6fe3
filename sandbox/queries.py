"""Taps on buttons that wait for the bot's answer."""

from dataclasses import dataclass

from sandbox.clock import Clock
from sandbox.errors import bad_request

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
FIRST_ID = 4_382_000_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One tap."""

    id: str
    person: int
    chat_id: int
    message_id: int
    data: str
    time: float


class Queries:
    """Taps by id; each may be answered once, within some seconds."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._made = 0
        self._open: dict[str, Query] = {}

    def new(self, *, person: int, chat_id: int, message_id: int, data: str) -> Query:
        """Somebody tapped."""
        self._made += 1
        query = Query(
            id=str(FIRST_ID + self._made),
            person=person,
            chat_id=chat_id,
            message_id=message_id,
            data=data,
            time=self._clock.now(),
        )
        self._open[query.id] = query
        return query

    def answer(self, query_id: str) -> Query:
        """Take a tap off the list. Raises 400 when it is unknown, answered or too old."""
        query = self._open.pop(query_id, None)
        if query is None or self._clock.now() - query.time > self._seconds:
            raise bad_request(TOO_OLD)
        return query
