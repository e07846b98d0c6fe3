"""Agents: who has acted in the staff chat."""

from datetime import datetime, timedelta

from db.uow import UnitOfWork
from feedback.views.desk import Agent

# An agent's name and last act are written down at most this often.
EVERY = timedelta(minutes=5)


class Agents:
    """Remembers whoever acts, so that cases can be assigned to them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        # Spares a write a tap; after a restart it is simply written once more.
        self._seen: dict[Agent, datetime] = {}

    async def acted(self, agent: Agent, username: str | None, now: datetime) -> None:
        """The agent has just done something."""
        last = self._seen.get(agent)
        if last is not None and now - last < EVERY:
            return
        async with self._uow.write() as tx:
            await tx.work.acted(agent.id, agent.name, username, now)
        self._seen[agent] = now

    async def has_worked(self, person_id: int) -> bool:
        """Whether this person has ever acted at the desk; Telegram is not asked."""
        async with self._uow.read() as tx:
            return await tx.work.agent(person_id) is not None
