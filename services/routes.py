"""Routes of cards and owners of services, as admins set them."""

from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork, rows
from feedback.changes import ChangeKind
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
            before = await tx.routes.leading(kind, name)
            was = _leads(before) if before else None
            row = await tx.routes.put(
                kind,
                name,
                chat_id=chat.chat_id,
                in_topic=thread_id is not None,
                thread_id=thread_id,
                created_at=now,
                created_by=by.name,
            )
            await tx.changes.record(ChangeKind.ROUTE, f"{kind}={name}", now, before=was, after=_leads(row))

    async def remove(self, route_id: int, now: datetime) -> None:
        """New cards go where the other routes lead; those that stand stay."""
        async with self._uow.write() as tx:
            found = await tx.routes.find(route_id)
            if found is not None:
                about = f"{found.kind}={found.name}"
                await tx.changes.record(ChangeKind.ROUTE, about, now, before=_leads(found))
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

    async def put(self, service: str, owner: Agent, now: datetime) -> None:
        """Cases of the service are offered to this agent first."""
        async with self._uow.write() as tx:
            before = await owner_of(tx, service)
            await tx.routes.put_owner(service, owner.id, owner.name)
            was, became = ({"owner": one.name, "id": one.id} if one else None for one in (before, owner))
            await tx.changes.record(ChangeKind.OWNER, service, now, before=was, after=became)

    async def remove(self, owner_id: int, now: datetime) -> None:
        """The service has no owner any more."""
        async with self._uow.write() as tx:
            row = next((row for row in await tx.routes.owners() if row.id == owner_id), None)
            if row is not None:
                was = {"owner": row.agent_name, "id": row.agent_id}
                await tx.changes.record(ChangeKind.OWNER, row.name, now, before=was)
                await tx.routes.drop_owner(owner_id)


def _leads(route: rows.Route) -> dict[str, int | None]:
    return {"chat": route.chat_id, "topic": route.thread_id}


async def owner_of(tx: Transaction, service: str | None) -> Agent | None:
    """Who answers for the service: the default assignee of its cases."""
    found = await tx.routes.owner(service) if service else None
    return Agent(id=found.agent_id, name=found.agent_name) if found else None


async def _without(tx: Transaction, now: datetime) -> list[str]:
    owned = {row.service for row in await tx.routes.owners()}
    known = {same(service): service for service in await tx.routes.services(now - SERVICES_OF)}
    return [service for key, service in sorted(known.items()) if key not in owned]
