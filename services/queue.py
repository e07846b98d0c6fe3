"""The queue of cases: the most urgent first, what is late, whose is whose."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import campaign_codec, urgency
from feedback.case import CaseReason, CaseState
from feedback.metrics import Metric
from feedback.sla import ClockKind
from feedback.urgency import Waiting
from feedback.views.desk import Agent, Place
from feedback.views.queue import PAGE, QueueLine, QueueView, Sieve
from services.clock_keeping import times_of
from services.deadline_views import clock_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """A live case with its clocks."""

    case: rows.Case
    clocks: Sequence[rows.Clock]
    # What was asked; None for feedback nobody asked for.
    version_id: int | None = None
    score: int | None = None
    location: str | None = None

    @property
    def ticking(self) -> list[rows.Clock]:
        """The clocks that don't wait for the customer, the next one due first."""
        return sorted(
            (clock for clock in self.clocks if clock.paused_at is None), key=lambda clock: clock.due_at
        )

    @property
    def waiting(self) -> Waiting:
        """What the order looks at."""
        reply = next((clock for clock in self.clocks if clock.kind == ClockKind.REPLY), None)
        resolve = next((clock for clock in self.ticking if clock.kind == ClockKind.RESOLVE), None)
        return Waiting(
            case_id=self.case.id,
            reasons=frozenset(map(CaseReason, self.case.reasons)),
            reply=times_of(reply) if reply else None,
            resolve_by=resolve.due_at if resolve else None,
        )

    def late(self, now: datetime) -> bool:
        """Whether a deadline has passed."""
        return any(clock.due_at <= now for clock in self.ticking)


class CaseQueue:
    """Reads only; practice and tests are not in it."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = ZoneInfo(default_timezone)

    async def page(
        self, sieve: Sieve, start: int, agent: Agent, now: datetime, *, place_key: str = ""
    ) -> QueueView:
        """A page of what the sieve lets through; one past the end is the first."""
        async with self._uow.read() as tx:
            queued = await _queued(tx, now)
            places = _places(queued)
            place = next((name for name in places if key_of(name) == place_key), "")
            chosen = [each for each in queued if _through(each, sieve, agent, place, now)]
            start = start if 0 <= start < len(chosen) else 0
            return QueueView(
                sieve=sieve,
                place_key=place_key if place else "",
                place=place,
                whose=agent.name if sieve is Sieve.MINE else "",
                start=start,
                count=len(chosen),
                total=len(queued),
                late=sum(each.late(now) for each in queued),
                unclaimed=sum(each.case.state == CaseState.OPEN for each in queued),
                lines=await self._lines(tx, chosen[start : start + PAGE], now),
                places=[(key_of(name), name, count) for name, count in places.items()],
            )

    async def card(self, case_id: int) -> Place | None:
        """Where the card of a case stands."""
        async with self._uow.read() as tx:
            case = await tx.cases.find(case_id)
            return _card(case) if case else None

    async def _lines(self, tx: Transaction, shown: Sequence[Queued], now: datetime) -> Sequence[QueueLine]:
        metrics = await _metrics(tx, shown)
        return [self._line(each, metrics, now) for each in shown]

    def _line(self, queued: Queued, metrics: Mapping[int, Metric], now: datetime) -> QueueLine:
        case, ticking = queued.case, queued.ticking
        return QueueLine(
            id=case.id,
            state=CaseState(case.state),
            reasons=tuple(map(CaseReason, case.reasons)),
            metric=metrics.get(queued.version_id or 0),
            score=queued.score,
            location=queued.location,
            owner=case.owner_name,
            clock=clock_view(ticking[0], self._zone) if ticking else None,
            late=queued.late(now),
            card=_card(case),
        )


def key_of(place: str) -> str:
    """A short name for a location that fits into a key, whatever alphabet the location is written in."""
    return hashlib.sha256(place.encode()).hexdigest()[:10]


async def _queued(tx: Transaction, now: datetime) -> list[Queued]:
    """Every live case, in the order of the queue."""
    clocks = await tx.clocks.running()
    found = [
        Queued(
            case=case,
            clocks=clocks.get(case.id, ()),
            version_id=version_id,
            score=score,
            location=location,
        )
        for case, score, version_id, location in await tx.clocks.live()
    ]
    return sorted(found, key=lambda each: urgency.order(each.waiting, now))


def _places(queued: Sequence[Queued]) -> Mapping[str, int]:
    found = Counter(each.location for each in queued if each.location)
    return dict(sorted(found.items()))


def _through(queued: Queued, sieve: Sieve, agent: Agent, place: str, now: datetime) -> bool:
    match sieve:
        case Sieve.MINE:
            return queued.case.owner_id == agent.id
        case Sieve.LATE:
            return queued.late(now)
        case Sieve.UNCLAIMED:
            return queued.case.state == CaseState.OPEN
        case Sieve.PLACE:
            return bool(place) and queued.location == place
    return True


async def _metrics(tx: Transaction, shown: Sequence[Queued]) -> Mapping[int, Metric]:
    """What was asked in each version that is shown."""
    wanted = {each.version_id for each in shown if each.version_id is not None}
    found = await tx.campaigns.versions(wanted)
    return {version.id: campaign_codec.from_dict(version.spec).metric for _, version in found}


def _card(case: rows.Case) -> Place | None:
    if case.chat_id is None or case.card_message_id is None:
        return None
    return Place(chat_id=case.chat_id, message_id=case.card_message_id, thread_id=case.thread_id)
