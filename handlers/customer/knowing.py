"""Knowing the person: who writes, in which language, and what to say when something is refused."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.i18n import Voice
from bot.ui import failure
from feedback.errors import OtklikError
from feedback.signing import Signer
from handlers.show import show, toast

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ui:
    """What every screen of a customer is made with."""

    say: Voice
    sign: Signer
    company: str
    # The document the consent screen names; empty: it has no address.
    privacy_url: str
    now: datetime


class Knowing(BaseMiddleware):
    """Adds `person` and `ui`; an expected refusal becomes a sentence in their language."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Meet the person, then go on."""
        user, now = data["event_from_user"], data["now"]
        person = await data["contacts"].meet(
            user.id, name=user.first_name, language_code=user.language_code, now=now
        )
        say = data["translator"].voice(person.language)
        data["person"] = person
        data["ui"] = Ui(
            say=say, sign=data["sign"], company=data["company"], privacy_url=data["privacy_url"], now=now
        )
        try:
            return await handler(event, data)
        except OtklikError as error:
            return await _explain(event, say, error)


async def _explain(event: TelegramObject, say: Voice, error: OtklikError) -> None:
    if isinstance(event, CallbackQuery):
        await toast(event, failure.note(say, error), alert=True)
    elif isinstance(event, Message):
        await show(event, failure.sentence(say, error))
