"""The audit log: only ever added to."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from db.repositories.base import Repository
from db.tables import Change
from feedback.changes import Actor, ActorKind, ChangeKind, State, acting, difference
from feedback.views.desk import Agent

# People shown to choose from.
MOST_PEOPLE = 40


class Changes(Repository[Change]):
    """Who changed what; written in the transaction of the change."""

    row = Change

    async def record(
        self,
        kind: ChangeKind,
        about: str,
        now: datetime,
        *,
        before: State | None = None,
        after: State | None = None,
        by: Actor | None = None,
    ) -> None:
        """Keep a change (None: it was not there before, or is no more); what changes nothing is not kept.

        Whoever is acting did it, unless `by` says otherwise. Values are JSON: numbers, text, lists, mappings.
        """
        was, became = difference(before, after)
        if not was and not became and before is not None and after is not None:
            return
        row = Change(at=now, kind=kind, about=about, before=was, after=became)
        actor = by or acting.get()
        row.actor_kind, row.actor_id, row.actor_name = actor.kind, actor.id, actor.name
        await self.add(row)

    async def newest(
        self,
        limit: int,
        *,
        before: int | None = None,
        kind: ChangeKind | None = None,
        actor_id: int | None = None,
    ) -> list[Change]:
        """Return changes (of a person, by their account), the newest first, from before this number on."""
        query = select(Change).order_by(Change.id.desc()).limit(limit)
        if before is not None:
            query = query.where(Change.id < before)
        if kind is not None:
            query = query.where(Change.kind == kind)
        if actor_id is not None:
            query = query.where(Change.actor_id == actor_id, Change.actor_kind == ActorKind.PERSON)
        return await self._all(query)

    async def people(self) -> Sequence[Agent]:
        """Return whoever has changed something, as they are called now, the latest first."""
        last = (
            select(func.max(Change.id).label("last"))
            .where(Change.actor_kind == ActorKind.PERSON)
            .group_by(Change.actor_id)
            .subquery()
        )
        query = select(Change).join(last, Change.id == last.c.last).order_by(Change.id.desc())
        found = await self._all(query.limit(MOST_PEOPLE))
        return [Agent(id=row.actor_id or 0, name=row.actor_name) for row in found]
