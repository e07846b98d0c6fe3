"""The scripted demo: a morning's customers played without a browser, then everything added up."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import ClientError

from bot.demo import figures, judge
from bot.demo.crowd import Customer, Habit, make_crowd
from bot.demo.player import Player
from bot.demo.processes import pace_from
from bot.demo.remarks import Remark
from bot.demo.seeding import apply_campaign, settle_in
from bot.demo.stage import AGENTS, Stage, raised
from bot.demo.timetable import CALM, timetable
from bot.metrics import monotonic
from bot.nursery import Nursery
from sandbox.dictionary import Json

# A Monday, 10:00 in Warsaw; one second on the wall is half an hour of the bot's time.
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SPEED = 1800.0
CAMPAIGN = "after-visit"
T = TypeVar("T")
# Seconds on the wall after which something is stuck.
PATIENCE = 240.0
# The company's system knows of a visit only when it is closed: the question is soon due.
CLOSED_AFTER = timedelta(minutes=90)
# How long after the last question the week is let pass.
A_WEEK = timedelta(days=8)

# What goes wrong on the way, and how often.
FAULTS: Sequence[Json] = (
    {"method": "send*", "kind": "status", "status": 429, "retry_after": 1, "times": 4, "probability": 0.02},
    {"method": "sendMessage", "kind": "status", "status": 502, "times": 2, "probability": 0.02},
    {"method": "sendMessage", "kind": "reset", "times": 2, "probability": 0.02},
    {"method": "sendMessage", "kind": "reset_after", "times": 2, "probability": 0.02},
    {"method": "editMessageText", "kind": "reset", "times": 4, "probability": 0.02},
    {"method": "answerCallbackQuery", "kind": "status", "status": 500, "times": 4, "probability": 0.02},
    {"method": "getUpdates", "kind": "reset_after", "times": 4, "probability": 0.02},
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Play:
    """What is played."""

    remarks: Sequence[Remark]
    customers: int = 300
    # An empty database of somebody else's choice; None: a SQLite file of our own.
    database_url: str | None = None
    http_port: int = 8090
    # What else goes wrong while it is played, e.g. kill -9.
    trouble: Callable[[Stage], Coroutine[Any, Any, None]] | None = None
    # Told after every step: how many are done, out of how many.
    progress: Callable[[int, int], None] = field(default=lambda _done, _all: None)


async def perform(play: Play) -> dict[str, object]:
    """Play it and return the document; `adds up` says whether anything was lost or doubled."""
    began = monotonic()
    folder = Path(tempfile.mkdtemp(prefix="otklik-demo-"))
    pace = pace_from(START, SPEED)
    try:
        async with raised(folder, pace, database_url=play.database_url, http_port=play.http_port) as stage:
            document = await _act(stage, play)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return document | {"wall seconds": round(monotonic() - began, 1)}


async def _act(stage: Stage, play: Play) -> dict[str, object]:
    crowd = make_crowd(play.customers, play.remarks)
    # Round the clock: on a slow machine the bot's day would be over before the play is.
    await apply_campaign(stage, CAMPAIGN, hours="00:00-24:00")
    await stage.bot.start()
    await settle_in(stage, crowd)
    nursery = Nursery()
    player = Player(stage.remote, crowd, stage.translator, nursery)
    snapshot = await stage.remote.state()
    nursery.spawn(player.watch(snapshot["seq"]), "watch")
    try:
        return await _morning(stage, play, crowd, player, snapshot["clock"]["now"], nursery)
    finally:
        await nursery.close()
        # Everything is judged, nothing is kept: no need to end it gently.
        await stage.bot.kill()


async def _morning(
    stage: Stage, play: Play, crowd: Sequence[Customer], player: Player, at: float, nursery: Nursery
) -> dict[str, object]:
    wall = figures.Wall(stage.now, stage.bot.pace.speed, at)
    await _until(stage.api.ready)
    nursery.spawn(_go_wrong(stage), "faults")
    trouble = nursery.spawn(play.trouble(stage), "trouble") if play.trouble else None
    watcher = nursery.spawn(_show_progress(player, play, len(crowd)), "progress")
    await asyncio.gather(*map(partial(_visit, stage), crowd, timetable(crowd)))
    if trouble is not None:
        await trouble
    await _until(lambda: _quiet(stage, player, crowd))
    await _read_on(stage)
    watcher.cancel()
    await _a_week_later(stage)
    play.progress(len(crowd), len(crowd))
    return await _document(stage, player, wall)


async def _go_wrong(stage: Stage) -> None:
    """Things break when there is most to do: in the rush."""
    await asyncio.sleep(CALM)
    for fault in FAULTS:
        await stage.remote.fault(**fault)


async def _document(stage: Stage, player: Player, wall: figures.Wall) -> dict[str, object]:
    entries = await stage.remote.ledger()
    accepted = [entry for entry in entries if entry["outcome"] == "accepted"]
    seen = judge.sightings(accepted, stage.house.sign, stage.staff_chat)
    async with stage.house.uow.read() as tx:
        cases = await tx.audit.cases()
    return {
        **await figures.figures(stage, CAMPAIGN, entries),
        "alert latency ms": figures.latencies(cases, seen, wall),
        "bot started": stage.bot.starts,
        "ledger against database": await judge.verdict(stage, player, seen),
    }


async def _visit(stage: Stage, customer: Customer, after: float) -> None:
    """A visit has ended: the company's system reports it; a newcomer finds the link on the receipt."""
    await asyncio.sleep(after)
    if customer.habit is Habit.BLOCKS and customer.id % 2:
        await stage.remote.act("block", person=customer.id)
    body = customer.event((stage.now - CLOSED_AFTER).isoformat())
    await _insist(lambda: stage.api.post_event(body))
    if customer.newcomer:
        payload = await _insist(lambda: stage.api.link(customer.crm_id))
        await stage.remote.act("start", person=customer.id, payload=payload)


