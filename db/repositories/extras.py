"""Extras, the codes they give away, and the consent to them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Update, and_, case, delete, func, select, text, update
from sqlalchemy.orm import aliased

from db.repositories.base import Repository
from db.tables import AdvertConsent, Contact, Extra, GiftCode, Invitation, ServiceEvent, TouchRound
from db.tables.contacts import ADVERTISED
from db.tables.extras import FREE, OFFERED, WAITING
from feedback.invitation import OPEN

# A partial index is only used where its own condition stands.
_WAITING, _OFFERED, _FREE, _ADVERTISED = (
    text(WAITING),
    text(f"extras.{OFFERED}"),
    text(FREE),
    text(ADVERTISED),
)


class Extras(Repository[Extra]):
    """One row for each thank-you or touch of a contact."""

    row = Extra

    async def due(self, now: datetime, limit: int) -> list[Extra]:
        """Return what is to be looked at now."""
        query = select(Extra).where(_WAITING, Extra.due_at <= now).order_by(Extra.due_at).limit(limit)
        return await self._all(query.with_for_update(skip_locked=True) if self.on_postgresql else query)

    async def of_invitation(self, invitation_id: int) -> Extra | None:
        """Return what was offered or is owed for answering this question."""
        return await self._one(select(Extra).filter_by(invitation_id=invitation_id))

    async def idle_offers(self, limit: int) -> list[Extra]:
        """Return what was offered with questions that have ended without an answer."""
        query = (
            select(Extra)
            .join(Invitation, Invitation.id == Extra.invitation_id)
            .where(_OFFERED, Invitation.state.not_in(OPEN))
        )
        return await self._all(query.order_by(Extra.id).limit(limit))

    async def hurry(self, contact_id: int, now: datetime) -> None:
        """What waited for the contact's consent is looked at now."""
        mine = update(Extra).where(_WAITING, Extra.contact_id == contact_id)
        await self._session.execute(mine.values(due_at=now))

    async def received(self, contact_id: int) -> int:
        """Count what the contact got."""
        query = select(func.count()).select_from(Extra).filter_by(contact_id=contact_id)
        return await self._session.scalar(query.where(Extra.outcome.in_(("sent", "uncertain")))) or 0

    async def came_again(self, contact_id: int, since: datetime) -> bool:
        """Say whether the contact had a later service."""
        later = select(ServiceEvent.id).where(
            ServiceEvent.contact_id == contact_id,
            ServiceEvent.completed_at > since,
            ServiceEvent.withdrawn_at.is_(None),
        )
        return await self._session.scalar(later.limit(1)) is not None

    async def forget(self, contact_id: int, now: datetime) -> None:
        """Nobody is left to give anything to; a code that was given or promised stays used."""
        for row in (Extra, AdvertConsent):
            await self._session.execute(delete(row).filter_by(contact_id=contact_id))
        await self._use_up(update(GiftCode).filter_by(contact_id=contact_id), now)

    async def move(self, source_id: int, target_id: int, now: datetime) -> None:
        """One contact is another: whatever either got is not given again."""
        given = update(AdvertConsent).filter_by(contact_id=source_id)
        await self._session.execute(given.values(contact_id=target_id))
        other = aliased(Extra)
        same = select(other.id).where(
            other.contact_id == target_id,
            other.campaign_id == Extra.campaign_id,
            other.touch == Extra.touch,
            other.occurrence == Extra.occurrence,
        )
        doubled = delete(Extra).where(Extra.contact_id == source_id, same.exists())
        await self._session.execute(doubled, execution_options={"synchronize_session": False})
        moved = update(Extra).filter_by(contact_id=source_id)
        await self._session.execute(moved.values(contact_id=target_id))
        await self._move_codes(source_id, target_id, now)

    async def add_consent(self, given: AdvertConsent) -> None:
        """Keep what the contact said to the text."""
        self._session.add(given)
        await self._session.flush()

    async def refused(self, contact_id: int) -> bool:
        """Say whether the last answer to the text was no."""
        query = select(AdvertConsent.agreed).filter_by(contact_id=contact_id)
        query = query.order_by(AdvertConsent.id.desc())
        return await self._session.scalar(query.limit(1)) is False

    async def agreed_after(self, contact_id: int, limit: int) -> list[Contact]:
        """Return the next contacts by number who agreed to extras."""
        query = select(Contact).where(_ADVERTISED, Contact.id > contact_id)
        found = await self._session.scalars(query.order_by(Contact.id).limit(limit))
        return list(found)

    async def round(self, campaign_id: int, touch: str, occurrence: str) -> TouchRound:
        """Return how far a month's touch has come, from now on held by this unit."""
        same = {"campaign_id": campaign_id, "touch": touch, "occurrence": occurrence}
        query: Select[TouchRound] = select(TouchRound).filter_by(**same).with_for_update()
        found = (await self._session.scalars(query)).first()
        if found is None:
            found = TouchRound(**same, planned_through=0)
            self._session.add(found)
            await self._session.flush()
        return found

    async def _move_codes(self, source_id: int, target_id: int, now: datetime) -> None:
        known = select(GiftCode.list).filter_by(contact_id=target_id)
        mine = update(GiftCode).where(GiftCode.contact_id == source_id)
        await self._session.execute(mine.where(GiftCode.list.not_in(known)).values(contact_id=target_id))
        await self._use_up(update(GiftCode).where(GiftCode.contact_id == source_id), now)

    async def _use_up(self, codes: Update, now: datetime) -> None:
        used = codes.values(contact_id=None, given_at=func.coalesce(GiftCode.given_at, now))
        await self._session.execute(used, execution_options={"synchronize_session": False})


