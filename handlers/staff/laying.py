"""Screens with a customer's words: where they are put, and that /forget will find them."""

from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import person
from bot.ui.screen import Screen
from feedback.signing import Callback
from feedback.views.desk import Agent, Place
from handlers.show import replace, show, toast
from handlers.staff.prompting import beside
from services.people import People


async def lay(
    callback: CallbackQuery, tap: Callback, agent: Agent, screen: Screen, people: People, say: Voice
) -> None:
    """Below the tapped card, for a channel in the agent's private chat; a key with a page turns to it."""
    if tap.arg:
        return await replace(callback, screen)
    sent = await beside(callback, agent, screen)
    if sent is None:
        return await toast(callback, person.in_private_note(say), alert=True)
    await people.stands(tap.id, place_of(sent), tap.verb)
    return await toast(callback)


async def reply(message: Message, case_id: int, screen: Screen, people: People, kind: str = "about") -> None:
    """The answer to a command."""
    sent = await show(message, screen)
    if sent is not None:
        await people.stands(case_id, place_of(sent), kind)


def place_of(message: Message) -> Place:
    """Where a message stands."""
    return Place(chat_id=message.chat.id, message_id=message.message_id)


def page_of(tap: Callback) -> int:
    """The entry a key turns to; 0 when it opens the first page."""
    return int(tap.arg or 0)
