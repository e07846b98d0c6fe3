"""Cases and their history."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, or_, select, update

from db.repositories.base import HELD, Repository
from db.repositories.webhooks import HookDeliveries
from db.tables import CampaignVersion, Case, CaseEvent, Contact, Invitation, Response, ServiceEvent
from feedback.case import LIVE, CaseState

# What turned out to be nothing makes no later case a repeat.
_NOTHING = (CaseState.WITHDRAWN_BY_CUSTOMER, CaseState.CLOSED_BY_MODEL, CaseState.NOT_NEGATIVE)


class FoldedRow(NamedTuple):
    """A folded case with what its line says."""

    case: Case
    contact: Contact
    response: Response | None
    version: CampaignVersion | None
    event: ServiceEvent | None


class Cases(Repository[Case]):
    """Cases and their history."""

    row = Case

    async def by_response(self, response_id: int) -> Case | None:
        """Return the case of this response, or the one after which it was asked for again."""
        return await self._one(select(Case).where(_of_response(response_id)))

    async def by_comment(self, comment_id: int) -> Case | None:
        """Return the case this unasked feedback opened."""
        return await self._one(select(Case).filter_by(comment_id=comment_id))

    async def of_contact(self, contact_id: int) -> list[Case]:
        """Return every case of the contact."""
        return await self._all(select(Case).filter_by(contact_id=contact_id).order_by(Case.id))

    async def previous_at(self, contact_id: int, before: datetime) -> datetime | None:
        """When the contact's latest case before this instant was opened; tests don't count."""
        query = select(Case.opened_at).where(
            Case.contact_id == contact_id,
            Case.opened_at < before,
            Case.test.is_(False),
            Case.state.not_in(_NOTHING),
        )
        return await self._session.scalar(query.order_by(Case.opened_at.desc()).limit(1))

    async def hold(self, case: Case) -> Case:
        """Read the case again, held until the end of this unit: an agent may be taking it."""
        await self._session.refresh(case, with_for_update=HELD)
        return case

    async def folded(self, chat_id: int) -> list[FoldedRow]:
        """Return what stands only in the chat's live summary and is nobody's yet, the most severe first."""
        query = (
            select(Case, Contact, Response, CampaignVersion, ServiceEvent)
            .join(Contact, Contact.id == Case.contact_id)
            .outerjoin(Response, Response.id == Case.response_id)
            .outerjoin(Invitation, Invitation.id == Response.invitation_id)
            .outerjoin(CampaignVersion, CampaignVersion.id == Invitation.version_id)
            .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
            .where(Case.state == CaseState.OPEN, Case.folded, Case.folded_in == chat_id)
            .order_by(Case.severity.desc(), Case.opened_at, Case.id)
        )
        return [FoldedRow(*row) for row in await self._session.execute(query)]

    async def unshown(self, limit: int) -> list[Case]:
        """Return open cases nobody can see yet, oldest first."""
        query = select(Case).where(Case.state.in_(LIVE), Case.shown_at.is_(None))
        return await self._all(query.order_by(Case.opened_at).limit(limit))

    async def take(self, case_id: int, agent_id: int, agent_name: str, now: datetime) -> Case | None:
        """Give an open case to the agent; None when somebody was quicker or it is closed."""
        return await self._move(
            case_id,
            (CaseState.OPEN,),
            state=CaseState.TAKEN,
            owner_id=agent_id,
            owner_name=agent_name,
            taken_at=now,
        )

    async def resolve(self, case_id: int, agent_name: str, note: str, now: datetime) -> Case | None:
        """Close a live case with what was done; None when it is closed already."""
        return await self._move(
            case_id,
            tuple(LIVE),
            state=CaseState.RESOLVED,
            resolved_at=now,
            resolved_by=agent_name,
            resolution=note,
        )

    async def record(self, case_id: int, act: str, at: datetime, **more: Any) -> CaseEvent:
        """Write an act into the case's history."""
        event = CaseEvent(case_id=case_id, act=act, at=at, **more)
        self._session.add(event)
        await self._session.flush()
        await HookDeliveries(self._session).announce_act(case_id, act, at)
        return event

    async def acts(self, case_id: int) -> list[CaseEvent]:
        """Return everything that was done to a case, oldest first."""
        query = select(CaseEvent).filter_by(case_id=case_id).order_by(CaseEvent.at, CaseEvent.id)
        return list(await self._session.scalars(query))

    async def happened(self, case_id: int, act: str) -> bool:
        """True when the act is in the case's history."""
        query = select(CaseEvent.id).filter_by(case_id=case_id, act=act)
        return await self._session.scalar(query.limit(1)) is not None

    async def _move(self, case_id: int, states: tuple[CaseState, ...], **values: Any) -> Case | None:
        moved = update(Case).where(Case.id == case_id, Case.state.in_(states)).values(**values)
        rows = await self._session.scalars(
            moved.returning(Case), execution_options={"populate_existing": True}
        )
        return rows.one_or_none()

    async def about(self, comment_id: int, response_id: int | None) -> Case | None:
        """Return the case this comment opened, or the one of the response it belongs to."""
        query = select(Case).filter_by(comment_id=comment_id)
        if response_id is not None:
            query = select(Case).where(_of_response(response_id))
        return await self._one(query)


def _of_response(response_id: int) -> ColumnElement[bool]:
    asked = select(Response.invitation_id).filter_by(id=response_id).scalar_subquery()
    return or_(Case.response_id == response_id, Case.resurvey_id == asked)
