"""Showing screens: the only place handlers talk to Telegram."""

import logging

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from bot.ui.screen import Button, Rows, Screen

log = logging.getLogger(__name__)

# The tap came too late, twice or for a message that is gone: nothing to do, all is saved.
HARMLESS = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "query is too old",
    "MESSAGE_ID_INVALID",
)


def markup(screen: Screen) -> InlineKeyboardMarkup | None:
    """The keys under a screen as Telegram wants them."""
    return _keyboard(screen.rows) if screen.rows else None


async def show(message: Message, screen: Screen) -> Message | None:
    """Send a screen to the chat of the message; None when the person has blocked the bot."""
    try:
        return await message.answer(screen.text, reply_markup=markup(screen))
    except TelegramForbiddenError:
        log.info("blocked meanwhile", extra={"action": "reply_blocked"})
        return None


async def replace(callback: CallbackQuery, screen: Screen, *, note: str = "") -> None:
    """Put a screen in place of the tapped message; what can no longer be edited is sent anew."""
    await toast(callback, note)
    message = callback.message
    if isinstance(message, InaccessibleMessage) or message is None:
        await _send(callback, screen)
        return
    try:
        await message.edit_text(screen.text, reply_markup=markup(screen))
    except TelegramBadRequest as error:
        if not _harmless(error):
            raise
    except TelegramForbiddenError:
        log.info("blocked meanwhile", extra={"action": "reply_blocked"})


async def rekey(callback: CallbackQuery, rows: Rows) -> None:
    """Put other keys under the tapped message; its text stays."""
    await toast(callback)
    if not isinstance(callback.message, Message):
        return
    try:
        await callback.message.edit_reply_markup(reply_markup=_keyboard(rows))
    except TelegramBadRequest as error:
        if not _harmless(error):
            raise


async def toast(callback: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer a tap, with a line of at most 200 characters or without words."""
    try:
        await callback.answer(text, show_alert=alert)
    except TelegramBadRequest as error:
        if not _harmless(error):
            raise


async def _send(callback: CallbackQuery, screen: Screen) -> None:
    if callback.bot is not None and callback.message is not None:
        await callback.bot.send_message(callback.message.chat.id, screen.text, reply_markup=markup(screen))


def _harmless(error: TelegramBadRequest) -> bool:
    return any(words in error.message for words in HARMLESS)


def _keyboard(rows: Rows) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[_key(button) for button in row] for row in rows])


def _key(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=button.text, callback_data=button.data, url=button.url, style=button.style
    )
