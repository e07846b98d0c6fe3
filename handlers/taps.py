"""Taps: button data that we made, and what it means."""

from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from feedback.errors import Tampered
from feedback.signing import Callback, Signer


class Taps(Filter):
    """Lets through a tap on a genuine button with one of these verbs, and adds it as `tap`."""

    def __init__(self, *verbs: str) -> None:
        self.verbs = frozenset(verbs)

    async def __call__(self, callback: CallbackQuery, sign: Signer) -> bool | dict[str, Callback]:
        """Read the button's data."""
        try:
            tap = sign.unpack_callback(callback.data or "")
        except Tampered:
            return False
        return {"tap": tap} if tap.verb in self.verbs else False


def rating(tap: Callback) -> tuple[int, int]:
    """The question and the value of a rating key's argument, `0:9`."""
    question, _, value = tap.arg.partition(":")
    return int(question), int(value)


def choice(tap: Callback) -> tuple[int, int, bool]:
    """The question, the key and whether it is meant, of a choice's argument, `0:3:1`."""
    question, key, on = tap.arg.split(":")
    return int(question), int(key), on == "1"
