"""Invitations."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, TextClause, delete, func, not_, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute

from db.repositories.base import Repository
from db.tables import Contact, Invitation, ServiceEvent
from db.tables.invitations import AGAIN, ASKED, WAITING
from feedback.history import LastSent, Tally
from feedback.invitation import OPEN, Kind, State

# In the words of the partial indexes: with bound values neither database would use them.
_WAITING, _ASKED, _AGAIN = text(WAITING), text(ASKED), text(AGAIN)


class Invitations(Repository[Invitation]):
    """Invitations."""

    row = Invitation

    async def open_for(self, contact_id: int) -> Invitation | None:
        """Return the planned or open invitation of the contact; tests on oneself don't count."""
        query = select(Invitation).filter_by(contact_id=contact_id)
        return await self._one(query.where(Invitation.state.in_(OPEN), Invitation.kind != "test"))

    async def by_message(self, chat_id: int, message_id: int) -> Invitation | None:
        """Return the invitation whose question stands in this message."""
        return await self._one(select(Invitation).filter_by(chat_id=chat_id, message_id=message_id))

    async def waiting(self, contact_id: int, now: datetime) -> list[Invitation]:
        """Return the sent questions of the contact that may still be answered in time, tests too."""
        query = select(Invitation).filter_by(contact_id=contact_id)
        query = query.where(Invitation.state.in_({State.SENDING, State.SENT, State.UNCERTAIN}))
        return await self._all(query.where(or_(Invitation.expires_at.is_(None), Invitation.expires_at > now)))

    async def of_contact(self, contact_id: int) -> list[Invitation]:
        """Return every invitation of the contact."""
        return await self._all(select(Invitation).filter_by(contact_id=contact_id).order_by(Invitation.id))

    async def refused_since(
        self, contact_id: int, reasons: Collection[str], since: datetime
    ) -> Invitation | None:
        """Return the newest invitation skipped for these reasons about an event no older than `since`."""
        query = select(Invitation).join(ServiceEvent, ServiceEvent.id == Invitation.event_id)
        query = query.where(
            Invitation.contact_id == contact_id,
            Invitation.state == State.SKIPPED,
            Invitation.reason.in_(reasons),
            ServiceEvent.completed_at >= since,
            ServiceEvent.withdrawn_at.is_(None),
        )
        return await self._one(query.order_by(ServiceEvent.completed_at.desc(), Invitation.id.desc()))

    async def last_sent(self, contact_ids: Collection[int]) -> list[LastSent]:
        """Return when these contacts were last asked, by campaign and by how it ended; tests don't count."""
        keys = (Invitation.contact_id, Invitation.campaign_id, Invitation.kind, Invitation.state)
        query = select(*keys, func.max(Invitation.sent_at), func.max(Invitation.reminded_at)).where(
            Invitation.contact_id.in_(contact_ids),
            Invitation.sent_at.is_not(None),
            Invitation.kind != Kind.TEST,
        )
        return [
            LastSent(
                contact_id=contact_id,
                campaign_id=campaign_id,
                kind=Kind(kind),
                state=State(state),
                sent_at=sent_at,
                reminded_at=reminded_at,
            )
            for contact_id, campaign_id, kind, state, sent_at, reminded_at in await self._session.execute(
                query.group_by(*keys)
            )
            if sent_at is not None
        ]

    async def forget_skipped(self, event_id: int, campaign_id: int | None = None) -> None:
        """Delete the refusals of an event that is to be judged anew, by every campaign or by one."""
        mine = (Invitation.event_id == event_id, Invitation.kind == Kind.REGULAR)
        statement = delete(Invitation).where(*mine, Invitation.state == State.SKIPPED)
        if campaign_id is not None:
            statement = statement.where(Invitation.campaign_id == campaign_id)
        await self._session.execute(statement)

    async def open_by_link(self, link_id: int) -> list[Invitation]:
        """Return the open questions of everybody who opened a link, but those answered this moment."""
        query = select(Invitation).where(Invitation.link_id == link_id, Invitation.state.in_(OPEN))
        # Whoever answers now holds their question and waits for the link: waiting for them would be for ever.
        return await self._all(_current(query, skip_locked=True))

    async def of_event(self, event_id: int) -> list[Invitation]:
        """Return the invitations of an event, locked for this unit on PostgreSQL."""
        return await self._all(_current(select(Invitation).filter_by(event_id=event_id)))

    async def due(self, now: datetime, limit: int) -> list[Invitation]:
        """Return planned invitations whose time has come; another replica takes others."""
        return await self._claimed(_WAITING, Invitation.due_at, now, limit)

    async def reminding(self, now: datetime, limit: int) -> list[Invitation]:
        """Return asked invitations whose reminder is due."""
        return await self._claimed(_ASKED, Invitation.remind_at, now, limit)

    async def expiring(self, now: datetime, limit: int) -> list[Invitation]:
        """Return asked invitations whose lifetime is over."""
        return await self._claimed(_ASKED, Invitation.expires_at, now, limit)

    async def eligible_again(self, now: datetime, limit: int) -> list[Invitation]:
        """Return invitations of waves that were refused until an instant now past."""
        return await self._claimed(_AGAIN, Invitation.eligible_at, now, limit)

    async def with_open(self, contact_ids: Collection[int]) -> set[int]:
        """Return those of the contacts who have a planned or open invitation."""
        query = select(Invitation.contact_id).where(
            Invitation.contact_id.in_(contact_ids), Invitation.state.in_(OPEN), Invitation.kind != Kind.TEST
        )
        return set(await self._session.scalars(query))

    async def add_many_once(self, values: Sequence[dict[str, Any]]) -> set[int]:
        """Insert what no UNIQUE constraint forbids; returns the contacts that got an invitation."""
        if not values:
            return set()
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert(Invitation).values(values).on_conflict_do_nothing()
        return set(await self._session.scalars(statement.returning(Invitation.contact_id)))

    async def move_unsent(self, campaign_id: int, version_id: int, judge_at: datetime | None) -> None:
        """Give planned invitations a new version; with `judge_at` they get a new verdict then."""
        moved: dict[str, Any] = {"version_id": version_id}
        if judge_at is not None:
            moved["due_at"] = judge_at
        mine = (Invitation.campaign_id == campaign_id, Invitation.state == State.SCHEDULED)
        await self._session.execute(update(Invitation).where(*mine).values(moved))

    async def open_tests(self, contact_id: int) -> list[Invitation]:
        """Return the contact's unanswered tests on themself."""
        query = select(Invitation).filter_by(contact_id=contact_id, kind=Kind.TEST)
        return await self._all(query.where(Invitation.state.in_(OPEN)))

    async def tallies(self) -> dict[int, list[Tally]]:
        """Count the sent invitations of every campaign by state; tests don't count."""
        query = (
            select(Invitation.campaign_id, Invitation.state, func.count(Invitation.sent_at))
            .join(Contact, Contact.id == Invitation.contact_id)
            .where(Invitation.kind == Kind.REGULAR, not_(Contact.tester))
            .group_by(Invitation.campaign_id, Invitation.state)
        )
        found: dict[int, list[Tally]] = {}
        for campaign_id, state, sent in await self._session.execute(query):
            found.setdefault(campaign_id, []).append(Tally(state=State(state), sent=sent))
        return found

    async def newest(self, contact_id: int, campaign_id: int, limit: int) -> list[Invitation]:
        """Return a contact's latest invitations of a campaign, newest first."""
        query = select(Invitation).filter_by(contact_id=contact_id, campaign_id=campaign_id)
        return await self._all(query.order_by(Invitation.id.desc()).limit(limit))

    async def _claimed(
        self, condition: TextClause, clock: InstrumentedAttribute[datetime | None], now: datetime, limit: int
    ) -> list[Invitation]:
        query = select(Invitation).where(condition, clock <= now).order_by(clock, Invitation.id)
        return await self._all(_current(query.limit(limit), skip_locked=True))

    async def forget(self, contact_id: int) -> list[int]:
        """Erase where the contact's questions stand; returns the numbers of the invitations."""
        erased = update(Invitation).filter_by(contact_id=contact_id).values(chat_id=None, message_id=None)
        return list(await self._session.scalars(erased.returning(Invitation.id)))


def _current(query: Select[Invitation], *, skip_locked: bool = False) -> Select[Invitation]:
    return query.with_for_update(skip_locked=skip_locked).execution_options(populate_existing=True)
