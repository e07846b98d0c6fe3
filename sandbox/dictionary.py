"""The words of the Bot API: python-telegram-bot's types say which fields exist."""

from typing import Any

from telegram import TelegramObject

Json = dict[str, Any]


def checked(kind: type[TelegramObject], data: Json) -> Json:
    """Return `data` if it is an object of this kind; a wrong one is a mistake in the sandbox itself."""
    found = kind.de_json(data, None)
    unknown = ", ".join(sorted(found.api_kwargs))
    if unknown:
        raise TypeError(f"field {unknown} is not in the Bot API's {kind.__name__}")
    return data


def without_unknown(kind: type[TelegramObject], data: Json) -> Json:
    """What Telegram keeps of an object a bot sent: fields it doesn't know are ignored.

    Raises TypeError or KeyError when a required field is missing.
    """
    unknown = kind.de_json(data, None).api_kwargs
    return {name: value for name, value in data.items() if name not in unknown}
