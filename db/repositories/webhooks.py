"""Outgoing webhooks and their outbox."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, TextClause, delete, select, text, update

from db.repositories.base import Repository
from db.tables import Case, Hook, HookDelivery, HookTry
from db.tables.webhooks import HOOK_QUEUED, HOOK_WAITING
from feedback.hooks import ABOUT_RESPONSES, CASE_ACTS, ENDED, HookEvent, HookState

# The partial indexes are only used where their own conditions stand.
_QUEUED, _WAITING = text(HOOK_QUEUED), text(HOOK_WAITING)
# The work that sends.
WORK = "hooks"


class Hooks(Repository[Hook]):
    """Who is told; a handful of rows."""

    row = Hook

    async def all(self) -> list[Hook]:
        """Return every hook, oldest first."""
        return await self._all(select(Hook).order_by(Hook.id))

    async def remove(self, hook: Hook) -> None:
        """Delete the hook with everything it was or was to be told."""
        theirs = select(HookDelivery.id).filter_by(hook_id=hook.id)
        await self._session.execute(delete(HookTry).where(HookTry.delivery_id.in_(theirs)))
        await self._session.execute(delete(HookDelivery).filter_by(hook_id=hook.id))
        await self.delete(hook)


class HookDeliveries(Repository[HookDelivery]):
    """What is to be told to each hook, written in the transaction of its cause."""

    row = HookDelivery

    async def announce(self, event: HookEvent, subject_id: int, now: datetime, **details: str) -> None:
        """Have every hook that wants it told."""
        for hook in list(await self._session.scalars(select(Hook).order_by(Hook.id))):
            if event not in hook.events:
                continue
            # What is rendered at sending will tell this as well.
            if event in ABOUT_RESPONSES and await self._untried(hook.id, subject_id):
                continue
            await self.put(hook, event, subject_id, now, **details)

    async def announce_act(self, case_id: int, act: str, now: datetime) -> None:
        """Have an act on a case told, if it is one of those that are; tests are nobody else's business."""
        event = CASE_ACTS.get(act)
        case = await self._session.get(Case, case_id) if event else None
        if event is not None and case is not None and not case.test:
            await self.announce(event, case_id, now, act=act)

    async def put(
        self, hook: Hook, event: HookEvent, subject_id: int, now: datetime, **details: str
    ) -> HookDelivery:
        """Have this one hook told; while it is switched off that waits."""
        self._session.info["wakes"].add(WORK)
        return await self.add(
            HookDelivery(
                hook_id=hook.id,
                key="evt_" + secrets.token_hex(16),
                event=event,
                subject_id=subject_id,
                details=details,
                state=HookState.HELD if hook.off_at else HookState.PENDING,
                created_at=now,
                due_at=now,
            )
        )

    async def due_hooks(self, now: datetime, busy: Collection[int]) -> list[int]:
        """Return the hooks, apart from the busy ones, for which something is due."""
        query = select(HookDelivery.hook_id).where(
            _QUEUED, HookDelivery.state == HookState.PENDING, HookDelivery.due_at <= now
        )
        found = await self._session.scalars(query.where(HookDelivery.hook_id.not_in(busy)).distinct())
        return sorted(found)

    async def claim(self, hook_id: int, now: datetime, lease: timedelta, limit: int) -> list[HookDelivery]:
        """Lease what is due for a hook to this process until now + lease, oldest first."""
        due = (
            select(HookDelivery.id)
            .where(
                _QUEUED,
                HookDelivery.hook_id == hook_id,
                HookDelivery.state == HookState.PENDING,
                HookDelivery.due_at <= now,
            )
            .order_by(HookDelivery.due_at, HookDelivery.id)
            .limit(limit)
        )
        claimed = (
            update(HookDelivery)
            .where(HookDelivery.id.in_(self._picked(due)), HookDelivery.state == HookState.PENDING)
            .values(state=HookState.SENDING, lease_until=now + lease, attempts=HookDelivery.attempts + 1)
            .returning(HookDelivery)
        )
        rows = await self._session.scalars(claimed, execution_options={"populate_existing": True})
        return sorted(rows, key=lambda row: row.id)

    async def release_expired(self, now: datetime) -> None:
        """What a dead process was sending is sent again, under the same id."""
        dead = update(HookDelivery).where(*_expired(now))
        await self._session.execute(dead.values(state=HookState.PENDING, lease_until=None))

    async def hold(self, hook_id: int) -> None:
        """The hook is switched off: what waits is held."""
        await self._turn(hook_id, HookState.PENDING, state=HookState.HELD)

    async def unhold(self, hook_id: int, now: datetime) -> None:
        """The hook is on again: what it missed is due."""
        self._session.info["wakes"].add(WORK)
        await self._turn(hook_id, HookState.HELD, state=HookState.PENDING, due_at=now, attempts=0)

    async def failed_since(self, hook_id: int, since: datetime) -> list[HookDelivery]:
        """Return what was given up and is not older than this instant."""
        query = select(HookDelivery).where(
            HookDelivery.hook_id == hook_id,
            HookDelivery.state == HookState.FAILED,
            HookDelivery.created_at >= since,
        )
        return await self._all(query.order_by(HookDelivery.id))

    async def log(self, hook_id: int | None, before: int | None, limit: int) -> list[HookDelivery]:
        """Return deliveries, the newest first, from the one before this number on."""
        query = select(HookDelivery).order_by(HookDelivery.id.desc()).limit(limit)
        if hook_id is not None:
            query = query.where(HookDelivery.hook_id == hook_id)
        return await self._all(query if before is None else query.where(HookDelivery.id < before))

    async def tried(
        self, delivery_id: int, at: datetime, status: int | None, error: str | None, took: int
    ) -> None:
        """Keep how a try ended."""
        self._session.add(HookTry(delivery_id=delivery_id, at=at, status=status, error=error, took=took))
        await self._session.flush()

    async def tries(self, delivery_ids: Collection[int]) -> list[HookTry]:
        """Return every try of these deliveries, oldest first."""
        query = select(HookTry).where(HookTry.delivery_id.in_(delivery_ids)).order_by(HookTry.id)
        return list(await self._session.scalars(query))

    async def has_old(self, now: datetime, kept_since: datetime) -> bool:
        """Whether a lease has run out, or the log holds what is to be forgotten."""
        expired = select(HookDelivery.id).where(*_expired(now)).limit(1)
        old = select(HookDelivery.id).where(*_outdated(kept_since)).limit(1)
        return any([await self._session.scalar(query) is not None for query in (expired, old)])

    async def purge(self, before: datetime) -> None:
        """Forget what has ended, or was held, before this instant."""
        old = select(HookDelivery.id).where(*_outdated(before))
        await self._session.execute(delete(HookTry).where(HookTry.delivery_id.in_(old)))
        await self._session.execute(delete(HookDelivery).where(HookDelivery.id.in_(old)))

    async def move(self, source_id: int, target_id: int) -> None:
        """One contact is another."""
        theirs = update(HookDelivery).filter_by(subject_id=source_id, event=HookEvent.CONTACT_OPTED_OUT)
        await self._session.execute(theirs.values(subject_id=target_id))

    async def _untried(self, hook_id: int, response_id: int) -> bool:
        # On PostgreSQL nobody begins to send it until this unit ends, so that it tells what is new.
        query = select(HookDelivery).where(
            _WAITING,
            HookDelivery.subject_id == response_id,
            HookDelivery.hook_id == hook_id,
            HookDelivery.event.in_(ABOUT_RESPONSES),
            # Never tried, nor replayed: the receiver may know those already, and would drop them.
            HookDelivery.attempts == 0,
            HookDelivery.due_at == HookDelivery.created_at,
        )
        return await self._one(query.with_for_update()) is not None

    async def _turn(self, hook_id: int, before: HookState, **values: object) -> None:
        waiting = update(HookDelivery).where(_WAITING).filter_by(hook_id=hook_id, state=before)
        await self._session.execute(waiting.values(**values))

    def _picked(self, query: Select[int]) -> Select[int]:
        if self.on_postgresql:
            query = query.with_for_update(skip_locked=True)
        # A CTE is evaluated once; a bare sub-query with LIMIT may be run again for every row.
        return select(query.cte("picked").c.id)


def _expired(now: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return _QUEUED, HookDelivery.state == HookState.SENDING, HookDelivery.lease_until < now


def _outdated(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return HookDelivery.created_at < before, HookDelivery.state.in_((*ENDED, HookState.HELD))
