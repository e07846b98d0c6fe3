"""Screens made for Telegram, shown in a terminal."""

import html
import re

from bot.ui.screen import Screen

_TAG = re.compile(r"</?[a-z][^<>]*>")


def plain(text: str) -> str:
    """The text without its HTML."""
    return html.unescape(_TAG.sub("", text))


def screen_lines(screen: Screen) -> list[str]:
    """The text, then the keys as they stand under it."""
    keys = ["  ".join(f"[{key.text}]" for key in row) for row in screen.rows]
    return [*plain(screen.text).splitlines(), *([""] if keys else []), *keys]
