"""Keyboards under messages: which ones Telegram takes."""

from typing import Any

from telegram import (
    ForceReply,
    InlineKeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from sandbox.chats import PRIVATE, Chat
from sandbox.dictionary import Json
from sandbox.entities.urls import checked_url
from sandbox.errors import bad_request
from sandbox.given import an_object

ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
TEXTUAL = frozenset({"callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat"})
STYLES = frozenset({"primary", "success", "danger"})


def inline_button(raw: Any, chat: Chat) -> Json:
    """One checked button."""
    if not isinstance(raw, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if not isinstance(raw.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not raw["text"].strip():
        raise bad_request("can't parse inline keyboard button: text can't be empty")
    button = an_object(InlineKeyboardButton, raw)
    used = [action for action in ACTIONS if action in button]
    if not used:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    check_action(button, used[0], chat)
    if str(button.get("style", "primary")) not in STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return button


def check_action(button: Json, action: str, chat: Chat) -> None:
    """What the button does must be possible here."""
    if action in TEXTUAL and not isinstance(button[action], str):
        raise bad_request(f'can\'t parse inline keyboard button: field "{action}" must be of type String')
    if action == "callback_data":
        size = len(str(button[action]).encode())
        if (
            not InlineKeyboardButtonLimit.MIN_CALLBACK_DATA
            <= size
            <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
        ):
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        url = checked_url(str(button[action]))
        if url is None:
            raise bad_request(f"inline keyboard button URL '{button[action]}' is invalid: Wrong HTTP URL")
        button[action] = url
    elif action == "web_app" and chat.type != PRIVATE:
        raise bad_request("BUTTON_TYPE_INVALID")


def inline_keyboard(raw: Any, chat: Chat) -> Json:
    """A checked inline keyboard; rows without buttons vanish."""
    if not isinstance(raw, list) or not all(isinstance(row, list) for row in raw):
        raise bad_request(
            'can\'t parse inline keyboard markup: field "inline_keyboard" must be of type Array of Arrays'
        )
    rows = [[inline_button(button, chat) for button in row] for row in raw if row]
    if any(len(row) > InlineKeyboardMarkupLimit.BUTTONS_PER_ROW for row in rows):
        raise bad_request("reply markup is too long")
    if sum(map(len, rows)) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else {}


def reply_keyboard(raw: Json) -> Json:
    """A checked keyboard in place of the letters; buttons may be plain strings."""
    rows = raw["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'can\'t parse reply keyboard markup: field "keyboard" must be of type Array of Arrays'
        )
    named = [[{"text": one} if isinstance(one, str) else one for one in row] for row in rows if row]
    if not all(isinstance(one, dict) and isinstance(one.get("text"), str) for row in named for one in row):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not named:
        raise bad_request("reply keyboard is empty")
    return an_object(ReplyKeyboardMarkup, raw | {"keyboard": named})


def checked_markup(raw: Any, chat: Chat) -> Json:
    """Whatever reply_markup may be. Raises 400."""
    if raw is None or raw in ("", {}):
        return {}
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return inline_keyboard(raw["inline_keyboard"], chat)
    if "keyboard" in raw:
        return reply_keyboard(raw)
    if raw.get("remove_keyboard"):
        return an_object(ReplyKeyboardRemove, raw)
    if raw.get("force_reply"):
        return an_object(ForceReply, raw)
    return {}


def inline_only(raw: Any, chat: Chat) -> Json:
    """The markup of an edited message."""
    markup = checked_markup(raw, chat)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup
