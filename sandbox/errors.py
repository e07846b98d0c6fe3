"""Refusals in Telegram's own words.

Exception
├── BotApiError   what the Bot API answers with ok: false
├── LostAnswer    a fault took the connection away
└── ActError      a person can't do this (told to the test or the page, never to the bot)
    └── NoSuch    the thing named doesn't exist
"""

from sandbox.dictionary import Json


class BotApiError(Exception):
    """The Bot API refuses a call."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON of the answer."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class LostAnswer(Exception):
    """The connection is to be reset; nothing more is written."""


class ActError(Exception):
    """A person can't do this."""


class NoSuch(ActError):
    """There is no such person, chat, message or update."""


def bad_request(words: str) -> BotApiError:
    """400."""
    return BotApiError(400, f"Bad Request: {words}")


def forbidden(words: str) -> BotApiError:
    """403."""
    return BotApiError(403, f"Forbidden: {words}")


def conflict(words: str) -> BotApiError:
    """409."""
    return BotApiError(409, f"Conflict: {words}")


def unauthorized() -> BotApiError:
    """401, a token nobody has."""
    return BotApiError(401, "Unauthorized")


def not_found() -> BotApiError:
    """404, no such method or no such form of token."""
    return BotApiError(404, "Not Found")


def too_many(retry_after: int) -> BotApiError:
    """429, with the seconds to wait."""
    words = f"Too Many Requests: retry after {retry_after}"
    return BotApiError(429, words, {"retry_after": retry_after})


def migrated(chat_id: int) -> BotApiError:
    """400, the group lives on under another id."""
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return BotApiError(400, words, {"migrate_to_chat_id": chat_id})
