"""/route and /owner: where cards go and who answers for a service; admins alone set it."""

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Command, CommandObject, Filter
from aiogram.types import CallbackQuery, Message, User

from bot.i18n import Translator, Voice
from bot.ui import desk, failure
from bot.ui import routes as screens
from bot.ui.screen import Screen
from feedback.errors import NotFound, OtklikError
from feedback.routes import LONGEST_VALUE, parse
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from feedback.views.routes import Looked
from handlers.admin.admins import Admins
from handlers.membership import inside, may_make_topics
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents, agent_of
from handlers.staff.prompting import thread_of
from handlers.staff.writing import ANONYMOUS, InStaffChat
from handlers.taps import Taps
from services.routes import Owners, Routes
from services.staff import Staff

log = logging.getLogger(__name__)

# Sets the menu of commands of a chat of staff.
Announce = Callable[[int], Awaitable[int]]

COMMANDS = Command("route", "owner")
# What an admin writes in private names the chat first.
_ELSEWHERE = re.compile(r"(-\d+)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The chat a route is to lead to, and what goes there."""

    chat_id: int
    words: str


class Targeted(Filter):
    """Lets through a command that says what goes where, and adds it as `target`."""

    async def __call__(self, message: Message, command: CommandObject) -> bool | dict[str, Any]:
        """In private the chat's number comes first."""
        words = (command.args or "").strip()
        named = _ELSEWHERE.fullmatch(words)
        chat_id, words = (int(named[1]), named[2]) if named else (message.chat.id, words)
        if not words or (named is None and message.chat.type == ChatType.PRIVATE):
            return False
        return {"target": Target(chat_id=chat_id, words=words)}


class Spoken(Filter):
    """Adds `say`, the voice of the chat a command was written in."""

    async def __call__(self, message: Message, staff: Staff, translator: Translator) -> dict[str, Any]:
        """Look the language up."""
        return {"say": translator.voice(await staff.language(message.chat.id))}


def router() -> Router:
    """Admins first; whoever else tries is told so."""
    router, keys = Router(name="routing"), Router(name="routing_keys")
    router.message.register(refuse_anonymous, COMMANDS, F.from_user.id == ANONYMOUS, Spoken())
    router.message.register(route, Command("route"), Admins(), Targeted(), Spoken())
    router.message.register(show_routes, Command("route"), Admins(), Spoken())
    router.message.register(own, Command("owner"), Admins(), Spoken())
    router.message.register(refuse, COMMANDS, InStaffChat())
    keys.callback_query.middleware(Agents())
    keys.callback_query.register(remove_route, Taps("unroute"), Admins())
    keys.callback_query.register(remove_owner, Taps("unown"), Admins())
    keys.callback_query.register(refuse_tap, Taps("unroute", "unown"))
    router.include_router(keys)
    return router


async def show_routes(message: Message, routes: Routes, say: Voice, sign: Signer) -> None:
    """/route: where cards go."""
    await _show(message, screens.listing(say, sign, await routes.listing(message.chat.id)))


async def route(
    message: Message, target: Target, routes: Routes, announce: Announce, say: Voice, now: datetime
) -> None:
    """/route location=Centre in the chat and topic it is to lead to."""
    try:
        kind, value = parse(target.words)
        looked = await _look(cast(Bot, message.bot), target.chat_id)
    except OtklikError as error:
        return await _show(message, failure.sentence(say, error))
    thread_id = thread_of(message) if target.chat_id == message.chat.id else None
    await routes.put(kind, value, looked, thread_id, by=_author(message), now=now)
    await announce(target.chat_id)
    return await _show(message, screens.put(say, kind, value, looked, topic=thread_id is not None))


async def own(
    message: Message, command: CommandObject, owners: Owners, say: Voice, sign: Signer, now: datetime
) -> None:
    """/owner, or /owner Haircut as a reply to the person; without a reply it is whoever writes."""
    service, owner = " ".join((command.args or "").split())[:LONGEST_VALUE], _meant(message)
    if not service:
        return await _show(message, screens.owners(say, sign, await owners.listing(now)))
    await owners.put(service, owner, now)
    return await _show(message, screens.owner_put(say, service, owner))


async def remove_route(
    callback: CallbackQuery, tap: Callback, routes: Routes, say: Voice, sign: Signer, now: datetime
) -> None:
    """A route is no longer wanted."""
    await routes.remove(tap.id, now)
    here = callback.message.chat.id if callback.message else 0
    await replace(callback, screens.listing(say, sign, await routes.listing(here)))


async def remove_owner(
    callback: CallbackQuery, tap: Callback, owners: Owners, say: Voice, sign: Signer, now: datetime
) -> None:
    """Nobody answers for the service any more."""
    await owners.remove(tap.id, now)
    await replace(callback, screens.owners(say, sign, await owners.listing(now)))


async def refuse(message: Message, say: Voice) -> None:
    """Not an admin."""
    log.info("refused", extra={"action": "not_an_admin"})
    await show(message, screens.admins_only(say))


async def refuse_tap(callback: CallbackQuery, say: Voice) -> None:
    """Not an admin's finger."""
    log.info("refused", extra={"action": "not_an_admin"})
    await toast(callback, screens.admins_only_note(say), alert=True)


async def refuse_anonymous(message: Message, say: Voice) -> None:
    """Nobody can tell who writes as the group."""
    await show(message, desk.anonymous(say))


async def _show(message: Message, screen: Screen) -> None:
    await show(message, screen)


async def _look(bot: Bot, chat_id: int) -> Looked:
    """What Telegram says about the chat a route leads to; NotFound when the bot is not in it."""
    try:
        chat, me = await bot.get_chat(chat_id), await bot.get_chat_member(chat_id, bot.id)
    except (TelegramBadRequest, TelegramForbiddenError) as error:
        raise NotFound("route-unknown-chat") from error
    if not inside(me) or chat.type == ChatType.PRIVATE:
        raise NotFound("route-unknown-chat")
    topics = bool(chat.is_forum) and may_make_topics(me)
    return Looked(
        chat_id=chat_id, kind=str(chat.type), topics=topics, admin=me.status in {"administrator", "creator"}
    )


def _author(message: Message) -> Agent:
    return agent_of(cast(User, message.from_user))


def _meant(message: Message) -> Agent:
    """Whom a reply is to, unless it is the bot; else whoever writes."""
    replied = message.reply_to_message
    person = replied.from_user if replied and not replied.forum_topic_created else None
    return agent_of(person) if person and not person.is_bot else _author(message)
