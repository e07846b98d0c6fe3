"""What the clocks of cases call for: a reminder at half time, managers when one is missed, each once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import LIVE
from feedback.delivery import Delivery, Kind
from feedback.sla import Alarm, alarm
from feedback.views.desk import Agent
from feedback.views.queue import ClockLine, ClockSheet
from services.case_cards import CaseCards
from services.clock_keeping import ClockKeeping, set_look, times_of
from services.deadline_views import clock_view
from services.managers import Managers
from services.standing import standing_in

BATCH = 50


class Clocks:
    """One transaction a method."""

    def __init__(
        self,
        *,
        uow: UnitOfWork,
        cards: CaseCards,
        keeping: ClockKeeping,
        managers: Managers,
        default_language: str,
        default_timezone: str,
    ) -> None:
        self._uow = uow
        self._cards = cards
        self.keeping = keeping
        self._managers = managers
        self._default_language = default_language
        self._zone = ZoneInfo(default_timezone)

    async def ring(self, now: datetime) -> int:
        """Look at the clocks that are due to be looked at; returns at how many cases."""
        async with self._uow.write() as tx:
            due = await tx.clocks.calling(now, BATCH)
            called: dict[int, dict[Alarm, list[rows.Clock]]] = defaultdict(lambda: defaultdict(list))
            # In one order everywhere: otherwise two processes could wait for each other.
            for case in [await tx.cases.locked(case_id) for case_id in sorted(due)]:
                for what, clock in await self._look(tx, case, now):
                    chat_id = await self._cards.place_of(tx, case)
                    if chat_id is not None and not case.test:
                        called[chat_id][what].append(clock)
            for chat_id, alarms in called.items():
                await self._tell(tx, chat_id, alarms, now)
            return len(due)

    async def sheet(self, delivery: Delivery) -> ClockSheet | None:
        """What is still true of what was to be told; None when it has all been done meanwhile."""
        async with self._uow.read() as tx:
            details = (await tx.deliveries.get(delivery.id)).details
            half, missed = [await self._lines(tx, details.get(what, [])) for what in Alarm]
            if not half and not missed:
                return None
            chat = await tx.staff.find(delivery.chat_id)
            place = await standing_in(tx, {line.case_id for line in (*half, *missed)}, delivery.chat_id)
            return ClockSheet(
                language=(chat and chat.language) or self._default_language,
                half=half,
                missed=missed,
                managers=await self._managers.all(tx) if missed else (),
                place=place,
                thread_id=place.thread_id if place else None,
            )

    async def _look(
        self, tx: Transaction, case: rows.Case, now: datetime
    ) -> Sequence[tuple[Alarm, rows.Clock]]:
        """What the clocks of a case call for now, noted so that they never call for it again."""
        await self.keeping.keep(tx, case, now)
        called = []
        for clock in await tx.clocks.of_case(case.id):
            if clock.look_at is None or clock.look_at > now:
                continue
            reminded, missed = clock.reminded_at is not None, clock.missed_at is not None
            what = alarm(times_of(clock), now, reminded=reminded, missed=missed)
            if what is Alarm.HALF:
                clock.reminded_at = now
            elif what is Alarm.MISSED:
                clock.missed_at = now
            set_look(clock)
            called += [(what, clock)] if what else []
        if any(what is Alarm.MISSED for what, _ in called):
            await self._cards.edit(tx, case, now, listed=False)
        return called

    async def _tell(
        self, tx: Transaction, chat_id: int, alarms: dict[Alarm, list[rows.Clock]], now: datetime
    ) -> None:
        """One message a chat, however many clocks call; what waits in the queue takes the new ones along."""
        waiting = await tx.deliveries.held_in_chat(chat_id, Kind.CLOCK)
        before = waiting.details if waiting else {}
        details = {
            what.value: [*before.get(what.value, []), *(clock.id for clock in alarms.get(what, []))]
            for what in Alarm
        }
        if waiting is not None:
            waiting.details = details
        else:
            await tx.deliveries.queue(Kind.CLOCK, now=now, chat_id=chat_id, details=details)
        missed = [[clock.case_id, clock.kind] for clock in alarms.get(Alarm.MISSED, [])]
        if missed:
            await self._managers.tell(tx, {"notice": "clocks_missed", "missed": missed}, now)

    async def _lines(self, tx: Transaction, clock_ids: Sequence[int]) -> Sequence[ClockLine]:
        clocks = [clock for clock in await tx.clocks.many(clock_ids) if clock.stopped_at is None]
        cases = {case.id: case for case in await tx.cases.many({clock.case_id for clock in clocks})}
        ordered = sorted(clocks, key=lambda clock: (clock.due_at, clock.case_id))
        lines = [(cases[clock.case_id], clock) for clock in ordered]
        return [
            ClockLine(case_id=case.id, clock=clock_view(clock, self._zone), owner=_owner(case))
            for case, clock in lines
            if case.state in LIVE
        ]


def _owner(case: rows.Case) -> Agent | None:
    if case.owner_id is None:
        return None
    return Agent(id=case.owner_id, name=case.owner_name or "?")
