"""The queue of outgoing messages: claim, send, settle."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork, is_database_down, rows
from feedback.delivery import (
    AT_MOST_ONCE,
    TO_STAFF,
    Delivery,
    Doubtful,
    Folded,
    Kind,
    Migrated,
    Obsolete,
    Outcome,
    Postponed,
    Refused,
    Sent,
    State,
    Unreachable,
)
from services.effects import Effect

# Seconds on the wall.
LEASE = 60.0
FIRST_RETRY = 2.0
LONGEST_RETRY = 600.0


class Deliveries:
    """Hands out due messages and books how sending them ended, each in one transaction."""

    def __init__(self, uow: UnitOfWork, effects: Mapping[Kind, Effect], speed: float) -> None:
        self._uow = uow
        self._effects = effects
        self._speed = speed

    async def claim(
        self, now: datetime, limit: int, except_chats: Collection[int] = (), *, groups_only: bool = False
    ) -> list[Delivery]:
        """Lease the most urgent due messages to this process."""
        async with self._uow.write() as tx:
            found = await tx.deliveries.claim(
                now, self._wall(LEASE), limit, except_chats, groups_only=groups_only
            )
            return [_value(row) for row in found]

    async def has_due(
        self, now: datetime, except_chats: Collection[int] = (), *, groups_only: bool = False
    ) -> bool:
        """True when something waits to be sent; cheaper than a claim that finds nothing."""
        async with self._uow.read() as tx:
            return await tx.deliveries.has_due(now, except_chats, groups_only=groups_only)

    async def release_expired(self, now: datetime) -> int:
        """Take back what a dead process was sending; returns how many are in doubt."""
        async with self._uow.write() as tx:
            for row in await tx.deliveries.repeat_expired(now):
                await self._effects[Kind(row.kind)].repeated(tx, _value(row), now)
            doubtful = await tx.deliveries.release_expired(now)
            for row in doubtful:
                await self._effects[Kind(row.kind)].doubtful(tx, _value(row), now)
            return len(doubtful)

    def database_is_down(self, error: BaseException) -> bool:
        """True when the error only says that the database can't be reached."""
        return is_database_down(error)

    async def settle(self, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
        """Book how sending ended, with everything that follows from it."""
        async with self._uow.write() as tx:
            if delivery.kind in TO_STAFF and delivery.case_id is not None:
                # Always the case before what is queued about it, as wherever a case changes.
                await tx.cases.locked(delivery.case_id)
            row = await tx.deliveries.get(delivery.id)
            row.lease_until = None
            await self._book(tx, row, delivery, outcome, now)

    async def _book(
        self, tx: Transaction, row: rows.Delivery, delivery: Delivery, outcome: Outcome, now: datetime
    ) -> None:
        effect = self._effects[delivery.kind]
        match outcome:
            case Sent():
                row.state, row.sent_at, row.message_id = State.SENT, now, outcome.message_id
                await effect.sent(tx, delivery, outcome, now)
            case Doubtful() if delivery.kind in AT_MOST_ONCE:
                row.state, row.error = State.UNCERTAIN, outcome.error
                await effect.doubtful(tx, delivery, now)
            case Unreachable() if delivery.kind in TO_STAFF:
                self._again(row, _pause(row.attempts), outcome.error, now)
                await effect.unreachable(tx, delivery, now)
            case Unreachable() | Refused():
                row.state, row.error = State.FAILED, outcome.error
                await self._lost(tx, effect, delivery, outcome, now)
            case Migrated():
                await tx.staff.migrate(delivery.chat_id, outcome.to)
                row.chat_id = outcome.to
                self._again(row, 0.0, "migrated", now)
                await effect.migrated(tx, delivery, outcome.to, now)
            case Folded():
                row.state = State.FOLDED
                await effect.folded(tx, delivery, now)
            case Doubtful():
                self._again(row, _pause(row.attempts), outcome.error, now)
                await effect.repeated(tx, delivery, now)
            case Postponed() | Obsolete():
                self._later_or_never(row, outcome, now)

    def _later_or_never(self, row: rows.Delivery, outcome: Postponed | Obsolete, now: datetime) -> None:
        """What concerns nothing but the delivery itself."""
        match outcome:
            case Postponed():
                row.attempts -= not outcome.tried
                self._again(row, outcome.seconds, outcome.error, now)
            case Obsolete():
                row.state = State.CANCELLED

    async def _lost(
        self,
        tx: Transaction,
        effect: Effect,
        delivery: Delivery,
        outcome: Unreachable | Refused,
        now: datetime,
    ) -> None:
        if isinstance(outcome, Unreachable) and delivery.contact_id is not None:
            contact = await tx.contacts.get(delivery.contact_id)
            contact.unreachable_at = contact.unreachable_at or now
        await effect.failed(tx, delivery, outcome.error, now)

    def _again(self, row: rows.Delivery, seconds: float, error: str, now: datetime) -> None:
        row.state, row.error, row.due_at = State.PENDING, error, now + self._wall(seconds)

    def _wall(self, seconds: float) -> timedelta:
        return timedelta(seconds=seconds * self._speed)


def _pause(attempts: int) -> float:
    return min(LONGEST_RETRY, FIRST_RETRY * 2.0 ** (attempts - 1))


def _value(row: rows.Delivery) -> Delivery:
    return Delivery(
        id=row.id,
        kind=Kind(row.kind),
        chat_id=row.chat_id,
        due_at=row.due_at,
        attempts=row.attempts,
        contact_id=row.contact_id,
        invitation_id=row.invitation_id,
        case_id=row.case_id,
        comment_id=row.comment_id,
        details=dict(row.details),
    )
