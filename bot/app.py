"""The composition root: every part built and joined, nothing started."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from aiogram import Bot, Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.clock import PacedClock, SystemClock
from bot.dispatching import Dispatching
from bot.i18n import Translator
from bot.intake import Intake
from bot.limits import Limiter
from bot.messenger import Messenger
from bot.nursery import Nursery
from bot.polling import Polling
from bot.rendering import make_renderers
from bot.schedule import Bells, Schedule, Work
from bot.secret_key import make_signer
from bot.services import Services, make_services
from bot.session import make_bot
from bot.settings import Settings
from db.engine import make_engine
from db.uow import UnitOfWork
from feedback.signing import Signer
from handlers.context import Context
from handlers.parameters import unknown_parameters
from handlers.root import create_root_router
from nlp.batcher import Batcher
from nlp.load import load
from nlp.model import SentimentModel


@dataclass(frozen=True, kw_only=True)
class Leaves:
    """What a test or the demo may replace; everything else is always the real thing."""

    clock: PacedClock = field(default_factory=SystemClock)
    limiter: Limiter = field(default_factory=Limiter)
    # None: the model the settings name.
    model: Callable[[], SentimentModel] | None = None
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """The parts of one process."""

    settings: Settings
    leaves: Leaves
    engine: AsyncEngine
    uow: UnitOfWork
    bot: Bot
    services: Services
    dispatching: Dispatching
    intake: Intake
    polling: Polling
    schedule: Schedule
    batcher: Batcher
    nursery: Nursery
    bells: Bells
    translator: Translator
    sign: Signer


@asynccontextmanager
async def open_app(settings: Settings, leaves: Leaves | None = None) -> AsyncIterator[App]:
    """Build the parts; at the end background work is stopped and connections are closed."""
    leaves = leaves or Leaves()
    engine = make_engine(settings.database_url)
    bot = make_bot(settings, leaves.limiter)
    nursery = Nursery()
    try:
        yield await _build(settings, leaves, engine, bot, nursery)
    finally:
        await nursery.close()
        await bot.session.close()
        await engine.dispose()


async def _build(settings: Settings, leaves: Leaves, engine: AsyncEngine, bot: Bot, nursery: Nursery) -> App:
    bells = Bells()
    uow = UnitOfWork(engine, bells.ring)
    sign = await make_signer(uow, settings.secret_key.get_secret_value())
    batcher = Batcher(leaves.model or partial(load, settings.sentiment_model))
    translator = Translator(default=settings.default_language)
    services = make_services(settings, uow, leaves.clock.speed)
    dispatching = Dispatching(
        services.deliveries,
        make_renderers(services, translator, sign, leaves.clock),
        Messenger(bot),
        leaves.limiter,
        leaves.clock,
        nursery,
        on_free=partial(bells.ring, "dispatch"),
    )
    intake = Intake(_dispatcher(services, translator, sign, leaves), bot, services.failures, leaves.clock)
    return App(
        settings=settings,
        leaves=leaves,
        engine=engine,
        uow=uow,
        bot=bot,
        services=services,
        dispatching=dispatching,
        intake=intake,
        polling=Polling(bot, intake, leaves.sleep),
        schedule=Schedule(_works(services, dispatching, leaves.clock), bells, nursery),
        batcher=batcher,
        nursery=nursery,
        bells=bells,
        translator=translator,
        sign=sign,
    )


def _dispatcher(services: Services, translator: Translator, sign: Signer, leaves: Leaves) -> Dispatcher:
    """aiogram's routing over our handlers; raises when a handler asks for something nobody offers."""
    offered = {**services.by_name(), "translator": translator, "sign": sign}
    dispatcher = Dispatcher(disable_fsm=True, **offered)
    root = create_root_router()
    if unknown := unknown_parameters(root, offered):
        raise TypeError("nobody offers these handler parameters: " + ", ".join(unknown))
    dispatcher.include_router(root)
    dispatcher.update.outer_middleware(Context(leaves.clock))
    return dispatcher


def _works(services: Services, dispatching: Dispatching, clock: PacedClock) -> Mapping[str, Work]:
    return {
        "dispatch": dispatching.start_due,
        "leases": lambda: services.deliveries.release_expired(clock.now()),
    }
