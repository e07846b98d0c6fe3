"""Messages passed between staff and customers."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select

from db.repositories.base import Repository
from db.tables import Delivery, Relay
from feedback.delivery import State
from feedback.talk import About, Direction, RelayState


class Relays(Repository[Relay]):
    """Relays, found by the message written and by its copy."""

    row = Relay

    async def by_source(self, chat_id: int, message_id: int) -> Relay | None:
        """Return what was made of a message written here."""
        return await self._one(select(Relay).filter_by(from_chat_id=chat_id, from_message_id=message_id))

    async def by_copy(self, chat_id: int, message_id: int) -> Relay | None:
        """Return what stands here as a copy."""
        return await self._one(select(Relay).filter_by(to_chat_id=chat_id, to_message_id=message_id))

    async def part_of(self, chat_id: int, album: str) -> Relay | None:
        """Return another part of an album written here, the latest."""
        query = select(Relay).filter_by(from_chat_id=chat_id, album=album)
        return await self._one(query.order_by(Relay.id.desc()))

    async def carried_by(self, delivery_id: int) -> list[Relay]:
        """Return what one delivery passes on, in the order in which it was written."""
        query = select(Relay).filter_by(delivery_id=delivery_id)
        return await self._all(query.order_by(Relay.from_message_id))

    async def of(self, about: About) -> list[Relay]:
        """Return a whole conversation, oldest first."""
        return await self._all(select(Relay).where(_about(about)).order_by(Relay.at, Relay.id))

    async def last_of(self, about: About, direction: Direction) -> Relay | None:
        """Return the newest message of a conversation that went this way."""
        query = select(Relay).where(_about(about), Relay.direction == direction)
        return await self._one(query.order_by(Relay.at.desc(), Relay.id.desc()))

    async def answered_comments(self, contact_id: int, since: datetime) -> list[tuple[int, datetime]]:
        """Return the comments without a case staff wrote about since then, and when they did last."""
        query = select(Relay.comment_id, func.max(Relay.at)).where(
            Relay.contact_id == contact_id,
            Relay.comment_id.is_not(None),
            Relay.direction == Direction.TO_CUSTOMER,
            Relay.at > since,
        )
        found = await self._session.execute(query.group_by(Relay.comment_id))
        return [(comment_id, at) for comment_id, at in found if comment_id is not None]

    async def open_delivery(self, chat_id: int, album: str) -> Delivery | None:
        """Return the delivery that still waits for parts of this album."""
        query = (
            select(Delivery)
            .join(Relay, Relay.delivery_id == Delivery.id)
            .where(Relay.from_chat_id == chat_id, Relay.album == album, Delivery.state == State.PENDING)
            .with_for_update(of=Delivery)
        )
        return (await self._session.scalars(query.limit(1))).first()

    async def uncertain(self) -> list[Relay]:
        """Return every message of which nobody knows whether it arrived, or arrived once."""
        in_doubt = (Relay.state == RelayState.UNCERTAIN) | Relay.doubtful
        return await self._all(select(Relay).where(in_doubt).order_by(Relay.id))

    async def counts(self, case_id: int) -> dict[str, int]:
        """How many messages of a case's conversation went each way, and how many notes there are."""
        query = select(Relay.direction, func.count()).filter_by(case_id=case_id).group_by(Relay.direction)
        return {direction: int(count) for direction, count in await self._session.execute(query)}

    async def newest_notes(self, case_id: int, limit: int) -> list[Relay]:
        """Return the newest internal notes on a case, newest first."""
        query = select(Relay).filter_by(case_id=case_id, direction=Direction.NOTE)
        return await self._all(query.order_by(Relay.id.desc()).limit(limit))

    async def of_contact(self, contact_id: int, direction: Direction) -> list[Relay]:
        """Return every message to or from the contact, newest first."""
        query = select(Relay).filter_by(contact_id=contact_id, direction=direction)
        return await self._all(query.order_by(Relay.id.desc()))

    async def forget(self, contact_id: int) -> None:
        """Delete what was passed on to and from the contact."""
        await self._session.execute(delete(Relay).filter_by(contact_id=contact_id))


def _about(about: About) -> ColumnElement[bool]:
    if about.case_id is not None:
        return Relay.case_id == about.case_id
    return Relay.comment_id == about.comment_id
