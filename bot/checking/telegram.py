"""Telegram: the token, the clock, and how updates come."""

from datetime import datetime
from email.utils import parsedate_to_datetime

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.checking.finding import Finding, mend, note, ok
from bot.settings import PUBLIC_API, Settings
from bot.start_errors import TokenError

# Seconds the computer's clock may be wrong: promises to customers name minutes.
SKEW = 30
PATIENCE = 10


async def token(bot: Bot, settings: Settings) -> Finding:
    """Whether Telegram knows the bot."""
    try:
        me = await bot.me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        return mend("token", str(TokenError()))
    except (AiogramError, OSError) as error:
        return mend(
            "token",
            f"{settings.telegram_api_url} can't be reached ({type(error).__name__}): "
            "check the network and TELEGRAM_API_URL",
        )
    return ok("token", f"@{me.username}")


async def clock(settings: Settings, now: datetime) -> Finding:
    """Whether the computer's time is Telegram's."""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session,
            session.get(settings.telegram_api_url, allow_redirects=False) as response,
        ):
            date = response.headers.get("Date")
    except (ClientError, OSError, TimeoutError):
        return note("clock", "not compared: Telegram can't be reached")
    if date is None:
        return note("clock", "not compared: this server does not tell the time")
    skew = abs((parsedate_to_datetime(date) - now).total_seconds())
    if skew > SKEW:
        return mend("clock", f"{skew:.0f} seconds away from Telegram's: let the computer set its time (NTP)")
    return ok("clock", "as Telegram's")


async def updates(bot: Bot, settings: Settings) -> list[Finding]:
    """How updates come, who else may be taking them, and how many wait."""
    try:
        info = await bot.get_webhook_info()
    except (AiogramError, OSError) as error:
        return [mend("updates", f"can't be asked about: {type(error).__name__}")]
    found = [_webhook(settings, info.url or "")]
    if info.last_error_message and settings.webhook_url:
        found.append(mend("webhook", f"Telegram could not deliver: {info.last_error_message}"))
    waiting = f"{info.pending_update_count} wait; " if info.pending_update_count else ""
    found.append(
        note(
            "24 hours",
            f"{waiting}Telegram keeps updates for 24 hours: an answer is lost after a longer outage",
        )
    )
    return found


def _webhook(settings: Settings, current: str) -> Finding:
    wanted = settings.webhook_url
    if wanted.startswith("http://") and settings.telegram_api_url == PUBLIC_API:
        return mend("updates", "WEBHOOK_URL must begin with https://: Telegram delivers nowhere else")
    if wanted:
        text = "by webhook" if current.startswith(wanted) else "by webhook, which `otklik run` will set"
        return ok("updates", text)
    if current:
        return mend(
            "updates",
            f"Telegram delivers to {current}, so another program may use this token: stop it "
            "(`otklik run` then takes over by polling), or set WEBHOOK_URL",
        )
    return ok("updates", "by polling")
