"""What agents promise customers: made, reminded of, kept or broken."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import promising
from feedback.delivery import Delivery, Kind
from feedback.errors import NotFound
from feedback.promising import PromiseState
from feedback.views.deadline import Promised, PromiseView
from feedback.views.desk import Agent, Place
from feedback.views.queue import PromiseClosed, PromiseSheet, PromisesView
from feedback.workdays import Workdays
from services.case_cards import CaseCards
from services.deadline_views import promise_view
from services.desk_hours import desk_of
from services.managers import Managers
from services.person_views import somebody
from services.standing import standing_in

BATCH = 50
# How many open promises /promises lists, and how far back it counts.
LISTED = 20
LATELY = timedelta(days=30)


class PromisesMade:
    """One transaction a method."""

    def __init__(
        self,
        *,
        uow: UnitOfWork,
        cards: CaseCards,
        managers: Managers,
        default_language: str,
        default_timezone: str,
    ) -> None:
        self._uow = uow
        self._cards = cards
        self._managers = managers
        self._default_language = default_language
        self._zone = ZoneInfo(default_timezone)

    async def make(self, promised: Promised, agent: Agent, written: Place, now: datetime) -> PromiseView:
        """Keep what was promised; InvalidInput says what can't be read in its words."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked(promised.case_id)
            if not somebody(await tx.contacts.get(case.contact_id)):
                raise NotFound("error-person-forgotten")
            desk, _ = await desk_of(tx, case.response_id, self._zone.key)
            given = promising.read(promised.words, now, desk.zone)
            values = {**_of(case, agent), **_when(given, desk, now), "personal": promised.personal}
            promise = await self._keep(tx, case, f"{written.chat_id}:{written.message_id}", values, now)
            return promise_view(promise, desk.zone, outside=not desk.is_open(given.due_at))

    async def close(self, promise_id: int, state: PromiseState, agent: Agent, now: datetime) -> PromiseClosed:
        """Kept or broken; whoever is first says so. NotFound once the customer was forgotten."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked((await tx.promises.get(promise_id)).case_id)
            promise = await tx.promises.locked(promise_id)
            if promise.words is None:
                raise NotFound("error-not-found")
            first = promise.state == PromiseState.OPEN
            if first:
                promise.state, promise.closed_at, promise.closed_by = state, now, agent.name
                promise.look_at = None
                who = {"actor_id": agent.id, "actor_name": agent.name}
                await tx.cases.record(case.id, f"promise_{state.value}", now, **who)
                await self._show(tx, case, promise, now)
            return PromiseClosed(
                view=promise_view(promise, self._zone),
                state=PromiseState(promise.state),
                by=promise.closed_by or "?",
                now=first,
            )

    async def ring(self, now: datetime) -> int:
        """Remind of promises that are near, tell managers of those that are due; returns how many."""
        async with self._uow.write() as tx:
            due = await tx.promises.calling(now, BATCH)
            for promise in sorted(await tx.promises.many(due), key=lambda each: (each.case_id, each.id)):
                case = await tx.cases.locked(promise.case_id)
                await self._ring(tx, case, await tx.promises.locked(promise.id), now)
            return len(due)

    async def sheet(self, delivery: Delivery) -> PromiseSheet | None:
        """What a reminder says; None for a promise that is closed by now, or of somebody forgotten."""
        async with self._uow.read() as tx:
            promise = await tx.promises.get(delivery.details["promise"])
            if promise.state != PromiseState.OPEN or promise.words is None:
                return None
            chat = await tx.staff.find(delivery.chat_id)
            place = await standing_in(tx, {promise.case_id}, delivery.chat_id)
            due = bool(delivery.details["due"])
            return PromiseSheet(
                view=promise_view(promise, self._zone),
                language=(chat and chat.language) or self._default_language,
                maker=Agent(id=promise.made_by_id, name=promise.made_by),
                due=due,
                managers=await self._managers.all(tx) if due else (),
                place=place,
                thread_id=place.thread_id if place else None,
            )

    async def listing(self, now: datetime) -> PromisesView:
        """What is open, and how it went lately."""
        async with self._uow.read() as tx:
            closed = await tx.work.promises(now - LATELY)
            return PromisesView(
                open=[promise_view(row.promise, self._zone) for row in await tx.promises.all_open(LISTED)],
                total=await tx.promises.count_open(),
                kept=closed.get(PromiseState.KEPT, 0),
                broken=closed.get(PromiseState.BROKEN, 0),
            )

    async def _keep(
        self, tx: Transaction, case: rows.Case, source: str, values: Mapping[str, Any], now: datetime
    ) -> rows.Promise:
        made = await tx.promises.add_once(source=source, **values)
        if made is None:
            return await tx.promises.written_in(source)
        who = {"actor_id": made.made_by_id, "actor_name": made.made_by}
        await tx.cases.record(case.id, "promised", now, after=made.due_at.isoformat(), **who)
        await self._show(tx, case, made, now)
        return made

    async def _show(self, tx: Transaction, case: rows.Case, promise: rows.Promise, now: datetime) -> None:
        if promise.personal:
            await self._cards.edit_all(tx, case, now)
        else:
            await self._cards.edit(tx, case, now, listed=False)

    async def _ring(self, tx: Transaction, case: rows.Case, promise: rows.Promise, now: datetime) -> None:
        if promise.look_at is None or promise.look_at > now:
            return
        due = now >= promise.due_at
        promise.look_at = None if due else promise.due_at
        promise.reminded_at = promise.reminded_at or now
        if due:
            promise.missed_at = now
            await self._show(tx, case, promise, now)
        chat_id = await self._cards.place_of(tx, case)
        if chat_id is None:
            return
        await tx.deliveries.queue(
            Kind.PROMISE,
            now=now,
            cause=f"promise:{promise.id}:{'due' if due else 'near'}",
            chat_id=chat_id,
            case_id=case.id,
            details={"promise": promise.id, "due": due},
        )
        if due and not case.test:
            await self._managers.tell(tx, {"notice": "promise_due", "case": case.id}, now)


def _of(case: rows.Case, agent: Agent) -> dict[str, Any]:
    return {
        "contact_id": case.contact_id,
        "case_id": case.id,
        "made_by_id": agent.id,
        "made_by": agent.name,
    }


def _when(given: promising.Given, desk: Workdays, now: datetime) -> dict[str, Any]:
    remind_at = promising.remind_at(now, given.due_at, desk)
    return {
        "words": given.text,
        "made_at": now,
        "remind_at": remind_at,
        "look_at": remind_at,
        "due_at": given.due_at,
    }
