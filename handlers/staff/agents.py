"""Who acts at the desk: their role says what they may, and they are told when they may not."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from bot.i18n import Translator, Voice, pick_language
from bot.ui import desk, failure
from bot.ui import roles as refusals
from feedback.errors import OtklikError
from feedback.roles import Role, may
from feedback.views.desk import Agent
from handlers.show import show, toast
from handlers.staff.needs import case_of, needed
from services.agents import Agents as Roll
from services.roles import Roles
from services.staff import Staff

log = logging.getLogger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def agent_of(person: User) -> Agent:
    """The person as cases know them."""
    return Agent(id=person.id, name=person.full_name)


class Agents(BaseMiddleware):
    """Adds `agent` and `say`, the voice of the staff chat; who may not is refused politely and logged."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Ask who it is, then go on."""
        person: User | None = data.get("event_from_user")
        say, role = await _known(person, data)
        if person is None or not may(role, needed(data)):
            return await _refuse(event, person, role, data)
        if (owner := await _owner(person, role, data)) is not None:
            return await _answer(event, refusals.not_yours_note(_own(person, data), owner=owner))
        agent = data["agent"] = agent_of(person)
        await cast(Roll, data["agents"]).acted(agent, person.username, data["now"])
        try:
            return await handler(event, data)
        except OtklikError as error:
            return await _explain(event, say, error)


async def _explain(event: TelegramObject, say: Voice, error: OtklikError) -> None:
    if isinstance(event, Message):
        await show(event, failure.sentence(say, error))
    else:
        await _answer(event, failure.note(say, error))


async def _known(person: User | None, data: dict[str, Any]) -> tuple[Voice, Role | None]:
    """The voice of the staff chat, and what the person is in it."""
    staff: Staff = data["staff"]
    translator: Translator = data["translator"]
    chat: Chat | None = data.get("event_chat")
    # A note about a channel's case is written in private: the words are the staff chat's then.
    group = chat.id if chat is not None and chat.type != ChatType.PRIVATE else None
    say = data["say"] = translator.voice(await staff.language(group or await staff.chat_id() or 0))
    return say, await staff.role_of(person.id, data["now"], group) if person else None


async def _owner(person: User, role: Role | None, data: dict[str, Any]) -> str | None:
    """Who has the case, when it is another agent's and the person may not lead."""
    roles, case_id = cast(Roles, data["roles"]), case_of(data)
    owner = await roles.owner_against(case_id, person.id, role) if case_id else None
    if owner is not None:
        log.info("refused", extra={"action": "not_their_case", "role": role})
    return owner


async def _refuse(
    event: TelegramObject, person: User | None, role: Role | None, data: dict[str, Any]
) -> None:
    """A stranger's message in a chat is none of our business; who belongs there learns nothing was done."""
    log.info("refused", extra={"action": "not_an_agent", "role": role})
    given = person is not None and (role is not None or await cast(Staff, data["staff"]).anybody_named())
    if person is None or not given:
        return await _answer(event, desk.not_agent_note(data["say"]))
    say = _own(person, data)
    if isinstance(event, Message) and event.edit_date is None:
        await show(event, refusals.refused(say, role))
    return await _answer(event, refusals.refused_note(say, role))


def _own(person: User, data: dict[str, Any]) -> Voice:
    """A refusal is for one person: in their own language."""
    translator: Translator = data["translator"]
    return translator.voice(pick_language(person.language_code, data["say"].language))


async def _answer(event: TelegramObject, note: str) -> None:
    # A tap waits for its answer.
    if isinstance(event, CallbackQuery):
        await toast(event, note, alert=True)
