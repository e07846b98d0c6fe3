"""Takes due messages from the queue and sends them, chats in parallel, in order within a chat."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot.clock import PacedClock
from bot.limits import Limiter
from bot.messenger import Messenger, Request
from bot.nursery import Nursery
from feedback.delivery import Delivery, Folded, Kind, Obsolete, Outcome, Postponed, Refused
from services.deliveries import Deliveries

# How many chats are written to at the same time.
PARALLEL = 20
# So many messages to customers stand in line before no more are taken from the queue: what is taken and not
# begun yet is in doubt when the process dies, and replies, which stand there too, go before questions.
LINE = 1
# What is left of a group's minute for the live summary and for edits when cards begin to fold.
RESERVE = 6
# Seconds on the wall after which a card that stands behind others folds with them.
PATIENCE = 3.0
# What gives way to the live summary when the minute is nearly spent: it can wait for the next.
YIELDING = frozenset({Kind.CARD_LINE, Kind.CARD_EDIT, Kind.CLOCK, Kind.PROMISE, Kind.PRAISE, Kind.VISIT})
# A message that cannot be made into words after so many tries never will be.
MOST_ATTEMPTS = 8
# Seconds on the wall for which what was taken may stand in line: with the longest request (TIMEOUT in
# bot/session.py) that is less than a lease, so nothing is given up as lost, or sent twice, while it waits.
HOLD = 25.0
# Seconds between two looks for a database that is away.
DATABASE_PAUSE = 1.0

log = logging.getLogger(__name__)

Renderer = Callable[[Delivery], Awaitable[Request | None]]


class Dispatching:
    """One process's share of the queue."""

    def __init__(
        self,
        deliveries: Deliveries,
        renderers: Mapping[Kind, Renderer],
        messenger: Messenger,
        limiter: Limiter,
        clock: PacedClock,
        nursery: Nursery,
        on_free: Callable[[], None] = lambda: None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._deliveries = deliveries
        self._renderers = renderers
        self._messenger = messenger
        self._limiter = limiter
        self._clock = clock
        self._nursery = nursery
        self._on_free = on_free
        limiter.on_step = on_free
        self._sleep = sleep
        self._busy: set[int] = set()
        # When a chat that had rested began to be written to.
        self._rushed_since: dict[int, datetime] = {}
        self._running: set[asyncio.Task[None]] = set()

    async def start_due(self) -> int:
        """Begin sending what is due to chats that are free; returns how many messages were taken."""
        closed = self._busy | self._limiter.halted()
        room, space = PARALLEL - len(self._busy), LINE - self._limiter.standing
        now, groups_only = self._clock.now(), space <= 0
        if (
            room <= 0
            or self._limiter.all_rest()
            or not await self._deliveries.has_due(now, closed, groups_only=groups_only)
        ):
            return 0
        limit = room if groups_only else min(room, space)
        claimed = await self._deliveries.claim(now, limit, closed, groups_only=groups_only)
        by_chat = sorted(claimed, key=lambda delivery: delivery.chat_id)
        for chat_id, group in groupby(by_chat, key=lambda delivery: delivery.chat_id):
            self._start(chat_id, list(group), now + timedelta(seconds=HOLD * self._clock.speed))
        return len(claimed)

    async def finish(self) -> None:
        """Wait until everything that was begun is sent."""
        while self._running:
            await asyncio.gather(*self._running, return_exceptions=True)

    async def drain(self) -> None:
        """Send until nothing is due any more."""
        while await self.start_due() or self._running:
            await asyncio.gather(*self._running)

    def _start(self, chat_id: int, deliveries: Sequence[Delivery], until: datetime) -> None:
        self._busy.add(chat_id)
        task = self._nursery.spawn(self._send_all(chat_id, deliveries, until), f"send:{chat_id}")
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _send_all(self, chat_id: int, deliveries: Sequence[Delivery], until: datetime) -> None:
        try:
            if deliveries[0].kind is Kind.CARD and self._limiter.idle(chat_id):
                self._rushed_since[chat_id] = self._clock.now()
            for delivery in deliveries:
                await self._settle(delivery, await self._send(delivery, until))
        finally:
            self._busy.discard(chat_id)
            self._on_free()

    async def _send(self, delivery: Delivery, until: datetime) -> Outcome:
        if self._folds(delivery):
            return Folded()
        if self._clock.now() >= until:
            return Postponed(seconds=0.0, error="queue", tried=False)
        # Waiting here for a minute would outlive the lease.
        if wait := self._bucket(delivery):
            return Postponed(seconds=wait, error="bucket", tried=False)
        try:
            request = await self._renderers[delivery.kind](delivery)
        except Exception as error:  # nothing was sent yet: a later try may do better
            return self._unspoken(delivery, error)
        return Obsolete() if request is None else await self._messenger.send(delivery, request)

    def _bucket(self, delivery: Delivery) -> float:
        """Seconds until the message may have its share of the chat's minute."""
        # Spent at once, the rest of the minute would leave the live summary stale until its end.
        stretch = self._limiter.stretch(delivery.chat_id, RESERVE) if delivery.kind is Kind.SUMMARY else 0.0
        spare = RESERVE if delivery.kind in YIELDING else 0
        return max(self._limiter.until_free(delivery.chat_id, spare), stretch)

    def _folds(self, delivery: Delivery) -> bool:
        """Whether a card joins the live summary: the minute is nearly spent, or too many are before it."""
        if delivery.kind is not Kind.CARD or "asked" in delivery.details:
            return False
        if self._limiter.free(delivery.chat_id) <= RESERVE:
            return True
        # What was due long ago, before the chat or the bot came back, has not stood behind others for that.
        since = max(delivery.due_at, self._rushed_since.get(delivery.chat_id, delivery.due_at))
        waited = (self._clock.now() - since).total_seconds() / self._clock.speed
        return waited > PATIENCE and not self._limiter.idle(delivery.chat_id)

    def _unspoken(self, delivery: Delivery, error: Exception) -> Outcome:
        log.error(
            "not rendered",
            exc_info=error,
            extra={"action": "render_failed", "delivery": delivery.id, "kind": delivery.kind},
        )
        if delivery.attempts >= MOST_ATTEMPTS and not self._deliveries.database_is_down(error):
            return Refused(error=f"render: {type(error).__name__}")
        return Postponed(seconds=2.0**delivery.attempts, error=type(error).__name__)

    async def _settle(self, delivery: Delivery, outcome: Outcome) -> None:
        # What Telegram said is known only here: a database that is away is waited for.
        while True:
            try:
                await self._deliveries.settle(delivery, outcome, self._clock.now())
            except Exception as error:
                if not self._deliveries.database_is_down(error):
                    raise
                log.warning("settling waits", extra={"action": "settle_waits", "delivery": delivery.id})
                await self._sleep(DATABASE_PAUSE)
            else:
                return
