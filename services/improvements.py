"""Improvements: what is changed because of complaints, as agents write it down and mark it done."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.improvements import LONGEST_TOLD, LONGEST_WHAT, Feasibility, State, due, late
from feedback.views.desk import Agent
from feedback.views.improvements import PAGE, ImprovementLine, ImprovementList, ImprovementView
from services.case_cards import CaseCards
from services.case_routes import subject_of

# How many open improvements a case is offered.
OFFERED = 8
# How a person that waits to be told is counted.
WAITING = "waiting"


class Improvements:
    """One transaction a method; NotFound for an improvement there is not."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_timezone: str) -> None:
        self._uow = uow
        self._cards = cards
        self._zone = ZoneInfo(default_timezone)

    async def listing(self, start: int, now: datetime) -> ImprovementList:
        """A page of the list."""
        async with self._uow.read() as tx:
            found = await tx.improvements.listed(PAGE, start)
            return ImprovementList(
                lines=tuple([await self._line(tx, row, now) for row in found]),
                start=start,
                count=await tx.improvements.count(),
            )

    async def offered(self, case_id: int, now: datetime) -> tuple[ImprovementLine, ...]:
        """What the case may be tied to: open improvements it does not ask for yet."""
        async with self._uow.read() as tx:
            tied = {row.id for row in await tx.improvements.of_case(case_id)}
            found = [row for row in await tx.improvements.open(OFFERED + len(tied)) if row.id not in tied]
            return tuple([await self._line(tx, row, now) for row in found[:OFFERED]])

    async def view(self, improvement_id: int, now: datetime) -> ImprovementView:
        """Everything about one."""
        async with self._uow.read() as tx:
            row = await tx.improvements.get(improvement_id)
            cases = await tx.improvements.cases(row.id)
            return ImprovementView(
                id=row.id,
                what=row.what,
                state=State(row.state),
                feasibility=Feasibility(row.feasibility) if row.feasibility else None,
                owner=row.owner_name,
                due_on=row.due_on,
                today=self._today(now),
                late=late(row.due_on, State(row.state), now, self._zone),
                cases=tuple(case.id for case in cases),
                people=len(await _raised_by(tx, cases)),
                told=row.told,
                done_by=row.done_by,
                outcomes={key or WAITING: n for key, n in await tx.tellings.outcomes(row.id)},
            )

    async def add(self, what: str, agent: Agent, now: datetime, case_id: int | None = None) -> int:
        """Write one down, perhaps tied to the case that asks for it; returns its number."""
        async with self._uow.write() as tx:
            row = await tx.improvements.add(
                rows.Improvement(
                    what=what.strip()[:LONGEST_WHAT],
                    state=State.OPEN,
                    created_at=now,
                    created_by=agent.name,
                )
            )
            if case_id is not None:
                await self._tie(tx, row, case_id, agent, now)
            return row.id

    async def tie(self, improvement_id: int, case_id: int, agent: Agent, now: datetime) -> bool:
        """A case asks for it as well; False when it is tied already or there is nothing open to tie it to."""
        async with self._uow.write() as tx:
            row = await tx.improvements.get(improvement_id)
            return row.state == State.OPEN and await self._tie(tx, row, case_id, agent, now)

    async def case_at(self, chat_id: int, message_id: int) -> int | None:
        """The case a message of the bot's is about."""
        async with self._uow.read() as tx:
            message = await tx.staff.message(chat_id, message_id)
            return message.case_id if message else None

    async def judge(self, improvement_id: int, feasibility: Feasibility) -> None:
        """Say whether it can be done."""
        async with self._uow.write() as tx:
            (await tx.improvements.get(improvement_id)).feasibility = feasibility

    async def own(self, improvement_id: int, agent: Agent) -> None:
        """The agent sees to it."""
        async with self._uow.write() as tx:
            row = await tx.improvements.get(improvement_id)
            row.owner_id, row.owner_name = agent.id, agent.name

    async def put_off(self, improvement_id: int, days: int, now: datetime) -> None:
        """It is to be done within so many days."""
        async with self._uow.write() as tx:
            (await tx.improvements.get(improvement_id)).due_on = due(self._today(now), days)

    async def write(self, improvement_id: int, words: str) -> None:
        """What those who raised it will read; nothing is sent yet."""
        async with self._uow.write() as tx:
            row = await tx.improvements.get(improvement_id)
            if row.state == State.OPEN:
                row.told = words.strip()[:LONGEST_TOLD]

    async def finish(self, improvement_id: int, agent: Agent, now: datetime) -> bool:
        """It is done: whoever raised it is told once; False when somebody was quicker."""
        async with self._uow.write() as tx:
            row = await tx.improvements.finish(improvement_id, now, agent.name)
            if row is None:
                return False
            if row.told:
                raised = await _raised_by(tx, await tx.improvements.cases(row.id))
                for contact_id, location in raised.items():
                    await tx.tellings.add_once(
                        improvement_id=row.id, contact_id=contact_id, location=location, due_at=now
                    )
            tx.wake("tell")
            return True

    async def drop(self, improvement_id: int) -> None:
        """It will not be done; nobody is told."""
        async with self._uow.write() as tx:
            row = await tx.improvements.get(improvement_id)
            if row.state == State.OPEN:
                row.state = State.DROPPED

    async def _tie(
        self, tx: Transaction, row: rows.Improvement, case_id: int, agent: Agent, now: datetime
    ) -> bool:
        case = await tx.cases.locked(case_id)
        tied = await tx.improvements.tie(row.id, case.id, now, agent.name)
        if tied:
            who = {"actor_id": agent.id, "actor_name": agent.name}
            await tx.cases.record(case.id, "improvement", now, **who, after=str(row.id))
            await self._cards.edit(tx, case, now, listed=False)
        return tied

    async def _line(self, tx: Transaction, row: rows.Improvement, now: datetime) -> ImprovementLine:
        return ImprovementLine(
            id=row.id,
            what=row.what,
            state=State(row.state),
            cases=len(await tx.improvements.cases(row.id)),
            due_on=row.due_on,
            late=late(row.due_on, State(row.state), now, self._zone),
            owner=row.owner_name,
        )

    def _today(self, now: datetime) -> date:
        return now.astimezone(self._zone).date()


async def _raised_by(tx: Transaction, cases: list[rows.Case]) -> dict[int, str | None]:
    """Whose cases these are, each with the place of the first; tests and the forgotten are left out."""
    found: dict[int, str | None] = {}
    for case in cases:
        contact = await tx.contacts.get(case.contact_id)
        if not case.test and contact.telegram_id is not None and contact.id not in found:
            found[contact.id] = (await subject_of(tx, case)).location
    return found
