"""All checks in order."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from bot.checking.configuration import configuration
from bot.checking.database import database
from bot.checking.finding import Finding, State
from bot.checking.model import model
from bot.checking.services import services
from bot.checking.staff_chat import admins, routed_chats, staff_chat
from bot.checking.telegram import clock, token, updates
from bot.limits import Limiter
from bot.session import make_bot
from bot.settings import Settings

ENV_FILE = Path(".env")


async def findings(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Every finding as soon as it is known; what needs Telegram is left out when it can't be reached."""
    for found in configuration(ENV_FILE):
        yield found
    for found in await database(settings.database_url, now):
        yield found
    for found in await services(settings.database_url, now):
        yield found
    yield await model(settings.sentiment_model)
    bot = make_bot(settings, Limiter())
    try:
        known = await token(bot, settings)
        yield known
        yield await clock(settings, now)
        if known.state is State.OK:
            for check in (updates, staff_chat, routed_chats, admins):
                for found in await check(bot, settings):
                    yield found
    finally:
        await bot.session.close()
