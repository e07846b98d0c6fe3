"""Improvements and the cases that ask for them."""

from datetime import datetime

from sqlalchemy import func, select, update

from db.repositories.base import Repository
from db.tables import Case, Improvement, ImprovementCase
from feedback.improvements import State


class Ties(Repository[ImprovementCase]):
    """Which case asks for which improvement."""

    row = ImprovementCase


class Improvements(Repository[Improvement]):
    """Improvements; the open ones first."""

    row = Improvement

    async def listed(self, limit: int, start: int = 0) -> list[Improvement]:
        """Return open improvements, those due first at the top, then the ones that are done, newest first."""
        query = select(Improvement).where(Improvement.state != State.DROPPED)
        order = (Improvement.state.desc(), Improvement.due_on.is_(None), Improvement.due_on, Improvement.id)
        return await self._all(query.order_by(*order).limit(limit).offset(start))

    async def count(self) -> int:
        """How many there are in the list."""
        query = select(func.count()).select_from(Improvement).where(Improvement.state != State.DROPPED)
        return await self._session.scalar(query) or 0

    async def open(self, limit: int) -> list[Improvement]:
        """Return open improvements, the newest first."""
        query = select(Improvement).filter_by(state=State.OPEN).order_by(Improvement.id.desc())
        return await self._all(query.limit(limit))

    async def of_case(self, case_id: int) -> list[Improvement]:
        """Return what a case asks for."""
        query = select(Improvement).join(ImprovementCase, ImprovementCase.improvement_id == Improvement.id)
        return await self._all(query.where(ImprovementCase.case_id == case_id).order_by(Improvement.id))

    async def cases(self, improvement_id: int) -> list[Case]:
        """Return the cases that ask for it, oldest first."""
        query = select(Case).join(ImprovementCase, ImprovementCase.case_id == Case.id)
        query = query.where(ImprovementCase.improvement_id == improvement_id).order_by(Case.id)
        return list(await self._session.scalars(query))

    async def tie(self, improvement_id: int, case_id: int, now: datetime, by: str) -> bool:
        """Tie a case to an improvement; False when it is tied already."""
        ties = Ties(self._session)
        tied = await ties.add_once(improvement_id=improvement_id, case_id=case_id, tied_at=now, tied_by=by)
        return tied is not None

    async def finish(self, improvement_id: int, now: datetime, by: str) -> Improvement | None:
        """Mark it done; None when somebody was quicker."""
        done = update(Improvement).filter_by(id=improvement_id, state=State.OPEN)
        rows = await self._session.scalars(
            done.values(state=State.DONE, done_at=now, done_by=by).returning(Improvement),
            execution_options={"populate_existing": True},
        )
        return rows.one_or_none()
