"""The audit log: read by admins; what is exported is written down here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from db.uow import UnitOfWork, rows
from feedback.changes import Actor, ActorKind, ChangeKind
from feedback.views.change import ChangeLine, ChangesView
from feedback.views.desk import Agent

PAGE = 8
LONGEST_PAGE = 1000


class Changes:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def page(
        self,
        *,
        before: int | None = None,
        kind: ChangeKind | None = None,
        person_id: int | None = None,
        limit: int = PAGE,
    ) -> ChangesView:
        """The newest changes, from the one before this number on; at most 1000."""
        wanted = min(limit, LONGEST_PAGE)
        async with self._uow.read() as tx:
            found = await tx.changes.newest(wanted + 1, before=before, kind=kind, actor_id=person_id)
        lines = tuple(_line(row) for row in found[:wanted])
        return ChangesView(lines=lines, more=len(found) > wanted, kind=kind, person_id=person_id)

    async def people(self) -> Sequence[Agent]:
        """Whoever has changed something, those who did so last first."""
        async with self._uow.read() as tx:
            return await tx.changes.people()

    async def exported(self, what: str, rows_: int, now: datetime, **details: Any) -> None:
        """Somebody took data out: what, how many rows, which part."""
        taken = {"rows": rows_, **{name: value for name, value in details.items() if value is not None}}
        async with self._uow.write() as tx:
            await tx.changes.record(ChangeKind.EXPORT, what, now, after=taken)


def _line(row: rows.Change) -> ChangeLine:
    return ChangeLine(
        id=row.id,
        at=row.at,
        kind=ChangeKind(row.kind),
        about=row.about,
        actor=Actor(kind=ActorKind(row.actor_kind), id=row.actor_id, name=row.actor_name),
        before=row.before,
        after=row.after,
    )
