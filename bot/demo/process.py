"""The bot of the demo as a process: `otklik run` with a clock that runs fast."""

import asyncio
import sys
from datetime import datetime

from bot.app import Leaves
from bot.clock import FastClock
from bot.running import run
from bot.settings import read_settings


def main(start: str, speed: str, zero: str) -> None:
    """Run until told to end; the arguments are those of bot.demo.processes.Pace."""
    clock = FastClock(datetime.fromisoformat(start), float(speed), float(zero))
    asyncio.run(run(read_settings(_env_file=None), Leaves(clock=clock)))


if __name__ == "__main__":
    main(*sys.argv[1:])
