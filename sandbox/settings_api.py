"""The control API's settings and records: notice, clock, limits, faults, ledger, updates."""

from dataclasses import asdict, fields

from aiohttp import web

from sandbox.dictionary import Json
from sandbox.errors import ActError, NoSuch
from sandbox.faults import Fault
from sandbox.world import World

GIVEN = frozenset(one.name for one in fields(Fault)) - {"id", "fired", "_dice"}


async def object_in(request: web.Request) -> Json:
    """The body. Raises ActError."""
    body = await request.json()
    if not isinstance(body, dict):
        raise ActError("the body must be a JSON object")
    return body


class SettingsApi:
    """Routes."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """For the application."""
        return [
            web.get("/sandbox/notice", self.notice),
            web.post("/sandbox/notice", self.set_notice),
            web.get("/sandbox/clock", self.clock),
            web.post("/sandbox/clock", self.set_clock),
            web.get("/sandbox/limits", self.limits),
            web.post("/sandbox/limits", self.set_limits),
            web.get("/sandbox/faults", self.faults),
            web.post("/sandbox/faults", self.add_fault),
            web.delete("/sandbox/faults", self.forget_faults),
            web.delete("/sandbox/faults/{id}", self.forget_faults),
            web.get("/sandbox/ledger", self.ledger),
            web.get("/sandbox/updates", self.updates),
        ]

    async def notice(self, _request: web.Request) -> web.Response:
        """The banner."""
        return web.json_response({"text": self._world.notice})

    async def set_notice(self, request: web.Request) -> web.Response:
        """Another banner."""
        self._world.notice = str((await object_in(request)).get("text", ""))
        self._world.bus.publish("notice", {"text": self._world.notice})
        return await self.notice(request)

    async def clock(self, _request: web.Request) -> web.Response:
        """Now."""
        return web.json_response({"now": self._world.clock.now(), "speed": self._world.clock.speed})

    async def set_clock(self, request: web.Request) -> web.Response:
        """Move on, or show another speed."""
        body, clock = await object_in(request), self._world.clock
        clock.advance(float(body.get("advance", 0)))
        clock.speed = float(body.get("speed", clock.speed))
        self._world.bus.publish("clock", {"now": clock.now(), "speed": clock.speed})
        return await self.clock(request)

    async def limits(self, _request: web.Request) -> web.Response:
        """The numbers."""
        return web.json_response(asdict(self._world.meter.limits))

    async def set_limits(self, request: web.Request) -> web.Response:
        """Other numbers; counting begins anew."""
        limits = self._world.meter.limits
        for name, value in (await object_in(request)).items():
            if name not in asdict(limits):
                raise ActError(f"there is no limit {name}")
            setattr(limits, name, bool(value) if name == "enabled" else int(value))
        self._world.meter.reset()
        return await self.limits(request)

    async def faults(self, _request: web.Request) -> web.Response:
        """The rules in force."""
        return web.json_response([rule.view() for rule in self._world.faults.rules])

    async def add_fault(self, request: web.Request) -> web.Response:
        """A rule more."""
        body = await object_in(request)
        unknown = sorted(body.keys() - GIVEN)
        if unknown:
            raise ActError(f"a fault has no {unknown[0]}; it has {', '.join(sorted(GIVEN))}")
        return web.json_response(self._world.faults.add(Fault(**body)).view())

    async def forget_faults(self, request: web.Request) -> web.Response:
        """One rule less, or all."""
        number = request.match_info.get("id")
        if number is not None and int(number) not in {rule.id for rule in self._world.faults.rules}:
            raise NoSuch(f"there is no fault {number}")
        self._world.faults.remove(None if number is None else int(number))
        return await self.faults(request)

    async def ledger(self, request: web.Request) -> web.Response:
        """Entries, filtered."""
        query = request.query
        entries = self._world.ledger.select(
            after=int(query.get("after", "0")),
            chat_id=int(query["chat"]) if "chat" in query else None,
            method=query.get("method"),
            outcome=query.get("outcome"),
        )
        return web.json_response([asdict(entry) for entry in entries])

    async def updates(self, request: web.Request) -> web.Response:
        """All updates, or those in a state."""
        state = request.query.get("state")
        self._world.updates.expire()
        entries = self._world.updates.history.values()
        return web.json_response([one.view() for one in entries if state in (None, one.state)])
