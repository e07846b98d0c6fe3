"""The use cases of asking over a database of their own, to try campaigns on the past."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.schedule import next_after
from db.uow import UnitOfWork
from db.worlds import world_beside
from feedback.delivery import Kind
from services.asked import Defaults
from services.asking import Asking
from services.campaigns import Campaigns
from services.deliveries import Deliveries
from services.effects import Effect
from services.invitation_effects import QuestionEffect, ReminderEffect
from services.invitations import Invitations
from services.replay import World

EFFECTS = {
    **{kind: Effect() for kind in Kind},
    Kind.QUESTION: QuestionEffect(),
    Kind.REMINDER: ReminderEffect(),
}


@asynccontextmanager
async def asking_aside(real: UnitOfWork, *, defaults: Defaults, asking: Asking) -> AsyncIterator[World]:
    """A world of its own with the same rules and settings; it ends with the trial."""
    async with world_beside(real) as uow:
        yield World(
            uow=uow,
            asking=asking,
            campaigns=Campaigns(uow=uow, default_timezone=defaults.timezone),
            invitations=Invitations(uow=uow, defaults=defaults, recurrence=next_after),
            deliveries=Deliveries(uow, EFFECTS, 1.0),
        )
