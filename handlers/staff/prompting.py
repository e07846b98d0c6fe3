"""Asking an agent for words, and knowing the words when they come."""

from datetime import datetime
from typing import Any, cast

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, ReplyParameters, TelegramObject

from bot.i18n import blank
from bot.ui.screen import Screen
from feedback.prompt import Awaited, PromptKind
from feedback.views.desk import Agent
from handlers.context import Handler
from handlers.show import markup
from services.prompts import Prompts


class Expecting(BaseMiddleware):
    """Adds `expected`, what this message of an agent's is meant for: looked up once for all handlers."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """A reply to a question, or the next message within ten minutes."""
        data["expected"] = await _expected(cast(Message, event), data["prompts"], data["now"])
        return await handler(event, data)


class Awaits(Filter):
    """Lets through an agent's awaited message of one of these kinds, and adds it as `awaited`."""

    def __init__(self, *kinds: PromptKind, words: bool = True) -> None:
        self._kinds = frozenset(kinds)
        # False: a message without words (a photo, a voice) is an answer as well.
        self._words = words

    async def __call__(self, message: Message, expected: Awaited | None) -> bool | dict[str, Any]:
        """Compare the kind."""
        silent = self._words and blank(message.text or message.caption or "")
        wanted = expected is not None and expected.kind in self._kinds and not silent
        return {"awaited": expected} if wanted else False


async def _expected(message: Message, prompts: Prompts, now: datetime) -> Awaited | None:
    command = (message.text or message.caption or "").startswith("/")
    if message.from_user is None or command:
        return None
    return await prompts.awaited(message.chat.id, message.from_user.id, reply_to(message), now)


def prompt_chat(callback: CallbackQuery, agent: Agent) -> int:
    """Where the question goes: under the card, or for a channel into the agent's private chat."""
    card = callback.message
    return card.chat.id if card is not None and card.chat.type != ChatType.CHANNEL else agent.id


async def put(callback: CallbackQuery, agent: Agent, prompts: Prompts, question: Screen) -> bool:
    """Send the question that was written down with `Prompts.ask`; False when the bot may not write there."""
    asked = await beside(callback, agent, question)
    if asked is not None:
        await prompts.asked_in(asked.chat.id, agent.id, asked.message_id)
    return asked is not None


async def beside(callback: CallbackQuery, agent: Agent, screen: Screen) -> Message | None:
    """Send a screen to where questions go; None when the bot may not write to the agent."""
    chat_id = prompt_chat(callback, agent)
    try:
        return await _send(callback, chat_id, screen)
    except (TelegramForbiddenError, TelegramBadRequest):
        if chat_id != agent.id:
            raise
        return None


async def _send(callback: CallbackQuery, chat_id: int, question: Screen) -> Message:
    bot, card = cast(Bot, callback.bot), callback.message
    if card is None or card.chat.id != chat_id:
        return await bot.send_message(chat_id, question.text, reply_markup=markup(question))
    return await bot.send_message(
        chat_id,
        question.text,
        message_thread_id=thread_of(card) if isinstance(card, Message) else None,
        reply_parameters=ReplyParameters(message_id=card.message_id, allow_sending_without_reply=True),
        reply_markup=markup(question),
    )


def thread_of(message: Message) -> int | None:
    """The topic a message stands in."""
    return message.message_thread_id if message.is_topic_message else None


def reply_to(message: Message) -> int | None:
    """What it replies to; in a topic every message "replies" to the topic's beginning."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else replied.message_id
