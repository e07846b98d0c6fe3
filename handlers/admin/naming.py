"""/staff in private: who is what; roles are given by keys, by @name or by number."""

from typing import cast

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message, User

from bot.ui import roles as screens
from bot.ui.screen import Screen
from feedback.roles import Role
from feedback.signing import Callback
from feedback.views.desk import Agent
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.staff.agents import agent_of
from handlers.staff.naming import carried_out, wish
from handlers.taps import Taps
from services.roles import Roles


def router() -> Router:
    """The command and every key."""
    router = Router(name="naming")
    router.message.register(command, Command("staff"))
    router.callback_query.register(list_again, Taps("stafflist"))
    router.callback_query.register(show_one, Taps("staffone"))
    router.callback_query.register(give, Taps("staffgive"))
    router.callback_query.register(take, Taps("stafftake"))
    return router


async def command(asked: Message, command: CommandObject, roles: Roles, ui: Ui) -> None:
    """/staff, or /staff manager @anna."""
    await show(asked, await _answer(asked, command, roles, ui))


async def list_again(callback: CallbackQuery, roles: Roles, ui: Ui) -> None:
    """Back from a person."""
    await replace(callback, screens.listing(ui.say, ui.sign, await roles.listing()))


async def show_one(callback: CallbackQuery, tap: Callback, roles: Roles, ui: Ui) -> None:
    """One person, and what they could be."""
    await replace(callback, screens.person(ui.say, ui.sign, await roles.person(tap.id)))


async def give(callback: CallbackQuery, tap: Callback, roles: Roles, ui: Ui) -> None:
    """A role was chosen."""
    line = await roles.person(tap.id)
    person = Agent(id=line.id, name=line.name or str(line.id))
    named = await roles.give(person, Role(tap.arg), agent_of(callback.from_user), ui.now)
    screen = screens.listing(ui.say, ui.sign, await roles.listing())
    await replace(callback, screen, note=screens.done_note(ui.say, named))


async def take(callback: CallbackQuery, tap: Callback, roles: Roles, ui: Ui) -> None:
    """A role is taken away."""
    named = await roles.take(tap.id, ui.now)
    screen = screens.listing(ui.say, ui.sign, await roles.listing())
    await replace(callback, screen, note=screens.done_note(ui.say, named))


async def _answer(asked: Message, command: CommandObject, roles: Roles, ui: Ui) -> Screen:
    if not command.args:
        return screens.listing(ui.say, ui.sign, await roles.listing())
    wanted = wish(command.args, ui.say.translator)
    return await carried_out(asked, wanted, roles, cast(User, asked.from_user), ui.say, ui.now)
