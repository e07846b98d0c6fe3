"""What is written in the staff chat: two commands; what no other module takes is internal."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, Filter
from aiogram.types import Message

from bot.i18n import Translator, Voice
from bot.ui import desk, guide, language
from feedback.signing import Signer
from handlers.show import show
from services.staff import Staff

# The account behind which Telegram hides anonymous admins.
ANONYMOUS = 1087968824


class InStaffChat(Filter):
    """Lets through what is written in the staff chat, and adds its voice as `say`."""

    async def __call__(self, message: Message, staff: Staff, translator: Translator) -> bool | dict[str, Any]:
        """Compare the chat."""
        if message.chat.type == ChatType.PRIVATE or not await staff.is_chat(message.chat.id):
            return False
        return {"say": translator.voice(await staff.language(message.chat.id))}


def router() -> Router:
    """What is meant for the bot and is no answer to its questions."""
    router = Router(name="writing")
    router.message.register(refuse_anonymous, F.from_user.id == ANONYMOUS, InStaffChat())
    for observer in (router.message, router.channel_post):
        observer.register(ask_language, Command("language"), InStaffChat())
        observer.register(show_help, Command("help"), InStaffChat())
    return router


async def refuse_anonymous(message: Message, staff: Staff, say: Voice, now: datetime) -> None:
    """An anonymous admin: only what is meant for the bot is answered, with the mend."""
    to_bot = message.reply_to_message and message.reply_to_message.from_user
    command = (message.text or "").startswith("/")
    if command or (to_bot and to_bot.is_bot) or await staff.awaits_note(message.chat.id, now):
        await show(message, desk.anonymous(say))


async def ask_language(message: Message, say: Voice, sign: Signer) -> None:
    """/language: of the cards."""
    await show(message, language.ask_staff(say, sign))


async def show_help(message: Message, say: Voice) -> None:
    """/help: how to work with cases."""
    await show(message, guide.staff(say))
