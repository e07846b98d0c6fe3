"""What came of the variants of a campaign; contacts for tests and tests on oneself are left out."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Answer, Contact, Invitation, Response
from feedback.counting import Given
from feedback.invitation import ANSWERED, Kind


class Variants:
    """Counts; nothing is changed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def asked(self, campaign_id: int, since: datetime | None) -> dict[str, tuple[int, int]]:
        """Count the questions sent since then, and those of them answered, by variant."""
        answered = func.sum(case((Invitation.state.in_(ANSWERED), 1), else_=0))
        query = (
            select(Invitation.variant, func.count(), answered)
            .join(Contact, Contact.id == Invitation.contact_id)
            .where(
                Invitation.campaign_id == campaign_id,
                Invitation.kind == Kind.REGULAR,
                Invitation.sent_at.is_not(None),
                Invitation.variant.is_not(None),
                not_(Contact.tester),
            )
            .group_by(Invitation.variant)
        )
        if since is not None:
            query = query.where(Invitation.sent_at >= since)
        found = await self._session.execute(query)
        return {variant: (asked, answered) for variant, asked, answered in found if variant}

    async def answers(self, campaign_id: int, metric: str, since: datetime | None) -> Sequence[Given]:
        """Return the values of complete responses to questions sent since then; the part is the variant."""
        query = (
            select(Response.id, Response.answered_at, Answer.value, Invitation.variant)
            .join(Answer, Answer.response_id == Response.id)
            .join(Invitation, Invitation.id == Response.invitation_id)
            .join(Contact, Contact.id == Response.contact_id)
            .where(
                Response.campaign_id == campaign_id,
                Response.kind == Kind.REGULAR,
                Response.metric == metric,
                Response.answered_at.is_not(None),
                Invitation.variant.is_not(None),
                not_(Contact.tester),
            )
            .order_by(Response.answered_at, Response.id, Answer.question)
        )
        if since is not None:
            query = query.where(Invitation.sent_at >= since)
        return [
            Given(response_id=number, answered_at=at, value=value, part=variant)
            for number, at, value, variant in await self._session.execute(query)
            if at is not None
        ]
