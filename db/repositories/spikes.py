"""Counting what comes in, day against week, and what was found out of the ordinary."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVarTuple

from sqlalchemy import Select, case, func, not_, or_, select

from db.repositories.base import Repository
from db.tables import Campaign, Case, Comment, Contact, Message, Response, ServiceEvent, Spike
from feedback.invitation import Kind
from feedback.metrics import Group
from feedback.people import People
from feedback.sentiment import Label
from feedback.spikes import Counts

Columns = TypeVarTuple("Columns")
# Turns of a conversation are no new complaint.
_KINDS = ("comment", "feedback")
_LABEL = func.coalesce(Comment.staff_label, Comment.label)
_COMPLAINS = or_(Response.group.is_(None), Response.group != Group.BOTTOM)

# What employees answer is no news about customers.
_CUSTOMERS = select(Campaign.id).where(Campaign.people == People.CUSTOMERS)


class Spikes(Repository[Spike]):
    """What was found; tests are left out of every count."""

    row = Spike

    async def counts(self, since: datetime, recent: datetime) -> dict[str, Counts]:
        """Complaints and answers from `since` on, split at `recent`, by location; "": nobody knows where.

        A complaint is an answer in the bottom group, or negative words that came without one.
        """
        found: dict[str, Counts] = {}
        for query in (_answers(since, recent), _words(since, recent)):
            for place, new, answers, complaints in await self._session.execute(query):
                more = _counts(bool(new), answers, complaints or 0)
                found[place or ""] = found.get(place or "", Counts()) + more
        return found

    async def newest(self, location: str, days: int, campaign_id: int) -> Spike | None:
        """Return the last one of its sort."""
        query = select(Spike).filter_by(location=location, days=days, campaign_id=campaign_id)
        return await self._one(query.order_by(Spike.found_at.desc()))

    async def examples(
        self, since: datetime, until: datetime, location: str, limit: int
    ) -> Sequence[tuple[Comment, int | None]]:
        """Return the newest complaints in words, each with the number of its case; "": from anywhere."""
        query = (
            select(Comment, func.min(Case.id))
            .outerjoin(Response, Response.id == Comment.response_id)
            .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
            .outerjoin(Case, or_(Case.comment_id == Comment.id, Case.response_id == Response.id))
            .where(Comment.received_at > since, Comment.received_at <= until, Comment.kind.in_(_KINDS))
            .where(or_(_LABEL == Label.NEGATIVE, Response.group == Group.BOTTOM))
            .where(or_(Response.campaign_id.is_(None), Response.campaign_id.in_(_CUSTOMERS)))
            .where(select(Message.id).where(Message.comment_id == Comment.id, Message.text != "").exists())
        )
        if location:
            query = query.where(ServiceEvent.location == location)
        query = _real(query, Comment.contact_id).group_by(Comment.id)
        found = await self._session.execute(query.order_by(Comment.received_at.desc()).limit(limit))
        return [(comment, case_id) for comment, case_id in found]


def _answers(since: datetime, recent: datetime) -> Select[str | None, bool, int, int]:
    new = Response.answered_at > recent
    bottom = func.sum(case((Response.group == Group.BOTTOM, 1), else_=0))
    query = (
        select(ServiceEvent.location, new, func.count(), bottom)
        .select_from(Response)
        .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
        # The index begins with the campaign.
        .where(Response.campaign_id.in_(_CUSTOMERS), Response.answered_at > since)
        .where(Response.kind == Kind.REGULAR)
    )
    return _real(query, Response.contact_id).group_by(ServiceEvent.location, new)


def _words(since: datetime, recent: datetime) -> Select[str | None, bool, int, int]:
    new = Comment.received_at > recent
    query = (
        select(ServiceEvent.location, new, func.count() * 0, func.count())
        .select_from(Comment)
        .outerjoin(Response, Response.id == Comment.response_id)
        .outerjoin(ServiceEvent, ServiceEvent.id == Response.event_id)
        .where(Comment.received_at > since, Comment.kind.in_(_KINDS), _LABEL == Label.NEGATIVE)
        .where(_COMPLAINS, or_(Response.kind.is_(None), Response.kind == Kind.REGULAR))
        .where(or_(Response.campaign_id.is_(None), Response.campaign_id.in_(_CUSTOMERS)))
    )
    return _real(query, Comment.contact_id).group_by(ServiceEvent.location, new)


def _real(query: Select[*Columns], contact_id: Any) -> Select[*Columns]:
    return query.join(Contact, Contact.id == contact_id).where(not_(Contact.tester))


def _counts(new: bool, answers: int, complaints: int) -> Counts:
    if new:
        return Counts(complaints=complaints, answers=answers)
    return Counts(complaints_before=complaints, answers_before=answers)
