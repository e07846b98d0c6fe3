"""Outgoing webhooks: who is told, the log, replays."""

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from db.uow import Transaction, UnitOfWork, rows
from feedback.changes import ChangeKind
from feedback.errors import Conflict, NotFound
from feedback.hooks import ENDED, LEASE, SECRET_BYTES, HookEvent, HookState, secret_of
from feedback.views.webhook import HookLogLine, HookTryView, HookView
from services.reading_input import read
from services.webhook_input import LONGEST_PAGE, PAGE, HookInput, check_reach

MOST_HOOKS = 20


class Webhooks:
    """What the company decides about its hooks; `private` allows every hook its own network."""

    def __init__(self, *, uow: UnitOfWork, private: bool) -> None:
        self._uow = uow
        self._private = private

    async def add(
        self, body: Mapping[str, Any], now: datetime, *, allow_private: bool = False
    ) -> tuple[HookView, str]:
        """Make a hook of {url, events}; its secret can be read only now. InvalidDocument, InvalidInput."""
        given = read(HookInput, body)
        if not (allow_private or self._private):
            check_reach(given.url)
        secret = secret_of(secrets.token_bytes(SECRET_BYTES))
        async with self._uow.write() as tx:
            if len(await tx.hooks.all()) >= MOST_HOOKS:
                raise Conflict("error-hooks-many", limit=MOST_HOOKS)
            hook = await tx.hooks.add(
                rows.Hook(
                    url=given.url,
                    events=list(dict.fromkeys(given.events)),
                    secret=secret,
                    allow_private=allow_private,
                    created_at=now,
                )
            )
            await tx.changes.record(ChangeKind.WEBHOOK, _about(hook), now, after=_state(hook))
            return _view(hook), secret

    async def all(self) -> tuple[HookView, ...]:
        """Every hook, oldest first."""
        async with self._uow.read() as tx:
            return tuple(_view(hook) for hook in await tx.hooks.all())

    async def remove(self, hook_id: int, now: datetime) -> None:
        """Delete the hook and its log."""
        async with self._uow.write() as tx:
            hook = await _hook(tx, hook_id)
            await tx.changes.record(ChangeKind.WEBHOOK, _about(hook), now, before=_state(hook))
            await tx.hooks.remove(hook)

    async def switch_on(self, hook_id: int, now: datetime) -> None:
        """Tell a switched-off hook again, first of all what it has missed."""
        async with self._uow.write() as tx:
            hook = await _hook(tx, hook_id)
            before = _state(hook)
            hook.off_at = hook.failing_since = None
            await tx.changes.record(ChangeKind.WEBHOOK, _about(hook), now, before=before, after=_state(hook))
            await tx.hook_deliveries.unhold(hook_id, now)

    async def test(self, hook_id: int, now: datetime, *, leased: bool = False) -> int:
        """Queue a test; returns the delivery's number. Conflict while the hook is switched off.

        `leased`: the caller sends it, nobody else will.
        """
        async with self._uow.write() as tx:
            hook = await _hook(tx, hook_id)
            if hook.off_at is not None:
                raise Conflict("error-hook-off", id=hook_id)
            row = await tx.hook_deliveries.put(hook, HookEvent.TEST, hook_id, now)
            if leased:
                row.state, row.lease_until, row.attempts = HookState.SENDING, now + LEASE, 1
            return row.id

    async def replay(self, delivery_id: int, now: datetime, *, hook_id: int | None = None) -> None:
        """Send something (of this hook) again under its own id. Conflict while it waits to be sent anyway."""
        async with self._uow.write() as tx:
            row = await tx.hook_deliveries.find(delivery_id)
            if row is None or hook_id not in {None, row.hook_id}:
                raise NotFound("error-hook-delivery-unknown", id=delivery_id)
            # The hook before its deliveries, as everywhere.
            hook = await _hook(tx, row.hook_id)
            row = await tx.hook_deliveries.locked(delivery_id)
            if row.state not in ENDED:
                raise Conflict("error-hook-delivery-waits", id=delivery_id)
            await _again(tx, hook, [row], now)

    async def replay_failed(self, hook_id: int, since: datetime, now: datetime) -> int:
        """Send once more what was given up since then; returns how many that is."""
        async with self._uow.write() as tx:
            hook = await _hook(tx, hook_id)
            failed = await tx.hook_deliveries.failed_since(hook_id, since)
            await _again(tx, hook, failed, now)
            return len(failed)

    async def log(
        self, hook_id: int | None = None, *, before: int | None = None, limit: int = PAGE
    ) -> tuple[HookLogLine, ...]:
        """Deliveries with every try, the newest first; `before` is the last number of the page before."""
        async with self._uow.read() as tx:
            if hook_id is not None:
                await _hook(tx, hook_id)
            found = await tx.hook_deliveries.log(hook_id, before, min(limit, LONGEST_PAGE))
            tries: defaultdict[int, list[rows.HookTry]] = defaultdict(list)
            for one in await tx.hook_deliveries.tries([row.id for row in found]):
                tries[one.delivery_id].append(one)
            return tuple(_line(row, tries[row.id]) for row in found)

    async def told(self, delivery_id: int) -> HookLogLine:
        """One delivery with every try."""
        async with self._uow.read() as tx:
            row = await tx.hook_deliveries.get(delivery_id)
            return _line(row, await tx.hook_deliveries.tries([delivery_id]))


def _about(hook: rows.Hook) -> str:
    # The path of an address is often a secret of the other side's.
    return f"{hook.id} ({urlsplit(hook.url).hostname})"


def _state(hook: rows.Hook) -> dict[str, Any]:
    return {"events": list(hook.events), "allow_private": hook.allow_private, "on": hook.off_at is None}


async def _hook(tx: Transaction, hook_id: int) -> rows.Hook:
    hook = await tx.hooks.find(hook_id)
    if hook is None:
        raise NotFound("error-hook-unknown", id=hook_id)
    return await tx.hooks.locked(hook_id)


async def _again(
    tx: Transaction, hook: rows.Hook, deliveries: Sequence[rows.HookDelivery], now: datetime
) -> None:
    if hook.off_at is not None:
        raise Conflict("error-hook-off", id=hook.id)
    for row in deliveries:
        row.state, row.attempts, row.due_at, row.lease_until = HookState.PENDING, 0, now, None
    tx.wake("hooks")


def _view(hook: rows.Hook) -> HookView:
    return HookView(
        id=hook.id,
        url=hook.url,
        events=tuple(HookEvent(event) for event in hook.events),
        allow_private=hook.allow_private,
        created_at=hook.created_at,
        failing_since=hook.failing_since,
        off_at=hook.off_at,
    )


def _line(row: rows.HookDelivery, tries: Sequence[rows.HookTry]) -> HookLogLine:
    return HookLogLine(
        id=row.id,
        hook_id=row.hook_id,
        key=row.key,
        event=HookEvent(row.event),
        subject_id=row.subject_id,
        state=HookState(row.state),
        created_at=row.created_at,
        due_at=row.due_at if row.state == HookState.PENDING else None,
        tries=tuple(
            HookTryView(at=one.at, status=one.status, error=one.error, took=one.took) for one in tries
        ),
    )
