"""Sends one delivery and says how it ended."""

import logging
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import ForumTopic, Message, MessageId
from aiohttp import ClientConnectorError

from feedback.delivery import (
    Delivery,
    Doubtful,
    Kind,
    Migrated,
    Outcome,
    Postponed,
    Refused,
    Sent,
    Unreachable,
)

log = logging.getLogger(__name__)

# Seconds until a request that certainly did not arrive is tried again.
RETRY = 5.0
# Without a valid token nothing works; the operator needs time to mend it.
UNAUTHORIZED_RETRY = 60.0

# Telegram's words for a chat that does not let the bot write (any more).
NO_RIGHTS = ("not enough rights", "have no rights", "need administrator rights", "CHAT_WRITE_FORBIDDEN")

Request = TelegramMethod[Any]


class Messenger:
    """The bot's voice: one request, one outcome, no exceptions of Telegram's."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, delivery: Delivery, request: Request) -> Outcome:
        """Make the request; every way it can end is an Outcome."""
        try:
            answer = await self._bot(request)
        except AiogramError as error:
            outcome = outcome_of(error, delivery)
            log.warning(
                "not sent",
                extra={"action": "delivery_trouble", "delivery": delivery.id, "kind": delivery.kind,
                       "outcome": type(outcome).__name__, "error": type(error).__name__},
            )  # fmt: skip
            return outcome
        if isinstance(answer, ForumTopic):
            return Sent(chat_id=delivery.chat_id, message_id=answer.message_thread_id)
        if isinstance(answer, Message):
            return Sent(chat_id=answer.chat.id, message_id=answer.message_id)
        if isinstance(answer, MessageId):
            return Sent(chat_id=delivery.chat_id, message_id=answer.message_id)
        if isinstance(answer, list):
            first, *others = (part.message_id for part in answer)
            return Sent(chat_id=answer[0].chat.id, message_id=first, others=tuple(others))
        return _known(delivery)


def outcome_of(error: AiogramError, delivery: Delivery) -> Outcome:
    """Tell what an error proves: delivered, certainly not, or nobody knows."""
    match error:
        case TelegramRetryAfter():
            return Postponed(seconds=error.retry_after, error="retry_after")
        case TelegramMigrateToChat():
            return Migrated(to=error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Unreachable(error="forbidden")
        case TelegramUnauthorizedError():
            return Postponed(seconds=UNAUTHORIZED_RETRY, error="unauthorized")
        case TelegramNetworkError() if isinstance(error.__cause__, ClientConnectorError):
            return Postponed(seconds=RETRY, error="connect")
        case TelegramNetworkError() | TelegramServerError() | ClientDecodeError():
            return Doubtful(error=type(error).__name__)
        case TelegramBadRequest():
            return _bad_request(error, delivery)
        case TelegramAPIError() if "Too Many Requests" in error.message:
            # A proxy's 429 may not say for how long.
            return Postponed(seconds=RETRY, error="retry_after")
        case TelegramAPIError():
            return Refused(error=error.message[:200])
    return Doubtful(error=type(error).__name__)


def _bad_request(error: TelegramBadRequest, delivery: Delivery) -> Outcome:
    if "message is not modified" in error.message:
        return _known(delivery)
    if "chat not found" in error.message:
        return Unreachable(error="chat not found")
    if delivery.kind is not Kind.TOPIC and any(words in error.message for words in NO_RIGHTS):
        return Unreachable(error="no rights")
    return Refused(error=error.message[:200])


def _known(delivery: Delivery) -> Sent:
    return Sent(chat_id=delivery.chat_id, message_id=int(delivery.details.get("message_id", 0)))
