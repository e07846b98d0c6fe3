"""The demo in a browser: a newcomer plays the customer, the agents and the admin; others come and go."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from aiohttp import ClientError

from bot.demo.crowd import Customer, make_crowd
from bot.demo.player import Player
from bot.demo.processes import pace_from
from bot.demo.remarks import Remark
from bot.demo.script import START
from bot.demo.seeding import apply_campaign, settle_in
from bot.demo.stage import Stage, raised
from bot.nursery import Nursery

# One second on the wall is a minute of the bot's time.
SPEED = 60.0
# The newcomer's own customers, one a language, and those who play by themselves.
OWN = (("ru", "Анна"), ("en", "Emma"), ("pl", "Ola"))
OTHERS = 60
# Seconds on the wall between two visits.
PAUSE = 6.0
# Asks round the clock: at this speed a night would be a long wait.
CAMPAIGN = "demo"

BANNER = (
    "Demo of Aurora, a chain of three salons and clinics. Time runs 60 times faster: a minute is an hour, "
    "and questions come round the clock. Answer as Анна, Emma or Ola on the left and watch the staff group."
)


@dataclass(frozen=True, kw_only=True)
class Show:
    """What is shown, and where."""

    remarks: Sequence[Remark]
    port: int
    http_port: int
    # Told the address to open once everything works.
    ready: Callable[[str], None]


async def show(what: Show, stop: asyncio.Event) -> None:
    """Run until told to stop; nothing of it is kept."""
    folder = Path(tempfile.mkdtemp(prefix="otklik-demo-"))
    pace = pace_from(START, SPEED)
    try:
        async with raised(folder, pace, http_port=what.http_port, sandbox_port=what.port) as stage:
            await _run(stage, what, stop)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _run(stage: Stage, what: Show, stop: asyncio.Event) -> None:
    own, others = _people(what.remarks)
    await apply_campaign(stage, "after-visit", slug=CAMPAIGN, hours="00:00-24:00")
    await settle_in(stage, [*own, *others])
    await stage.remote.notice(BANNER)
    nursery = Nursery()
    player = Player(stage.remote, others, stage.translator, nursery)
    nursery.spawn(player.watch((await stage.remote.state())["seq"]), "watch")
    await stage.bot.start()
    await stage.api.up()
    nursery.spawn(_visits(stage, own, others), "visits")
    what.ready(f"{stage.remote.url}/?customer={','.join(str(customer.id) for customer in own)}")
    await stop.wait()
    await nursery.close()


def _people(remarks: Sequence[Remark]) -> tuple[list[Customer], list[Customer]]:
    own = [
        replace(
            make_crowd(1, [remark for remark in remarks if remark.language == language] or remarks)[0],
            id=500_000 + number,
            crm_id=name.lower(),
            name=name,
            language=language,
            newcomer=False,
        )
        for number, (language, name) in enumerate(OWN)
    ]
    return own, make_crowd(OTHERS, remarks)


async def _visits(stage: Stage, own: Sequence[Customer], others: Sequence[Customer]) -> None:
    """First the newcomer's own, whose visit was two hours ago; then one of the others every few seconds."""
    for customer in own:
        await _visit(stage, customer, ago=timedelta(hours=2))
    for number in count():
        customer = others[number % len(others)]
        await _visit(stage, replace(customer, crm_id=f"{customer.crm_id}-{number // len(others)}"))
        await asyncio.sleep(PAUSE)


async def _visit(stage: Stage, customer: Customer, ago: timedelta = timedelta()) -> None:
    try:
        await stage.api.post_event(customer.event((stage.now - ago).isoformat()))
    except ClientError:
        # The newcomer may be trying what happens when the bot is killed.
        return
