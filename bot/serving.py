"""The web server inside our own event loop."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.start_errors import PortError

# Seconds that running requests get when the bot stops.
GRACE = 5


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: the bot decides when to stop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class WebServer:
    """Listens from the moment it is made, so that a taken port is noticed at once."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._socket = _listening(host, port)
        config = uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE,
        )
        self._server = _Server(config)

    @property
    def port(self) -> int:
        """The port, also when the system chose it."""
        return int(self._socket.getsockname()[1])

    async def run(self) -> None:
        """Serve until stopped."""
        await self._server.serve(sockets=[self._socket])

    def stop(self) -> None:
        """Take no more requests; `run` ends when those under way are answered."""
        self._server.should_exit = True


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise PortError(host, port, error.strerror) from None


async def ended(work: asyncio.Task[None], seconds: float) -> None:
    """Wait for a task that was told to stop; after so many seconds cancel it."""
    done, _ = await asyncio.wait({work}, timeout=seconds)
    if not done:
        work.cancel()
        await asyncio.wait({work})