class GiftCodes(Repository[GiftCode]):
    """Codes by their list."""

    row = GiftCode

    async def put(self, name: str, codes: Iterable[str], now: datetime) -> int:
        """Add those that are new to the list; returns how many."""
        added = [
            await self.add_once(list=name, code=code, contact_id=None, given_at=None, created_at=now)
            for code in codes
        ]
        return sum(row is not None for row in added)

    async def lists(self) -> Sequence[tuple[str, int, int]]:
        """Return (list, codes, how many are free)."""
        free = case((and_(GiftCode.contact_id.is_(None), GiftCode.given_at.is_(None)), 1))
        query = select(GiftCode.list, func.count(), func.count(free)).group_by(GiftCode.list)
        found = await self._session.execute(query.order_by(GiftCode.list))
        return [(name, codes, left) for name, codes, left in found]

    async def known(self, name: str) -> bool:
        """Say whether a list of this name was ever uploaded."""
        query = select(GiftCode.id).filter_by(list=name).limit(1)
        return await self._session.scalar(query) is not None

    async def left(self, name: str, most: int) -> int:
        """Count the free codes of a list, no further than `most`."""
        free = select(GiftCode.id).where(_FREE, GiftCode.list == name).limit(most).subquery()
        return await self._session.scalar(select(func.count()).select_from(free)) or 0

    async def size(self, name: str) -> tuple[int, int]:
        """Count the codes of a list; with the number of the newest."""
        query = select(func.count(), func.coalesce(func.max(GiftCode.id), 0)).where(GiftCode.list == name)
        count, newest = (await self._session.execute(query)).one()
        return count, newest

    async def of(self, name: str, contact_id: int) -> GiftCode | None:
        """Return the contact's code of this list."""
        return await self._one(select(GiftCode).filter_by(list=name, contact_id=contact_id))

    async def reserve(self, name: str, contact_id: int) -> GiftCode | None:
        """Give a free code to the contact; None when there is none left. One UPDATE: nobody gets it twice."""
        free: Select[Any] = select(GiftCode.id).where(_FREE, GiftCode.list == name).order_by(GiftCode.id)
        free = free.limit(1)
        if self.on_postgresql:
            free = free.with_for_update(skip_locked=True)
        picked = select(free.cte("picked").c.id).scalar_subquery()
        taken = update(GiftCode).where(GiftCode.id == picked, GiftCode.contact_id.is_(None))
        found = await self._session.scalars(taken.values(contact_id=contact_id).returning(GiftCode))
        return found.one_or_none()

    async def release(self, contact_id: int, name: str) -> None:
        """The contact's code was promised and not given: it is free again."""
        mine = update(GiftCode).filter_by(contact_id=contact_id, list=name)
        await self._session.execute(mine.where(GiftCode.given_at.is_(None)).values(contact_id=None))

    async def remove(self, name: str) -> int:
        """Delete the free codes of a list; returns how many."""
        gone = delete(GiftCode).where(_FREE, GiftCode.list == name).returning(GiftCode.id)
        return len((await self._session.scalars(gone)).all())

    async def given_to(self, contact_id: int) -> list[str]:
        """Return the codes the contact got."""
        query = select(GiftCode).where(GiftCode.contact_id == contact_id, GiftCode.given_at.is_not(None))
        return [row.code for row in await self._all(query.order_by(GiftCode.given_at))]
