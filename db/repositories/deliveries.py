"""The queue of outgoing messages."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, TextClause, and_, exists, func, or_, select, text, update
from sqlalchemy.orm import aliased

from db.repositories.base import Repository
from db.tables import Delivery
from db.tables.deliveries import QUEUED
from feedback.delivery import AT_MOST_ONCE, IN_ORDER, LANES, Kind, State

# The partial index is only used where its own condition stands, word for word: SQLite does not see that one
# state is one of two.
_IN_QUEUE = text(QUEUED)


class Deliveries(Repository[Delivery]):
    """Outgoing messages; a claim is one UPDATE ... RETURNING."""

    row = Delivery

    async def queue(
        self, kind: Kind, *, now: datetime, cause: str | None = None, **values: object
    ) -> Delivery | None:
        """Queue a message; None when the same cause queued it before."""
        self._session.info["wakes"].add("dispatch")
        values.setdefault("due_at", now)
        values.setdefault("details", {})
        return await self.add_once(
            kind=kind,
            lane=LANES[kind],
            cause=cause,
            created_at=now,
            state=State.PENDING,
            attempts=0,
            **values,
        )

    async def claim(
        self,
        now: datetime,
        lease: timedelta,
        limit: int,
        except_chats: Collection[int] = (),
        *,
        groups_only: bool = False,
    ) -> list[Delivery]:
        """Lease the most urgent due messages to this process until now + lease."""
        due = (
            _due(now, except_chats, groups_only)
            .order_by(Delivery.lane, Delivery.due_at, Delivery.id)
            .limit(limit)
        )
        claimed = (
            update(Delivery)
            .where(Delivery.id.in_(self._picked(due)), Delivery.state == State.PENDING)
            .values(state=State.SENDING, lease_until=now + lease, attempts=Delivery.attempts + 1)
            .returning(Delivery)
        )
        rows = await self._session.scalars(claimed, execution_options={"populate_existing": True})
        return sorted(rows, key=lambda row: (row.lane, row.due_at, row.id))

    async def has_due(
        self, now: datetime, except_chats: Collection[int] = (), *, groups_only: bool = False
    ) -> bool:
        """True when a message waits to be sent."""
        return await self._session.scalar(_due(now, except_chats, groups_only).limit(1)) is not None

    async def release_expired(self, now: datetime) -> list[Delivery]:
        """Take back what a dead process was sending: repeatable kinds queue again, others are in doubt."""
        await self.repeat_expired(now)
        doubt = update(Delivery).where(*_expired(now), Delivery.kind.in_(AT_MOST_ONCE))
        rows = await self._session.scalars(
            doubt.values(state=State.UNCERTAIN, error="lease").returning(Delivery)
        )
        return list(rows)

    async def repeat_expired(self, now: datetime) -> list[Delivery]:
        """Queue again what a dead process was sending and may be sent twice."""
        repeat = update(Delivery).where(*_expired(now), Delivery.kind.not_in(AT_MOST_ONCE))
        found = await self._session.scalars(
            repeat.values(state=State.PENDING, lease_until=None).returning(Delivery)
        )
        return list(found)

    async def next_due(self, after: datetime) -> datetime | None:
        """When the next queued message becomes due after this instant."""
        query = select(Delivery.due_at).where(
            _IN_QUEUE, Delivery.state == State.PENDING, Delivery.due_at > after
        )
        return await self._session.scalar(query.order_by(Delivery.due_at).limit(1))

    async def pending_for_case(self, case_id: int, kind: Kind) -> Delivery | None:
        """A queued, not yet claimed message of this kind about the case."""
        return await self._one(
            select(Delivery).where(
                Delivery.case_id == case_id, Delivery.kind == kind, Delivery.state == State.PENDING
            )
        )

    async def waiting_for_case(self, case_id: int, kind: Kind) -> Delivery | None:
        """A message of this kind about the case that is queued or being sent.

        On PostgreSQL nobody starts sending it until this unit ends, so that it will say what is new.
        """
        return await self._one(
            select(Delivery)
            .where(
                Delivery.case_id == case_id,
                Delivery.kind == kind,
                Delivery.state.in_((State.PENDING, State.SENDING)),
            )
            .with_for_update()
        )

    async def pending_in_chat(self, chat_id: int, kind: Kind) -> Delivery | None:
        """A queued, not yet claimed message of this kind to the chat."""
        return await self._one(
            select(Delivery).where(
                Delivery.chat_id == chat_id, Delivery.kind == kind, Delivery.state == State.PENDING
            )
        )

    async def held_in_chat(self, chat_id: int, kind: Kind) -> Delivery | None:
        """The same, and on PostgreSQL nobody starts sending it until this unit ends."""
        query = select(Delivery).where(
            Delivery.chat_id == chat_id, Delivery.kind == kind, Delivery.state == State.PENDING
        )
        return await self._one(query.with_for_update())

    async def last_sent(self, case_id: int, kind: Kind) -> datetime | None:
        """When a message of this kind about the case was last sent."""
        query = select(func.max(Delivery.sent_at)).where(Delivery.case_id == case_id, Delivery.kind == kind)
        return await self._session.scalar(query)

    async def hurry(self, chat_id: int, now: datetime) -> None:
        """What waited for this chat to come back is due now."""
        waiting = update(Delivery).where(
            Delivery.chat_id == chat_id,
            Delivery.state == State.PENDING,
            Delivery.error.in_(("forbidden", "chat not found", "no rights")),
        )
        await self._session.execute(waiting.values(due_at=now))
        self._session.info["wakes"].add("dispatch")

    async def cancel(self, *conditions: ColumnElement[bool]) -> None:
        """Take queued messages back."""
        await self._session.execute(
            update(Delivery).where(Delivery.state == State.PENDING, *conditions).values(state=State.CANCELLED)
        )

    async def cancel_for_case(self, case_id: int, kind: Kind) -> None:
        """Take back a queued message of this kind about the case."""
        await self.cancel(Delivery.case_id == case_id, Delivery.kind == kind)

    async def came_early(self, case_id: int) -> bool:
        """True when an edit found no card to change, because the card was still on its way."""
        query = select(Delivery.id).where(
            Delivery.case_id == case_id, Delivery.kind == Kind.CARD_EDIT, Delivery.state == State.CANCELLED
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def cancel_for_invitation(self, invitation_id: int) -> None:
        """Take back whatever would still ask this invitation's question."""
        await self.cancel(Delivery.invitation_id == invitation_id, Delivery.kind.in_(AT_MOST_ONCE))

    async def bring_forward(self, invitation_id: int, kind: Kind, now: datetime) -> None:
        """What waits for a later instant about this invitation is due now."""
        waiting = update(Delivery).where(
            Delivery.invitation_id == invitation_id,
            Delivery.kind == kind,
            Delivery.state == State.PENDING,
            Delivery.due_at > now,
        )
        if (await self._session.scalars(waiting.values(due_at=now).returning(Delivery.id))).all():
            self._session.info["wakes"].add("dispatch")

    async def shown(self, invitation_id: int) -> list[tuple[int, int]]:
        """Return (chat, message) of the question and its reminder as far as they were sent."""
        query = select(Delivery.chat_id, Delivery.message_id).where(
            Delivery.invitation_id == invitation_id,
            Delivery.kind.in_(AT_MOST_ONCE),
            Delivery.message_id.is_not(None),
        )
        found = await self._session.execute(query.order_by(Delivery.id))
        return [(chat_id, message_id) for chat_id, message_id in found if message_id is not None]

    async def about(self, contact_id: int, message_id: int) -> Delivery | None:
        """Return the delivery that became this message in the contact's chat."""
        query = select(Delivery).filter_by(contact_id=contact_id, message_id=message_id)
        return await self._one(query.where(Delivery.state == State.SENT))

    async def prove(self, invitation_id: int, message_id: int | None, now: datetime) -> None:
        """The customer answered: what was in doubt did arrive."""
        proven = update(Delivery).filter_by(invitation_id=invitation_id, state=State.UNCERTAIN)
        await self._session.execute(proven.values(state=State.SENT, sent_at=now, message_id=message_id))

    async def forget(
        self, contact_id: int, case_ids: Collection[int], invitation_ids: Collection[int]
    ) -> None:
        """Take back what is queued about a contact and erase the chat from what was sent."""
        mine = or_(Delivery.contact_id == contact_id, Delivery.invitation_id.in_(invitation_ids))
        await self.cancel(or_(mine, Delivery.case_id.in_(case_ids)))
        await self._session.execute(update(Delivery).where(mine).values(chat_id=0))

    async def of_kind(self, contact_id: int, kind: Kind) -> list[Delivery]:
        """Return every message of this kind about the contact."""
        return await self._all(select(Delivery).filter_by(contact_id=contact_id, kind=kind))

    def _picked(self, query: Select[int]) -> Select[int]:
        if self.on_postgresql:
            query = query.with_for_update(skip_locked=True)
        # A CTE is evaluated once; a bare sub-query with LIMIT may be run again for every row.
        return select(query.cte("picked").c.id)


def _due(now: datetime, except_chats: Collection[int], groups_only: bool) -> Select[int]:
    query = select(Delivery.id).where(_IN_QUEUE, Delivery.state == State.PENDING, Delivery.due_at <= now)
    query = query.where(or_(Delivery.kind.not_in(IN_ORDER), ~_overtakes()))
    if groups_only:
        query = query.where(Delivery.chat_id < 0)
    return query.where(Delivery.chat_id.not_in(except_chats)) if except_chats else query


def _expired(now: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return _IN_QUEUE, Delivery.state == State.SENDING, Delivery.lease_until < now


def _overtakes() -> ColumnElement[bool]:
    """Whether an earlier message of a conversation in the same chat still waits or is being sent."""
    earlier = aliased(Delivery, name="earlier")
    # Lane by lane through the queue's index, however many questions wait.
    lanes = [LANES[kind] for kind in IN_ORDER]
    return exists().where(
        and_(
            text(f"earlier.{QUEUED}"),
            earlier.lane.in_(lanes),
            earlier.chat_id == Delivery.chat_id,
            earlier.id < Delivery.id,
        )
    )
