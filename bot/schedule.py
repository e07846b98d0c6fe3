"""The ticks: the safety net under the wake-ups."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.nursery import Nursery

log = logging.getLogger(__name__)

# A tick's work: does what is due now and says how much it was.
Work = Callable[[], Awaitable[int]]

# Seconds on the wall between two ticks. What must be quick is woken by its commit.
EVERY = {
    "plan": 1.0,
    "dispatch": 1.0,
    "analyse": 5.0,
    "remind": 30.0,
    "expire": 30.0,
    "extras": 60.0,
    "inbox": 30.0,
    "leases": 20.0,
    "sla": 15.0,
    "spikes": 900.0,
    "staff": 600.0,
    "tell": 60.0,
    "rehome": 60.0,
    "hooks": 5.0,
    "resurvey": 60.0,
    "wake": 30.0,
}
# Seconds a worker rests after an error before it tries again.
REST = 1.0


def next_after(expression: str, zone: ZoneInfo, instant: datetime) -> datetime | None:
    """The first instant after this one at which a calendar of five fields comes round, in UTC."""
    # The library counts an instant itself as well.
    after = instant.astimezone(zone) + timedelta(microseconds=1)
    due = CronTrigger.from_crontab(expression, zone).get_next_fire_time(None, after)
    return due.astimezone(UTC) if due else None


class Bells:
    """One bell a kind of work; commits and the clock ring them."""

    def __init__(self) -> None:
        self._events: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    def ring(self, name: str) -> None:
        """Call for this work now."""
        self._events[name].set()

    async def wait(self, name: str) -> None:
        """Wait until the bell rings, and silence it."""
        await self._events[name].wait()
        self._events[name].clear()


class Schedule:
    """Runs each kind of work when its bell rings, and rings every bell by the clock on the wall."""

    def __init__(self, works: Mapping[str, Work], bells: Bells, nursery: Nursery) -> None:
        self._works = works
        self._bells = bells
        self._nursery = nursery
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._workers: list[asyncio.Task[None]] = []
        self._stopping = False

    @property
    def names(self) -> frozenset[str]:
        """The kinds of work there are."""
        return frozenset(self._works)

    async def tick(self, name: str) -> int:
        """Do one kind of due work in the foreground; returns how much it was."""
        return await self._works[name]()

    def start(self) -> None:
        """Start the workers and the ticks."""
        for name in self._works:
            self._workers.append(self._nursery.spawn(self._run(name), f"worker:{name}"))
            self._scheduler.add_job(self._bells.ring, "interval", (name,), seconds=EVERY[name], id=name)
            self._bells.ring(name)
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop ringing and wait until every worker has finished what it is doing."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for name in self._works:
            self._bells.ring(name)
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _run(self, name: str) -> None:
        while not self._stopping:
            await self._bells.wait(name)
            try:
                while not self._stopping and await self._works[name]():
                    pass
            except Exception as error:  # the work stays due in the tables: rest, then go on
                log.warning("tick failed", exc_info=error, extra={"action": "tick_failed", "tick": name})
                await asyncio.sleep(REST)
