"""The editable list of root causes."""

from collections.abc import Sequence
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import causes
from feedback.changes import ChangeKind
from feedback.errors import Conflict
from feedback.views.desk import Agent
from feedback.views.ended import ChoiceView

CAUSE = "cause"


class Causes:
    """One transaction a method."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def list(self) -> Sequence[ChoiceView]:
        """The list as it is now."""
        async with self._uow.write() as tx:
            return await listed(tx)

    async def add(self, name: str, agent: Agent, now: datetime) -> Sequence[ChoiceView]:
        """Put staff's own words on the list, or back on it."""
        words = causes.checked(name)
        async with self._uow.write() as tx:
            if len(await listed(tx)) >= causes.MOST:
                raise Conflict("error-cause-many", most=causes.MOST)
            found = await tx.work.choice(CAUSE, words)
            new = found is None or found.removed_at is not None
            found = found or await tx.work.add_once(kind=CAUSE, name=words)
            if found is not None and new:
                found.removed_at, found.changed_by = None, agent.name
                await tx.changes.record(ChangeKind.CAUSE, words, now, after={})
            return await listed(tx)

    async def remove(self, cause_id: int, agent: Agent, now: datetime) -> Sequence[ChoiceView]:
        """Take one off the list; the cases that have it keep it."""
        async with self._uow.write() as tx:
            found = await tx.work.find(cause_id)
            if found is not None and found.removed_at is None:
                found.removed_at, found.changed_by = now, agent.name
                await tx.changes.record(ChangeKind.CAUSE, found.name, now, before={})
            return await listed(tx)


async def listed(tx: Transaction) -> Sequence[ChoiceView]:
    """The list; the first time it is looked at it gets the built-in causes."""
    if not await tx.work.has_choices(CAUSE):
        for name in causes.BUILT_IN:
            await tx.work.add_once(kind=CAUSE, name=name, built_in=True)
    return [view_of(row) for row in await tx.work.choices(CAUSE)]


def view_of(row: rows.Choice) -> ChoiceView:
    """An entry as screens show it."""
    return ChoiceView(id=row.id, name=row.name, built_in=row.built_in)