async def _insist(call: Callable[[], Awaitable[T]]) -> T:
    """Repeat a call until the bot is there; every call of the API may be repeated."""
    deadline = monotonic() + PATIENCE
    while True:
        try:
            return await call()
        except ClientError:
            if monotonic() > deadline:
                raise
            await asyncio.sleep(0.2)


async def _quiet(stage: Stage, player: Player, crowd: Sequence[Customer]) -> bool:
    """Whether everybody was asked who may be, and nothing is left to do."""
    if player.busy or [u for u in await stage.remote.updates() if u["state"] in {"queued", "delivered"}]:
        return False
    async with stage.house.uow.read() as tx:
        unfinished = await tx.audit.unfinished(stage.now + A_WEEK)
        invitations = sum((await tx.audit.invitations()).values())
    return invitations >= len(crowd) and not any(unfinished.values())


async def _read_on(stage: Stage) -> None:
    """An agent turns the pages of the list of cases, when it has several."""
    while key := _next_page(await stage.remote.state(), stage.staff_chat):
        message_id, label = key
        await stage.remote.act(
            "tap", person=next(iter(AGENTS)), chat=stage.staff_chat, message_id=message_id, label=label
        )
        await _until(lambda turned=key: _turned(stage, turned))  # type: ignore[misc]  # bound at once


def _next_page(snapshot: Json, staff_chat: int) -> tuple[int, str] | None:
    chat = next(chat for chat in snapshot["chats"] if chat["id"] == staff_chat)
    keys = [(m["message_id"], key["text"]) for m in chat["messages"] for row in m["keyboard"] for key in row]
    return next((key for key in reversed(keys) if key[1].endswith("▶")), None)


async def _turned(stage: Stage, key: tuple[int, str]) -> bool:
    return _next_page(await stage.remote.state(), stage.staff_chat) != key


async def _a_week_later(stage: Stage) -> None:
    """The bot is stopped for a week of its time: what nobody answered expires when it wakes up."""
    await stage.bot.stop()
    pace = stage.bot.pace
    stage.bot.pace = replace(pace, start=pace.start + A_WEEK)
    await stage.bot.start()
    await _until(lambda: _nothing_open(stage))


async def _nothing_open(stage: Stage) -> bool:
    async with stage.house.uow.read() as tx:
        states = {state for state, _ in await tx.audit.invitations()}
        return not states & {"sent", "uncertain", "scheduled", "sending"}


async def _show_progress(player: Player, play: Play, count: int) -> None:
    while True:
        play.progress(min(len(player.tapped), count - 1), count)
        await asyncio.sleep(0.25)


async def _until(done: Callable[[], Awaitable[bool]]) -> None:
    """Look until it is so. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not await done():  # noqa: ASYNC110 - the other side is another process
            await asyncio.sleep(0.2)
