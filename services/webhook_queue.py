"""The outbox of webhooks: taking what is due, and keeping how it went."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Kind
from feedback.hooks import GONE_FOR_GOOD, KEPT, LEASE, HookEvent, HookState, hopeless, next_try
from feedback.views.webhook import HookMessage, HookResult
from services.webhook_payloads import payload

log = logging.getLogger(__name__)


class WebhookQueue:
    """One transaction a method; nothing here talks to anybody."""

    def __init__(self, *, uow: UnitOfWork, private: bool, admin_ids: tuple[int, ...]) -> None:
        self._uow = uow
        self._private = private
        self._admin_ids = admin_ids

    async def due(self, now: datetime, busy: Collection[int]) -> Sequence[int]:
        """Hooks, apart from the busy ones, for which something is due."""
        async with self._uow.read() as tx:
            return await tx.hook_deliveries.due_hooks(now, busy)

    async def keep_up(self, now: datetime) -> None:
        """Take back what a dead process was sending, and forget what is a month old."""
        async with self._uow.read() as tx:
            if not await tx.hook_deliveries.has_old(now, now - KEPT):
                return
        async with self._uow.write() as tx:
            await tx.hook_deliveries.release_expired(now)
            await tx.hook_deliveries.purge(now - KEPT)

    async def take(self, hook_id: int, now: datetime, limit: int) -> Sequence[HookMessage]:
        """Lease what is due for a hook, as it is to be said now."""
        async with self._uow.write() as tx:
            hook = await tx.hooks.find(hook_id)
            if hook is None:
                return ()
            claimed = await tx.hook_deliveries.claim(hook_id, now, LEASE, limit)
            return [await self._message(tx, hook, row) for row in claimed]

    async def claimed(self, delivery_id: int) -> HookMessage:
        """What was leased when it was queued, as it is to be said now."""
        async with self._uow.read() as tx:
            row = await tx.hook_deliveries.get(delivery_id)
            return await self._message(tx, await tx.hooks.get(row.hook_id), row)

    async def settle(self, message: HookMessage, result: HookResult | None, now: datetime) -> None:
        """Keep how a try ended; None: there was nothing left to say."""
        async with self._uow.write() as tx:
            if await tx.hooks.find(message.hook_id) is None:
                return
            # The hook before its deliveries, as everywhere.
            hook = await tx.hooks.locked(message.hook_id)
            row = await tx.hook_deliveries.locked(message.delivery_id)
            row.lease_until = None
            if result is None:
                row.state = HookState.GONE
                return
            await tx.hook_deliveries.tried(row.id, now, result.status, result.error, result.took)
            if result.error is None:
                row.state, hook.failing_since = HookState.SENT, None
            else:
                await self._failed(tx, hook, row, result, now)

    async def _message(self, tx: Transaction, hook: rows.Hook, row: rows.HookDelivery) -> HookMessage:
        return HookMessage(
            delivery_id=row.id,
            hook_id=hook.id,
            key=row.key,
            url=hook.url,
            secret=hook.secret,
            allow_private=hook.allow_private or self._private,
            body=await payload(tx, row),
        )

    async def _failed(
        self, tx: Transaction, hook: rows.Hook, row: rows.HookDelivery, result: HookResult, now: datetime
    ) -> None:
        again = next_try(HookEvent(row.event), row.attempts, now)
        row.state = HookState.PENDING if again else HookState.FAILED
        row.due_at = again or row.due_at
        if row.event == HookEvent.TEST:
            return
        hook.failing_since = hook.failing_since or now
        if hook.off_at is None and (result.status == GONE_FOR_GOOD or hopeless(hook.failing_since, now)):
            await self._give_up(tx, hook, now)
        if hook.off_at is not None and row.state == HookState.PENDING:
            row.state = HookState.HELD

    async def _give_up(self, tx: Transaction, hook: rows.Hook, now: datetime) -> None:
        """Switch the hook off, and tell admins once."""
        hook.off_at = now
        log.warning("hook switched off", extra={"action": "hook_off", "hook": hook.id})
        await tx.flush()
        await tx.hook_deliveries.hold(hook.id)
        for admin in self._admin_ids:
            await tx.deliveries.queue(
                Kind.NOTICE,
                now=now,
                cause=f"hook_off:{hook.id}:{now.isoformat()}:{admin}",
                chat_id=admin,
                details={"notice": "hook_off", "hook": hook.id},
            )
