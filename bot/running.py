"""What `otklik run` does: everything started, and everything ended without losing anything."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError

from bot.app import App, Leaves, open_app
from bot.edge import make_edge
from bot.logging import configure_logging
from bot.menus import Menus
from bot.serving import WebServer, ended
from bot.settings import Settings
from bot.start_errors import TokenError
from bot.webhook import WebhookIntake, set_webhook, webhook_path, webhook_secret
from db import migrate
from db.listen import listen
from db.lock import only_one
from web.app import create_app
from web.edge import Webhook

log = logging.getLogger(__name__)

# Seconds that updates and messages under way get when the bot stops; containers are killed after ten.
GRACE = 8.0
PAUSE = 1.0
LONGEST_PAUSE = 60.0


async def run(settings: Settings, leaves: Leaves | None = None) -> None:
    """Run until SIGTERM or SIGINT. Raises an error whose text is the mend when it can't start."""
    configure_logging(settings.log_format)
    with only_one(settings.database_url):
        await migrate.prepare(settings.database_url)
        async with open_app(settings, leaves) as app, serving(app):
            await stop_signal()


async def stop_signal() -> None:
    """Wait until the process is asked to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for kind in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(kind, stop.set)
    await stop.wait()
    log.info("stopping", extra={"action": "stopping"})


@contextlib.asynccontextmanager
async def serving(app: App) -> AsyncIterator[WebServer]:
    """Everything works inside; at the end what is under way is finished first."""
    await _check_token(app.bot)
    webhook = await _webhook(app)
    web = WebServer(create_app(make_edge(app, webhook)), app.settings.http_host, app.settings.http_port)
    spawn = app.nursery.spawn
    await app.batcher.start()
    web_task = spawn(web.run(), "web")
    spawn(_announce(app), "menus")
    if app.settings.database_url.startswith("postgresql"):
        spawn(listen(app.settings.database_url, app.bells.ring, sorted(app.schedule.names)), "listen")
    app.schedule.start()
    updates = spawn(_receive(app, webhook), "updates")
    log.info("running", extra={"action": "running", "port": web.port, "webhook": webhook is not None})
    try:
        yield web
    finally:
        app.polling.stop()
        await ended(updates, GRACE)
        web.stop()
        await ended(web_task, GRACE)
        await _finish(app)


async def _finish(app: App) -> None:
    try:
        async with asyncio.timeout(GRACE):
            await app.schedule.stop()
            await app.dispatching.finish()
            await app.hooks.finish()
            await app.polling.acknowledge()
    except (AiogramError, OSError, TimeoutError) as error:
        # What was not finished is still in the tables, or still at Telegram.
        log.warning("unfinished", extra={"action": "stopped_early", "error": type(error).__name__})
    await app.batcher.stop()


async def _check_token(bot: Bot) -> None:
    try:
        await bot.me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise TokenError from None
    except (AiogramError, OSError) as error:
        log.warning("Telegram away", extra={"action": "telegram_away", "error": type(error).__name__})


async def _webhook(app: App) -> Webhook | None:
    if not app.settings.webhook_url:
        return None
    secret = await webhook_secret(app.uow, app.settings)
    return Webhook(path=webhook_path(secret), secret=secret, take=WebhookIntake(app.bot, app.intake).take)


async def _receive(app: App, webhook: Webhook | None) -> None:
    if webhook is not None:
        await _until_done(partial(set_webhook, app.bot, app.settings, webhook.secret), app.leaves.sleep)
        return
    await _until_done(partial(app.bot.delete_webhook, drop_pending_updates=False), app.leaves.sleep)
    await app.polling.run()


async def _until_done(
    act: Callable[[], Awaitable[object]], sleep: Callable[[float], Awaitable[None]]
) -> None:
    pause = PAUSE
    while True:
        try:
            await act()
        except (AiogramError, OSError) as error:
            log.warning(
                "Telegram refused", extra={"action": "updates_trouble", "error": type(error).__name__}
            )
            await sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
        else:
            return


async def _announce(app: App) -> None:
    await Menus(app.bot, app.translator, app.settings).everywhere(await app.services.staff.chats())
