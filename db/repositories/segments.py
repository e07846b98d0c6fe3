"""Saved segments, and the contacts that belong to one."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, not_, select

from db import segment_columns as columns
from db.repositories.base import Repository
from db.repositories.contacts import REACHABLE, SOMEBODY
from db.segments_sql import Compiler
from db.tables import Answer, Contact, Location, Response, Segment
from feedback.counting import Given
from feedback.invitation import Kind
from feedback.segments import Facts, Moment, Tree
from feedback.segments.fields import VISIT

_READ = ("visits", "first_visit", "last_visit", "last_score", "language")


class Segments(Repository[Segment]):
    """Saved segments, and the contacts that belong to one."""

    row = Segment

    async def named(self, names: Collection[str]) -> list[Segment]:
        """Return the segments of these names."""
        return await self._all(select(Segment).where(Segment.name.in_(names))) if names else []

    async def every(self) -> list[Segment]:
        """Return all of them by name."""
        return await self._all(select(Segment).order_by(Segment.name))

    async def size(self, tree: Tree, moment: Moment) -> tuple[int, int]:
        """How many contacts belong, and how many of them the bot may write to; testers are left out."""
        member = await self._member(tree, moment)
        query = select(func.count(), func.count(case((REACHABLE, 1)))).where(
            SOMEBODY, not_(Contact.tester), member
        )
        contacts, reached = (await self._session.execute(query)).one()
        return contacts, reached

    async def members(self, tree: Tree, moment: Moment, contact_ids: Collection[int]) -> set[int]:
        """Return which of these contacts belong."""
        among = Contact.id.in_(contact_ids)
        member = await self._member(tree, moment, among)
        return set(await self._session.scalars(select(Contact.id).where(among, member)))

    async def answers(self, tree: Tree, moment: Moment, campaign_id: int, metric: str) -> list[Given]:
        """Return what the contacts who belong answered, oldest response first."""
        members = select(Contact.id).where(not_(Contact.tester), await self._member(tree, moment))
        query = (
            select(Response.id, Response.answered_at, Answer.value)
            .join(Answer, Answer.response_id == Response.id)
            .where(
                Response.campaign_id == campaign_id,
                Response.kind == Kind.REGULAR,
                Response.metric == metric,
                Response.answered_at.is_not(None),
                Response.contact_id.in_(members),
            )
            .order_by(Response.answered_at, Response.id, Answer.question)
        )
        return [
            Given(response_id=number, answered_at=at, value=value)
            for number, at, value in await self._session.execute(query)
            if at is not None
        ]

    async def facts(self, contact_ids: Collection[int]) -> dict[int, Facts]:
        """Return what segments look at, by contact."""
        values = {name: columns.of(name) for name in (*_READ, *VISIT)}
        values |= {"timezone": columns.timezone(), "event": columns.visit("attributes")}
        named = [column.label(name) for name, column in values.items()]
        query = select(Contact.id, Contact.tags, Contact.attributes, *named)
        found = await self._session.execute(query.where(Contact.id.in_(contact_ids)))
        return {row["id"]: {**row, "event": row["event"] or {}} for row in found.mappings()}

    async def _member(
        self, tree: Tree, moment: Moment, among: ColumnElement[bool] | None = None
    ) -> ColumnElement[bool]:
        zones = await self._zones(among)
        return Compiler(moment=moment, zones=zones, postgresql=self.on_postgresql).condition(tree)

    async def _zones(self, among: ColumnElement[bool] | None) -> set[str]:
        told: Iterable[Any] = (Contact.timezone_own, Contact.timezone_crm)
        known = func.coalesce(*(func.nullif(column, "") for column in told))
        whose = select(known).where(among if among is not None else and_(True), known.is_not(None))
        query = whose.union(select(Location.timezone))
        return {name for name in await self._session.scalars(query) if name}
