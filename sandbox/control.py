"""The control API under /sandbox/: for the page, the demo and other processes."""

import inspect
from dataclasses import asdict, is_dataclass
from typing import Any

from aiohttp import web

from sandbox import views, waiting
from sandbox.acts import Acts
from sandbox.chats import Chat
from sandbox.dictionary import Json
from sandbox.errors import ActError, NoSuch
from sandbox.people import Person
from sandbox.settings_api import SettingsApi
from sandbox.streaming import stream
from sandbox.transcript import transcript
from sandbox.world import World


@web.middleware
async def sentences(request: web.Request, handler: Any) -> web.StreamResponse:
    """Mistakes of the control API's callers as JSON sentences."""
    if not request.path.startswith("/sandbox/"):
        plain: web.StreamResponse = await handler(request)
        return plain
    try:
        response: web.StreamResponse = await handler(request)
    except NoSuch as error:
        return web.json_response({"error": str(error)}, status=404)
    except (ActError, ValueError) as error:
        return web.json_response({"error": str(error)}, status=400)
    except TimeoutError:
        return web.json_response({"error": "the deadline has passed"}, status=408)
    return response


async def body_of(request: web.Request) -> Json:
    """A JSON object; empty when there is no body. Raises ActError."""
    body = await request.json() if request.can_read_body else {}
    if not isinstance(body, dict):
        raise ActError("the body must be a JSON object")
    return body


class Control:
    """Routes of the control API."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._acts = Acts(world)

    def routes(self) -> list[web.RouteDef]:
        """For the application."""
        return [
            web.get("/sandbox/state", self.state),
            web.get("/sandbox/events", self.events),
            web.post("/sandbox/act/{name}", self.act),
            web.get("/sandbox/chats/{id}/transcript", self.transcript),
            web.get("/sandbox/commands", self.commands),
            web.get("/sandbox/file/{id}", self.file),
            web.get("/sandbox/settle", self.settle),
            web.get("/sandbox/wait", self.wait),
            *SettingsApi(self._world).routes(),
        ]

    async def state(self, _request: web.Request) -> web.Response:
        """The snapshot."""
        return web.json_response(views.snapshot(self._world))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-Sent Events."""
        asked = request.headers.get("Last-Event-ID") or request.query.get("after")
        return await stream(request, self._world.bus, self._world.bus.seq if asked is None else int(asked))

    async def act(self, request: web.Request) -> web.Response:
        """One act."""
        name, arguments = request.match_info["name"], await body_of(request)
        deed = None if name.startswith("_") else inspect.getattr_static(Acts, name, None)
        if not inspect.isfunction(deed) or deed.__qualname__.startswith("ActsBase."):
            raise NoSuch(f"there is no act {name}")
        try:
            inspect.signature(deed).bind(self._acts, **arguments)
        except TypeError as error:
            raise ActError(f"{name}: {error}") from error
        return web.json_response(self._told(deed(self._acts, **arguments)))

    def _told(self, result: object) -> Json:
        if isinstance(result, Person):
            return result.view()
        if isinstance(result, Chat):
            return views.header(self._world, result)
        if not is_dataclass(result) or isinstance(result, type):
            raise TypeError("an act answers a person, a chat or what happened")
        return asdict(result)

    async def transcript(self, request: web.Request) -> web.Response:
        """A chat as text."""
        return web.Response(text=transcript(self._world, self._world.chat(int(request.match_info["id"]))))

    async def commands(self, request: web.Request) -> web.Response:
        """The menu a person sees."""
        person = self._world.person(int(request.query["person"]))
        chat = self._world.chat(int(request.query.get("chat", person.id)))
        return web.json_response(self._world.menu.seen_by(person.id, person.language_code, chat))

    async def file(self, request: web.Request) -> web.Response:
        """The bytes of a file; never run by a browser."""
        file = self._world.files.get(request.match_info["id"])
        if file is None:
            raise NoSuch("there is no such file")
        headers = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
        return web.Response(body=file.content, content_type=file.mime, headers=headers)

    async def settle(self, request: web.Request) -> web.Response:
        """Waits until updates are confirmed."""
        update = request.query.get("update")
        seconds = float(request.query.get("timeout", "5"))
        await waiting.settled(self._world, None if update is None else int(update), seconds)
        return web.json_response({"settled": True})

    async def wait(self, request: web.Request) -> web.Response:
        """Waits for a message."""
        query = request.query
        part = query.get("text", "")
        chat = int(query["chat"]) if "chat" in query else None
        after, seconds = int(query.get("after", "0")), float(query.get("timeout", "5"))
        view = await waiting.message(self._world, chat, lambda one: part in one["text"], after, seconds)
        return web.json_response(view)
