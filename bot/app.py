"""The composition root: every part built and joined, nothing started."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache, partial

from aiogram import Bot, Dispatcher

from bot import charts
from bot.clock import PacedClock, SystemClock
from bot.days_off import read_days_off
from bot.dispatching import Dispatching
from bot.hooks import HookSender
from bot.i18n import Translator
from bot.intake import Intake
from bot.limits import Limiter
from bot.linking import Posters
from bot.membership import TelegramMembership
from bot.menus import Menus
from bot.messenger import Messenger
from bot.nursery import Nursery
from bot.polling import Polling
from bot.rendering import make_renderers
from bot.schedule import Bells, Schedule, Work
from bot.secret_key import make_signer
from bot.services import Services, make_services
from bot.session import make_bot
from bot.settings import Settings
from bot.staff_chat import StaffChatWatch
from db.engine import Engine, make_engine
from db.uow import UnitOfWork
from feedback.signing import Signer
from handlers.context import Context
from handlers.parameters import unknown_parameters
from handlers.root import create_root_router
from nlp.batcher import Batcher
from nlp.load import load, meanings
from nlp.model import SentimentModel
from services.webhook_queue import WebhookQueue


@dataclass(frozen=True, kw_only=True)
class Leaves:
    """What a test or the demo may replace; everything else is always the real thing."""

    clock: PacedClock = field(default_factory=SystemClock)
    limiter: Limiter = field(default_factory=Limiter)
    # None: the model the settings name.
    model: Callable[[], SentimentModel] | None = None
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What everything else stands on."""

    settings: Settings
    leaves: Leaves
    engine: Engine
    uow: UnitOfWork
    bot: Bot
    nursery: Nursery
    bells: Bells
    batcher: Batcher
    translator: Translator
    sign: Signer


@dataclass(frozen=True, kw_only=True)
class App(Ground):
    """The parts of one process."""

    services: Services
    dispatching: Dispatching
    hooks: HookSender
    intake: Intake
    polling: Polling
    schedule: Schedule


@asynccontextmanager
async def open_app(settings: Settings, leaves: Leaves | None = None) -> AsyncIterator[App]:
    """Build the parts; at the end background work is stopped and connections are closed."""
    ground = await _ground(settings, leaves or Leaves())
    try:
        yield _app(ground)
    finally:
        await ground.nursery.close()
        await ground.bot.session.close()
        await ground.engine.dispose()


async def _ground(settings: Settings, leaves: Leaves) -> Ground:
    bells = Bells()
    engine = make_engine(settings.database_url)
    uow = UnitOfWork(engine, bells.ring, read_days_off(settings.holidays))
    return Ground(
        settings=settings,
        leaves=leaves,
        engine=engine,
        uow=uow,
        bot=make_bot(settings, leaves.limiter),
        nursery=Nursery(),
        bells=bells,
        batcher=Batcher(leaves.model or _model(settings)),
        translator=Translator(default=settings.default_language),
        sign=await make_signer(uow, settings.secret_key.get_secret_value()),
    )


def _model(settings: Settings) -> Callable[[], SentimentModel]:
    return partial(
        load,
        settings.sentiment_model,
        threads=settings.sentiment_threads,
        labels=meanings(settings.sentiment_labels),
    )


def _app(ground: Ground) -> App:
    clock = ground.leaves.clock
    services = make_services(
        ground.settings,
        ground.uow,
        clock.speed,
        membership=TelegramMembership(bot=ground.bot),
        classifier=ground.batcher,
    )
    dispatching = _dispatching(ground, services)
    hooks = _hooks(ground)
    intake = _intake(ground, services)
    return App(
        **vars(ground),
        services=services,
        dispatching=dispatching,
        hooks=hooks,
        intake=intake,
        polling=Polling(ground.bot, intake, ground.nursery, ground.leaves.sleep),
        schedule=Schedule(_works(ground, services, dispatching, hooks), ground.bells, ground.nursery),
    )


def _dispatching(ground: Ground, services: Services) -> Dispatching:
    clock = ground.leaves.clock
    return Dispatching(
        services.deliveries,
        make_renderers(services, ground.translator, ground.sign, clock, ground.settings),
        Messenger(ground.bot),
        ground.leaves.limiter,
        clock,
        ground.nursery,
        on_free=partial(ground.bells.ring, "dispatch"),
        sleep=ground.leaves.sleep,
    )


def _hooks(ground: Ground) -> HookSender:
    settings = ground.settings
    queue = WebhookQueue(uow=ground.uow, private=settings.webhooks_private, admin_ids=settings.admin_ids)
    on_free = partial(ground.bells.ring, "hooks")
    return HookSender(queue, ground.leaves.clock, ground.nursery, on_free)


def _intake(ground: Ground, services: Services) -> Intake:
    """The door with all that handlers may ask for; raises when one asks for something nobody offers."""
    offered = {
        **services.by_name(),
        "clock": ground.leaves.clock,
        "translator": ground.translator,
        "sign": ground.sign,
        "company": ground.settings.company_name,
        "privacy_url": ground.settings.privacy_url,
        "admin_ids": frozenset(ground.settings.admin_ids),
        "zone": ground.settings.zone,
        "draw": charts.report,
        "poster": Posters(ground.bot, ground.sign).of,
        "announce": Menus(ground.bot, ground.translator, ground.settings).staff_chat,
    }
    dispatcher = _dispatcher()
    if unknown := unknown_parameters(dispatcher, offered):
        raise TypeError("nobody offers these handler parameters: " + ", ".join(unknown))
    return Intake(dispatcher, ground.bot, services.failures, ground.leaves.clock, offered)


@cache
def _dispatcher() -> Dispatcher:
    """aiogram's routing over our handlers. It holds nothing of a bot's: one serves all of a process."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(create_root_router())
    dispatcher.update.outer_middleware(Context())
    return dispatcher


def _works(
    ground: Ground, services: Services, dispatching: Dispatching, hooks: HookSender
) -> Mapping[str, Work]:
    clock = ground.leaves.clock
    watch = StaffChatWatch(ground.bot, services.staff, services.cases, clock)
    return {
        "analyse": lambda: services.analysis.run_once(clock.now()),
        "dispatch": dispatching.start_due,
        "extras": lambda: services.extras.look(clock.now()),
        "expire": lambda: services.invitations.expire_due(clock.now()),
        "inbox": lambda: services.desk.inbox.chase(clock.now()),
        "leases": lambda: services.deliveries.release_expired(clock.now()),
        "plan": partial(_plan, services, clock),
        "remind": lambda: services.invitations.remind_due(clock.now()),
        "sla": lambda: services.deadlines.ring(clock.now()),
        "spikes": lambda: services.desk.spikes.look(clock.now()),
        "staff": watch.look,
        "tell": lambda: services.desk.tellings.tell_due(clock.now()),
        "hooks": hooks.start_due,
        "rehome": lambda: services.rehoming.move(clock.now()),
        "resurvey": lambda: services.work.resurveys.plan_due(clock.now()),
        "wake": lambda: services.work.snoozing.wake_due(clock.now()),
    }


async def _plan(services: Services, clock: PacedClock) -> int:
    """Waves first: what they plan may be due at once."""
    planned = await services.invitations.plan_waves(clock.now())
    return planned + await services.invitations.send_due(clock.now())
