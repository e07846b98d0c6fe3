"""What is written in the staff chat: notes to resolved cases and two commands; the rest is internal."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, Filter
from aiogram.types import Message

from bot.i18n import Translator, Voice
from bot.ui import desk, guide, language
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Signer
from feedback.views.desk import Agent
from handlers.show import show
from handlers.staff.agents import Agents
from handlers.staff.prompting import Awaits
from services.cases import Cases
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
    """Notes first: they may come in the staff chat and, for a channel, in private."""
    router = Router(name="writing")
    notes = Router(name="notes")
    notes.message.middleware(Agents())
    notes.message.register(resolve, Awaits(PromptKind.NOTE))
    router.message.register(refuse_anonymous, F.from_user.id == ANONYMOUS, InStaffChat())
    router.include_router(notes)
    for observer in (router.message, router.channel_post):
        observer.register(ask_language, Command("language"), InStaffChat())
        observer.register(show_help, Command("help"), InStaffChat())
    return router


async def resolve(
    message: Message, awaited: Awaited, agent: Agent, cases: Cases, say: Voice, now: datetime
) -> None:
    """The note: what was done."""
    note, case_id = (message.text or message.caption or "").strip(), awaited.case_id or 0
    done = await cases.resolve(case_id, agent, note, now)
    await show(message, desk.resolved(say, case_id=case_id) if done else desk.already_closed(say))


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
