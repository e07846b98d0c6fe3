"""Counts over everything, for judging a run against what Telegram says was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Case, Comment, Contact, Delivery, Invitation, Message, Response
from feedback.delivery import Kind, State


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFact:
    """When a case was opened and first seen by staff."""

    id: int
    state: str
    reasons: tuple[str, ...]
    opened_at: datetime
    shown_at: datetime | None
    card: tuple[int, int] | None
    folded: bool


class Audit:
    """Reads only."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def invitations(self) -> Mapping[tuple[str, str | None], int]:
        """How many invitations there are by state and reason."""
        query = select(Invitation.state, Invitation.reason, func.count()).group_by(
            Invitation.state, Invitation.reason
        )
        return {(state, reason): n for state, reason, n in await self._session.execute(query)}

    async def scores(self) -> Mapping[int, int | None]:
        """The score kept for each Telegram account that answered."""
        query = select(Contact.telegram_id, Response.score).join(Response, Response.contact_id == Contact.id)
        return {account: score for account, score in await self._session.execute(query) if account}

    async def messages(self) -> frozenset[tuple[int, int]]:
        """Chat and number of every message kept."""
        rows = await self._session.execute(select(Message.chat_id, Message.message_id))
        return frozenset((chat, number) for chat, number in rows)

    async def cases(self) -> list[CaseFact]:
        """Every case."""
        return [
            CaseFact(
                id=row.id,
                state=row.state,
                reasons=tuple(row.reasons),
                opened_at=row.opened_at,
                shown_at=row.shown_at,
                card=(row.chat_id, row.card_message_id) if row.chat_id and row.card_message_id else None,
                folded=row.folded,
            )
            for row in await self._session.scalars(select(Case).order_by(Case.id))
        ]

    async def unfinished(self, now: datetime) -> Mapping[str, int]:
        """What is still to be done by this instant: to send, to analyse, to ask."""
        waiting = {
            "deliveries": select(func.count()).where(
                Delivery.state.in_((State.PENDING, State.SENDING)),
                Delivery.due_at <= now,
                # These give way to everything else for as long as a chat's minute is spent.
                Delivery.kind.not_in((Kind.CARD_EDIT, Kind.CARD_LINE)),
            ),
            "comments": select(func.count()).where(Comment.analysis == "pending"),
            "invitations": select(func.count()).where(
                Invitation.state.in_(("scheduled", "sending")), Invitation.due_at <= now
            ),
        }
        return {name: await self._session.scalar(query) or 0 for name, query in waiting.items()}

    async def uncertain(self) -> frozenset[int]:
        """Invitations of which nobody knows whether they arrived."""
        rows = await self._session.scalars(
            select(Delivery.invitation_id).where(Delivery.state == State.UNCERTAIN)
        )
        return frozenset(row for row in rows if row is not None)
