"""Routes of cards and owners of services, as admins set them."""

from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork
from feedback.routes import RouteKind, same
from feedback.views.desk import Agent
from feedback.views.routes import Looked, OwnerLine, OwnersView, RoutesView

# A service nobody has been at for so long needs no owner.
SERVICES_OF = timedelta(days=90)


class Routes:
    """One transaction a method."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def listing(self, here: int) -> RoutesView:
        """Every route."""
        async with self._uow.read() as tx:
            return RoutesView(routes=tuple(await tx.routes.all()), here=here)

    async def put(
        self,
        kind: RouteKind,
        name: str,
        chat: Looked,
        thread_id: int | None,
        *,
        by: Agent,
        now: datetime,
    ) -> None:
        """New cards of this location, service or segment go to this chat and topic from now on."""
        async with self._uow.write() as tx:
            known = await tx.staff.chat(chat.chat_id)
            known.kind, known.forum = chat.kind, chat.topics
            await tx.routes.put(
                kind,
                name,
                chat_id=chat.chat_id,
                in_topic=thread_id is not None,
                thread_id=thread_id,
                created_at=now,
                created_by=by.name,
            )

    async def remove(self, route_id: int) -> None:
        """New cards go where the other routes lead; those that stand stay."""
        async with self._uow.write() as tx:
            found = await tx.routes.find(route_id)
            if found is not None:
                await tx.routes.delete(found)


class Owners:
    """Who answers for which service; one transaction a method."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def listing(self, now: datetime) -> OwnersView:
        """Every owner, and the services without one."""
        async with self._uow.read() as tx:
            owners = await tx.routes.owners()
            lines = [
                OwnerLine(id=row.id, service=row.name, agent_id=row.agent_id, agent_name=row.agent_name)
                for row in owners
            ]
            return OwnersView(owners=tuple(lines), without=tuple(await _without(tx, now)))

    async def put(self, service: str, owner: Agent) -> None:
        """Cases of the service are offered to this agent first."""
        async with self._uow.write() as tx:
            await tx.routes.put_owner(service, owner.id, owner.name)

    async def remove(self, owner_id: int) -> None:
        """The service has no owner any more."""
        async with self._uow.write() as tx:
            await tx.routes.drop_owner(owner_id)


async def owner_of(tx: Transaction, service: str | None) -> Agent | None:
    """Who answers for the service: the default assignee of its cases."""
    found = await tx.routes.owner(service) if service else None
    return Agent(id=found.agent_id, name=found.agent_name) if found else None


async def _without(tx: Transaction, now: datetime) -> list[str]:
    owned = {row.service for row in await tx.routes.owners()}
    known = {same(service): service for service in await tx.routes.services(now - SERVICES_OF)}
    return [service for key, service in sorted(known.items()) if key not in owned]
