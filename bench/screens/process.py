"""The bot for the desk's pictures: `otklik run` some times faster in everything, pauses included."""

import asyncio
import sys
from datetime import datetime

from bot.app import Leaves
from bot.clock import FastClock
from bot.limits import Limiter
from bot.metrics import monotonic
from bot.running import run
from bot.settings import read_settings


class Hurried:
    """Fast time that the bot takes for the wall's: what it keeps by the wall is as much quicker."""

    speed = 1.0

    def __init__(self, clock: FastClock) -> None:
        self.now = clock.now


def main(start: str, speed: str, zero: str) -> None:
    """Run until told to end; the arguments are those of bot.demo.processes.Pace."""
    rate = float(speed)

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / rate)

    clock = Hurried(FastClock(datetime.fromisoformat(start), rate, float(zero)))
    limiter = Limiter(lambda: monotonic() * rate, sleep)
    asyncio.run(run(read_settings(_env_file=None), Leaves(clock=clock, limiter=limiter, sleep=sleep)))


if __name__ == "__main__":
    main(*sys.argv[1:])
