"""Who acts: members of the staff chat and admins may, everybody else is told so."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from bot.i18n import Translator, Voice
from bot.ui import desk, failure
from feedback.errors import OtklikError
from feedback.views.desk import Agent
from handlers.show import show, toast
from services.agents import Agents as Roll
from services.staff import Staff

log = logging.getLogger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def agent_of(person: User) -> Agent:
    """The person as cases know them."""
    return Agent(id=person.id, name=person.full_name)


class Agents(BaseMiddleware):
    """Adds `agent` and `say`, the voice of the staff chat; a stranger is refused politely."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Ask who it is, then go on."""
        person: User | None = data.get("event_from_user")
        say, acting = await _known(person, data)
        if person is None or not acting:
            log.info("refused", extra={"action": "not_an_agent"})
            return await _answer(event, desk.not_agent_note(say))
        agent = data["agent"] = agent_of(person)
        await cast(Roll, data["agents"]).acted(agent, data["now"])
        try:
            return await handler(event, data)
        except OtklikError as error:
            if isinstance(event, Message):
                return await show(event, failure.sentence(say, error))
            return await _answer(event, failure.note(say, error))


async def _known(person: User | None, data: dict[str, Any]) -> tuple[Voice, bool]:
    """The voice of the staff chat, and whether the person is one of its agents."""
    staff: Staff = data["staff"]
    translator: Translator = data["translator"]
    chat: Chat | None = data.get("event_chat")
    # A note about a channel's case is written in private: the words are the staff chat's then.
    group = chat.id if chat is not None and chat.type != ChatType.PRIVATE else None
    say = data["say"] = translator.voice(await staff.language(group or await staff.chat_id() or 0))
    return say, person is not None and await staff.is_agent(person.id, data["now"], group)


async def _answer(event: TelegramObject, note: str) -> None:
    # A stranger's message in a chat is none of our business; a tap waits for its answer.
    if isinstance(event, CallbackQuery):
        await toast(event, note, alert=True)
