"""The HTTP side of the Bot API."""

import socket
import struct

from aiohttp import web

from sandbox.dictionary import Json
from sandbox.errors import BotApiError, LostAnswer, not_found, unauthorized
from sandbox.pipeline import perform
from sandbox.requests import read_call
from sandbox.world import World

MOST_BYTES = 64 * 1024 * 1024
# Closing with this sends a reset instead of a farewell.
NO_LINGER = struct.pack("ii", 1, 0)


def check_token(world: World, token: str) -> None:
    """Raises 401 for another bot's token, 404 for what is none."""
    number, colon, secret = token.partition(":")
    if not (number.isdigit() and colon and secret):
        raise not_found()
    if token != world.token:
        raise unauthorized()


def reset(request: web.Request) -> None:
    """Drop the connection."""
    transport = request.transport
    if transport is None:
        return
    sock = transport.get_extra_info("socket")
    if sock is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
    transport.abort()


class BotApi:
    """Routes /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """For the application."""
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
            web.route("*", "/bot{rest:.*}", self.nothing),
        ]

    async def call(self, request: web.Request) -> web.Response:
        """One method call."""
        try:
            answer = await self._answer(request)
        except BotApiError as error:
            return web.json_response(error.body(), status=error.code)
        except LostAnswer:
            reset(request)
            return web.Response(status=500)
        return web.json_response(answer)

    async def nothing(self, _request: web.Request) -> web.Response:
        """An address without token or method."""
        return web.json_response(not_found().body(), status=404)

    async def _answer(self, request: web.Request) -> Json:
        check_token(self._world, request.match_info["token"])
        if request.method not in {"GET", "POST"}:
            raise BotApiError(405, "Method Not Allowed")
        call = await read_call(request, request.match_info["method"])
        return await perform(self._world, call)

    async def download(self, request: web.Request) -> web.Response:
        """A file by the path getFile gave."""
        try:
            check_token(self._world, request.match_info["token"])
        except BotApiError as error:
            return web.json_response(error.body(), status=error.code)
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            return web.json_response(not_found().body(), status=404)
        return web.Response(body=file.content, content_type="application/octet-stream")
