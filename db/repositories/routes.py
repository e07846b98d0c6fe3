"""Routes of cards and owners of services."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, text, update

from db.repositories.base import Repository
from db.tables import Case, Delivery, Relay, Route, ServiceEvent, ServiceOwner
from db.tables.cases import OPEN
from db.tables.deliveries import QUEUED
from feedback import routes
from feedback.delivery import OF_ONE_CHAT, TO_STAFF, Kind, State

# Word for word as in the partial index.
_LIVE = text(OPEN)
_QUEUED = text(QUEUED)


class Routes(Repository[Route]):
    """Routes in the order in which they are tried."""

    row = Route

    async def all(self) -> list[routes.Route]:
        """Every route, the one tried first at the top."""
        found = await self._all(select(Route).order_by(Route.id))
        return [
            routes.Route(
                id=row.id,
                kind=routes.RouteKind(row.kind),
                value=row.name,
                chat_id=row.chat_id,
                in_topic=row.in_topic,
                thread_id=row.thread_id,
            )
            for row in found
        ]

    async def chats(self) -> list[int]:
        """Every chat cards go to by a route, or where one of a live case stands."""
        routed = await self._session.scalars(select(Route.chat_id).distinct())
        standing = select(Case.chat_id, Case.folded_in).where(
            _LIVE, or_(Case.chat_id.is_not(None), Case.folded_in.is_not(None))
        )
        places = (place for row in await self._session.execute(standing.distinct()) for place in row)
        return sorted({*routed, *(place for place in places if place is not None)})

    async def in_chat(self, chat_id: int) -> bool:
        """True when cards go to this chat by a route."""
        query = select(Route.id).filter_by(chat_id=chat_id).limit(1)
        return await self._session.scalar(query) is not None

    async def holds(self, chat_id: int) -> bool:
        """True when the card of a live case stands in this chat, or in its list."""
        query = select(Case.id).where(_LIVE, or_(Case.chat_id == chat_id, Case.folded_in == chat_id))
        return await self._session.scalar(query.limit(1)) is not None

    async def cases_in(self, chat_id: int, limit: int) -> list[int]:
        """Return live cases that stand in this chat or in its list, or whose card waits for it, by number."""
        waiting = select(Delivery.case_id).where(
            _QUEUED, Delivery.chat_id == chat_id, Delivery.kind == Kind.CARD, Delivery.state == State.PENDING
        )
        here = or_(Case.chat_id == chat_id, Case.folded_in == chat_id, Case.id.in_(waiting))
        query = select(Case.id).where(_LIVE, here).order_by(Case.id)
        return list(await self._session.scalars(query.limit(limit)))

    async def leave(self, chat_id: int, home: int, now: datetime) -> None:
        """What waits for this chat goes home, now; what only its own messages need is taken back."""
        waits = (_QUEUED, Delivery.chat_id == chat_id, Delivery.state == State.PENDING)
        carriers = select(Delivery.id).where(*waits, Delivery.kind == Kind.RELAY)
        moved = update(Relay).where(Relay.delivery_id.in_(carriers))
        # What it replies to stands in the chat that is lost.
        await self._session.execute(moved.values(to_chat_id=home, thread_id=None, reply_to=None))
        gone = update(Delivery).where(*waits, Delivery.kind.in_(OF_ONE_CHAT))
        await self._session.execute(gone.values(state=State.CANCELLED))
        going = update(Delivery).where(*waits, Delivery.kind.in_(TO_STAFF - OF_ONE_CHAT))
        await self._session.execute(going.values(chat_id=home, due_at=now, error=None))
        self._session.info["wakes"].add("dispatch")

    async def leading(self, kind: routes.RouteKind, name: str) -> Route | None:
        """Return the route of this location, service or segment."""
        return await self._one(select(Route).filter_by(kind=kind, value=routes.same(name)))

    async def put(self, kind: routes.RouteKind, name: str, **values: Any) -> Route:
        """Keep a route; one of the same location, service or segment leads elsewhere from now on."""
        row = await self.leading(kind, name) or Route(kind=kind, value=routes.same(name))
        row.name = name
        for field, value in values.items():
            setattr(row, field, value)
        return await self.add(row)

    async def owner(self, service: str) -> ServiceOwner | None:
        """Return who answers for the service."""
        query = select(ServiceOwner).filter_by(service=routes.same(service))
        return (await self._session.scalars(query)).first()

    async def owners(self) -> list[ServiceOwner]:
        """Return every owner, by service."""
        return list(await self._session.scalars(select(ServiceOwner).order_by(ServiceOwner.service)))

    async def put_owner(self, service: str, agent_id: int, agent_name: str) -> None:
        """Make somebody the owner of a service."""
        row = await self.owner(service) or ServiceOwner(service=routes.same(service))
        row.name, row.agent_id, row.agent_name = service, agent_id, agent_name
        self._session.add(row)
        await self._session.flush()

    async def drop_owner(self, owner_id: int) -> None:
        """Nobody answers for the service any more."""
        await self._session.execute(delete(ServiceOwner).filter_by(id=owner_id))

    async def services(self, since: datetime) -> list[str]:
        """Return the names of the services that events have told of since then."""
        query = select(ServiceEvent.service).where(
            ServiceEvent.received_at >= since, ServiceEvent.service.is_not(None)
        )
        found = await self._session.scalars(query.distinct().order_by(ServiceEvent.service))
        return [service for service in found if service]
