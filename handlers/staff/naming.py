"""/staff in a chat of staff: as a reply to somebody it names them."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from aiogram import F, Router
from aiogram.enums import MessageEntityType
from aiogram.filters import Command, CommandObject
from aiogram.types import Message, User

from bot.i18n import Translator, Voice
from bot.ui import desk, failure, routes
from bot.ui import roles as screens
from bot.ui.screen import Screen
from feedback.errors import OtklikError
from feedback.roles import Role
from feedback.texts import LANGUAGES
from feedback.views.desk import Agent
from handlers.admin.admins import Admins
from handlers.show import show
from handlers.staff.agents import agent_of
from handlers.staff.writing import ANONYMOUS, InStaffChat
from services.roles import Roles

log = logging.getLogger(__name__)

# Takes a role away, in any language.
NONE = frozenset({"none", "-", "off", "нет", "brak"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was written: `manager`, `manager @anna`, `none 12345`."""

    # False: neither a role nor its absence.
    clear: bool
    role: Role | None
    # A number or a name; empty: whom it replies to or mentions.
    whom: str


def router() -> Router:
    """Admins first; whoever else tries is told so."""
    router, asked = Router(name="naming_in_chat"), Command("staff")
    router.message.register(refuse_anonymous, asked, F.from_user.id == ANONYMOUS, InStaffChat())
    router.message.register(name, asked, InStaffChat(), Admins())
    router.message.register(refuse, asked, InStaffChat())
    return router


async def name(message: Message, command: CommandObject, roles: Roles, say: Voice, now: datetime) -> None:
    """/staff: the list; /staff agent as a reply: they are an agent."""
    if not command.args:
        await show(message, screens.plain_listing(say, await roles.listing()))
        return
    wanted = wish(command.args, say.translator)
    try:
        screen = await carried_out(message, wanted, roles, cast(User, message.from_user), say, now)
    except OtklikError as error:
        screen = failure.sentence(say, error)
    await show(message, screen)


async def refuse(message: Message, say: Voice) -> None:
    """Not an admin."""
    log.info("refused", extra={"action": "not_an_admin"})
    await show(message, routes.admins_only(say))


async def refuse_anonymous(message: Message, say: Voice) -> None:
    """Nobody can tell who writes as the group."""
    await show(message, desk.anonymous(say))


def wish(words: str, translator: Translator) -> Wish:
    """Read a role in any language, and whom it is for."""
    first, _, whom = words.strip().partition(" ")
    said = first.casefold()
    known = {
        translator.voice(language).label(f"role-{role.value}").casefold(): role
        for language in LANGUAGES
        for role in Role
    } | {role.value: role for role in Role}
    role = known.get(said)
    return Wish(clear=role is not None or said in NONE, role=role, whom=whom.strip())


async def carried_out(
    message: Message, wanted: Wish, roles: Roles, by: User, say: Voice, now: datetime
) -> Screen:
    """Give or take, and say so; NotFound for a name nobody has."""
    person = _meant(message) or (await roles.find(wanted.whom) if wanted.whom else None)
    if not wanted.clear or person is None:
        return screens.usage(say)
    if wanted.role is None:
        return screens.done(say, await roles.take(person.id, now))
    return screens.done(say, await roles.give(person, wanted.role, agent_of(by), now))


def _meant(message: Message) -> Agent | None:
    """Whom it mentions without a name of Telegram's, or whom it replies to."""
    for entity in message.entities or ():
        if entity.type == MessageEntityType.TEXT_MENTION and entity.user and not entity.user.is_bot:
            return agent_of(entity.user)
    replied = message.reply_to_message
    person = replied.from_user if replied and not replied.forum_topic_created else None
    hidden = person is None or person.is_bot or person.id == ANONYMOUS
    return None if hidden or person is None else agent_of(person)
