"""The outermost layer: bodies of a bearable size, a database that is away, and errors nobody expected."""

import logging
import secrets
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.problems import MENDS, ProblemError, answer

log = logging.getLogger(__name__)

# Bytes. The largest event or update is a few thousand.
LARGEST_BODY = 256 * 1024
RETRY_AFTER = "5"


class Guard:
    """Wraps the whole application."""

    def __init__(self, app: ASGIApp, database_is_down: Callable[[BaseException], bool]) -> None:
        self._app = app
        self._database_is_down = database_is_down

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer for it when that fails."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            _check_path(scope["path"])
            await self._app(scope, _limited(receive), send)
        except ProblemError as problem:
            await answer(problem)(scope, receive, send)
        except Exception as error:  # the boundary: the caller gets an answer, the log gets the error
            await answer(self._problem(error))(scope, receive, send)

    def _problem(self, error: Exception) -> ProblemError:
        if self._database_is_down(error):
            log.warning("database away", extra={"action": "request_postponed", "error": type(error).__name__})
            return ProblemError(
                503,
                "The database can't be reached at the moment; nothing was saved, try again.",
                headers={"Retry-After": RETRY_AFTER},
            )
        incident = secrets.token_hex(4)
        log.error("request failed", exc_info=error, extra={"action": "request_failed", "incident": incident})
        return ProblemError(500, f"Something went wrong here; the log knows it as incident {incident}.")


def _check_path(path: str) -> None:
    # PostgreSQL can't even be asked for it.
    if "\0" in path:
        raise ProblemError(404, MENDS[404])


def _limited(receive: Receive) -> Receive:
    received = 0

    async def counting() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > LARGEST_BODY:
            raise ProblemError(413, f"The body is larger than {LARGEST_BODY // 1024} KiB.")
        return message

    return counting
